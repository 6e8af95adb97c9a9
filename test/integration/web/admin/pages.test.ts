import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { bounces, deliveries, subscribers } from "../../../../src/db/schema.ts";
import { listDeliveries } from "../../../../src/outbox/outbox.ts";
import { beginPause } from "../../../../src/outbox/pauses.ts";
import { isSuppressed, suppress } from "../../../../src/outbox/suppressions.ts";
import { recordDailyCounts } from "../../../../src/subscribers/daily-counts.ts";
import { useDatabase } from "../../../support/database.ts";
import { queueMail } from "../../../support/queue.ts";
import { testKeys } from "../../../support/setup.ts";
import { readerWithDigest } from "../reader.ts";
import { active, dump, morning, pending, reload, storePapers, wordsOf } from "../support.ts";
import { bearer, openAdmin, signIn } from "./support.ts";

const database = useDatabase();
const later = (ms: number) => new Date(morning.getTime() + ms);
const day = 86_400_000;
const idIs = (id: number) => eq(deliveries.id, id);

const read = async (path: string, now = morning) => {
  const answer = await (await openAdmin(database.db, { now: () => now })).request(path, bearer);
  expect(answer.status).toBe(200);
  return answer.text();
};

async function queue(emails: readonly string[], kind = "digest"): Promise<void> {
  const messages = emails.map((email, ref) => ({
    kind,
    ref,
    recipient: email,
    recipientKey: email,
    domain: "example.org",
    expiresAt: null,
  }));
  await queueMail(database.db, messages, morning);
}

/** The figures of a page, by what they are called. */
const figuresOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<strong class="[^"]*">([^<]*)<\/strong> ([^<]*)<\/a><\/li>/g)].map(
      ([, value, name]) => [name ?? "", value ?? ""],
    ),
  );

