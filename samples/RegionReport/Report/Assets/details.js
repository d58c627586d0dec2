// Every measure of the chosen unit, with both numbers and what they count.

const unfolded = new Set();

function drawDetails() {
  const words = say();
  const at = view.unit;
  $("details-title").textContent = words.details(units.name(at));
  const groups = Object.keys(words.groups);
  const sections = [];
  for (const group of groups) {
    const list = measures.filter((measure) => measure.group === group && figureOf(measure, at).kind !== "absent");
    if (list.length === 0) continue;
    list.sort((a, b) => Number(b.ratio) - Number(a.ratio));
    const table = make("table", { className: "all" },
      make("caption", {}, words.groups[group]),
      make("thead", {}, make("tr", {},
        make("th", { scope: "col" }, words.measure),
        make("th", { scope: "col" }, words.share),
        make("th", { scope: "col" }, words.numerator),
        make("th", { scope: "col" }, words.denominator))),
      make("tbody", {}, ...list.map((measure) => detailOf(measure, at))));
    // Amounts are many: they wait folded.
    if (group === "quantity" || group === "growth") {
      table.caption.remove();
      sections.push(make("details", { open: unfolded.has(group), ontoggle: (event) => unfolded[event.target.open ? "add" : "delete"](group) },
        make("summary", {}, `${words.groups[group]} (${list.length})`), table));
    } else {
      sections.push(table);
    }
  }
  $("details").replaceChildren(
    make("p", { className: "hint" }, [words.level[units.level(at)], at === ALL ? null : units.codes[at]].filter(Boolean).join(" · ")),
    ...sections);
}

function detailOf(measure, at) {
  const figure = figureOf(measure, at);
  const name = make("th", { scope: "row" },
    make("button", { type: "button", className: "link", data: { measure: measure.name }, onclick: () => chooseMeasure(measure) }, label(measure)),
    make("small", {}, inLanguage(measure.meaning)));
  if (!measure.ratio) return make("tr", {}, name, make("td"), make("td", {}, grouped(figure.n)), make("td"));
  return make("tr", {}, name,
    make("td", {}, make("span", { className: `chip ${shadeOf(measure, figure)}` }, short(measure, figure))),
    make("td", {}, grouped(figure.n)), make("td", {}, grouped(figure.d)));
}
