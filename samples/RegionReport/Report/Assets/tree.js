// The tree of units as a treegrid. Rows are made when they are first seen: a folded region costs nothing.

const tree = { open: new Set(), sort: "register", filter: "", most: 1500, focus: null };
const treeRows = new Map();

for (const at of units.path(beginning)) tree.open.add(at);

function drawTreeTools() {
  const words = say();
  const levels = [...new Set(units.levels)].sort();
  const filter = make("input", {
    type: "search", value: tree.filter, placeholder: words.filterHint, id: "filter",
    oninput: () => {
      tree.filter = filter.value.trim();
      drawTree();
      if (tree.filter) announce(words.matches(grouped(matching().length)));
    },
  });
  $("tree-title").textContent = words.tree;
  $("tree-tools").replaceChildren(
    make("label", { className: "pick" }, make("span", {}, words.filter), " ", filter),
    select(words.unfold, [["", "…"], ...levels.map((level) => [String(level), words.levels[level]])], "", (key) => unfoldTo(Number(key))),
    select(words.sort, [["register", words.sortRegister], ["up", words.sortUp], ["down", words.sortDown]], tree.sort, (key) => {
      tree.sort = key;
      drawTree();
    }));
}

function unfoldTo(level) {
  tree.open.clear();
  const add = (at) => {
    if (units.level(at) < level) tree.open.add(at);
    if (units.level(at) < level) units.children(at).forEach(add);
  };
  add(units.top);
  drawTree();
}

function matching() {
  const wanted = tree.filter.toLowerCase();
  const found = [];
  for (let at = 0; at < units.count; at++) {
    if (units.names[at].toLowerCase().includes(wanted) || units.codes[at].startsWith(wanted)) found.push(at);
  }
  return found;
}

/** The rows to be seen, in order, each with its depth and its place among its siblings. */
function visibleRows() {
  let shown = null;
  if (tree.filter) {
    shown = new Set();
    for (const at of matching()) for (const above of units.path(at)) shown.add(above);
  }
  const rows = [];
  const walk = (at, depth, place, of) => {
    const children = units.children(at).filter((child) => !shown || shown.has(child));
    const isOpen = shown ? children.length > 0 : tree.open.has(at) && children.length > 0;
    rows.push({ at, depth, place, of, isOpen, canOpen: units.children(at).length > 0 });
    if (!isOpen) return;
    if (tree.sort !== "register") {
      children.sort((a, b) => compareFigures(figureOf(view.measure, a), figureOf(view.measure, b), tree.sort === "down"));
    }
    children.forEach((child, i) => walk(child, depth + 1, i + 1, children.length));
  };
  walk(units.top, 1, 1, 1);
  return rows;
}

function drawTree() {
  const words = say();
  const rows = visibleRows();
  const largest = largestOf(view.measure, rows.map((row) => row.at));
  const state = `${language}|${view.measure.name}|${view.measure.ratio ? "" : largest}`;
  if (tree.state !== state) {
    treeRows.clear(); // what the rows say has changed
    tree.state = state;
  }
  const table = make("table", { className: "tree", role: "treegrid", aria: { label: `${words.tree}, ${label(view.measure)}`, rowcount: rows.length + 1 } });
  const head = (className, text) => make("th", { scope: "col", role: "columnheader", className }, text);
  table.append(make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
    head("unit", words.unit),
    head("bar-cell", withTip(make("button", {
      type: "button", tabIndex: -1, className: "sort", aria: { label: words.sortedBy(label(view.measure)) },
      onclick: () => { tree.sort = { register: "up", up: "down", down: "register" }[tree.sort]; drawTreeTools(); drawTree(); },
    }, label(view.measure), { register: "", up: " ▲", down: " ▼" }[tree.sort]), () => [label(view.measure), inLanguage(view.measure.meaning), words.better[view.measure.better], ""])),
    head("figure", view.measure.ratio ? words.share : words.amount),
    ...(view.measure.ratio ? [head("exact", words.exact)] : []),
    ...(records && view.measure !== records ? [head("records", words.records)] : []))));
  const body = make("tbody", { role: "rowgroup" }, ...rows.slice(0, tree.most).map((row) => rowOf(row, largest)));
  table.append(body);
  const parts = [table];
  if (rows.length > tree.most) {
    parts.push(make("button", { type: "button", className: "more", textContent: words.more(grouped(rows.length - tree.most)), onclick: () => { tree.most += 3000; drawTree(); } }));
  }
  $("tree").replaceChildren(...parts);
  const all = [...body.children];
  const focused = all.find((row) => Number(row.dataset.at) === (tree.focus ?? view.unit)) ?? all[0];
  if (focused) rove(all, focused, false);
}

