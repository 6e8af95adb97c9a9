import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deliveries, digests, subscribers } from "../../../src/db/schema.ts";
import { lastSubjects, sentPapers } from "../../../src/digests/history.ts";
import type { DeliveryOutcome, Send } from "../../../src/mail/message.ts";
import { joined } from "../../../src/mail/mime.ts";
import { type DeliveryStatus, retryDeliveries } from "../../../src/outbox/outbox.ts";
import { suppress } from "../../../src/outbox/suppressions.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { agreeToChange, askAddressChange } from "../../../src/subscribers/address-change.ts";
import type { Frequency } from "../../../src/subscribers/due.ts";
import { openChangeOf } from "../../../src/subscribers/open-change.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { defaults } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { invented } from "../../support/listing.ts";
import { testKeys, testNeeds } from "../../support/setup.ts";

const database = useDatabase();
const start = Date.parse("2026-11-23T07:00:00Z");
const day = 86_400_000;
const accepted: DeliveryOutcome = { kind: "accepted", detail: "250" };
const away: DeliveryOutcome = { kind: "unavailable", detail: "connection refused" };
const refused: DeliveryOutcome = { kind: "failed", detail: "554 no" };
const unknown: DeliveryOutcome = { kind: "uncertain", detail: "the connection broke after the final dot" };

let now = new Date(start);
let outcome: DeliveryOutcome = accepted;
const mailed: string[] = [];
const send: Send = async ({ parts }) => {
  if (outcome.kind === "accepted") mailed.push(joined(parts).toString("latin1"));
  return outcome;
};

async function list(...titles: string[]): Promise<void> {
  const papers = titles.map((title, i) => ({ ...invented(title), rank: i + 1, line: i, links: [] }));
  const listing = { layout: "dense" as const, listedOn: null, papers, problems: [] };
  await storeSnapshot(database.db, { source: "test", contentHash: titles.join(), listing, capturedAt: now });
}

async function reader(days: Frequency = "daily"): Promise<void> {
  const address = parseAddress("ada@example.org");
  if (!address.ok) throw new Error(address.message);
  const { maxPapers } = defaults;
  mailed.length = 0;
  outcome = accepted;
  now = new Date(start - 1);
  await addSubscriber(
    database.db,
    address.address,
    { timeZone: "UTC", hour: 7, days, maxPapers, topics: [] },
    now,
  );
}

/** Puts back one of the reader's digests, from 0, as the operator does. */
const retry = async (which: number) => {
  const planned = await database.db.select().from(deliveries).orderBy(deliveries.id);
  expect(await retryDeliveries(database.db, [planned[which]?.id ?? 0], now)).toHaveLength(1);
};

const runAt = async (at: number) => {
  now = new Date(at);
  return runOnce(await testNeeds(database.db, { now: () => now, send }));
};
/** Which of the papers are in the mail that was accepted, in order of arrival. */
const received = (...titles: string[]) =>
  mailed.map((mail) => titles.filter((title) => mail.replaceAll("=\r\n", "").includes(title)));

/** The reader's first digest, of one paper; the mail server answers with `answer` to it and to what follows. */
async function firstDigest(answer = accepted, days: Frequency = "daily") {
  await reader(days);
  await list("Kites of the north");
  outcome = answer;
  return runAt(start);
}

describe("a digest that never left", () => {
  test.each<[Frequency, number]>([
    ["daily", day],
    ["weekly", 7 * day],
  ])("%s: its papers are in the next one", async (rhythm, step) => {
    expect(await firstDigest(away, rhythm)).toMatchObject({ planned: 1, accepted: 0 });
    outcome = accepted;
    await list("Bread of the south");
    expect(await runAt(start + step)).toMatchObject({ planned: 1, accepted: 1, failed: 1 });
    expect(received("Kites of the north", "Bread of the south")).toEqual([
      ["Kites of the north", "Bread of the south"],
    ]);
  });

  test("is not sent beside the one that took its papers, even if the operator retries it", async () => {
    await firstDigest(refused);
    outcome = accepted;
    await runAt(start + day);
    expect(received("Kites of the north")).toEqual([["Kites of the north"]]);
    await retry(0);
    await runAt(start + day + 60_000);
    expect(mailed).toHaveLength(1);
  });

  test("twice over, and both retried: each paper comes once", async () => {
    await firstDigest(refused);
    await list("Bread of the south");
    await runAt(start + day);
    outcome = accepted;
    const failed = await database.db.select({ id: deliveries.id }).from(deliveries);
    await retryDeliveries(
      database.db,
      failed.map(({ id }) => id),
      now,
    );
    await runAt(start + day + 60_000);
    expect(received("Kites of the north", "Bread of the south").flat().toSorted()).toEqual([
      "Bread of the south",
      "Kites of the north",
    ]);
  });
});

