// The data of the report: units in pre-order (a parent before what is below it), and columns of exact texts per measure.

const data = JSON.parse(document.getElementById("data").textContent);

/** Stands for all units together where the region has several roots. */
const ALL = -1;

const units = (() => {
  const codes = data.units.codes === "" ? [] : data.units.codes.split(",");
  const names = data.units.names;
  const levels = Array.from(data.units.levels, Number);
  const parentTexts = data.units.parents.split(",");
  const parents = codes.map((_, at) => (parentTexts[at] === "" ? ALL : Number(parentTexts[at])));
  const children = codes.map(() => []);
  const roots = [];
  parents.forEach((parent, at) => (parent === ALL ? roots : children[parent]).push(at));
  return {
    count: codes.length,
    codes,
    names,
    levels,
    roots,
    /** The single root, or ALL. */
    top: roots.length === 1 ? roots[0] : ALL,
    name: (at) => (at === ALL ? data.title : names[at]),
    level: (at) => (at === ALL ? 0 : levels[at]),
    children: (at) => (at === ALL ? roots : children[at]),
    parent: (at) => (roots.length === 1 && at === roots[0] ? null : at === ALL ? null : parents[at]),
    /** A unit and all above it, the highest first. */
    path(at) {
      const path = [];
      for (let unit = at; unit !== null; unit = units.parent(unit)) path.unshift(unit);
      return path;
    },
    within(at, above) {
      for (let unit = at; unit !== null; unit = units.parent(unit)) if (unit === above) return true;
      return false;
    },
  };
})();

const measures = data.measures;
const measureByName = new Map(measures.map((measure) => [measure.name, measure]));

/** The texts of a measure by unit; split when first asked for. */
function columnOf(measure) {
  if (!measure.column) {
    const n = measure.n === "" && measure.at === "" ? [] : measure.n.split(",");
    const d = measure.ratio ? measure.d.split(",") : null;
    const places = measure.at === undefined ? null : new Map(measure.at === "" ? [] : measure.at.split(",").map((at, i) => [Number(at), i]));
    measure.column = { n, d, places };
  }
  return measure.column;
}

/**
 * A figure: kind is "value" (ratio or count), "na" (not applicable: nothing in scope), "none" (no data: in scope, nothing
 * observed) or "absent" (the unit has no such figure). n and d are the exact texts; value is for drawing only.
 */
function figureOf(measure, at) {
  if (at === ALL) return measure.sum ? makeFigure(measure, measure.sum[0], measure.sum[1]) : { kind: "absent" };
  const { n, d, places } = columnOf(measure);
  const i = places ? places.get(at) : at;
  return i === undefined ? { kind: "absent" } : makeFigure(measure, n[i], d ? d[i] : null);
}

function makeFigure(measure, n, d) {
  const numerator = n || "0";
  if (!measure.ratio) return { kind: "value", n: numerator, d: null, value: Number(numerator) };
  if (d === "") return { kind: "na", n: "0", d: "0" };
  if (d === "-") return { kind: "none", n: "0", d: "0" };
  return { kind: "value", n: numerator, d, value: Number(numerator) / Number(d) };
}

/** The order of figures for sorting: values by size, then no data, then not applicable, then absent ones. */
const rankOfKind = { value: 0, none: 1, na: 2, absent: 3 };
function compareFigures(a, b, descending) {
  if (a.kind !== b.kind) return rankOfKind[a.kind] - rankOfKind[b.kind];
  if (a.kind !== "value") return 0;
  return descending ? b.value - a.value : a.value - b.value;
}

// Colours: nine steps for shares, the lower the worse; six neutral ones for counts, against the largest one shown.
// The steps are fixed, so that a colour means the same in every picture of every report.

const SHARE_STEPS = [0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const GROWTH_STEPS = [0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 2];

function stepsOf(measure) {
  return measure.group === "growth" ? GROWTH_STEPS : SHARE_STEPS;
}

/** The class that gives a figure its colour. */
function shadeOf(measure, figure, largest) {
  if (figure.kind !== "value") return figure.kind;
  if (measure.ratio) return "q" + stepsOf(measure).filter((step) => figure.value >= step).length;
  if (figure.value === 0 || !(largest > 0)) return "c0";
  return "c" + Math.min(5, Math.ceil((5 * figure.value) / largest));
}

function largestOf(measure, places) {
  let largest = 0;
  if (!measure.ratio) {
    for (const at of places) {
      const figure = figureOf(measure, at);
      if (figure.kind === "value" && figure.value > largest) largest = figure.value;
    }
  }
  return largest;
}
