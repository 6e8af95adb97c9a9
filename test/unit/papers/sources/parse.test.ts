import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parsing } from "../../../../src/papers/bounds.ts";
import { arxivQuery } from "../../../../src/papers/sources/arxiv-query.ts";
import { feed } from "../../../../src/papers/sources/feed.ts";
import { parseInThread } from "../../../../src/papers/sources/parse.ts";

const capturedAt = new Date("2026-11-20T12:00:00Z");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const feedOf = (items: string) => bytesOf(`<rss><channel>${items}</channel></rss>`);
const small = feedOf("<item><title>Kites that fold</title></item>");
/** Work for half a second or so. */
const large = () => feedOf("<item><title>Kites that fold</title></item>".repeat(80_000));
/** One entry with a hundred megabytes of elements. */
const laden = () => feedOf(`<item><title>Kites</title>${"<p>that fold</p>".repeat(200_000)}</item>`);
const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Runs a module's text in a process of its own, from the project's root. */
async function ended(script: string): Promise<{ status: number | null; out: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  const [status] = await once(child, "close");
  return { status, out };
}

describe("parsing in a thread of its own", { timeout: 120_000 }, () => {
  test("gives what the parser gives, times and all", async () => {
    const entry = `<entry><id>http://arxiv.org/abs/2611.01234v1</id><title>Kites</title>
      <published>2026-11-19T10:00:00Z</published></entry>`;
    const page = await parseInThread()(arxivQuery, bytesOf(`<feed>${entry}</feed>`), { since: new Date(0) });
    expect(page).toMatchObject({ ok: true, earliest: new Date("2026-11-19T10:00:00Z"), entries: 1 });
  });

  test("a task that takes too long fails and says so, and the next one runs in a new thread", async () => {
    const limits = { ...parsing, deadlineMs: 1 };
    const parse = parseInThread(limits);
    expect(await parse(feed, large(), { capturedAt })).toEqual({
      ok: false,
      problems: [{ line: 0, message: "It took longer than 0.001 s to parse, and was given up." }],
    });
    limits.deadlineMs = parsing.deadlineMs;
    expect(await parse(feed, small, { capturedAt })).toMatchObject({ ok: true });
  });

  test("a task that takes too much memory fails and says so, and the next one runs in a new thread", async () => {
    const parse = parseInThread({ ...parsing, memoryMb: 32 });
    expect(await parse(feed, laden(), { capturedAt })).toEqual({
      ok: false,
      problems: [{ line: 0, message: "It took more than 32 MB of memory to parse, and was given up." }],
    });
    // Of many entries each is read and forgotten.
    expect(await parse(feed, large(), { capturedAt })).toMatchObject({ ok: true });
  });

  test("jobs at once wait for each other, and each gets its own answer", async () => {
    const parse = parseInThread();
    const titles = ["Kites", "Tails", "Strings"];
    const parsed = await Promise.all(
      titles.map((title) => parse(feed, feedOf(`<item><title>${title}</title></item>`), { capturedAt })),
    );
    expect(parsed.map((each) => each.ok && each.listing.papers[0]?.title)).toEqual(titles);
  });

  test("the process goes on answering meanwhile", async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 5);
    await parseInThread()(feed, large(), { capturedAt });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(20);
  });

  test("bytes that fill their memory are moved to the thread, and not copied", async () => {
    const whole = feedOf("<item><title>Kites that fold</title></item>");
    expect(await parseInThread()(feed, whole, { capturedAt })).toMatchObject({ ok: true });
    expect(whole).toHaveLength(0);
  });

  test("memory that holds something else too stays where it is", async () => {
    const memory = bytesOf("<rss><channel><item><title>Kites</title></item></channel></rss> and more");
    const part = memory.subarray(0, memory.length - " and more".length);
    expect(await parseInThread()(feed, part, { capturedAt })).toMatchObject({ ok: true });
    expect(new TextDecoder().decode(memory)).toContain("and more");
  });

  test("a thread without work keeps no process from ending, and one with work does", async () => {
    const { status, out } = await ended(`
      const { parseInThread } = await import("./src/papers/sources/parse.ts");
      const bytes = new TextEncoder().encode("<rss><channel><item><title>Kites</title></item></channel></rss>");
      const parse = parseInThread({ deadlineMs: 60_000, memoryMb: 256, idleMs: 3_600_000 });
      const parsed = await parse({ name: "feed" }, bytes, { capturedAt: new Date() });
      console.log(parsed.listing.papers[0].title);`);
    expect({ status, out }).toEqual({ status: 0, out: "Kites\n" });
  });
});
