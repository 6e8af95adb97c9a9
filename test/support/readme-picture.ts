/** Takes the README's pictures: the demo's second digest on a phone, light and dark, and the whole of it. Needs a Chromium. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import PostalMime from "postal-mime";

const root = new URL("../../", import.meta.url);
const demo = spawn(process.execPath, ["--import", "tsx", "src/cli/demo.ts"], {
  cwd: fileURLToPath(root),
  stdio: ["ignore", "pipe", "inherit"],
});
let folder = "";
for await (const line of createInterface({ input: demo.stdout })) {
  folder = line.match(/files in (.+)\)$/)?.[1] ?? folder;
  if (line.startsWith("serving")) break;
}
const mails = await Promise.all(
  (await readdir(folder)).map(async (name) => PostalMime.parse(await readFile(join(folder, name)))),
);
demo.kill("SIGINT");
await once(demo, "exit");
const newest = mails.toSorted((a, b) => Date.parse(b.date ?? "") - Date.parse(a.date ?? ""))[0];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const colorScheme of ["light", "dark"] as const) {
  const page = await browser.newPage({
    colorScheme,
    // The first two papers, at a size that a README can carry.
    viewport: { width: 390, height: 880 },
    deviceScaleFactor: 1.5,
  });
  await page.setContent(newest?.html ?? "");
  const name = colorScheme === "light" ? "digest.png" : "digest-dark.png";
  await page.screenshot({ path: fileURLToPath(new URL(`emails/${name}`, root)) });
  if (colorScheme === "dark") continue;
  const whole = await browser.newPage({ colorScheme, viewport: { width: 600, height: 880 } });
  await whole.setContent(newest?.html ?? "");
  await whole.screenshot({ path: fileURLToPath(new URL("emails/digest-whole.png", root)), fullPage: true });
}
await browser.close();
