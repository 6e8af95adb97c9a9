import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { forgetFullBuckets } from "../../../src/db/buckets.ts";
import { rows } from "../../../src/db/rows.ts";
import { deliveries, rates, signUpRequests } from "../../../src/db/schema.ts";
import { honeypotField } from "../../../src/web/pages/sign-up/form.tsx";
import { useDatabase } from "../../support/database.ts";
import { expectSentence, form, morning, openApp, workOnSignUps } from "./support.ts";

const database = useDatabase();
const mostOfClient = 120;

/** A sign-up that comes through a socket from this address. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

describe("sign-ups", () => {
  test("of one client are taken so often and no more, whatever X-Forwarded-For says; others are taken still", async () => {
    const { db } = database;
    const app = await openApp(db);
    const ask = (n: number, client = "192.0.2.1") => {
      const request = form({ email: `ada-${n}@example.org` });
      const headers = {
        ...(request.headers as Record<string, string>),
        "X-Forwarded-For": `203.0.113.${n % 250}`,
      };
      return app.request("/subscribe", { ...request, headers }, from(client));
    };
    const answers = await Promise.all(Array.from({ length: mostOfClient + 10 }, (_, n) => ask(n)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(mostOfClient).fill(202), ...Array(10).fill(429)]);
    const refused = await ask(999);
    expect(refused.headers.get("Retry-After")).toBe("60");
    await expectSentence(refused, 429, /try again in a few minutes/);
    expect(await db.select().from(signUpRequests)).toHaveLength(mostOfClient);
    expect((await ask(1000, "192.0.2.2")).status).toBe(202);
  });

  test("of the clients behind a trusted proxy are counted apart", async () => {
    const app = await openApp(database.db, { trustProxyHops: 1 });
    const ask = (n: number, forwarded: string) => {
      const request = form({ email: `ada-${n}@example.org` });
      const headers = { ...(request.headers as Record<string, string>), "X-Forwarded-For": forwarded };
      return app.request("/subscribe", { ...request, headers }, from("10.0.0.1"));
    };
    await Promise.all(Array.from({ length: mostOfClient }, (_, n) => ask(n, `6.6.6.${n}, 203.0.113.1`)));
    expect((await ask(1000, "203.0.113.1")).status).toBe(429);
    expect((await ask(1001, "203.0.113.2")).status).toBe(202);
  });

  test("of all clients together are taken so many an hour without a proof, and the bucket fills again", async () => {
    const { db } = database;
    let now = morning;
    const app = await openApp(db, { signUpsPerHour: 10, now: () => now });
    const ask = (n: number) =>
      app.request("/subscribe", form({ email: `ada-${n}@example.org` }), from(`192.0.2.${n}`));
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(10);
    now = new Date(morning.getTime() + 6.1 * 60_000);
    expect([(await ask(20)).status, (await ask(21)).status]).toEqual([202, 403]);
  });

  test("of one address send four mails in a day, and every answer is the same", async () => {
    const { db } = database;
    let now = morning;
    const app = await openApp(db, { now: () => now });
    const answers = new Set<string>();
    for (let n = 0; n < 12; n++) {
      const answer = await app.request(
        "/subscribe",
        form({ email: "ada@example.org" }),
        from(`192.0.2.${n}`),
      );
      answers.add(`${answer.status} ${await answer.text()}`);
      await workOnSignUps(db, now);
      now = new Date(now.getTime() + 11 * 60_000);
    }
    expect(answers.size).toBe(1);
    expect(await db.select().from(deliveries)).toHaveLength(4);
    now = new Date(morning.getTime() + 86_400_001);
    await app.request("/subscribe", form({ email: "ada@example.org" }), from("192.0.2.99"));
    await workOnSignUps(db, now);
    expect(await db.select().from(deliveries)).toHaveLength(5);
  });

  test("from 100 clients at once for one address are all taken, and send one mail", async () => {
    const { db } = database;
    const app = await openApp(db);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        app.request("/subscribe", form({ email: "ada@example.org" }), from(`198.51.100.${n}`)),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await workOnSignUps(db)).toBe(100);
    expect(await db.select().from(deliveries)).toHaveLength(1);
  });

  test("leave no client's address behind, and their buckets are forgotten when they are full", async () => {
    const { db } = database;
    const app = await openApp(db);
    await app.request("/subscribe", form({ email: "ada@example.org" }), from("192.0.2.1"));
    const kept = await rows<{ row: string }>(db, sql`select r::text as row from rates r`);
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(kept)).not.toMatch(/192\.0\.2|example\.org/);
    await forgetFullBuckets(db, new Date(morning.getTime() + 86_400_000));
    expect(await db.select().from(rates)).toHaveLength(kept.length);
    await forgetFullBuckets(db, new Date(morning.getTime() + 86_400_001));
    expect(await db.select().from(rates)).toEqual([]);
  });
});

test("a field that no person sees, filled in, gets the same answer and stores nothing", async () => {
  const { db } = database;
  const app = await openApp(db);
  const byHand = await app.request("/subscribe", form({ email: "ada@example.org", [honeypotField]: "" }));
  const isBot = await app.request("/subscribe", form({ email: "bot@example.org", [honeypotField]: "Buy!" }));
  expect([isBot.status, await isBot.text()]).toEqual([byHand.status, await byHand.text()]);
  expect((await db.select().from(signUpRequests)).map(({ email }) => email)).toEqual(["ada@example.org"]);
});