function rowOf({ at, depth, place, of, isOpen, canOpen }, largest) {
  const words = say();
  let row = treeRows.get(at);
  if (!row) {
    const figure = figureOf(view.measure, at);
    const cell = (className, ...content) => make("td", { role: "gridcell", className }, ...content);
    row = make("tr", {
      role: "row",
      data: { at, level: units.level(at) },
      aria: { label: `${units.name(at)}, ${words.level[units.level(at)]}, ${label(view.measure)}: ${spoken(view.measure, figure)}` },
    },
      cell("unit", make("span", { className: "twisty", aria: { hidden: true } }), make("span", { className: "label" }, units.name(at))),
      cell("bar-cell", barOf(view.measure, figure, largest)),
      cell(`figure ${figure.kind}`, short(view.measure, figure)),
      view.measure.ratio ? cell("exact", figure.kind === "value" ? exact(figure) : "0 / 0") : null,
      records && view.measure !== records ? cell("records", grouped(figureOf(records, at).n)) : null);
    withTip(row, () => tipOfFigure(at, view.measure));
    treeRows.set(at, row);
  }
  row.style.setProperty("--depth", depth - 1);
  row.setAttribute("aria-level", depth);
  row.setAttribute("aria-posinset", place);
  row.setAttribute("aria-setsize", of);
  if (canOpen) row.setAttribute("aria-expanded", isOpen);
  row.setAttribute("aria-selected", at === view.unit);
  return row;
}

function fold(at, open) {
  if (open) tree.open.add(at);
  else tree.open.delete(at);
  focusTree(at);
}

function focusTree(at) {
  tree.focus = at;
  drawTree();
  $("tree").querySelector(`tr[data-at="${at}"]`)?.focus();
}

$("tree").addEventListener("click", (event) => {
  const row = event.target.closest("tbody tr");
  if (!row) return;
  const at = Number(row.dataset.at);
  tree.focus = at;
  if (event.target.closest(".twisty")) {
    if (row.hasAttribute("aria-expanded")) fold(at, row.getAttribute("aria-expanded") !== "true");
  } else {
    choose(at);
  }
});

$("tree").addEventListener("dblclick", (event) => {
  const row = event.target.closest("tbody tr[aria-expanded]");
  if (row) fold(Number(row.dataset.at), row.getAttribute("aria-expanded") !== "true");
});

$("tree").addEventListener("keydown", (event) => {
  const row = event.target.closest("tbody tr");
  if (!row) return;
  const at = Number(row.dataset.at);
  const expanded = row.getAttribute("aria-expanded");
  const all = [...row.parentElement.children];
  const go = (next) => {
    if (!next) return;
    tree.focus = Number(next.dataset.at);
    rove(all, next, true);
    next.scrollIntoView({ block: "nearest" });
  };
  const act = {
    ArrowDown: () => go(row.nextElementSibling),
    ArrowUp: () => go(row.previousElementSibling),
    Home: () => go(all[0]),
    End: () => go(all.at(-1)),
    ArrowRight: () => (expanded === "false" ? fold(at, true) : expanded === "true" && go(row.nextElementSibling)),
    ArrowLeft: () => (expanded === "true" && !tree.filter ? fold(at, false) : go(all.find((other) => Number(other.dataset.at) === units.parent(at)))),
    "*": () => {
      units.children(units.parent(at) ?? at).forEach((sibling) => tree.open.add(sibling));
      focusTree(at);
    },
    Enter: () => choose(at),
    " ": () => choose(at),
  }[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});
