// A headless Chromium driven over a pipe by its DevTools protocol: no port, no network, no package.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser's path; undefined where there is none. */
export const chromiumPath = () => PLACES.find((path) => path && existsSync(path));

/** Starts a browser with one page. */
export async function open(width = 1280, height = 900) {
  const profile = mkdtempSync(join(tmpdir(), "report-browser-"));
  const browser = spawn(chromiumPath(), [
    "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
    "--disable-background-networking", "--no-first-run", "--lang=en-US", "--force-color-profile=srgb",
    `--user-data-dir=${profile}`, "about:blank",
  ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const waiting = new Map();
  const listeners = [];
  let lastId = 0;
  let rest = "";
  browser.stdio[4].setEncoding("utf8").on("data", (chunk) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop();
    for (const text of messages) {
      const message = JSON.parse(text);
      const { resolve, reject } = waiting.get(message.id) ?? {};
      waiting.delete(message.id);
      if (message.error) reject?.(new Error(message.error.message));
      else if (message.id) resolve?.(message.result);
      else for (const listener of listeners) listener(message.method, message.params);
    }
  });
  const gone = new Promise((_, reject) => browser.once("exit", () => reject(new Error("The browser has ended."))));
  gone.catch(() => {});
  let sessionId;
  const send = (method, params = {}) => {
    const id = ++lastId;
    browser.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
    return Promise.race([gone, new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))]);
  };
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  ({ sessionId } = await send("Target.attachToTarget", { targetId, flatten: true }));
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await send(`${domain}.enable`);

  const page = {
    /** Console errors, exceptions, and whatever the page asked the network for. */
    complaints: [],
    send,
    async size(width, height, scale = 1) {
      await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false });
    },
    async media(features) {
      await send("Emulation.setEmulatedMedia", { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
    },
    async go(url) {
      const loaded = new Promise((resolve) => {
        listeners.push(function once(method) {
          if (method === "Page.loadEventFired") {
            listeners.splice(listeners.indexOf(once), 1);
            resolve();
          }
        });
      });
      await send("Page.navigate", { url: "about:blank" });
      await send("Page.navigate", { url });
      await loaded;
      await page.run("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
    },
    /** The value of an expression in the page. */
    async run(expression) {
      const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async press(key, text) {
      const codes = { Enter: 13, Escape: 27, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Home: 36, End: 35, Tab: 9, " ": 32 };
      const event = { key, code: key === " " ? "Space" : key, windowsVirtualKeyCode: codes[key] ?? 0 };
      await send("Input.dispatchKeyEvent", { type: "keyDown", ...event, text: text ?? (key === "Enter" ? "\r" : undefined) });
      await send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    },
    async type(text) {
      await send("Input.insertText", { text });
    },
    async click(selector) {
      const { x, y } = await page.run(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        if (!element) throw new Error("Nothing matches " + ${JSON.stringify(selector)});
        element.scrollIntoView({ block: "center" });
        const box = element.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      })()`);
      const at = { x, y, button: "left", clickCount: 1 };
      await send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
      await send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
      await send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
    },
    /** The page as PNG, whole or only its first screen. */
    async picture(whole = false) {
      const { data } = await send("Page.captureScreenshot", { format: "png", captureBeyondViewport: whole });
      return Buffer.from(data, "base64");
    },
    async printed() {
      const { data } = await send("Page.printToPDF", { printBackground: true, preferCSSPageSize: true });
      return Buffer.from(data, "base64");
    },
    async close() {
      const ended = new Promise((resolve) => browser.once("exit", resolve));
      send("Browser.close").catch(() => {});
      const timer = setTimeout(() => browser.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  listeners.push((method, params) => {
    if (method === "Runtime.exceptionThrown") {
      page.complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    } else if (method === "Log.entryAdded" && ["error", "warning"].includes(params.entry.level)) {
      page.complaints.push(params.entry.text);
    } else if (method === "Runtime.consoleAPICalled" && ["error", "warning", "assert"].includes(params.type)) {
      page.complaints.push(params.args.map((arg) => arg.value ?? arg.description).join(" "));
    } else if (method === "Network.requestWillBeSent" && !/^(file|about|data):/.test(params.request.url)) {
      page.complaints.push(`asked the network for ${params.request.url}`);
    }
  });
  await page.size(width, height);
  return page;
}
