/**
 * `npm run demo`: runs the whole service in a temporary folder, on invented papers and a simulated clock. It has two days of
 * listings, a sign-up through the real form, a confirmation from the real mail, and two digests.
 */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import PostalMime, { type Email } from "postal-mime";
import { openPaperboy, type Paperboy } from "../app.ts";
import { parseConfig } from "../config.ts";
import { silent } from "../log.ts";
import { listOutboxFiles, readOutboxFile } from "../mail/folder.ts";
import { ingestLocations } from "../papers/ingest.ts";
import { runOnce, startScheduler } from "../scheduler.ts";
import { createApp } from "../web/app.ts";
import { listen } from "../web/http/serve.ts";

const listing = (day: 1 | 2) =>
  fileURLToPath(new URL(`../../test/fixtures/demo/day-${day}.txt`, import.meta.url));
const topics = [
  "large-language-models",
  "retrieval-augmented-generation",
  "diffusion-models",
  "protein design",
];

/** Variables as `parseConfig` takes them. */
type Environment = Parameters<typeof parseConfig>[0];

/** A step of the demo did not have the expected result. */
class DemoFailed extends Error {}

/** The value, where there is one. @throws {DemoFailed} where it is null, undefined or false */
function expect<T>(value: T | null | undefined | false, what: string): T {
  if (value === null || value === undefined || value === false) throw new DemoFailed(what);
  return value;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A clock that goes on from the time that it is set to. */
function clock() {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    set: (time: string) => {
      ahead = Date.parse(time) - Date.now();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function ingestDay(paperboy: Paperboy, day: 1 | 2): Promise<void> {
  const { db, now, log, userAgent } = paperboy;
  for await (const report of ingestLocations({ db, now, log, userAgent }, [listing(day)])) {
    expect(
      report.status === "stored" && report.problems.length === 0,
      `the listing of day ${day} was not stored whole`,
    );
    say(`day ${day}: a listing of ${report.papers} papers, ${report.new} of them new`);
  }
}

/** The newest mail in the outbox, which must hold `count` mails. */
async function newestMail(folder: string, count: number): Promise<Email> {
  const files = await listOutboxFiles(folder);
  expect(files.length === count, `there should be ${count} mails by now, not ${files.length}`);
  const mails = await Promise.all(
    files.map(async ({ id }) => PostalMime.parse(expect(await readOutboxFile(folder, id), "a mail is gone"))),
  );
  const newest = mails.toSorted((a, b) => Date.parse(b.date ?? "") - Date.parse(a.date ?? ""))[0];
  return expect(newest, "there is no mail");
}

const papersIn = (mail: Email): Set<string> => new Set((mail.text ?? "").match(/\/papers\/\d+/g));

/** Plays the two days. @throws {DemoFailed} at the first step that goes wrong */
async function playTwoDays(
  dataDir: string,
  { PORT }: Environment,
): Promise<{ paperboy: Paperboy; close(): Promise<void>; url: string }> {
  // Nothing else of the environment counts: the demo's mail stays in its folder. The papers are invented, so nobody is asked
  // for their titles.
  const parsed = parseConfig({
    DATA_DIR: dataDir,
    PORT: PORT || String(await freePort()),
    LOOK_UP_TITLES: "off",
  });
  if (!parsed.ok) throw new DemoFailed(parsed.message);
  const time = clock();
  time.set("2026-11-19T08:00:00Z");
  const paperboy = await openPaperboy(parsed.config, { now: time.now, log: silent });
  const needs = await paperboy.runNeeds();
  const { db, outboxFolder, config } = paperboy;
  const app = createApp({
    baseUrl: config.baseUrl,
    brand: config.brand,
    practice: paperboy.practice,
    templates: paperboy.templates,
    keys: paperboy.keys,
    from: config.mailFrom,
    bounces: null,
    db,
    log: silent,
    now: time.now,
    domain: paperboy.domain,
    windowDays: config.windowDays,
    day: paperboy.day,
    mailFolder: outboxFolder,
    outboxFolder,
    trustProxyHops: 0,
    signUpsPerHour: config.signUpsPerHour,
    metricsToken: null,
    admin: null,
  });
  const server = await listen(app, config);
  const close = async () => {
    await server.close();
    await paperboy.close();
  };
  try {
    await ingestDay(paperboy, 1);

    const form = new URLSearchParams({ email: "you@example.org" });
    for (const topic of topics) form.append("topic", topic);
    const signedUp = await fetch(`${server.url}/subscribe`, { method: "POST", body: form });
    expect(signedUp.status === 202, `signing up answered ${signedUp.status}`);
    say(
      `day 1: you@example.org signs up through the form at ${config.baseUrl}/, for ${topics.length} topics`,
    );

    await runOnce(needs);
    const confirmation = await newestMail(outboxFolder, 1);
    const link = expect(
      confirmation.text?.match(/http:\/\/[^\s/]+\/confirm\/\S+/)?.[0],
      "the mail has no link to confirm",
    );
    expect((await fetch(link)).ok, "the confirmation page does not open");
    expect((await fetch(link, { method: "POST" })).ok, "confirming failed");
    say(`day 1: the link in the mail “${confirmation.subject}” is opened, and its button pressed`);

    await runOnce(needs);
    const first = await newestMail(outboxFolder, 2);
    const firstPapers = papersIn(first);
    expect(firstPapers.size > 0, "the first digest holds no paper");
    say(`day 1: the first digest leaves at once, with ${firstPapers.size} papers: “${first.subject}”`);

    time.set("2026-11-20T06:00:00Z");
    await ingestDay(paperboy, 2);
    time.set("2026-11-20T07:00:00Z");
    await runOnce(needs);
    const second = await newestMail(outboxFolder, 3);
    const secondPapers = papersIn(second);
    expect(secondPapers.size > 0, "the second digest holds no paper");
    const repeated = [...secondPapers].filter((paper) => firstPapers.has(paper));
    expect(repeated.length === 0, `the second digest repeats ${repeated.join(", ")}`);
    say(`day 2: a digest of ${secondPapers.size} papers, none of them sent before: “${second.subject}”`);
    say("(subjects count the papers on your topics, and leave out the trending ones)");
    return { paperboy, close, url: config.baseUrl };
  } catch (error) {
    await close();
    throw error;
  }
}

async function demo(environment: Environment, isOnce: boolean): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), "paperboy-demo-"));
  try {
    const { paperboy, close, url } = await playTwoDays(dataDir, environment);
    if (isOnce) say("to look at the mails and the pages, run it without --once");
    else {
      const scheduler = startScheduler({ ...paperboy, ...(await paperboy.runNeeds()) });
      say(`look at the mails: ${url}/outbox (files in ${paperboy.outboxFolder})`);
      say(`look at the pages: ${url}/`);
      say("serving until you press Ctrl-C");
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
      await scheduler.stop();
    }
    await close();
    return 0;
  } catch (error) {
    if (!(error instanceof DemoFailed)) throw error;
    process.stderr.write(`demo: ${error.message}\n`);
    return 1;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const usage = "usage: npm run demo [-- --once]";

/** The options given; null where one is unknown. */
function options(): { once?: boolean; help?: boolean } | null {
  try {
    const known = { once: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
    return parseArgs({ options: known }).values;
  } catch (error) {
    process.stderr.write(`demo: ${(error as Error).message.split(". ")[0]}; ${usage}\n`);
    return null;
  }
}

const asked = options();
if (asked === null) process.exitCode = 2;
else if (asked.help)
  say(
    `${usage}\n\nRuns two days of the service in a temporary folder, then serves its pages; with --once it ends.`,
  );
else process.exitCode = await demo(process.env, asked.once === true);
