import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { runCommandLine } from "../../../src/cli/command-line.ts";
import { bounces, subscribers, suppressions } from "../../../src/db/schema.ts";
import { ingestBounces } from "../../../src/outbox/bounces/ingest.ts";
import { arrivalsSince, bounceTraces, noteBouncesRead } from "../../../src/outbox/bounces/last-read.ts";
import { returnPathKeys } from "../../../src/outbox/bounces/return-path.ts";
import { keepIn } from "../../../src/outbox/bounces/unread.ts";
import { placeEmbedded } from "../../support/embedded.ts";
import { invented, spaced } from "../../support/listing.ts";
import { openSink, type Sink } from "../../support/sink.ts";
import { answers, bounceAddress, fixture, forPeople } from "../../unit/outbox/bounces/fixtures.ts";
import { dump } from "../web/support.ts";

import { ada, now, useMailed } from "./mailed.ts";

const { database, context, mailed, delivery, suppressed } = useMailed();
const onServer = inject("database") === "server";

describe("reading mailboxes", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "paperboy-bounces-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const kept = () => join(folder, "unread");
  const ingest = async (...locations: string[]) => {
    const found = [];
    const everything = { db: database.db, now: () => now, ...context(), keep: keepIn(kept()) };
    for await (const one of ingestBounces(everything, locations)) found.push(one);
    return found.map(({ location, status, kind }) => [location.slice(folder.length + 1), status, kind]);
  };
  const store = (path: string, text: string) => writeFile(join(folder, path), text);

  test("files, folders, Maildirs and mboxes are read mail by mail, and twice is once", async () => {
    const ids = [await mailed(), await mailed(), await mailed(), await mailed()];
    const [one = 0, two = 0, three = 0, four = 0] = ids;
    for (const name of ["new", "cur", "tmp"]) await mkdir(join(folder, "Maildir", name), { recursive: true });
    await store("Maildir/new/1795244403.M1P2.host", fixture("postfix-mailbox-full.eml", { deliveryId: one }));
    await store("Maildir/cur/1795244404.M1P2.host:2,S", fixture("out-of-office.eml", { deliveryId: one }));
    await store("Maildir/tmp/half", "From: half");
    const quoted = `From MAILER-DAEMON Sat Nov 21 07:00:03 2026\n${fixture("qmail-full.eml", { deliveryId: two })}
>From here on it is quoted.

From feedback@provider.example Sat Nov 21 09:00:00 2026
${fixture("feedback-not-spam.eml", { deliveryId: three })}
From MAILER-DAEMON Sat Nov 21 07:00:04 2026
${fixture("exchange-full.eml", { deliveryId: three })}`;
    await store("box", quoted);
    await mkdir(join(folder, "plain", "below"), { recursive: true });
    await store("plain/a.eml", fixture("gmail-unknown.eml", { deliveryId: four }));
    await store("plain/b.eml", fixture("gmail-unknown.eml", { deliveryId: 999 }));
    await store("plain/c.eml", "");
    const read = (status: string) => [
      ["Maildir/new/1795244403.M1P2.host", status, "soft"],
      ["Maildir/cur/1795244404.M1P2.host:2,S", "not-a-bounce", null],
      ["box#1", status, "soft"],
      ["box#2", "not-a-bounce", null],
      ["box#3", status, "soft"],
      ["plain/a.eml", status, "hard"],
      ["plain/b.eml", "unproven", "hard"],
      ["plain/c.eml", "not-a-bounce", null],
    ];
    const everything = ["Maildir", "box", "plain"].map((name) => join(folder, name));
    expect(await ingest(...everything)).toEqual(read("recorded"));
    const before = await dump(database.db);
    expect(await ingest(...everything)).toEqual(read("known"));
    expect(await dump(database.db)).toEqual(before);
    expect(await database.db.select().from(bounces)).toHaveLength(4);
  });

  test("unreadable mails are reported, and the others are read", async () => {
    await store("large.eml", "x".repeat(2_000_001));
    await store(
      "box",
      `From a\nSubject: one\n\nbody\n\nFrom b\n${"x\n".repeat(1_500_000)}\nFrom c\nSubject: three\n`,
    );
    expect(await ingest(join(folder, "none"), join(folder, "large.eml"), join(folder, "box"))).toEqual([
      ["none", "failed", null],
      ["large.eml", "failed", null],
      ["box#1", "not-a-bounce", null],
      ["box#2", "failed", null],
      ["box#3", "not-a-bounce", null],
    ]);
  });

  test("a mail that only a person can understand is kept once, and changes nothing else", async () => {
    const deliveryId = await mailed();
    await mkdir(join(folder, "box"));
    const names = ["challenge.eml", "person-replying.eml", "vacation-bare.eml", "out-of-office.eml"];
    for (const name of names) await store(`box/${name}`, fixture(name, { deliveryId }));
    await store("box/stranger.eml", fixture("person-replying.eml", { with: returnPathKeys("f".repeat(32)) }));
    const before = await dump(database.db);
    for (let round = 0; round < 2; round++) {
      expect(await ingest(join(folder, "box"))).toEqual([
        ["box/challenge.eml", "unread", null],
        ["box/out-of-office.eml", "not-a-bounce", null],
        ["box/person-replying.eml", "unread", null],
        ["box/stranger.eml", "not-a-bounce", null],
        ["box/vacation-bare.eml", "unread", null],
      ]);
      const files = await readdir(kept());
      expect(files).toHaveLength(3);
      const texts = await Promise.all(files.map((name) => readFile(join(kept(), name), "utf8")));
      expect(texts).toContain(fixture("challenge.eml", { deliveryId }));
      expect(await dump(database.db)).toEqual(before);
    }
  });

  test("a mail to a genuine return path that is no report never suppresses, however often it comes", async () => {
    await mkdir(join(folder, "box"));
    for (const name of [...answers, ...forPeople]) {
      for (let n = 0; n < 4; n++)
        await store(`box/${name}-${n}`, fixture(name, { deliveryId: await mailed() }));
    }
    const found = await ingest(join(folder, "box"));
    expect(new Set(found.map(([, status]) => status))).toEqual(new Set(["not-a-bounce", "unread"]));
    expect(await suppressed()).toEqual([]);
    expect(await database.db.select().from(bounces)).toEqual([]);
  });

  test("a report in an unknown form is a soft bounce of its delivery", async () => {
    const deliveryId = await mailed();
    await store("strange.eml", fixture("unknown-shape.eml", { deliveryId }));
    expect(await ingest(join(folder, "strange.eml"))).toEqual([["strange.eml", "recorded", "soft"]]);
    expect(await delivery(deliveryId)).toMatchObject({ status: "bounced" });
    expect(await suppressed()).toEqual([]);
  });

  test("the time of reading is stored, and newer mails of a folder are found", async () => {
    const { db } = database;
    expect(await bounceTraces(db)).toEqual({ readAt: null, folders: [], reportedAt: null, accepted: 0 });
    const box = join(folder, "Maildir");
    for (const name of ["new", "cur", "tmp"]) await mkdir(join(box, name), { recursive: true });
    await store("Maildir/new/1", fixture("qmail-full.eml", { deliveryId: await mailed() }));
    await mailed();
    await ingest(box);
    await noteBouncesRead(db, [box, join(box, "new/1")], now);
    const later = new Date(now.getTime() + 3_600_000);
    await noteBouncesRead(db, [join(box, "new/1")], later);
    expect(await bounceTraces(db)).toEqual({
      readAt: later,
      folders: [{ folder: box, readAt: now }],
      reportedAt: now,
      accepted: 1,
    });
    const came = new Date(now.getTime() + 60_000);
    await store("Maildir/new/2", "Subject: later");
    await store("Maildir/tmp/3", "half");
    await utimes(join(box, "new/1"), now, now);
    await utimes(join(box, "new/2"), came, came);
    expect(await arrivalsSince(box, now)).toEqual([came]);
    expect(await arrivalsSince(join(folder, "elsewhere"), now)).toEqual([]);
  });

  test("all our fixtures in a folder suppress nobody without their tokens", async () => {
    await cp(new URL("../../fixtures/bounces", import.meta.url), join(folder, "all"), { recursive: true });
    const found = await ingest(join(folder, "all"));
    expect(found.length).toBeGreaterThan(35);
    expect(new Set(found.map(([, status]) => status))).toEqual(new Set(["unproven", "not-a-bounce"]));
    expect(await database.db.select().from(suppressions)).toEqual([]);
    expect(await database.db.select().from(subscribers)).toEqual([]);
  });
});

