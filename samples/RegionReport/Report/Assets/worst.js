// The units that stand worst by the measure of the page, each with its reasons.

function drawWorst() {
  const words = say();
  const measure = view.measure;
  const worst = data.worst.filter((entry) => entry.measure === measure.name);
  $("worst-title").textContent = words.worst;
  $("worst-hint").textContent = worst.length > 0
    ? words.worstHint(label(measure), words.levels[data.worstLevel], measure.ratio)
    : measure.better === "neither" || measure.at !== undefined ? words.worstNeither : words.worstNone;
  const largest = measure.ratio ? 0 : Math.max(0, ...worst.map((entry) => Number(entry.figure[0])));
  $("worst").replaceChildren(...worst.map((entry) => {
    const figure = makeFigure(measure, entry.figure[0], entry.figure[1]);
    const reasons = entry.reasons.length > 0
      ? entry.reasons.map((reason) => `${reason.facts > 1 ? `${grouped(reason.facts)} × ` : ""}${inLanguage(reason.example)}`)
      : measure.ratio ? [words.missing(grouped(subtract(figure.d, figure.n)), grouped(figure.d))] : [];
    const name = [make("span", { className: "within" }, entry.within), " ", make("b", {}, entry.name)];
    return make("li", { data: { code: entry.code } },
      make("div", { className: "line" },
        entry.at === undefined
          ? make("span", {}, ...name)
          : make("button", { type: "button", className: "link", onclick: () => choose(entry.at) }, ...name),
        make("span", { className: "measured" },
          measure.ratio ? make("span", { className: "exact" }, exact(figure)) : null,
          make("span", { className: `chip ${shadeOf(measure, figure, largest)}` }, short(measure, figure)))),
      reasonsOf(reasons));
  }));
}

/** The first reason, and the others behind it. */
function reasonsOf([first, ...others]) {
  if (first === undefined) return null;
  if (others.length === 0) return make("p", { className: "reasons" }, first);
  return make("details", { className: "reasons" }, make("summary", {}, first), ...others.map((reason) => make("p", {}, reason)));
}

/** The exact difference of two counts. */
function subtract(a, b) {
  return /^\d+$/.test(a) && /^\d+$/.test(b) ? String(BigInt(a) - BigInt(b)) : String(Number((Number(a) - Number(b)).toFixed(6)));
}

addEventListener("beforeprint", () => document.querySelectorAll("#worst details, #details details").forEach((reasons) => (reasons.open = true)));