describe("today", () => {
  test("tells what is due, planned, accepted and waiting, of the last day and no older", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    await readerWithDigest(db, "ada@example.org", ["robotics"], later(day));
    await active(db, "bob@example.org", ["robotics"]);
    const figures = figuresOf(await read("/admin", later(day + 3_600_000)));
    expect(figures).toMatchObject({
      "due, not planned yet": "1",
      planned: "1",
      "of them with nothing new": "0",
      accepted: "0",
    });
    const wrong = wordsOf(await read("/admin", later(day + 3_700_000)));
    expect(wrong).toMatch(
      /One thing is wrong\. 1 digest is more than an hour late.*Readers whose digest is due/,
    );
    await db.update(subscribers).set({ nextDueAt: later(2 * day) });
    await db.update(deliveries).set({ status: "accepted", statusAt: later(day + 840_000) });
    const html = await read("/admin", later(day + 3_600_000));
    expect(figuresOf(html).accepted).toBe("1");
    expect(wordsOf(html)).toContain("All well: 1 digest accepted by 09:14 UTC, none late.");
    expect(figuresOf(await read("/admin", later(3 * day)))).toMatchObject({ planned: "0", accepted: "0" });
  });

  test("counts subscribers at the moment of looking, and every number leads to its list", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    await recordDailyCounts(db, morning);
    await readerWithDigest(db, "ada@example.org", ["robotics"], later(day));
    await pending(db, "new@example.org");
    const html = await read("/admin", later(day));
    expect(figuresOf(html)).toMatchObject({ active: "1", "to be confirmed": "1", paused: "0" });
    const lists = [...html.matchAll(/<li><a href="([^"]+)"><strong/g)].map(([, path = ""]) => path);
    expect(lists.length).toBeGreaterThan(12);
    expect(lists).toHaveLength(html.split("<strong class=").length - 1);
    const textOf = async (path: string) => wordsOf(await read(path.replaceAll("&amp;", "&")));
    for (const path of lists) await textOf(path);
    expect(await textOf("/admin/subscribers?list=active")).toMatch(/ada@example\.org(?!.*new@)/);
    expect(await textOf("/admin/subscribers?list=pending")).toMatch(/new@example\.org to be confirmed/);
    expect(await textOf("/admin/digests")).toMatch(/ada@example\.org 22 Nov 2026, 09:00 UTC 1/);
    expect(await textOf("/admin/digests?outcome=nothing-new")).toContain("There is none");
  });

  test("says what all mail waits for, and why, and tries again at once where the operator says so", async () => {
    const { db } = database;
    const reason = "454 temporary authentication failure";
    await beginPause(db, { scope: "server", reason, now: morning, random: 0 });
    const words = wordsOf(await read("/admin"));
    expect(words).toMatch(/All mail waits since 21 Nov 2026, 09:00 UTC.*454 temporary/);
    expect(words).not.toContain("All well");
    const { post, request } = await signIn(await openAdmin(db, { now: () => morning }));
    const waiting = async () => wordsOf(await (await request("/admin/deliveries?state=waiting")).text());
    expect(await waiting()).toMatch(
      /is tried again at 21 Nov 2026, 09:0\d UTC.*454 temporary.*Try again now/,
    );
    expect((await post("/admin/deliveries/try-now", {})).headers.get("Location")).toBe(
      "/admin/deliveries?state=waiting",
    );
    expect(await waiting()).toMatch(/is being tried: 454 temporary(?!.*Try again now)/);
  });

  test("renews itself only where that was asked for, and says how to stop it", async () => {
    const app = await openAdmin(database.db);
    expect((await app.request("/admin", bearer)).headers.get("Refresh")).toBeNull();
    const live = await app.request("/admin?live=on", bearer);
    expect(live.headers.get("Refresh")).toBe("15");
    expect(await live.text()).toContain('<a href="/admin">Stop</a>');
  });

  test("draws the subscribers over time as they were counted, a point a day, with a table of the same", async () => {
    const { db } = database;
    expect(wordsOf(await read("/admin"))).toContain("There is no history yet");
    await active(db, "ada@example.org");
    await pending(db, "new@example.org");
    await recordDailyCounts(db, later(-2 * day));
    await active(db, "bob@example.org");
    await recordDailyCounts(db, later(-day));
    // A day's later count takes the place of its earlier one.
    await active(db, "cora@example.org");
    await recordDailyCounts(db, later(-day + 3_600_000));
    const html = await read("/admin");
    expect(html).toMatch(/<polyline class="curve" points="0.0,80.00 1000.0,40.00"/);
    expect(html).toContain("From 1 on 2026-11-19 to 3 on 2026-11-20.");
    expect(wordsOf(html)).toMatch(/2026-11-20 3 0 1 0 2026-11-19 1 0 1 0/);
  });
});