describe("paperboy bounces ingest", () => {
  let folder: string;
  let sink: Sink;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "paperboy-bounces-"));
    if (!onServer) await placeEmbedded(join(folder, "data"));
    sink = await openSink();
  });
  afterEach(async () => {
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function paperboy(args: readonly string[], more: Record<string, string> = {}) {
    const said = { out: "", err: "" };
    const status = await runCommandLine([...args, "--json"], {
      environment: {
        DATA_DIR: join(folder, "data"),
        ...(onServer ? { DATABASE_URL: database.url ?? "" } : {}),
        SECRET_KEY: "s".repeat(40),
        SMTP_URL: sink.url,
        MAIL_FROM: "Paperboy <paperboy@paperboy.example>",
        BOUNCE_ADDRESS: bounceAddress,
        ...more,
      },
      out: (line) => {
        said.out += `${line}\n`;
      },
      err: (line) => {
        said.err += `${line}\n`;
      },
      now: () => now,
    });
    return {
      status,
      ...said,
      found: said.out
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  }

  test("takes a digest that came back from end to end, and says how much it could not understand, and where that is", async () => {
    const day = ["--at", "2026-11-21T09:00:00Z"];
    const listing = join(folder, "listing.txt");
    await writeFile(listing, spaced([invented("Kites of the north"), invented("Kites of the south")]));
    await paperboy(["ingest", listing, ...day]);
    await paperboy([
      "subscribers",
      "add",
      ada,
      "--topic",
      "kites",
      "--hour",
      "7",
      "--at",
      "2026-11-20T09:00:00Z",
    ]);
    expect((await paperboy(["run", ...day])).found).toMatchObject([{ accepted: 1 }]);
    const [sent] = sink.received;
    expect(sent?.from).toMatch(/^bounces\+[a-z2-7]{32}@paperboy\.example$/);

    const report = join(folder, "report.eml");
    const token = sent?.from.slice("bounces+".length, sent.from.indexOf("@")) ?? "";
    const text = fixture("sendmail-dsn.eml").replaceAll(/(?<=bounces\+)[a-z2-7]{32}/g, token.toUpperCase());
    await writeFile(report, text);
    const first = await paperboy(["bounces", "ingest", report]);
    expect(first).toMatchObject({ status: 0, err: "" });
    const delivery = expect.any(Number);
    const detail = expect.stringContaining("User unknown");
    expect(first.found).toEqual([{ location: report, kind: "hard", delivery, status: "recorded", detail }]);
    expect((await paperboy(["bounces", "ingest", report])).found).toMatchObject([{ status: "known" }]);
    if (onServer) expect((await bounceTraces(database.db)).readAt).toEqual(now);
    expect((await paperboy(["suppressions", "list"])).found).toMatchObject([
      { email: ada, reason: "hard bounce" },
    ]);
    expect((await paperboy(["deliveries", "list", "--status", "bounced"])).found).toHaveLength(1);

    const strange = ["ticket.eml", "person-replying.eml"].map((name) => join(folder, name));
    for (const path of strange) {
      const mail = fixture(path.slice(folder.length + 1)).replaceAll(/(?<=bounces\+)[a-z2-7]{32}/g, token);
      await writeFile(path, mail);
    }
    const left = await paperboy(["bounces", "ingest", ...strange]);
    expect(left).toMatchObject({ status: 0, found: [{ status: "unread" }, { status: "unread" }] });
    const kept = join(folder, "data", "unread-bounces");
    expect(left.err).toContain(`2 of these mails could not be understood: read them in ${kept}`);
    expect(await readdir(kept)).toHaveLength(2);

    const next = ["--at", "2026-11-22T09:00:00Z"];
    await writeFile(listing, spaced([invented("Kites of the east")]));
    await paperboy(["ingest", listing, ...next]);
    await paperboy(["run", ...next]);
    expect(sink.received).toHaveLength(1);
  });

  test("ends with 1 where something could not be read, with 2 where nothing could be proven", async () => {
    const missing = await paperboy(["bounces", "ingest", join(folder, "none")]);
    expect(missing).toMatchObject({ status: 1, found: [{ status: "failed", kind: null, delivery: null }] });
    const unset = await paperboy(["bounces", "ingest", folder], { BOUNCE_ADDRESS: "" });
    expect(unset).toMatchObject({ status: 2, out: "", err: expect.stringMatching(/BOUNCE_ADDRESS/) });
    expect((await paperboy(["bounces", "ingest"])).status).toBe(2);
  });
});
