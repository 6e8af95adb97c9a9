/** What is asked of every page that a browser shows. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Findings = { violations: { id: string; nodes: { html: string }[] }[] };

/** Nothing is wider than the screen, and axe finds no fault. In-page code is text: the project has no browser types. */
export async function expectGood(page: Page, { scripts = true } = {}): Promise<void> {
  const where = new URL(page.url()).pathname;
  const overhang = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  expect(overhang, `px too wide at ${where}`).toBeLessThanOrEqual(0);
  // Axe waits for timers, which a page without scripts does not have.
  if (!scripts) return;
  await page.evaluate(axe);
  // A mail in its frame has checks of its own.
  const { violations } = await page.evaluate<Findings>(
    "axe.run({ exclude: ['iframe'] }, { iframes: false })",
  );
  const faults = violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html}`);
  expect(faults, `axe at ${where}`).toEqual([]);
}

export type Watched = { foreign: string[]; complaints: string[]; heaviest: { path: string; bytes: number } };

/** Writes down what a page should not do: ask other hosts, or be told off by the browser. */
export function watch(page: Page, origin: string): Watched {
  const watched: Watched = { foreign: [], complaints: [], heaviest: { path: "", bytes: 0 } };
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) watched.foreign.push(request.url());
  });
  page.on("console", (message) => {
    // Pages that refuse something answer 4xx, which is what they are for; and the mail's frame refuses the test's scripts.
    const expected = /status of 4\d\d|Blocked script execution in '[^']*\/outbox\/[^']*\/body'/;
    if (!expected.test(message.text())) watched.complaints.push(message.text());
  });
  page.on("pageerror", (error) => watched.complaints.push(error.message));
  page.on("dialog", (dialog) => {
    watched.complaints.push(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "document") return;
    const bytes = (await response.body().catch(() => Buffer.alloc(0))).length;
    const path = new URL(response.url()).pathname;
    const isMail = path.startsWith("/outbox/");
    if (!isMail && bytes > watched.heaviest.bytes) watched.heaviest = { path, bytes };
  });
  return watched;
}
