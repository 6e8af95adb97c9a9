import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliveries, suppressions } from "../../../src/db/schema.ts";
import { type Log, silent } from "../../../src/log.ts";
import { type SmtpSender, smtpSender } from "../../../src/mail/smtp.ts";
import { deliverPending, type Sender } from "../../../src/outbox/deliver.ts";
import { encoder } from "../../../src/outbox/encode.ts";
import { countDeliveries } from "../../../src/outbox/outbox.ts";
import { listPauses } from "../../../src/outbox/pauses.ts";
import { preparer } from "../../../src/outbox/prepare.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import { openScriptedServer, type ScriptedServer } from "../../support/scripted-smtp.ts";

const database = useDatabase();
const start = Date.parse("2026-11-21T07:00:00Z");
const minute = 60_000;

let server: ScriptedServer;
let smtp: SmtpSender;
let now: Date;
let events: { level: string; event: string }[];
beforeEach(async () => {
  server = await openScriptedServer({});
  smtp = smtpSender(server.url, { connections: 4, deadlineMs: 5_000 });
  now = new Date(start);
  events = [];
});
afterEach(async () => {
  await smtp.close();
  await server.goDown();
});

const write =
  (level: string): Log["info"] =>
  (event) =>
    events.push({ level, ...event });
const sender = (): Sender => ({
  db: database.db,
  send: smtp.send,
  prepare: preparer({
    compose: async () => () => {
      const from = { name: "Paperboy", address: "paperboy@example.org" };
      return { from, subject: "Hello", html: ["<p>Hello</p>"], text: ["Hello"], headers: {} };
    },
    encode: encoder(),
    log: silent,
  }),
  now: () => now,
  wallClock: () => now,
  random: () => 0.5,
  log: { debug() {}, info: write("info"), warn: write("warn"), error: write("error") },
  slots: 32,
  leaseMs: 20_000,
  bounces: { softLimit: 100, unsubscribe: async () => {} },
  rate: null,
});

async function queue(count: number, nameOf: (i: number) => string = (i) => `reader${i}`): Promise<void> {
  for (let from = 0; from < count; from += 1000) {
    await queueMail(
      database.db,
      Array.from({ length: Math.min(1000, count - from) }, (_, i) => ({
        kind: "test",
        ref: from + i,
        recipient: `${nameOf(from + i)}@example.org`,
        recipientKey: `${nameOf(from + i)}@example.org`,
        domain: "example.org",
        expiresAt: new Date(start + 1440 * minute),
      })),
      new Date(start),
    );
  }
}
const alerts = () => events.filter(({ level, event }) => level === "error" && event === "delivery.paused");

describe("an outage of the mail server", () => {
  test("of ten minutes in mid-run: no attempt is spent, one alert is raised, everything is delivered after", async () => {
    await queue(200);
    server.script = {
      dot: () => {
        if (server.accepted.length === 79) void server.goDown();
        return undefined;
      },
    };
    const first = await deliverPending(sender());
    expect(first.halted).not.toBeNull();
    server.script = {};
    const accepted = server.accepted.length;
    expect(accepted).toBeLessThan(200);
    for (let minutes = 1; minutes <= 10; minutes += 1) {
      now = new Date(start + minutes * minute);
      await deliverPending(sender());
    }
    const waiting = (await database.db.select().from(deliveries)).filter((row) => row.status !== "accepted");
    // The few whose answer was awaited when the server went are the only ones that anything is held against.
    expect(waiting.filter((row) => row.attempts > 0 && !row.resent)).toEqual([]);
    expect(waiting.filter((row) => row.resent).length).toBeLessThanOrEqual(4);
    expect(alerts()).toHaveLength(1);
    expect(await listPauses(database.db)).toMatchObject([{ scope: "server", since: new Date(start) }]);

    await server.comeBack();
    for (let minutes = 11; minutes <= 40; minutes += 1) {
      now = new Date(start + minutes * minute);
      await deliverPending(sender());
    }
    expect(await countDeliveries(database.db)).toMatchObject({
      accepted: 200,
      pending: 0,
      deferred: 0,
      sending: 0,
    });
    expect(alerts()).toHaveLength(1);
    expect(events.filter(({ event }) => event === "delivery.resumed")).toHaveLength(1);
    expect(await listPauses(database.db)).toEqual([]);
  });

  test("waits grow while it lasts, and nothing is claimed meanwhile", async () => {
    await queue(5);
    await server.goDown();
    const untils: number[] = [];
    for (let seconds = 0; seconds <= 1_200; seconds += 10) {
      now = new Date(start + seconds * 1000);
      await deliverPending(sender());
      const [pause] = await listPauses(database.db);
      if (pause && untils.at(-1) !== pause.until.getTime()) untils.push(pause.until.getTime());
    }
    const waits = untils.map((until, i) => until - (untils[i - 1] ?? start));
    expect(waits.length).toBeGreaterThan(3);
    for (const [i, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThan((waits[i] ?? 0) * 1.5);
    expect((await database.db.select().from(deliveries)).every((row) => row.attempts === 0)).toBe(true);
    await server.comeBack();
  });
});

describe("a morning with everything in it", () => {
  const count = Number(process.env.RECIPIENTS ?? 2_000);

  test(`of ${count} recipients: unknown ones bounce, busy ones are deferred, dropped ones come once more, the rest arrive`, async () => {
    const kindOf = (i: number) =>
      i % 200 === 0 ? "dropped" : i % 100 === 1 ? "unknown" : i % 50 === 2 ? "busy" : "good";
    await queue(count, (i) => `${kindOf(i)}${i}`);
    const dropped = new Set<string>();
    server.script = {
      RCPT: ({ line }) => {
        if (line.includes("<unknown")) return "550 5.1.1 no such user";
        return line.includes("<busy") ? "450 4.2.1 later" : undefined;
      },
      dot: ({ to }) => {
        if (!to.startsWith("dropped") || dropped.has(to)) return undefined;
        dropped.add(to);
        return "drop";
      },
    };
    const of = (kind: string) =>
      Array.from({ length: count }, (_, i) => kindOf(i)).filter((one) => one === kind).length;
    const report = await deliverPending(sender());
    expect(report).toEqual({
      accepted: of("good"),
      deferred: of("busy") + of("dropped"),
      bounced: of("unknown"),
      uncertain: 0,
      failed: 0,
      halted: null,
    });
    now = new Date(start + 10 * minute);
    await deliverPending(sender());
    const states = await countDeliveries(database.db);
    expect(states).toEqual({
      pending: 0,
      sending: 0,
      accepted: of("good") + of("dropped"),
      deferred: of("busy"),
      bounced: of("unknown"),
      uncertain: 0,
      failed: 0,
    });
    const suppressed = (await database.db.select().from(suppressions)).map((row) => row.emailKey);
    expect(suppressed).toHaveLength(of("unknown"));
    expect(suppressed.every((key) => key.startsWith("unknown"))).toBe(true);
    expect(new Set(server.accepted.map(({ to }) => to)).size).toBe(server.accepted.length);
    expect(alerts()).toEqual([]);
    if (process.env.RECIPIENTS)
      console.log(`${count} recipients:`, states, `${suppressed.length} suppressed`);
  }, 240_000);
});
