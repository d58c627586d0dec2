// The treemap: what lies below the chosen unit, two levels deep, sized by records and coloured by the measure.
// d3-hierarchy lays it out in a unit square stretched to the box, so that it keeps its form at any width and in print.

/** The unit whose parts are drawn: the chosen one, or its parent where nothing lies below it. */
function treemapRoot() {
  if (units.children(view.unit).length > 0 || view.unit === units.top) return view.unit;
  return units.parent(view.unit) ?? units.top;
}

function drawTreemap() {
  const words = say();
  const box = $("treemap");
  const root = treemapRoot();
  const weight = (at) => (records ? figureOf(records, at).value ?? 0 : 0);
  const nodeOf = (at, deeper) => ({ at, children: deeper > 0 ? units.children(at).map((child) => nodeOf(child, deeper - 1)) : [] });
  const total = units.children(root).reduce((sum, child) => sum + weight(child), 0);
  $("treemap-title").textContent = words.treemap;
  $("treemap-hint").textContent = words.treemapHint(label(view.measure));
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", `${words.treemap}: ${units.name(root)}, ${label(view.measure)}`);
  if (total === 0) {
    box.replaceChildren(make("p", { className: "hint" }, words.nothingToDraw));
    box.classList.add("empty");
    return;
  }
  box.classList.remove("empty");
  // Deeper parts are drawn only where the tiles are large enough for them to be told apart.
  const deep = units.children(root).length <= 40 && box.clientWidth > 300 ? 2 : 1;
  const tree = d3.hierarchy(nodeOf(root, deep));
  // What a unit holds beyond its parts keeps its own share of the area, left in the unit's own colour.
  tree.eachAfter((node) => {
    const parts = (node.children ?? []).reduce((sum, child) => sum + child.value, 0);
    node.value = node.depth === 0 ? parts : Math.max(weight(node.data.at), parts);
  });
  tree.sort((a, b) => b.value - a.value || a.data.at - b.data.at);
  const drawn = tree.descendants().filter((node) => node.depth > 0 && node.value > 0);
  // Counts are compared among the tiles of the deepest level: a sum would outshine its own parts.
  const deepest = Math.max(...drawn.map((node) => node.depth));
  const largest = largestOf(view.measure, drawn.filter((node) => node.depth === deepest).map((node) => node.data.at));
  const left = units.children(root).filter((child) => weight(child) === 0).length;
  if (left > 0) $("treemap-hint").textContent += ` ${words.noRecords(left)}`;
  drawLegend($("treemap").nextElementSibling, view.measure, largest);
  // Only now is it known how much room the texts around the box leave.
  const width = box.clientWidth || 700;
  const height = box.clientHeight || 420;
  d3.treemap().size([width, height]).paddingOuter((node) => (node.depth === 0 ? 0 : 2)).paddingInner((node) => (node.depth === 0 ? 3 : 1))
    .paddingTop((node) => (node.depth === 1 && node.children && node.y1 - node.y0 > 44 ? 19 : node.depth === 0 ? 0 : 2)).round(false)(tree);
  const tiles = drawn.map((node) => {
    const at = node.data.at;
    const figure = figureOf(view.measure, at);
    const w = node.x1 - node.x0;
    const h = node.y1 - node.y0;
    const name = units.name(at);
    const tile = make("button", {
      type: "button",
      className: `tile ${view.measure.ratio || node.depth === deepest ? shadeOf(view.measure, figure, largest) : "c0"} depth-${node.depth}${node.children ? " outer" : ""}`,
      aria: at === view.unit ? { current: "true" } : {},
      data: { at },
      style: {
        left: `${(100 * node.x0) / width}%`, top: `${(100 * node.y0) / height}%`,
        width: `${(100 * w) / width}%`, height: `${(100 * h) / height}%`,
      },
      onclick: () => choose(at),
    }, make("span", { className: "unseen" }, `${name}: ${label(view.measure)} ${spoken(view.measure, figure)}; ${words.records} ${grouped(figureOf(records, at).n)}`));
    if (node.children ? h > 44 : w > 34 && h > 17) {
      const room = w > 13 * Math.min(name.length, 4);
      if (room) tile.append(make("span", { aria: { hidden: true } }, name));
      if (node.children ? w > 150 : h > 34 && w > 54) tile.append(make("span", { className: "figure", aria: { hidden: true } }, short(view.measure, figure, node.children ? 1 : 0)));
    }
    return withTip(tile, () => {
      const [title, second, strong, note] = tipOfFigure(at, view.measure);
      return [title, second, strong, `${note} · ${words.records}: ${grouped(figureOf(records, at).n)}`];
    });
  });
  box.replaceChildren(...tiles);
  rove(tiles, tiles[0], false);
}

function drawLegend(place, measure, largest) {
  place.replaceChildren(make("span", {}, label(measure)), legendOf(measure, largest));
}

/** Arrows go to the nearest tile on that side. */
$("treemap").addEventListener("keydown", (event) => {
  const direction = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  const from = event.target.closest(".tile");
  if (!direction || !from) return;
  event.preventDefault();
  const middle = (tile) => {
    const box = tile.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + (tile.classList.contains("outer") ? 8 : box.height / 2)];
  };
  const [x, y] = middle(from);
  let best = null;
  const tiles = [...$("treemap").querySelectorAll(".tile")];
  for (const tile of tiles) {
    if (tile === from) continue;
    const [tx, ty] = middle(tile);
    const along = (tx - x) * direction[0] + (ty - y) * direction[1];
    const aside = Math.abs((tx - x) * direction[1]) + Math.abs((ty - y) * direction[0]);
    if (along > 1 && (best === null || along + 2 * aside < best.distance)) best = { tile, distance: along + 2 * aside };
  }
  if (best) rove(tiles, best.tile, true);
});
