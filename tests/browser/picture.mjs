// Takes the picture of a report for the README: node picture.mjs REPORT PICTURE

import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { open } from "./chromium.mjs";

const [report, picture] = process.argv.slice(2);
const page = await open();
try {
  await page.size(1280, 1480, 0.75);
  await page.media({ "prefers-color-scheme": "light" });
  await page.go(`${pathToFileURL(report)}#lang=en`);
  writeFileSync(picture, await page.picture());
} finally {
  await page.close();
}
