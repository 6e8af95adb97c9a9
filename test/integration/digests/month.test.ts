/**
 * A month of real work in which everything is out at some time: the source, the database, the mail server. Nobody misses
 * a paper that matched and still stood within the window, and nobody gets one twice.
 */

import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runIfDue } from "../../../src/db/job.ts";
import { deliveries, digests, papers as papersTable, subscribers } from "../../../src/db/schema.ts";
import type { DeliveryOutcome, EncodedMessage } from "../../../src/mail/message.ts";
import { joined } from "../../../src/mail/mime.ts";
import { incidentsJob } from "../../../src/operations/incidents-job.ts";
import { ingestJob } from "../../../src/papers/ingest-job.ts";
import { runOnce } from "../../../src/scheduler.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { addSubscriber } from "../../../src/subscribers/sign-up.ts";
import { resolveTopics } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { invented, spaced } from "../../support/listing.ts";
import { testNeeds } from "../../support/setup.ts";

const database = useDatabase();
const start = Date.parse("2026-10-19T00:00:00Z");
const hour = 3_600_000;
const days = 30;
const words = ["glacier flow", "crop yields", "bird song"];

/** What the page lists on a day: two new papers a word, and one of the day before. None on Sundays. */
function listedOn(day: number): { title: string; abstract: string }[] {
  const isSunday = new Date(start + day * 24 * hour).getUTCDay() === 0;
  const fresh = isSunday
    ? []
    : words.flatMap((word) => [0, 1].map((i) => invented(`Notes on ${word}: part ${day}-${i}`, word)));
  return day > 0 ? [...fresh, ...listedOn(day - 1).slice(0, 1)] : fresh;
}

type Outage = { from: number; to: number };
const within = (outages: readonly Outage[], at: number) =>
  outages.some(({ from, to }) => at >= start + from * hour && at < start + to * hour);
/** In hours since the start. */
const outages = {
  source: [
    { from: 30, to: 37 },
    { from: 400, to: 420 },
  ],
  database: [
    { from: 100, to: 109 },
    { from: 500, to: 501 },
  ],
  mail: [
    { from: 150, to: 153 },
    { from: 300, to: 330 },
  ],
};

const readers = [
  { name: "ada", timeZone: "Europe/Paris", hour: 7, days: "daily" as const, topics: words },
  { name: "bo", timeZone: "America/New_York", hour: 2, days: "daily" as const, topics: ["bird song"] },
  {
    name: "cy",
    timeZone: "Pacific/Kiritimati",
    hour: 23,
    days: "weekdays" as const,
    topics: ["crop yields"],
  },
  { name: "di", timeZone: "Asia/Kolkata", hour: 6, days: "weekly" as const, topics: ["glacier flow"] },
];

let server: Server;
let now = start;
beforeEach(async () => {
  now = start;
  server = createServer((_, response) => {
    if (within(outages.source, now)) response.writeHead(503).end("away");
    else {
      const day = Math.floor((now - start) / (24 * hour));
      const date = new Date(start + day * 24 * hour);
      const header = date.toLocaleDateString("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
      response.writeHead(200, { "Content-Type": "text/plain" }).end(spaced(listedOn(day), header));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

test("a month with outages of source, database and mail: nobody misses a paper, nobody gets one twice", async () => {
  const { db } = database;
  for (const { name, topics, ...timetable } of readers) {
    const address = parseAddress(`${name}@example.org`);
    const resolved = resolveTopics(topics.map((text) => ({ text, stance: "followed" as const })));
    if (!address.ok || !resolved.ok) throw new Error("bad reader");
    const choices = { ...timetable, maxPapers: 30, topics: resolved.topics };
    await addSubscriber(db, address.address, choices, new Date(start - 1));
  }
  const accepted = new Map<string, Map<string, number>>();
  const send = async (message: EncodedMessage): Promise<DeliveryOutcome> => {
    if (within(outages.mail, now)) return { kind: "unavailable", detail: "connection refused" };
    const text = joined(message.parts).toString("latin1").replaceAll("=\r\n", "");
    const [plain] = text.split("Content-Type: text/html");
    const got = accepted.get(message.to) ?? new Map<string, number>();
    const titles = (plain ?? "").replaceAll(/\s+/g, " ").match(/Notes on [a-z ]+: part \d+-\d/g) ?? [];
    for (const title of new Set(titles)) got.set(title, (got.get(title) ?? 0) + 1);
    accepted.set(message.to, got);
    return { kind: "accepted", detail: "250" };
  };
  const { port } = server.address() as { port: number };
  const needs = {
    ...(await testNeeds(db, { now: () => new Date(now), send })),
    sources: [`http://127.0.0.1:${port}/trending`],
    ingestEvery: "15 */6 * * *",
    operator: { email: "ops@example.org", key: "ops@example.org" },
  };
  // The scheduler's own work, every three hours; while the database is away nothing of it can be done.
  for (let tick = 0; tick <= days * 24; tick += 3) {
    now = start + tick * hour + 20 * 60_000;
    if (within(outages.database, now)) continue;
    await runIfDue(db, ingestJob(needs), needs);
    await runOnce(needs);
    await runIfDue(db, incidentsJob(needs), needs);
  }
  const known = await db.select().from(papersTable);
  expect(known.length).toBeGreaterThan(120);
  const all = await db.select().from(digests);
  for (const reader of await db.select().from(subscribers)) {
    const person = readers.find(({ name }) => reader.email.startsWith(`${name}@`));
    const own = all.filter((digest) => digest.subscriberId === reader.id);
    const last = Math.max(...own.map((digest) => digest.plannedAt.getTime()));
    const matched = known
      .filter(({ title }) => person?.topics.some((topic) => title.includes(topic)))
      .filter(({ firstSeenAt }) => firstSeenAt.getTime() < last);
    const got = accepted.get(reader.email) ?? new Map<string, number>();
    expect(
      matched.filter(({ title }) => !got.has(title)).map(({ title }) => title),
      `${reader.email} missed`,
    ).toEqual([]);
    expect(
      [...got].filter(([, copies]) => copies > 1).map(([title]) => title),
      `${reader.email} got twice`,
    ).toEqual([]);
  }
  const alerts = await db.select().from(deliveries);
  expect(alerts.filter(({ kind }) => kind === "alert").length).toBeGreaterThan(0);
}, 240_000);
