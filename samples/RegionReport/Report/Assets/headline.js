// The headline figures of the chosen unit. A card is a button: it makes its measure that of the page.

const HEADLINES = [
  "freshness", "accuracy.record", "completeness", "completeness.onTime", "claim.dual",
  "coverage.workstation", "coverage.liaison", "coverage.grid", "coverage.chain",
  "patrol.current", "rectification.onTime", "rectification.onTimeExtended",
].map((name) => measureByName.get(name)).filter(Boolean);

function drawHeadline() {
  const words = say();
  $("headline-title").textContent = words.headline(units.name(view.unit));
  $("cards").replaceChildren(...HEADLINES.map((measure) => {
    const figure = figureOf(measure, view.unit);
    const card = make("button", {
      type: "button",
      className: "card",
      aria: { pressed: measure === view.measure },
      data: { measure: measure.name },
      onclick: () => chooseMeasure(measure),
    },
      make("span", { className: "name" }, label(measure)),
      seenAndSpoken("strong", {}, short(measure, figure), `: ${spoken(measure, figure)}`),
      make("span", { className: "exact", aria: { hidden: true } }, figure.kind === "value" ? exact(figure) : " "),
      barOf(measure, figure));
    return withTip(card, () => tipOfFigure(view.unit, measure));
  }));
}

/** A bar as long as the share, in the colour of its step; hatched or dotted where there is no share. */
function barOf(measure, figure, largest) {
  const bar = make("span", { className: `bar-of ${figure.kind}`, aria: { hidden: true } });
  if (figure.kind === "value") {
    const part = measure.ratio ? figure.value / (measure.group === "growth" ? 2 : 1) : largest > 0 ? figure.value / largest : 0;
    if (part > 0) bar.append(make("i", { className: shadeOf(measure, figure, largest), style: { width: `${Math.min(100, 100 * part)}%` } }));
  }
  return bar;
}

// The way from the top to the chosen unit.

function drawCrumbs() {
  const path = units.path(view.unit);
  $("crumbs").setAttribute("aria-label", say().unit);
  $("crumbs").replaceChildren(make("ol", {}, ...path.map((at) =>
    make("li", {}, at === view.unit
      ? make("span", { aria: { current: "location" } }, units.name(at))
      : make("button", { type: "button", textContent: units.name(at), onclick: () => choose(at) })))));
}
