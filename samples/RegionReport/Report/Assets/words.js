// Every text of the page in English and Chinese; measures bring their own words with the data.

const WORDS = {
  en: {
    language: "Language", theme: "Colours", auto: "Auto", light: "Light", dark: "Dark", print: "Print",
    skip: "Skip to the report",
    asOf: (date) => `As of ${date}`,
    unitCount: (count) => `${count} units`,
    cut: (here, all, level) =>
      `This page holds the ${here} units down to the ${level}, of ${all} in all. Deeper levels are in measures.csv.`,
    cutAll: (all) => `This page has no room for any level of the ${all} units; it holds their sums. measures.csv has all of them.`,
    level: ["region", "province", "prefecture", "county", "township", "village", "grid"],
    levels: ["region", "provinces", "prefectures", "counties", "townships", "villages", "grids"],
    headline: (unit) => `${unit}: headline figures`,
    measure: "Measure",
    treemap: "Where the stock is",
    treemapHint: (measure) => `Area: potential records. Colour: ${measure}. Plain area within a tile: what stands at the unit itself. Choose a tile to look into it.`,
    noRecords: (count) => `${count} units without a record have no area.`,
    nothingToDraw: "No unit here has a potential record.",
    worst: "Worst units",
    worstHint: (measure, level, lowest) => `The ${level} ${lowest ? "lowest" : "highest"} by ${measure}, and what lies behind it: how many facts of a kind, and the worst of them`,
    worstNone: "None stands out by this measure.",
    worstNeither: "No figure of this measure is worse than another.",
    missing: (rest, all) => `${rest} of ${all} missing`,
    heat: "Heat grid",
    heatRows: "Rows", heatBelow: "directly below",
    countShades: "The stronger the colour, the larger within its column.", groups: { stock: "Stock", tasks: "Tasks", coverage: "Coverage", patrols: "Patrols", quantity: "Quantities", growth: "Growth" },
    ratios: "Shares", counts: "Counts", columns: "Columns",
    unit: "Unit", share: "Share", exact: "Exactly", records: "Records", amount: "Count",
    tree: "Tree of units",
    filter: "Filter", filterHint: "name or code",
    unfold: "Unfold to", sort: "Sort", sortRegister: "as registered", sortUp: "lowest first", sortDown: "highest first",
    unfoldRow: "unfold", foldRow: "fold",
    matches: (count) => `${count} units match`,
    more: (count) => `${count} more rows: show`,
    details: (unit) => `${unit}: every measure`,
    numerator: "Numerator", denominator: "Denominator", meaning: "What it counts",
    na: "not applicable", naShort: "n/a", none: "no data", noneShort: "no data", absent: "no entry", absentShort: "–",
    of: (n, d) => `${n} of ${d}`,
    better: { higher: "higher is better", lower: "lower is better", neither: "" },
    legendShare: (measure) => `${measure}:`,
    legendCount: (largest) => `largest shown: ${largest}`,
    below: (step) => `< ${step}`, atLeast: (step) => `≥ ${step}`, exactlyAll: "100 %",
    reading: "How to read this",
    readingItems: [
      "Every figure stands for a unit and all below it. Shares of a parent are shares of summed counts, never averages of shares.",
      "0 is a value. “n/a” (hatched): nothing is in scope. “no data” (dotted): something is in scope, but nothing of it was observed. Neither is ever counted as 0 or as 100 %.",
      "Exact numerators and denominators are shown on hover, on focus, in the details of a unit and in the tree. Percentages are rounded; what is not quite 100 % never reads 100 %.",
      "Keys: arrows move in tree, grid and treemap; right and left unfold and fold; Enter chooses; Escape closes a tip.",
      "measures.csv has every figure of every unit; report.json has them for programs.",
    ],
    digest: "Digest of all inputs", policy: (name) => `Policy on ${name}`,
    policies: { coverage: "coverage", freshness: "freshness", patrols: "patrols", tolerance: "tolerance" },
    licence: "Treemap layout: d3-hierarchy 3.1.3, © 2010–2026 Mike Bostock, ISC licence; the full text stands in this file.",
    sortedBy: (label) => `Sort by ${label}`,
    chosen: (unit) => `${unit} chosen`,
  },
  zh: {
    language: "语言", theme: "配色", auto: "自动", light: "浅色", dark: "深色", print: "打印",
    skip: "跳到报告正文",
    asOf: (date) => `截至 ${date}`,
    unitCount: (count) => `共 ${count} 个单位`,
    cut: (here, all, level) => `本页收录到${level}，共 ${here} 个单位（全部 ${all} 个）；更低层级见 measures.csv。`,
    cutAll: (all) => `本页容不下 ${all} 个单位的任何一级，只列总计；全部数据见 measures.csv。`,
    level: ["全域", "省级", "地级", "县级", "乡级", "村级", "网格"],
    levels: ["全域", "省级", "地级", "县级", "乡级", "村级", "网格"],
    headline: (unit) => `${unit}：主要指标`,
    measure: "指标",
    treemap: "潜力分布",
    treemapHint: (measure) => `面积：潜力记录数；颜色：${measure}；色块内的空白：单位本级的记录。选择色块可深入查看。`,
    noRecords: (count) => `另有 ${count} 个单位没有记录，不占面积。`,
    nothingToDraw: "此处没有单位有潜力记录。",
    worst: "末位单位",
    worstHint: (measure, level, lowest) => `${measure}最${lowest ? "低" : "高"}的${level}单位及原因：每类事实的数量和最严重的一例`,
    worstNone: "此指标下没有突出的落后单位。",
    worstNeither: "此指标的数值无所谓好坏。",
    missing: (rest, all) => `${all} 中缺 ${rest}`,
    heat: "热力表",
    heatRows: "行", heatBelow: "直接下级",
    countShades: "颜色越显著，在本列中数值越大。", groups: { stock: "潜力", tasks: "任务", coverage: "覆盖", patrols: "巡查", quantity: "数量", growth: "增长" },
    ratios: "比率", counts: "计数", columns: "列",
    unit: "单位", share: "比率", exact: "确数", records: "记录", amount: "计数",
    tree: "单位树",
    filter: "筛选", filterHint: "名称或代码",
    unfold: "展开到", sort: "排序", sortRegister: "按名录", sortUp: "由低到高", sortDown: "由高到低",
    unfoldRow: "展开", foldRow: "收起",
    matches: (count) => `${count} 个单位符合`,
    more: (count) => `还有 ${count} 行：显示`,
    details: (unit) => `${unit}：全部指标`,
    numerator: "分子", denominator: "分母", meaning: "统计口径",
    na: "不适用", naShort: "不适用", none: "无数据", noneShort: "无数据", absent: "无此项", absentShort: "–",
    of: (n, d) => `${d} 中的 ${n}`,
    better: { higher: "越高越好", lower: "越低越好", neither: "" },
    legendShare: (measure) => `${measure}：`,
    legendCount: (largest) => `所示最大值：${largest}`,
    below: (step) => `< ${step}`, atLeast: (step) => `≥ ${step}`, exactlyAll: "100 %",
    reading: "读法",
    readingItems: [
      "每个数字均含该单位及其全部下级。上级的比率由各级计数相加后得出，绝不是比率的平均。",
      "0 是一个值。“不适用”（斜纹）：没有应统计的对象；“无数据”（点线）：有对象但尚未观测。两者都不当作 0 或 100 %。",
      "悬停、聚焦、单位明细和单位树中都有确切的分子与分母。百分数经过舍入；不足 100 % 的绝不显示为 100 %。",
      "键盘：方向键在树、热力表和分布图中移动；左右键收起与展开；回车选定；Esc 关闭提示。",
      "measures.csv 含所有单位的所有数字；report.json 供程序使用。",
    ],
    digest: "全部输入的摘要", policy: (name) => `${name}标准版本`,
    policies: { coverage: "覆盖", freshness: "保鲜", patrols: "巡查", tolerance: "容限" },
    licence: "分布图布局：d3-hierarchy 3.1.3，© 2010–2026 Mike Bostock，ISC 许可；许可全文见本文件。",
    sortedBy: (label) => `按${label}排序`,
    chosen: (unit) => `已选定${unit}`,
  },
};

