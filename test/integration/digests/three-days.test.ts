/**
 * Three days of real work: listings are ingested, ten readers from Kiritimati to Honolulu are served by an hourly run,
 * and what arrives at a real SMTP server is read back. Once over each of a year's clock changes.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliveries, digests, subscribers } from "../../../src/db/schema.ts";
import { silent } from "../../../src/log.ts";
import { smtpSender } from "../../../src/mail/smtp.ts";
import { papersById } from "../../../src/papers/archive/archive.ts";
import { ingestLocations } from "../../../src/papers/ingest.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import type { Frequency } from "../../../src/subscribers/due.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { emptyTables, testDatabase } from "../../support/database.ts";
import { dense, invented, spaced } from "../../support/listing.ts";
import { baseUrl, testNeeds } from "../../support/setup.ts";
import { header, openSink, parseMail, type Sink } from "../../support/sink.ts";

const words = ["glacier flow", "crop yields", "bird song", "bridge design", "tide tables", "kite making"];
/** Five new papers a word and day; day two and three repeat one of the day before. */
const papersOf = (day: number) =>
  words.flatMap((word) =>
    Array.from({ length: 5 }, (_, i) => invented(`Notes on ${word}: part ${day}${i}`, word)),
  );

type Person = {
  name: string;
  timeZone: string;
  hour: number;
  days: Frequency;
  topics: string[];
  muted?: string[];
};
const people: Person[] = [
  { name: "kiri", timeZone: "Pacific/Kiritimati", hour: 7, days: "daily", topics: ["glacier flow"] },
  {
    name: "hono",
    timeZone: "Pacific/Honolulu",
    hour: 6,
    days: "daily",
    topics: ["crop yields", "bird song"],
  },
  { name: "paris", timeZone: "Europe/Paris", hour: 2, days: "daily", topics: ["bridge design"] },
  { name: "york", timeZone: "America/New_York", hour: 2, days: "daily", topics: ["tide tables"] },
  { name: "kath", timeZone: "Asia/Kathmandu", hour: 7, days: "daily", topics: ["kite making"] },
  {
    name: "howe",
    timeZone: "Australia/Lord_Howe",
    hour: 23,
    days: "daily",
    topics: ["glacier flow", "tide tables"],
  },
  { name: "utc", timeZone: "UTC", hour: 0, days: "daily", topics: words },
  { name: "week", timeZone: "Europe/London", hour: 8, days: "weekdays", topics: ["bird song"] },
  {
    name: "mute",
    timeZone: "America/Santiago",
    hour: 18,
    days: "daily",
    topics: ["crop yields"],
    muted: ["crop yields: part 12"],
  },
  { name: "none", timeZone: "Asia/Tokyo", hour: 12, days: "daily", topics: [] },
];

