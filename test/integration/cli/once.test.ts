import { cp, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { runCommandLine } from "../../../src/cli/command-line.ts";
import { placeEmbedded } from "../../support/embedded.ts";
import { invented } from "../../support/listing.ts";
import { type MadeUp, type ProviderServer, startProviders } from "../../support/providers.ts";
import { header, openSink, parseMail, type Sink } from "../../support/sink.ts";

let folder: string;
let providers: ProviderServer;
let sink: Sink;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperboy-once-"));
  providers = await startProviders();
  sink = await openSink();
});
afterEach(async () => {
  await providers.close();
  await sink.close();
  await rm(folder, { recursive: true, force: true });
});

let state = 0;
/** What a job does: restores the folder, runs, and keeps the folder. Nothing else is carried over. */
async function job(args: readonly string[], more: Record<string, string> = {}) {
  const before = join(folder, `state-${state}`);
  state += 1;
  const DATA_DIR = join(folder, `state-${state}`);
  await cp(before, DATA_DIR, { recursive: true }).catch(() => placeEmbedded(DATA_DIR));
  await rm(before, { recursive: true, force: true });
  const said = { out: "", err: "" };
  const exit = await runCommandLine(["once", "--to", "ada@reader.example", "--json", ...args], {
    environment: {
      DATA_DIR,
      SOURCES: "huggingface:daily",
      HUGGINGFACE_URL: providers.origin,
      SMTP_URL: sink.url,
      MAIL_FROM: "Ada's papers <ada+papers@sender.example>",
      LOOK_UP_TITLES: "off",
      ...more,
    },
    out: (line) => {
      said.out += line;
    },
    err: (line) => {
      said.err += `${line}\n`;
    },
    now: () => new Date(),
  });
  return { exit, err: said.err, DATA_DIR, ...(said.out === "" ? {} : JSON.parse(said.out)) };
}

const made = (id: string, title: string): MadeUp => ({ id, ...invented(title) });
const titlesIn = (text = "") => [...text.matchAll(/^\* (.+)$/gm)].map(([, title]) => title);

