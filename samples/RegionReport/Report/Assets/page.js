// Choosing, switching, and the first drawing.

function choose(at) {
  view.unit = at;
  for (let above = units.parent(at); above !== null; above = units.parent(above)) tree.open.add(above);
  drawUnit();
  announce(say().chosen(units.name(at)));
}

function chooseMeasure(measure) {
  view.measure = measure;
  drawUnit();
}

function chooseBoth(at, measure) {
  view.measure = measure;
  choose(at);
  $("heat").querySelector(`td[data-at="${at}"][data-measure="${CSS.escape(measure.name)}"]`)?.focus();
}

/** Draws what depends on the unit and the measure, and gives the focus back to what had it. */
function drawUnit() {
  const active = document.activeElement;
  const place = active?.closest("#cards, #crumbs, #treemap, #worst, #heat, #tree, #details");
  const { at, measure, code } = active?.dataset ?? {};
  const isRow = active?.tagName === "TR";
  if (isRow) tree.focus = Number(at);
  drawHeadline();
  drawCrumbs();
  drawWorst();
  drawTreemap(); // as high as the list beside it
  drawHeat();
  drawTree();
  drawDetails();
  $("measure").value = view.measure.name;
  if (!place) return;
  const same = [...place.querySelectorAll("[data-at], [data-measure], [data-code]")].find((element) =>
    element.dataset.at === at && element.dataset.measure === measure && element.dataset.code === code);
  (same ?? place.querySelector("[tabindex='0'], button, [aria-current]"))?.focus({ preventScroll: true });
  hideTip();
}

function drawSwitches() {
  const words = say();
  const theme = document.documentElement.dataset.theme ?? "auto";
  $("switches").replaceChildren(
    segments(words.language, [["en", "English"], ["zh", "中文"]], language, (key) => {
      language = key;
      drawAll();
      $("switches").querySelector(`[data-key=${key}]`).focus();
    }),
    segments(words.theme, ["auto", "light", "dark"].map((key) => [key, words[key]]), theme, (key) => {
      setTheme(key);
      drawSwitches();
      $("switches").querySelector(`[data-key=${key}]`).focus();
    }),
    make("button", { type: "button", className: "plain", textContent: words.print, onclick: () => print() }));
}

function setTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function drawMeasures() {
  const words = say();
  const groups = Object.entries(words.groups);
  const listed = new Set(groups.map(([key]) => key));
  $("measure").replaceChildren(...groups.map(([group, name]) => {
    const options = measures.filter((measure) => measure.group === group || (group === "stock" && !listed.has(measure.group)));
    return options.length === 0 ? null : make("optgroup", { label: name },
      ...options.map((measure) => make("option", { value: measure.name, textContent: label(measure) })));
  }).filter(Boolean));
  $("measure").value = view.measure.name;
  $("measure").onchange = () => chooseMeasure(measureByName.get($("measure").value));
}

function drawAll() {
  const words = say();
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = words[element.dataset.say];
  $("subtitle").textContent = `${words.asOf(data.asOf)} · ${words.unitCount(grouped(data.inAll))}`;
  $("cut").hidden = units.count === data.inAll;
  $("cut").textContent = units.count > 0
    ? words.cut(grouped(units.count), grouped(data.inAll), words.level[data.deepest])
    : words.cutAll(grouped(data.inAll));
  $("reading-title").textContent = words.reading;
  $("reading").replaceChildren(...words.readingItems.map((item) => make("li", {}, item)));
  const origins = data.policies.map(([policy, version]) => [words.policy(words.policies[policy] ?? policy), version]);
  if (data.digest !== null) origins.unshift([words.digest, data.digest]);
  $("origins").replaceChildren(...origins.map(([name, text]) => make("div", {}, make("dt", {}, name), make("dd", {}, text))));
  drawSwitches();
  drawMeasures();
  drawTreeTools();
  drawUnit();
}

setTheme(asked.get("theme"));
drawAll();

// The treemap's labels depend on its size.
let lastWidth = $("treemap").clientWidth;
addEventListener("resize", () => {
  if ($("treemap").clientWidth !== lastWidth) {
    lastWidth = $("treemap").clientWidth;
    drawTreemap();
  }
});