describe("what counts as sent", () => {
  const ahead = new Date(start + day);
  test.each<[DeliveryStatus, "in time" | "past its time" | "without an end", boolean]>([
    ["accepted", "past its time", true],
    ["uncertain", "past its time", true],
    ["sending", "past its time", true],
    ["pending", "in time", true],
    ["deferred", "in time", true],
    ["pending", "without an end", true],
    ["deferred", "without an end", true],
    ["pending", "past its time", false],
    ["deferred", "past its time", false],
    ["failed", "in time", false],
    ["bounced", "in time", false],
    ["failed", "without an end", false],
  ])("a digest that is %s, %s: %s", async (status, end, counts) => {
    const expiresAt =
      { "in time": new Date(start + 1), "past its time": new Date(start) }[end as string] ?? null;
    await firstDigest();
    const leaseUntil = status === "sending" ? ahead : null;
    await database.db.update(deliveries).set({ status, expiresAt, leaseUntil });
    const sent = await sentPapers(database.db, [1], { now, windowDays: 14 });
    expect(sent).toEqual(counts ? new Map([[1, "1"]]) : new Map());
  });

  test("a digest whose delivery was deleted by age", async () => {
    await firstDigest();
    await database.db.delete(deliveries);
    expect(await sentPapers(database.db, [1], { now, windowDays: 14 })).toEqual(new Map([[1, "1"]]));
  });

  test("a digest with an unknown outcome: the next one repeats none of its papers", async () => {
    await firstDigest(unknown);
    expect(await runAt(start + day / 2)).toMatchObject({ uncertain: 1 });
    outcome = accepted;
    await list("Bread of the south");
    expect(await runAt(start + day)).toMatchObject({ accepted: 1 });
    expect(received("Kites of the north", "Bread of the south")).toEqual([["Bread of the south"]]);
  });

  test("a digest that waits to be sent again: the next one repeats none of its papers", async () => {
    await firstDigest(refused);
    await retry(0);
    outcome = away;
    await list("Bread of the south");
    expect(await runAt(start + day)).toMatchObject({ planned: 1, accepted: 0 });
    outcome = accepted;
    await runAt(start + day + 3_600_000);
    expect(received("Kites of the north", "Bread of the south").flat().toSorted()).toEqual([
      "Bread of the south",
      "Kites of the north",
    ]);
  });
});

test.each([accepted, unknown])(
  "a digest that is sent again leaves out what a later one brought that was sent again before: $kind",
  async (of) => {
    await firstDigest(refused);
    await list("Bread of the south");
    await runAt(start + day);
    await retry(1);
    outcome = of;
    for (const hours of [1, 2, 3]) await runAt(start + day + hours * 3_600_000);
    mailed.length = 0;
    outcome = accepted;
    await retry(0);
    await runAt(start + day + 4 * 3_600_000);
    expect(mailed).toEqual([]);
  },
);

test("a digest that is sent again leaves out what a later one, which still waits, is about to bring", async () => {
  await firstDigest(refused);
  outcome = away;
  await list("Bread of the south");
  await runAt(start + day);
  await retry(0);
  outcome = accepted;
  await runAt(start + day + 3_600_000);
  expect(received("Kites of the north", "Bread of the south")).toEqual([
    ["Kites of the north", "Bread of the south"],
  ]);
});

