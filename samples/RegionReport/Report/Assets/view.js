// What is looked at: one unit and one measure for the whole page; and the small tools that every part uses.

/** Where to begin: the highest unit that has several parts. */
const beginning = (() => {
  let at = units.top;
  while (units.children(at).length === 1) at = units.children(at)[0];
  return units.children(at).length > 1 ? at : units.top;
})();

const view = {
  unit: beginning,
  measure: measureByName.get(asked.get("measure")) ?? measureByName.get("freshness") ?? measures[0],
};
{
  const at = units.codes.indexOf(asked.get("unit"));
  if (at >= 0) view.unit = at;
}

const records = measureByName.get("potential.records");
const $ = (id) => document.getElementById(id);

/** An element with properties; "data" and "aria" hold attributes of those families, children are elements or texts. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key === "aria") for (const [name, text] of Object.entries(value)) element.setAttribute(`aria-${name}`, text);
    else if (key === "data") Object.assign(element.dataset, value);
    else if (key === "style") for (const [name, text] of Object.entries(value)) element.style.setProperty(name, text);
    else if (key === "role" || key === "for" || key === "scope") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** An element that shows one text and is read out as another. */
function seenAndSpoken(tag, properties, seen, spokenText) {
  return make(tag, properties, make("span", { aria: { hidden: true } }, seen), make("span", { className: "unseen" }, spokenText));
}

function announce(text) {
  $("live").textContent = text;
}

// One tip for the whole page. Its text is also the label of what it belongs to, so it is hidden from screen readers' tree.

const tips = new WeakMap();

/** Gives an element a tip; the text is made when it is shown. */
function withTip(element, lines) {
  tips.set(element, lines);
  element.classList.add("has-tip");
  return element;
}

function tipOfFigure(at, measure) {
  const figure = figureOf(measure, at);
  const strong = figure.kind === "value" && measure.ratio ? `${percent(figure)}  =  ${exact(figure)}` : exact(figure);
  return [units.name(at), label(measure), strong, inLanguage(measure.meaning)];
}

function showTip(element) {
  const tip = $("tip");
  const [title, second, strong, note] = tips.get(element)();
  tip.replaceChildren(
    make("b", {}, title), make("span", {}, second), make("strong", {}, strong), make("small", {}, note ?? ""));
  tip.hidden = false;
  const box = element.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left + box.width / 2 - tip.offsetWidth / 2, innerWidth - tip.offsetWidth - 8));
  const above = box.top - tip.offsetHeight - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= 8 ? above : Math.min(box.bottom + 8, innerHeight - tip.offsetHeight - 8)}px`;
}

function hideTip() {
  $("tip").hidden = true;
}

for (const type of ["mouseover", "focusin"]) {
  document.addEventListener(type, (event) => {
    const element = event.target.closest?.(".has-tip");
    if (element && tips.has(element)) showTip(element);
    else hideTip();
  });
}
document.addEventListener("keydown", (event) => event.key === "Escape" && hideTip());
document.addEventListener("scroll", () => {
  if ($("tip").hidden) return;
  // The keyboard scrolls by moving the focus: then the tip goes along.
  if (tips.has(document.activeElement) && document.activeElement.matches(":focus-visible")) showTip(document.activeElement);
  else hideTip();
}, { capture: true, passive: true });

/** Makes one of several elements reachable by Tab, and moves the focus there if asked to. */
function rove(elements, element, focus) {
  for (const other of elements) other.tabIndex = other === element ? 0 : -1;
  if (focus) element.focus();
}

/** A choice of one of several as a row of buttons. */
function segments(name, options, chosen, choose) {
  const group = make("div", { className: "segments", role: "group", aria: { label: name } });
  for (const [key, text] of options) {
    group.append(make("button", {
      type: "button", textContent: text, aria: { pressed: key === chosen }, data: { key }, onclick: () => choose(key),
    }));
  }
  return group;
}

function select(name, options, chosen, choose) {
  const list = make("select", { onchange: () => choose(list.value) });
  for (const [key, text] of options) list.append(make("option", { value: key, textContent: text, selected: key === chosen }));
  return make("label", { className: "pick" }, make("span", {}, name), " ", list);
}

/** The key to the colours of a measure. */
function legendOf(measure, largest) {
  const words = say();
  const items = [];
  const item = (shade, text) => items.push(make("li", {}, make("i", { className: shade }), text));
  if (measure.ratio) {
    const steps = stepsOf(measure).map((step) => `${Math.round(step * 100)}`);
    item("q0", `< ${steps[0]} %`);
    for (let i = 1; i < steps.length; i++) item(`q${i}`, `${steps[i - 1]}–${i === steps.length - 1 ? `< ${steps[i]}` : steps[i]}`);
    item(`q${steps.length}`, measure.group === "growth" ? `≥ ${steps.at(-1)} %` : "100 %");
    item("na", words.na);
    item("none", words.none);
  } else {
    item("c0", "0");
    for (let i = 1; i <= 5; i++) item(`c${i}`, `≤ ${grouped(Math.ceil((i * largest) / 5))}`);
    if (measure.at !== undefined) item("absent", words.absent);
  }
  return make("ul", {}, ...items);
}
