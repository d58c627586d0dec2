// The heat grid: units against measures. One cell is in the tab order; arrows move, Enter chooses the unit and the measure.

const heat = { columns: "ratios", rows: "below", sort: null, descending: false, most: 60 };

function heatMeasures() {
  const inRoom = (measure) => !["quantity", "growth"].includes(measure.group);
  switch (heat.columns) {
    case "ratios": return measures.filter((measure) => inRoom(measure) && measure.ratio);
    case "counts": return measures.filter((measure) => inRoom(measure) && !measure.ratio);
    default: return measures.filter((measure) => measure.group === heat.columns);
  }
}

function heatRows() {
  const root = treemapRoot();
  let rows;
  if (heat.rows === "below") rows = [...units.children(root)];
  else {
    rows = [];
    for (let at = 0; at < units.count; at++) if (units.levels[at] === Number(heat.rows) && units.within(at, root)) rows.push(at);
  }
  if (heat.sort) rows.sort((a, b) => compareFigures(figureOf(heat.sort, a), figureOf(heat.sort, b), heat.descending));
  return rows;
}

function drawHeat() {
  const words = say();
  const root = treemapRoot();
  $("heat-title").textContent = `${words.heat}: ${units.name(root)}`;
  const levels = [...new Set(units.levels)].filter((level) => level > units.level(root)).sort();
  const kinds = ["ratios", "counts", "quantity", "growth"].filter((kind) =>
    ["ratios", "counts"].includes(kind) || measures.some((measure) => measure.group === kind));
  $("heat-tools").replaceChildren(
    segments(words.columns, kinds.map((kind) => [kind, words[kind] ?? words.groups[kind]]), heat.columns, (key) => {
      heat.columns = key;
      heat.sort = null;
      drawHeat();
      $("heat-tools").querySelector(`[data-key=${key}]`).focus();
    }),
    select(words.heatRows, [["below", words.heatBelow], ...levels.map((level) => [String(level), words.levels[level]])], heat.rows, (key) => {
      heat.rows = key;
      heat.most = 60;
      drawHeat();
      $("heat-tools").querySelector("select").focus();
    }));

  const list = heatMeasures();
  const all = heatRows();
  const rows = [root, ...all.slice(0, heat.most)];
  const largest = new Map(list.map((measure) => [measure, largestOf(measure, all)]));
  const table = make("table", { className: `heat ${heat.columns}`, role: "grid", aria: { label: `${words.heat}: ${units.name(root)}`, rowcount: all.length + 3, colcount: list.length + 1 } });
  const groups = Object.entries(words.groups).map(([key, name]) => [name, list.filter((measure) => measure.group === key).length]).filter(([, count]) => count > 0);
  table.append(make("thead", {}, make("tr", { className: "groups" }, make("td"),
    ...groups.map(([name, colSpan]) => make("th", { scope: "colgroup", colSpan }, name))), make("tr", {},
    make("th", { scope: "col", className: "unit" }, words.unit),
    ...list.map((measure) => make("th", { scope: "col", aria: { sort: heat.sort !== measure ? "none" : heat.descending ? "descending" : "ascending" } },
      withTip(make("button", {
        type: "button", tabIndex: -1, data: { sort: measure.name },
        aria: { label: words.sortedBy(label(measure)) },
        onclick: () => sortHeat(measure),
      }, label(measure)), () => [label(measure), inLanguage(measure.meaning), words.better[measure.better], measure.name]))))));
  const body = make("tbody");
  for (const at of rows) {
    const row = make("tr", { className: at === root ? "total" : "" });
    row.append(make("th", { scope: "row" }, make("button", { type: "button", tabIndex: -1, data: { at }, onclick: () => choose(at), title: units.name(at) }, units.name(at))));
    for (const measure of list) {
      const figure = figureOf(measure, at);
      const shade = at === root && !measure.ratio && figure.kind === "value" ? "plain" : shadeOf(measure, figure, largest.get(measure));
      row.append(withTip(make("td", {
        tabIndex: -1, className: shade, textContent: cellText(measure, figure),
        aria: { label: `${units.name(at)}, ${label(measure)}: ${readOut(measure, figure)}` },
        data: { at, measure: measure.name },
      }), () => tipOfFigure(at, measure)));
    }
    body.append(row);
  }
  table.append(body);
  const parts = [table];
  if (all.length > heat.most) {
    parts.push(make("button", { type: "button", className: "more", textContent: words.more(grouped(all.length - heat.most)), onclick: () => { heat.most += 400; drawHeat(); } }));
  }
  $("heat").replaceChildren(...parts);
  rove(heatCells().flat(), heatCells()[1]?.[1], false);
  drawLegend($("heat").nextElementSibling, list[0] ?? view.measure, largest.get(list[0]) ?? 0);
  const legend = $("heat").nextElementSibling;
  legend.firstChild.textContent = heat.columns === "ratios" ? words.ratios : words.groups[heat.columns] ?? words.counts;
  if (!(list[0]?.ratio ?? true)) legend.replaceChildren(make("span", {}, words.countShades));
}

function cellText(measure, figure) {
  if (figure.kind !== "value") return say()[figure.kind + "Short"];
  return measure.ratio ? percent(figure).replace(" %", "") : grouped(figure.n);
}

/** What a cell shows is part of what is read out. */
function readOut(measure, figure) {
  const seen = cellText(measure, figure);
  const full = spoken(measure, figure);
  return full.includes(seen) ? full : `${seen}, ${full}`;
}

function sortHeat(measure) {
  if (heat.sort !== measure) Object.assign(heat, { sort: measure, descending: measure.better === "lower" });
  else if (heat.descending === (measure.better === "lower")) heat.descending = !heat.descending;
  else heat.sort = null;
  drawHeat();
  const head = $("heat").querySelector(`[data-sort="${CSS.escape(measure.name)}"]`);
  if (head) rove(heatCells().flat(), head, true);
}

/** What can be moved among: the heads of columns and rows and the cells, by row. */
function heatCells() {
  return [...$("heat").querySelectorAll("tr:not(.groups)")].map((row) => [...row.children].map((cell) => cell.querySelector("button") ?? cell));
}

$("heat").addEventListener("keydown", (event) => {
  const cells = heatCells();
  const at = event.target.closest("td") ?? event.target.closest("th > button");
  const row = cells.findIndex((line) => line.includes(at));
  if (row < 0) return;
  const column = cells[row].indexOf(at);
  const to = {
    ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
    Home: [row, 0], End: [row, cells[row].length - 1], PageUp: [1, column], PageDown: [cells.length - 1, column],
  }[event.key];
  if (to) {
    event.preventDefault();
    const next = cells[to[0]]?.[to[1]];
    if (next) {
      rove(cells.flat(), next, true);
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  } else if ((event.key === "Enter" || event.key === " ") && at.tagName === "TD") {
    event.preventDefault();
    chooseBoth(Number(at.dataset.at), measureByName.get(at.dataset.measure));
  }
});

$("heat").addEventListener("click", (event) => {
  const cell = event.target.closest("td");
  if (cell) chooseBoth(Number(cell.dataset.at), measureByName.get(cell.dataset.measure));
});