test("a digest that is sent again does not go to an address that its reader has left; the next one brings its papers", async () => {
  await firstDigest(refused);
  const mailing = { now, domain: "example.org", keys: testKeys, mailFolder: null };
  await askAddressChange(database.db, 1, { email: "ada@example.net", key: "ada@example.net" }, mailing);
  const change = await openChangeOf(database.db, 1, now);
  if (!change) throw new Error("no change is open");
  await agreeToChange(database.db, { side: "old", change }, mailing);
  expect(await agreeToChange(database.db, { side: "new", change }, mailing)).toBe("moved");
  await retry(0);
  outcome = accepted;
  await runAt(start + 60_000);
  expect(received("Kites of the north").flat()).toEqual([]);
  await runAt(start + day);
  expect(received("Kites of the north").flat()).toEqual(["Kites of the north"]);
  const digestMails = database.db.select().from(deliveries).where(eq(deliveries.kind, "digest"));
  const mails = await digestMails.orderBy(deliveries.id);
  expect(mails.map(({ recipient, status, lastError }) => [recipient, status, lastError])).toEqual([
    ["ada@example.org", "failed", "the reader has another address now"],
    ["ada@example.net", "accepted", null],
  ]);
});

test("a suppressed reader gets no digest, the reason is recorded, and the next due time is set", async () => {
  await reader();
  await list("Kites of the north");
  await suppress(database.db, "ada@example.org", "hard bounce", now);
  expect(await runAt(start)).toMatchObject({ due: 1, planned: 0, nothingNew: 1 });
  expect(await database.db.select().from(digests)).toMatchObject([{ reason: "the address is suppressed" }]);
  expect(await database.db.select().from(subscribers)).toMatchObject([{ nextDueAt: new Date(start + day) }]);
});

test("the welcome is in the first digest that has papers, and in no later one", async () => {
  await reader();
  expect(await runAt(start)).toMatchObject({ planned: 0, nothingNew: 1 });
  await list("Kites of the north");
  await runAt(start + day);
  await list("Bread of the south");
  await runAt(start + 2 * day);
  const first = (await database.db.select().from(digests).orderBy(digests.id)).map(
    (digest) => digest.content?.first,
  );
  expect(first).toEqual([undefined, true, false]);
});

test("a digest's mail never has the subject of the one before, although what is inside would be called the same", async () => {
  const longTitles = (word: string) =>
    ["north", "south"].map(
      (side) => `${word} of the ${side} ${"and of what the wind does to them ".repeat(3)}`,
    );
  await reader();
  for (const [i, word] of ["Kites", "Gulls", "Boats"].entries()) {
    now = new Date(start + i * day - 1);
    await list(...longTitles(word));
    await runAt(start + i * day);
  }
  const subjects = mailed.map((mail) => /^Subject: (.+)$/m.exec(mail)?.[1]);
  expect(subjects).toEqual(["Trending: 2 new papers", "2 new papers: Trending", "Trending: 2 new papers"]);
});

test("the last subject is read, whatever it and the rest of the digest hold", async () => {
  await reader();
  const { db } = database;
  const texts = fc.string({
    unit: fc.constantFrom('"', "\\", "n", ":", " ", "é", '"subject":', "\n"),
    maxLength: 12,
  });
  const content = (subject?: string, label = "") => ({
    sections: [{ topicId: null, label, papers: [], more: [] }],
    trending: [],
    first: false,
    ...(subject === undefined ? {} : { subject }),
    notes: [label],
  });
  const planned = { subscriberId: 1, plannedAt: now, outcome: "composed" as const, paperIds: [] };
  const store = async (stored: unknown) => {
    await db.delete(digests);
    const text = typeof stored === "string" ? sql`${stored}::json` : (stored as never);
    await db
      .insert(digests)
      .values({ ...planned, digestDate: "2026-11-20", content: content("an older one") });
    await db.insert(digests).values({ ...planned, digestDate: "2026-11-21", content: text });
    return (await lastSubjects(db, [1, 2])).get(1);
  };
  for (const [subject, label] of fc.sample(fc.tuple(texts, texts), 40) as [string, string][])
    expect(await store(content(subject, label))).toBe(subject);
  expect(await store('{"first": false, "subject": "An \\"old\\" one", "sections": []}')).toBe('An "old" one');
  expect(await store(content(undefined, "none"))).toBeUndefined();
});
