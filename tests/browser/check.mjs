// Opens a report from disk and uses it as a reader does. Usage:
//   node check.mjs REPORT UNIT MEASURE NUMERATOR DENOMINATOR CUT-REPORT
// REPORT's unit and measure have that numerator and denominator; CUT-REPORT is one whose deeper levels were left out.
// Prints "ok NAME" or "failed NAME: reason" per check; exit code 1 if one failed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { open } from "./chromium.mjs";

const [report, unit, measure, numerator, denominator, cutReport] = process.argv.slice(2);
const axe = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const url = (file, hash = "lang=en") => `${pathToFileURL(file)}#${hash}`;
const page = await open();
let failed = 0;

async function check(name, steps) {
  try {
    page.complaints.length = 0;
    await page.size(1280, 900);
    await page.media({});
    await page.go(url(report));
    await steps();
    assert.deepEqual(page.complaints, []);
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`failed ${name}: ${String(error.message).replaceAll("\n", " ")}`);
  }
}

const text = (selector) => page.run(`document.querySelector(${JSON.stringify(selector)}).textContent`);
const count = (selector) => page.run(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
const change = (selector, value) => page.run(`(() => {
  const field = document.querySelector(${JSON.stringify(selector)});
  field.value = ${JSON.stringify(value)};
  field.dispatchEvent(new Event("change"));
})()`);
const focused = (expression) => page.run(`document.activeElement.${expression}`);
const rows = () => page.run(`[...document.querySelectorAll("#tree tbody tr")].map((row) => ({
  at: Number(row.dataset.at), level: Number(row.getAttribute("aria-level")), name: row.querySelector(".label").textContent,
  exact: row.querySelector(".exact")?.textContent }))`);
const plain = (figures) => figures.replaceAll(",", "").replaceAll(" ", "");

async function violations() {
  await page.run(`${axe}; null`);
  const found = await page.run(`axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations.map((violation) =>
    violation.impact + " " + violation.id + " at " + violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 150) + " " + (node.any[0]?.message ?? "")).join("; ")))`);
  return found;
}

await check("the headline gives the exact figure, to the eye and to a screen reader", async () => {
  await page.go(url(report, `lang=en&unit=${unit}`));
  const card = `#cards [data-measure="${measure}"]`;
  assert.equal(plain(await text(`${card} .exact`)), `${numerator}/${denominator}`);
  const spoken = await text(`${card} .unseen`);
  assert.ok(plain(spoken).includes(`${numerator}of${denominator}`), spoken);
});

await check("the tree unfolds to the grids", async () => {
  const before = (await rows()).length;
  await change("#tree-tools select", "6");
  const after = await rows();
  assert.ok(after.length > before);
  assert.ok(await count('#tree tr[data-level="6"]') > 0);
  assert.ok(after.every((row, i) => i === 0 || row.level <= after[i - 1].level + 1));
});

await check("a click on the triangle unfolds one unit", async () => {
  const before = await rows();
  const leaf = before.at(-1);
  await page.click(`#tree tr[data-at="${leaf.at}"] .twisty`);
  const after = await rows();
  assert.ok(after.length > before.length);
  assert.ok(after.slice(before.length).every((row) => row.level === leaf.level + 1));
});

await check("the tree sorts siblings by the measure", async () => {
  const depth = Math.max(...(await rows()).map((row) => row.level));
  const shares = async () => (await rows()).filter((row) => row.level === depth).map(({ exact }) => {
    const [n, d] = plain(exact).split("/").map(Number);
    return n / d;
  });
  const asRegistered = await shares();
  await change("#tree-tools label:nth-of-type(3) select", "up");
  const up = await shares();
  assert.deepEqual(up, [...asRegistered].sort((a, b) => a - b));
  assert.notDeepEqual(up, asRegistered);
  await change("#tree-tools label:nth-of-type(3) select", "down");
  assert.deepEqual(await shares(), [...up].reverse());
});

await check("the filter leaves what matches, with the way to it", async () => {
  const wanted = (await rows()).at(-1).name;
  await page.click("#filter");
  await page.type(wanted);
  const left = await rows();
  assert.ok(left.length < 20 && left.length > 0);
  assert.ok(left.some((row) => row.name === wanted));
  assert.equal(left[0].level, 1);
  await page.run(`(() => { const f = document.querySelector("#filter"); f.value = "no such unit"; f.dispatchEvent(new Event("input")); })()`);
  assert.ok((await rows()).length <= 1);
});

await check("the language switches every text, there and back", async () => {
  const english = await page.run("document.body.innerText");
  await page.click('#switches [data-key="zh"]');
  assert.equal(await page.run("document.documentElement.lang"), "zh-Hans");
  assert.equal(await focused("textContent"), "中文");
  const chinese = await page.run("document.body.innerText");
  for (const word of ["保鲜度", "共同认领率", "单位树", "热力表"]) assert.ok(chinese.includes(word), word);
  for (const word of ["Freshness", "Tree of units", "undefined"]) assert.ok(!chinese.includes(word), word);
  assert.ok(!english.includes("undefined") && !english.includes("保鲜度"));
  await page.click('#switches [data-key="en"]');
  assert.equal(await page.run("document.body.innerText"), english);
});

await check("the keyboard reaches the tree and works it", async () => {
  await page.press("Tab");
  assert.equal(await focused("className"), "skip");
  for (let i = 0; i < 400 && (await focused("tagName")) !== "TR"; i++) await page.press("Tab");
  const first = Number(await focused("dataset.at"));
  await page.press("End");
  const last = await focused("dataset.at");
  assert.notEqual(Number(last), first);
  assert.equal(await focused('getAttribute("aria-expanded")'), "false");
  await page.press("ArrowRight");
  assert.equal(await focused('getAttribute("aria-expanded")'), "true");
  assert.equal(await focused("dataset.at"), last);
  await page.press("ArrowRight");
  assert.equal(await focused('getAttribute("aria-level")'), String(Number(await page.run(`document.querySelector('#tree tr[data-at="${last}"]').getAttribute("aria-level")`)) + 1));
  const name = await focused('querySelector(".label").textContent');
  await page.press("Enter");
  assert.ok((await text("#headline-title")).startsWith(name));
  assert.equal(await focused('querySelector(".label").textContent'), name);
  await page.press("ArrowLeft");
  await page.press("ArrowLeft");
  assert.equal(await focused('getAttribute("aria-expanded")'), "false");
  assert.equal(await count('#tree [tabindex="0"]'), 1);
});

await check("the keyboard moves in the heat grid, shows a tip and chooses", async () => {
  await page.run(`document.querySelector('#heat [tabindex="0"]').focus()`);
  await page.press("ArrowDown");
  await page.press("ArrowRight");
  assert.equal(await focused("tagName"), "TD");
  const spoken = await focused('getAttribute("aria-label")');
  assert.match(spoken, /of|not applicable|no data/);
  assert.equal(await page.run(`document.querySelector("#tip").hidden`), false);
  await page.press("Escape");
  assert.equal(await page.run(`document.querySelector("#tip").hidden`), true);
  const chosen = await focused("dataset.measure");
  await page.press("Enter");
  assert.equal(await page.run(`document.querySelector("#measure").value`), chosen);
  assert.ok(spoken.startsWith((await text("#headline-title")).split(":")[0]));
});

await check("the keyboard moves in the treemap", async () => {
  const tiles = await count("#treemap .tile");
  assert.ok(tiles > 3);
  assert.equal(await count('#treemap .tile[tabindex="0"]'), 1);
  await page.run(`document.querySelector("#treemap .tile").focus()`);
  const before = await focused("dataset.at");
  await page.press("ArrowRight");
  assert.notEqual(await focused("dataset.at"), before);
  assert.match(await focused("className"), /tile/);
  const name = (await focused('querySelector(".unseen").textContent')).split(":")[0];
  await page.press("Enter");
  assert.ok((await text("#headline-title")).startsWith(name));
});

await check("0, no data and not applicable look different", async () => {
  await change("#heat-tools select", "5");
  const look = (selector) => page.run(`(() => {
    const style = getComputedStyle(document.querySelector(${JSON.stringify(selector)}));
    return [style.backgroundImage, style.backgroundColor, style.outlineStyle].join("|");
  })()`);
  const looks = [await look("#heat td.na"), await look("#heat td.none"), await look("#heat td.q0")];
  assert.equal(new Set(looks).size, 3, looks.join(" and "));
  assert.notEqual(await text("#heat td.na"), await text("#heat td.none"));
});

await check("every measure can be chosen and drawn", async () => {
  const names = await page.run(`[...document.querySelector("#measure").options].map((option) => option.value)`);
  assert.ok(names.length >= 35);
  for (const name of names) {
    await change("#measure", name);
    assert.ok((await rows()).length > 0, name);
  }
});

await check("a phone needs no scrolling sideways", async () => {
  await page.size(390, 844);
  await page.go(url(report, "lang=en"));
  assert.equal(await page.run("document.documentElement.scrollWidth"), 390);
});

await check("paper gets light colours and no switches", async () => {
  await page.send("Emulation.setEmulatedMedia", { media: "print", features: [{ name: "prefers-color-scheme", value: "dark" }] });
  assert.equal(await page.run(`getComputedStyle(document.querySelector("#switches")).display`), "none");
  assert.equal(await page.run("getComputedStyle(document.documentElement).colorScheme"), "light");
  assert.ok((await page.printed()).length > 10_000);
  await page.send("Emulation.setEmulatedMedia", { media: "" });
});

for (const [name, hash, width, scheme] of [
  ["by day", "lang=en", 1280, "light"],
  ["by night, in Chinese", "lang=zh", 1280, "dark"],
  ["on a phone", "lang=zh", 390, "light"],
  ["of a count", "lang=en&theme=dark&measure=freshness.stale", 1280, "light"],
]) {
  await check(`axe finds nothing to object to ${name}`, async () => {
    await page.size(width, 900);
    await page.media({ "prefers-color-scheme": scheme });
    await page.go(url(report, hash));
    await change("#heat-tools select", "4");
    assert.deepEqual(await violations(), []);
  });
}

await check("a report that was cut says so and opens", async () => {
  await page.go(url(cutReport));
  assert.equal(await page.run(`document.querySelector("#cut").hidden`), false);
  assert.match(await text("#cut"), /measures\.csv/);
  assert.ok((await rows()).length > 1);
  assert.deepEqual(await violations(), []);
});

await page.close();
process.exit(failed > 0 ? 1 : 0);