describe.runIf(inject("database") === "embedded")("a digest without a server", () => {
  test("three mails with only the folder carried over: no paper twice, a missed day made up for, a failed send sent again", async () => {
    providers.days = new Map([
      ["2026-11-18", [made("2611.00001", "Kites of the north"), made("2611.00002", "Bread of the south")]],
      ["2026-11-19", [made("2611.00003", "Kites of the west")]],
      ["2026-11-20", [made("2611.00004", "Kites of the east")]],
      ["2026-11-21", [made("2611.00005", "Kites of the hills"), made("2611.00006", "Bread of the hills")]],
    ]);
    const at = (day: string) => {
      providers.today = day;
      return ["--trending", "0", "--at", `${day}T07:30:00Z`];
    };
    const kites = ["--topic", "kites"];

    expect(await job([...kites, ...at("2026-11-18")])).toMatchObject({
      exit: 0,
      papers: 1,
      to: "ada@reader.example",
    });
    // Nobody ran it on the 19th. On the 20th the server refuses, first for now and then for good.
    sink.refuse = () => ({ code: 451, text: "4.3.0 not now" });
    expect(await job([...kites, ...at("2026-11-20")])).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/not sent/),
    });
    sink.refuse = () => ({ code: 550, text: "5.1.1 nobody here" });
    expect(await job([...kites, ...at("2026-11-20")])).toMatchObject({
      exit: 1,
      reason: expect.stringMatching(/nobody here/),
    });
    sink.refuse = () => undefined;
    expect(await job([...kites, ...at("2026-11-20")])).toMatchObject({ exit: 0, papers: 2 });
    const third = await job(["--topic", "bread", ...at("2026-11-21")]);
    expect(third).toMatchObject({ exit: 0, papers: 2, digestDate: "2026-11-21" });

    const mails = await Promise.all(sink.received.map(({ raw }) => parseMail(raw)));
    expect(mails.map(({ text }) => titlesIn(text).toSorted())).toEqual([
      ["Kites of the north"],
      ["Kites of the east", "Kites of the west"],
      ["Bread of the hills", "Bread of the south"],
    ]);

    const again = await job(["--topic", "bread", ...at("2026-11-21")]);
    expect(again).toMatchObject({ exit: 0, status: "already-sent" });
    expect(sink.received).toHaveLength(3);

    // What needs a server is in none of them; the papers' own links, and an address to write to, are.
    for (const mail of mails) {
      expect(header(mail, "List-Unsubscribe")).toEqual([
        "<mailto:ada+papers@sender.example?subject=unsubscribe>",
      ]);
      expect(header(mail, "List-Unsubscribe-Post")).toEqual([]);
      const all = `${mail.html}${mail.text}${mail.headers.map(({ value }) => value).join("\n")}`;
      expect(all).not.toMatch(/localhost|preferences|More like|Save|in your browser/);
      expect(mail.html).toMatch(/href="https:\/\/arxiv\.org\/abs\/2611\.0000\d"/);
      expect(mail.html).toContain('href="mailto:ada+papers@sender.example?subject=unsubscribe"');
    }

    // The folder: one packed file and the key. What was left unpacked by a run that died is packed again.
    expect((await readdir(join(again.DATA_DIR, "db"))).toSorted()).toEqual(["packed.tar.br", "paperboy.pid"]);
    expect((await stat(join(again.DATA_DIR, "db", "packed.tar.br"))).size).toBeLessThan(2_000_000);
  }, 600_000);

  test("a library in a file chooses beside the topics, and goes where it is not named any more", async () => {
    const papers = ["Kites of the north", "Kites of the west", "Kites of the hills"].map((title) =>
      invented(title),
    );
    const bib = join(folder, "mine.bib");
    await writeFile(
      bib,
      papers
        .map(({ title, abstract }, i) => `@article{k${i}, title={${title}}, abstract={${abstract}}}`)
        .join("\n"),
    );
    // What is usual among papers is learned from the archive.
    const others = Array.from({ length: 30 }, (_, i) => made(`2611.001${10 + i}`, `Ships and harbours ${i}`));
    providers.days = new Map([
      [
        "2026-11-18",
        [
          { id: "2611.00007", ...invented("Kites of the lake", "box kites and kite lines over a lake") },
          made("2611.00008", "Bread of the lake"),
          ...others,
        ],
      ],
    ]);
    providers.today = "2026-11-18";
    const args = ["--topic", "bread", "--trending", "0", "--at", "2026-11-18T07:30:00Z"];
    expect(await job([...args, "--library", bib])).toMatchObject({ exit: 0, papers: 2 });
    const mail = await parseMail((sink.received[0] as (typeof sink.received)[number]).raw);
    expect(mail.text).toMatch(/== Close to your library ==\s+\* Kites of the lake/);

    providers.days.set("2026-11-19", [made("2611.00009", "Kites of the sea")]);
    providers.today = "2026-11-19";
    expect(await job([...args.slice(0, -1), "2026-11-19T07:30:00Z"])).toMatchObject({
      exit: 0,
      status: "nothing-new",
    });
  }, 300_000);

  test.each([
    [[], { SOURCES: "" }, /SOURCES/],
    [["--max", "99"], {}, /from 1 to 30/],
    [["--library", "nowhere.bib"], {}, /nowhere\.bib cannot be read/],
    [[], { DATABASE_URL: "postgres://localhost/x", SECRET_KEY: "k".repeat(40) }, /DATA_DIR/],
  ])("%j with %j ends with 2 and one line that says how to mend it", async (args, more, line) => {
    const { exit, err } = await job(args, more);
    expect(exit).toBe(2);
    expect(err.trim()).toMatch(line);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