describe("deliveries", () => {
  test("are listed by state with their reasons, alike ones together whatever addresses they name", async () => {
    const { db } = database;
    const { id: reader } = await active(db, "ada@example.org");
    await queue(["ada@example.org", "bob@example.org", "cora@example.org"]);
    const [cora, bob, ada] = await listDeliveries(db, { limit: 3 });
    for (const { id, recipient } of [ada, bob].flatMap((one) => one ?? [])) {
      const lastError = `550 5.1.1 <${recipient}>: user unknown, id 7f3a9c0be1`;
      await db.update(deliveries).set({ status: "bounced", lastError }).where(idIs(id));
    }
    const html = await read("/admin/deliveries?state=bounced");
    expect(html).toContain(`<a href="/admin/subscribers/${reader}">ada@example.org</a>`);
    expect(html).not.toMatch(/<a [^>]*>bob@/);
    const bounced = wordsOf(html);
    expect(bounced).toContain("Bounced 2");
    expect(bounced).toMatch(/550 5\.1\.1 …: user unknown, id … 2/);
    expect(bounced).toContain("ada@example.org");
    expect(bounced).not.toContain("cora@example.org");
    expect(wordsOf(await read("/admin/deliveries?state=waiting"))).toContain(cora?.recipient);
    expect(wordsOf(await read("/admin/deliveries"))).toMatch(/cora@.*bob@.*ada@/);
  });

  test("come a page at a time, none twice and none left out", async () => {
    await queue(Array.from({ length: 120 }, (_, n) => `reader-${n}@example.org`));
    const seen: string[] = [];
    let path: string | undefined = "/admin/deliveries";
    while (path) {
      const html: string = await read(path);
      seen.push(...[...html.matchAll(/<td[^>]*>(reader-\d+)@/g)].map(([, name]) => name ?? ""));
      path = /href="(\/admin\/deliveries\?state=all&amp;before=\d+)"/.exec(html)?.[1]?.replace("&amp;", "&");
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  test("that ended are sent again at a tick, and no others are", async () => {
    const { db } = database;
    await queue(["ada@example.org", "bob@example.org", "cora@example.org"]);
    const [cora, bob, ada] = (await listDeliveries(db, { limit: 3 })).map(({ id }) => id);
    await db
      .update(deliveries)
      .set({ status: "uncertain" })
      .where(idIs(ada ?? 0));
    await db
      .update(deliveries)
      .set({ status: "accepted" })
      .where(idIs(bob ?? 0));
    await db
      .update(deliveries)
      .set({ status: "failed" })
      .where(idIs(cora ?? 0));
    const operator = await signIn(await openAdmin(db));
    const answer = await operator.post("/admin/deliveries/retry", [
      ["state", "uncertain"],
      ["id", String(ada)],
      ["id", String(bob)],
      ["id", "x"],
    ]);
    expect(answer.status).toBe(303);
    const saved = await (await operator.request(answer.headers.get("Location") ?? "")).text();
    expect(wordsOf(saved)).toContain("One delivery will be sent again");
    const status = Object.fromEntries((await listDeliveries(db, { limit: 3 })).map((d) => [d.id, d.status]));
    expect(status).toEqual({ [ada ?? 0]: "pending", [bob ?? 0]: "accepted", [cora ?? 0]: "failed" });
  });

  test("show what servers and strangers wrote as text", async () => {
    await queue(["ada@example.org"]);
    const lastError = '<script>alert(1)</script><img src=x onerror="alert(2)">';
    await database.db.update(deliveries).set({ status: "failed", lastError });
    const html = await read("/admin/deliveries?state=failed");
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("&lt;script&gt;");
  });
});

test("bounces and complaints are listed with who said so", async () => {
  const { db } = database;
  await queue(["ada@example.org"]);
  const [delivery] = await listDeliveries(db, { limit: 1 });
  await db.insert(bounces).values({
    deliveryId: delivery?.id ?? 0,
    recipientKey: "ada@example.org",
    kind: "complaint",
    source: "ses",
    reportKey: "ses 1",
    detail: "abuse",
    counts: false,
    at: morning,
  });
  expect(wordsOf(await read("/admin/bounces"))).toMatch(
    /ada@example\.org marked as spam Amazon SES 21 Nov 2026, 09:00 UTC abuse/,
  );
});

describe("suppressions", () => {
  test("are listed, the newest first, and lifted from the list or by address", async () => {
    const { db } = database;
    await suppress(db, "ada@example.org", "complaint", morning);
    await suppress(db, "bob@example.org", "hard bounce", later(1000));
    const operator = await signIn(await openAdmin(db));
    const list = wordsOf(await (await operator.request("/admin/suppressions")).text());
    expect(list).toMatch(/bob@example\.org no such mailbox .*ada@example\.org marked as spam/);
    const lifted = await operator.post("/admin/suppressions/lift", { email: "Ada@Example.org" });
    expect([lifted.status, wordsOf(await lifted.text())]).toEqual([
      200,
      expect.stringContaining("ada@example.org gets mail again"),
    ]);
    expect(await isSuppressed(db, "ada@example.org", testKeys)).toBe(false);
    expect(await isSuppressed(db, "bob@example.org", testKeys)).toBe(true);
  });

  test.each([
    ["nobody", /Please enter an email address|not an email address/],
    ["cora@example.org", /cora@example\.org is not suppressed/],
  ])("%s cannot be lifted, and the page says why", async (email, sentence) => {
    const operator = await signIn(await openAdmin(database.db));
    const answer = await operator.post("/admin/suppressions/lift", { email });
    expect([answer.status, wordsOf(await answer.text())]).toEqual([422, expect.stringMatching(sentence)]);
  });
});

test("topics are told by followers, those in readers' own words from five on, those with a page as links", async () => {
  const { db } = database;
  await active(db, "ada@example.org", ["robotics", "left-handed violins"]);
  await active(db, "bob@example.org", ["robotics", "privacy"]);
  for (let n = 0; n < 5; n += 1) await active(db, `reader-${n}@example.org`, ["paper folding"]);
  await pending(db, "new@example.org");
  await recordDailyCounts(db, morning);
  await active(db, "cora@example.org", ["sign language"]);
  await recordDailyCounts(db, morning);
  const html = await read("/admin/topics");
  const words = wordsOf(html);
  expect(words).toMatch(/“paper folding” 5 .*Robotics 2 .*Privacy 1 .*Sign language 1/);
  expect([...html.matchAll(/href="\/topics\/([^"]+)"/g)].map(([, slug]) => slug)).toEqual([
    "robotics",
    "privacy",
  ]);
  expect(words).not.toContain("violins");
});

test("subscribers come a page at a time, none twice and none left out", async () => {
  for (let n = 0; n < 60; n += 1) await pending(database.db, `reader-${n}@example.org`);
  const seen: string[] = [];
  let path: string | undefined = "/admin/subscribers?list=pending";
  while (path) {
    const html: string = await read(path);
    seen.push(...[...html.matchAll(/>(reader-\d+)@/g)].map(([, name]) => name ?? ""));
    path = /href="(\/admin\/subscribers\?list=pending&amp;before=\d+)"/
      .exec(html)?.[1]
      ?.replace("&amp;", "&");
  }
  expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
});

describe("a subscriber", () => {
  test("is found by address or a part of it, which is in no address line", async () => {
    const reader = await active(database.db, "ada@example.org", ["robotics"]);
    const operator = await signIn(await openAdmin(database.db));
    const answer = await operator.post("/admin/subscribers", { email: "ADA@example.org" });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/admin/subscribers/${reader.id}`]);
    await active(database.db, "adele@example.org");
    const both = await operator.post("/admin/subscribers", { email: "AD" });
    expect(wordsOf(await both.text())).toMatch(/adele@example\.org active .*ada@example\.org active/);
    const unknown = await operator.post("/admin/subscribers", { email: "eve@example.org" });
    expect([unknown.status, wordsOf(await unknown.text())]).toEqual([
      404,
      expect.stringContaining("Nobody has signed up with that address"),
    ]);
  });

  test("is shown with the digest that comes next, whose links do not work, and nothing is written down", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for kitchens" }, { title: "Privacy in hospitals" }]);
    const reader = await active(db, "ada@example.org", ["robotics"]);
    const before = await dump(db);
    const page = wordsOf(await read(`/admin/subscribers/${reader.id}`));
    expect(page).toMatch(/Follows robotics/);
    const app = await openAdmin(db);
    const digest = await app.request(`/admin/subscribers/${reader.id}/digest`, bearer);
    const html = await digest.text();
    expect(html).toContain("Robotics for kitchens");
    expect(digest.headers.get("Content-Security-Policy")).toContain("sandbox");
    const link = /https:\/\/paperboy\.example\.org(\/preferences\/[\w-]+)/.exec(html)?.[1] ?? "";
    expect(link).not.toBe("");
    expect((await app.request(link)).status).toBe(404);
    expect(await dump(db)).toEqual(before);
  });

  test("without a next digest shows the reason", async () => {
    const { db } = database;
    const reader = await active(db, "ada@example.org", ["robotics"]);
    expect(wordsOf(await read(`/admin/subscribers/${reader.id}`))).toMatch(/Nothing would be sent: /);
    await db.update(subscribers).set({ status: "unsubscribed", nextDueAt: null });
    expect((await reload(db, "ada@example.org")).nextDueAt).toBeNull();
    expect(wordsOf(await read(`/admin/subscribers/${reader.id}`))).toContain("Next digest none is due");
  });

  test.each(["0", "999", "x", "1e1"])("%s is not found", async (id) => {
    const answer = await (await openAdmin(database.db)).request(`/admin/subscribers/${id}`, bearer);
    expect(answer.status).toBe(404);
  });
});
