/** Who may read /metrics, and what it costs. */
import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { Db } from "../../../../src/db/open.ts";
import { recordDailyCounts } from "../../../../src/subscribers/daily-counts.ts";
import { useDatabase } from "../../../support/database.ts";
import { queueMail } from "../../../support/queue.ts";
import { active, from, morning, openApp } from "../support.ts";

const database = useDatabase();
const metricsToken = "a token for the figures";

const scrape = async (
  app: Hono,
  { socket = "127.0.0.1", host = "localhost:3000", ...headers }: Record<string, string> = {},
) => Promise.resolve(app.request(`http://${host}/metrics`, { headers }, from(socket)));
const statusOf = async (...given: Parameters<typeof scrape>) => (await scrape(...given)).status;

describe("without METRICS_TOKEN", () => {
  test.each([
    { socket: "127.0.0.1" },
    { socket: "127.8.9.1" },
    { socket: "::1", host: "[::1]:3000" },
    { socket: "::ffff:127.0.0.1", host: "127.0.0.1:3000" },
  ])("this machine reads them: %j", async (request) => {
    expect(await statusOf(await openApp(database.db), request)).toBe(200);
  });

  test.each<Record<string, string>>([
    { socket: "192.0.2.1" },
    { socket: "10.0.0.1" },
    { socket: "2001:db8::1" },
    { socket: "" },
    { "X-Forwarded-For": "192.0.2.1" },
    { "X-Forwarded-For": "127.0.0.1" },
    { "X-Forwarded-For": "" },
    { "X-Real-IP": "192.0.2.1" },
    { Forwarded: "for=192.0.2.1" },
    { Via: "1.1 proxy" },
    // A proxy that says nothing of itself, and a page whose name was made to mean this machine.
    { host: "paperboy.example.org" },
    { host: "127.0.0.1.example.org" },
  ])("nobody else does, nor who comes through a proxy of this machine: %j", async (request) => {
    const answer = await scrape(await openApp(database.db), request);
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([403, "no-store"]);
    const told = await answer.text();
    expect(told).toMatch(/METRICS_TOKEN/);
    expect(told).not.toMatch(/paperboy_/);
  });

  test("behind proxies of the operator's, who they say is asking counts, all the way", async () => {
    const app = await openApp(database.db, { trustProxyHops: 1 });
    expect(await statusOf(app, { "X-Forwarded-For": "127.0.0.1" })).toBe(200);
    expect(await statusOf(app)).toBe(200);
    for (const told of ["192.0.2.1", "127.0.0.1, 192.0.2.1", "192.0.2.1, 127.0.0.1", "unknown"])
      expect(await statusOf(app, { "X-Forwarded-For": told }), told).toBe(403);
    expect(await statusOf(app, { socket: "10.0.0.1", "X-Forwarded-For": "127.0.0.1" })).toBe(403);
  });
});

describe("with METRICS_TOKEN", () => {
  const open = () => openApp(database.db, { metricsToken });

  test("whoever sends it reads them, from anywhere, and nobody else does, on this machine neither", async () => {
    const app = await open();
    for (const socket of ["192.0.2.1", "127.0.0.1"]) {
      const answer = await scrape(app, { socket, Authorization: `Bearer ${metricsToken}` });
      expect([answer.status, answer.headers.get("WWW-Authenticate")]).toEqual([200, null]);
      for (const headers of [
        {},
        { Authorization: "Bearer wrong" },
        { Authorization: `Basic ${metricsToken}` },
      ]) {
        const refused = await scrape(app, { socket, ...headers });
        expect([refused.status, refused.headers.get("WWW-Authenticate")]).toEqual([
          401,
          'Bearer realm="metrics"',
        ]);
      }
    }
  });

  test("guesses at it are held back", async () => {
    const app = await open();
    const wrong = { socket: "192.0.2.1", Authorization: "Bearer wrong" };
    for (let n = 0; n < 11; n += 1) expect(await statusOf(app, wrong)).toBe(401);
    expect(await statusOf(app, wrong)).toBe(429);
    expect(await statusOf(app, { ...wrong, socket: "192.0.2.2" })).toBe(401);
  });
});

describe("what is counted in the database", () => {
  /** The database, and how often it was asked. */
  const watched = (): { db: Db; asked: () => number } => {
    let asked = 0;
    const db = new Proxy(database.db, {
      get: (target, name) => {
        if (name === "execute" || name === "select") asked += 1;
        const found: unknown = Reflect.get(target, name, target);
        return typeof found === "function" ? found.bind(target) : found;
      },
    });
    return { db, asked: () => asked };
  };

  test("is counted once for all who ask at once and for 15 seconds, and then again", async () => {
    let now = morning;
    const { db, asked } = watched();
    const app = await openApp(db, { now: () => now });
    const texts = await Promise.all(Array.from({ length: 12 }, async () => (await scrape(app)).text()));
    for (const text of texts) expect(text).toContain('paperboy_deliveries{status="pending"} 0');
    const once = asked();
    expect(once).toBeLessThan(20);
    const mail = { kind: "test", ref: 1, recipient: "a@b.example", recipientKey: "a@b.example" };
    await queueMail(database.db, [{ ...mail, expiresAt: null, domain: "example.org" }], now);
    now = new Date(morning.getTime() + 14_999);
    expect(await (await scrape(app)).text()).toContain('paperboy_deliveries{status="pending"} 0');
    expect(asked()).toBe(once);
    now = new Date(morning.getTime() + 15_000);
    expect(await (await scrape(app)).text()).toContain('paperboy_deliveries{status="pending"} 1');
    expect(asked()).toBeGreaterThan(once);
  });

  test("is counted again at once after a fault", async () => {
    let isBroken = true;
    const db = new Proxy(database.db, {
      get: (target, name) => {
        if (isBroken) throw new Error("the database went away");
        const found: unknown = Reflect.get(target, name, target);
        return typeof found === "function" ? found.bind(target) : found;
      },
    });
    const app = await openApp(db);
    expect(await statusOf(app)).toBe(500);
    isBroken = false;
    expect(await statusOf(app)).toBe(200);
  });

  test("subscribers are told as counted in the last two hours, and counted where nobody has", async () => {
    const { db } = database;
    let now = morning;
    await recordDailyCounts(db, now);
    await active(db, "ada@example.org");
    const app = await openApp(db, { now: () => now });
    expect(await (await scrape(app)).text()).toContain('paperboy_subscribers{status="active"} 0');
    now = new Date(morning.getTime() + 3 * 3_600_000);
    expect(await (await scrape(app)).text()).toContain('paperboy_subscribers{status="active"} 1');
  });
});

test("the process tells its memory and the delay of its event loop", async () => {
  const apps = [await openApp(database.db), await openApp(database.db)];
  for (const app of apps) {
    const text = await (await scrape(app)).text();
    expect(text).toMatch(/^process_resident_memory_bytes [1-9]\d{6,}$/m);
    expect(text).toMatch(/^nodejs_heap_size_used_bytes [1-9]\d{6,}$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    expect(text).toMatch(/^paperboy_deliveries_total\{outcome="accepted"\} 0$/m);
  }
});
