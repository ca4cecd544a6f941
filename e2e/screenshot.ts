import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { findChromium } from "../.ci/chromium.ts";

// `npm run screenshot`: the picture in the README, taken from the sample archive served by the production build.

const PORT = 3220;
const PICTURE = join(import.meta.dirname, "screenshot.png");
const SEARCH = "/search?q=prisoner+exchange&year=2020";

const next = join("node_modules", "next", "dist", "bin", "next");
const server = spawn(process.execPath, [next, "start", "-p", String(PORT), "-H", "127.0.0.1"], {
  stdio: "inherit",
});
try {
  await takePicture(`http://127.0.0.1:${PORT}`);
} finally {
  server.kill("SIGTERM");
}

async function takePicture(url: string): Promise<void> {
  for (let attempt = 0; !(await fetch(`${url}/readyz`).catch(() => null))?.ok; attempt++) {
    if (attempt > 100) throw new Error("The server did not become ready. Run npm run build first.");
    await sleep(100);
  }
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: ["--no-sandbox"],
    ...(executablePath ? { executablePath } : {}),
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
  await page.goto(url + SEARCH);
  await page.screenshot({ path: PICTURE });
  await browser.close();
}