/** What the address asks for: #lang=zh&theme=dark&measure=freshness&unit=330402000000, each part optional. */
const asked = new URLSearchParams(location.hash.slice(1));

let language = ["en", "zh"].includes(asked.get("lang")) ? asked.get("lang") : /^zh/i.test(navigator.language) ? "zh" : "en";

const say = () => WORDS[language];
const inLanguage = (pair) => pair[language === "zh" ? 1 : 0];
const label = (measure) => inLanguage(measure.label);

/** An exact decimal text with its thousands set apart. */
function grouped(text) {
  const [whole, fraction] = String(text).split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** Two exact decimal texts as whole numbers of the same scale. */
function whole(n, d) {
  const places = Math.max(...[n, d].map((text) => (text.split(".")[1] ?? "").length));
  return [n, d].map((text) => {
    const [units, fraction = ""] = text.split(".");
    return BigInt(units + fraction.padEnd(places, "0"));
  });
}

/** A share as a percentage, rounded exactly and half to even; it never claims all or nothing unless it is so. */
function percent(figure, decimals = 1) {
  const [n, d] = whole(figure.n, figure.d);
  const scale = 10n ** BigInt(decimals);
  const all = 100n * scale;
  let rounded = (n * all) / d;
  const half = 2n * ((n * all) % d) - d;
  if (half > 0n || (half === 0n && rounded % 2n === 1n)) rounded++;
  if (n < d && rounded === all) rounded--;
  const few = n > 0n && rounded === 0n;
  const digits = String(few ? 1n : rounded).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return `${few ? "< " : ""}${grouped(text)} %`;
}

/** A figure in few letters, for cells and tiles. */
function short(measure, figure, decimals = 1) {
  if (figure.kind !== "value") return say()[figure.kind + "Short"];
  if (!measure.ratio) return grouped(figure.n);
  return percent(figure, decimals);
}

/** A figure in full, as it is read out: the percentage and both numbers behind it. */
function spoken(measure, figure) {
  if (figure.kind !== "value") return say()[figure.kind];
  if (!measure.ratio) return grouped(figure.n);
  return `${percent(figure)}, ${say().of(grouped(figure.n), grouped(figure.d))}`;
}

/** The two numbers of a share, or the word for why there are none. */
function exact(figure) {
  if (figure.kind !== "value") return say()[figure.kind];
  return figure.d === null ? grouped(figure.n) : `${grouped(figure.n)} / ${grouped(figure.d)}`;
}