describe.each([
  ["spring", "2026-03-28T00:00:00Z"],
  ["American spring", "2026-03-07T00:00:00Z"],
  ["autumn", "2026-10-24T00:00:00Z"],
])("72 hours over the clock change of %s", (_, from) => {
  const start = Date.parse(from);
  let sink: Sink;
  let sender: ReturnType<typeof smtpSender>;
  let folder: string;
  let now = new Date(start);
  let totals = { due: 0, planned: 0, nothingNew: 0, accepted: 0 };
  let database: Awaited<ReturnType<typeof testDatabase>>;

  beforeAll(async () => {
    database = await testDatabase();
    const { db } = database;
    await emptyTables(db);
    sink = await openSink();
    sender = smtpSender(sink.url, { connections: 5 });
    folder = await mkdtemp(join(tmpdir(), "paperboy-"));
    for (const person of people) {
      const address = parseAddress(`${person.name}@example.org`);
      const topics = resolveTopics([
        ...person.topics.map((text) => ({ text, stance: "followed" as const })),
        ...(person.muted ?? []).map((text) => ({ text, stance: "muted" as const })),
      ]);
      if (!address.ok || !topics.ok) throw new Error("bad person");
      const { timeZone, hour, days } = person;
      await addSubscriber(
        db,
        address.address,
        { timeZone, hour, days, maxPapers: 30, topics: topics.topics },
        new Date(start - 1),
      );
    }
    const needs = await testNeeds(db, { now: () => now, send: sender.send });
    const listings = [
      spaced(papersOf(1)),
      dense([...papersOf(1).slice(0, 6), ...papersOf(2)]),
      spaced([...papersOf(2).slice(3, 9), ...papersOf(3)]),
    ];
    for (let h = 0; h <= 72; h += 1) {
      now = new Date(start + h * 3_600_000);
      const listing = h % 24 === 0 ? listings[h / 24] : undefined;
      if (listing) {
        const file = join(folder, `${h}.txt`);
        await writeFile(file, listing);
        for await (const report of ingestLocations(
          { db, now: () => now, log: silent, userAgent: "Paperboy/test" },
          [file],
        )) {
          expect(report).toMatchObject({ status: "stored", new: 30, problems: [] });
        }
      }
      const report = await runOnce(needs);
      expect(report).toMatchObject({ deferred: 0, bounced: 0, uncertain: 0, failed: 0, halted: null });
      totals = {
        due: totals.due + report.due,
        planned: totals.planned + report.planned,
        nothingNew: totals.nothingNew + report.nothingNew,
        accepted: totals.accepted + report.accepted,
      };
      // The same hour again finds nothing to do.
      expect(await runOnce(needs)).toMatchObject({ due: 0, planned: 0, accepted: 0 });
    }
  });

  afterAll(async () => {
    sender?.close();
    await sink?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const history = async () => {
    const everyone = await database.db.select().from(subscribers);
    const all = await database.db.select().from(digests);
    return people.map((person) => {
      const subscriber = everyone.find((one) => one.email.startsWith(`${person.name}@`));
      return { person, digests: all.filter((digest) => digest.subscriberId === subscriber?.id) };
    });
  };

  test("every reader got at most one digest a local date, within the hour they chose", async () => {
    for (const { person, digests: got } of await history()) {
      expect(new Set(got.map((digest) => digest.digestDate)).size, person.name).toBe(got.length);
      expect(got.length, person.name).toBeGreaterThanOrEqual(person.days === "weekdays" ? 1 : 3);
      for (const { digestDate, plannedAt } of got) {
        const local = Temporal.Instant.fromEpochMilliseconds(plannedAt.getTime()).toZonedDateTimeISO(
          person.timeZone,
        );
        expect(local.toPlainDate().toString()).toBe(digestDate);
        const wanted = Temporal.PlainDate.from(digestDate).toZonedDateTime({
          timeZone: person.timeZone,
          plainTime: Temporal.PlainTime.from({ hour: person.hour }),
        });
        const late = wanted.until(local).total("minutes");
        expect(late, `${person.name} ${digestDate}`).toBeGreaterThanOrEqual(0);
        expect(late, `${person.name} ${digestDate}`).toBeLessThan(60);
      }
    }
  });

  test("no reader got a paper twice", async () => {
    for (const { person, digests: got } of await history()) {
      const ids = got.flatMap((digest) => digest.paperIds);
      expect(new Set(ids).size, person.name).toBe(ids.length);
    }
  });

  test("what was sent is the union of what their topics matched", async () => {
    for (const { person, digests: got } of await history()) {
      const onTopic = got.flatMap((digest) =>
        (digest.content?.sections ?? []).flatMap((section) => section.papers.map((chosen) => chosen.id)),
      );
      const titles = [...(await papersById(database.db, onTopic)).values()]
        .map((paper) => paper.title)
        .toSorted();
      const last = Math.max(...got.map((digest) => digest.plannedAt.getTime()));
      const ingested = [1, 2, 3].filter((day) => start + (day - 1) * 86_400_000 <= last).flatMap(papersOf);
      const expected = ingested
        .map((paper) => paper.title)
        .filter((title) => person.topics.some((topic) => title.includes(topic)))
        .filter((title) => !person.muted?.some((muted) => title.includes(muted)))
        .toSorted();
      expect(titles, person.name).toEqual(expected);
    }
  });

  test("every digest arrived once, whole, with both parts saying the same and the headers of a good mailer", async () => {
    const composed = (await database.db.select().from(digests)).filter(
      (digest) => digest.outcome === "composed",
    );
    const outbox = await database.db.select().from(deliveries);
    expect(totals.planned).toBe(composed.length);
    expect(totals.accepted).toBe(composed.length);
    expect(totals.due).toBe(totals.planned + totals.nothingNew);
    expect(sink.received).toHaveLength(composed.length);
    expect(outbox.every((delivery) => delivery.status === "accepted")).toBe(true);

    const ids = new Set<string>();
    for (const { from, to, raw } of sink.received) {
      const mail = await parseMail(raw);
      expect(from).toBe("paperboy@example.org");
      expect(header(mail, "to")).toEqual([to]);
      const unsubscribe = header(mail, "List-Unsubscribe");
      expect(unsubscribe).toHaveLength(1);
      expect(unsubscribe[0]).toMatch(new RegExp(`^<${baseUrl}/unsubscribe/[A-Za-z0-9_-]{48}>$`));
      expect(header(mail, "List-Unsubscribe-Post")).toEqual(["List-Unsubscribe=One-Click"]);
      expect(header(mail, "List-Id")[0]).toMatch(/<digest\.paperboy\.example\.org>$/);
      expect(header(mail, "Auto-Submitted")).toEqual(["auto-generated"]);
      expect(header(mail, "Message-ID")).toHaveLength(1);
      expect(mail.messageId).toMatch(/^<[0-9a-z]+\.[0-9a-f-]{36}@example\.org>$/);
      ids.add(mail.messageId ?? "");

      const delivery = outbox.find((one) => one.messageId === mail.messageId);
      const digest = composed.find((one) => one.id === delivery?.ref);
      const papers = await papersById(database.db, digest?.paperIds ?? []);
      expect(papers.size).toBeGreaterThan(0);
      const text = (mail.text ?? "").replaceAll(/\s+/g, " ");
      for (const { id, title } of papers.values()) {
        expect(text).toContain(title);
        // What matched is marked in the title.
        expect((mail.html || "").replaceAll(/<\/?u\b[^>]*>/g, "")).toContain(title);
        expect(text).toContain(`${baseUrl}/papers/${id}`);
        expect(mail.html).toContain(`${baseUrl}/papers/${id}`);
      }
      for (const page of ["preferences", "unsubscribe", "digests"]) {
        expect(text).toContain(`${baseUrl}/${page}/`);
        expect(mail.html).toContain(`${baseUrl}/${page}/`);
      }
    }
    expect(ids.size).toBe(sink.received.length);
  });
});
