import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { knownNetworks, operatorSessions, rates } from "../../../../src/db/schema.ts";
import { deleteOldAccess } from "../../../../src/operations/retention.ts";
import { tokenKeys } from "../../../../src/subscribers/tokens.ts";
import { endOtherSessions } from "../../../../src/web/admin/session.ts";
import { useDatabase } from "../../../support/database.ts";
import { testKeys } from "../../../support/setup.ts";
import { dump, expectSentence, form, from, morning, openApp, wordsOf } from "../support.ts";
import { adminToken, bearer, openAdmin, signIn } from "./support.ts";

const database = useDatabase();
const pages = [
  "/admin",
  "/admin/deliveries",
  "/admin/bounces",
  "/admin/suppressions",
  "/admin/sources",
  "/admin/topics",
  "/admin/subscribers",
  "/admin/subscribers/1",
  "/admin/subscribers/1/digest",
  "/admin/broadcasts",
  "/admin/broadcasts/1",
  "/admin/broadcasts/1/mail",
  "/admin/test-mail",
];

describe("without ADMIN_TOKEN", () => {
  test.each([...pages, "/admin/style.css"])("%s is not found, like any unknown address", async (path) => {
    await expectSentence(await (await openApp(database.db)).request(path, bearer), 404, /nothing here/);
  });

  test("nobody can sign in", async () => {
    const app = await openApp(database.db);
    const answer = await app.request("/admin/sign-in", form({ token: "" }));
    expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([404, null]);
  });
});

describe("the way in", () => {
  test.each(pages)("%s shows nothing but the form without the token, or with a wrong one", async (path) => {
    const app = await openAdmin(database.db);
    for (const headers of [{}, { Authorization: "Bearer wrong" }, { Cookie: "__Secure-operator=1.x.y" }]) {
      const answer = await app.request(path, { headers });
      const html = await expectSentence(answer, 401, /The operator’s token/);
      expect(html).not.toContain('href="/admin/deliveries"');
      expect(answer.headers.get("WWW-Authenticate")).toBe('Bearer realm="operator"');
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      expect(answer.headers.get("Set-Cookie")).toBeNull();
    }
  });

  test("the header opens the pages, and sets no cookie", async () => {
    const answer = await (await openAdmin(database.db)).request("/admin", bearer);
    expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([200, null]);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(wordsOf(await answer.text())).toContain("Digests of the last 24 hours");
  });

  test("the cookie goes to /admin only, to no script, over https only where that is there, and to no other site's request", async () => {
    const secure = await signIn(await openAdmin(database.db));
    expect(secure.setCookie.split("; ").slice(1).sort()).toEqual(
      ["HttpOnly", "Max-Age=43200", "Path=/admin", "SameSite=Strict", "Secure"].sort(),
    );
    expect(secure.cookie).toMatch(/^__Secure-operator=/);
    const plain = await signIn(await openAdmin(database.db, { baseUrl: "http://localhost:3000" }));
    expect(plain.setCookie).not.toContain("Secure");
    expect((await plain.request("/admin")).status).toBe(200);
  });

  test("a cookie that was changed, has ended, or was given for another token opens nothing", async () => {
    const { db } = database;
    const { cookie } = await signIn(await openAdmin(db));
    const later = new Date(morning.getTime() + 12 * 3_600_000 + 1);
    const cases: [string, Parameters<typeof openAdmin>[1]][] = [
      ["__Secure-operator=", {}],
      [`${cookie.slice(0, -4)}AAAA`, {}],
      [cookie, { now: () => later }],
      [cookie, { admin: { token: "another token of theirs", mail: async () => Promise.reject() } }],
      [cookie, { keys: tokenKeys("another secret key of this installation") }],
    ];
    for (const [sent, changes] of cases) {
      const app = await openAdmin(db, changes);
      expect((await app.request("/admin", { headers: { Cookie: sent } })).status).toBe(401);
    }
    const before = new Date(later.getTime() - 1_000);
    const app = await openAdmin(db, { now: () => before });
    expect((await app.request("/admin", { headers: { Cookie: cookie } })).status).toBe(200);
  });

  test("signing out ends the session: the cookie goes, and a copy of it opens nothing in any process", async () => {
    const { db } = database;
    const operator = await signIn(await openAdmin(db));
    const other = await signIn(await openAdmin(db));
    const answer = await operator.post("/admin/sign-out", {});
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Set-Cookie")).toMatch(/^__Secure-operator=; .*Max-Age=0/);
    for (const app of [await openAdmin(db), await openAdmin(db)]) {
      expect((await app.request("/admin", { headers: { Cookie: operator.cookie } })).status).toBe(401);
    }
    expect((await operator.post("/admin/suppressions", { email: "ada@example.org" })).status).toBe(401);
    expect((await other.request("/admin")).status).toBe(200);
  });

  test("a session's row in the database cannot be used to sign in", async () => {
    const { db } = database;
    const { cookie } = await signIn(await openAdmin(db));
    const [row] = await db.select().from(operatorSessions);
    expect(JSON.stringify(row)).not.toContain(cookie.split("=")[1]);
    const app = await openAdmin(db);
    for (const value of [row?.hash, row?.tokenMac]) {
      const headers = { Cookie: `__Secure-operator=${value}` };
      expect((await app.request("/admin", { headers })).status).toBe(401);
    }
  });

  test("a start with another ADMIN_TOKEN, or with none, deletes the sessions of the one before", async () => {
    const { db } = database;
    await signIn(await openAdmin(db));
    await endOtherSessions(db, adminToken, testKeys);
    expect(await db.$count(operatorSessions)).toBe(1);
    await endOtherSessions(db, "another token of theirs", testKeys);
    expect(await db.$count(operatorSessions)).toBe(0);
    await signIn(await openAdmin(db));
    await endOtherSessions(db, null, testKeys);
    expect(await db.$count(operatorSessions)).toBe(0);
  });

  test("the daily deletion takes sessions that ended and networks of long ago, and no others", async () => {
    const { db } = database;
    const days = (n: number) => new Date(morning.getTime() + n * 86_400_000);
    await signIn(await openAdmin(db, { now: () => days(-91) }));
    await signIn(await openAdmin(db));
    await deleteOldAccess(db, days(0.25));
    expect(await db.select().from(operatorSessions)).toMatchObject([{ expiresAt: days(0.5) }]);
    // Both were of one network, which was used again.
    expect(await db.select().from(knownNetworks)).toMatchObject([{ at: morning }]);
    await deleteOldAccess(db, days(89));
    expect([await db.$count(operatorSessions), await db.$count(knownNetworks)]).toEqual([0, 1]);
    await deleteOldAccess(db, days(91));
    expect(await db.$count(knownNetworks)).toBe(0);
  });
});

describe("guesses at the token", () => {
  let now: Date;
  beforeEach(() => {
    now = morning;
  });
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1_000);
  };
  const open = () => openAdmin(database.db, { now: () => now, trustProxyHops: 1 });
  const headersOf = (client: string) => ({ "X-Forwarded-For": client });
  const guess = async (app: Hono, client: string, token: string) => {
    const { headers, ...rest } = form({ token });
    const answer = await app.request("/admin/sign-in", {
      ...rest,
      headers: { ...headers, ...headersOf(client) },
    });
    return answer.status;
  };
  /** Wrong tokens, one after the other, until one is not looked at. @returns how many were looked at */
  const flood = async (app: Hono, client: string) => {
    for (let looked = 0; ; looked += 1) if ((await guess(app, client, "wrong")) === 429) return looked;
  };
  /** Wrong tokens from so many addresses that what all clients share is empty. */
  const floodFromEverywhere = async (app: Hono) => {
    let looked = 0;
    for (let n = 1; n <= 30; n += 1) looked += await flood(app, `198.51.100.${n}`);
    return looked;
  };

  test("of one client eleven are checked, over cookie and header and all processes; then none is, right or wrong", async () => {
    const [app, another] = [await open(), await open()];
    for (let n = 0; n < 5; n += 1) expect(await guess(app, "192.0.2.1", "wrong")).toBe(401);
    for (let n = 0; n < 5; n += 1) {
      const headers = { ...headersOf("192.0.2.1"), Authorization: "Bearer wrong" };
      expect((await another.request("/admin", { headers })).status).toBe(401);
    }
    expect(await guess(app, "192.0.2.1", "wrong")).toBe(401);
    expect(await guess(app, "192.0.2.1", "wrong")).toBe(429);
    expect(await guess(another, "192.0.2.1", adminToken)).toBe(429);
    const headers = { ...headersOf("192.0.2.1"), ...bearer.headers };
    const refused = await app.request("/admin", { headers });
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(await guess(app, "192.0.2.2", adminToken)).toBe(303);
    expect(JSON.stringify(await database.db.select().from(rates))).not.toContain("192.0.2");
  });

  test("the right one opens from an address with ten wrong ones behind it, by the second check, once a minute", async () => {
    const app = await open();
    for (let n = 0; n < 10; n += 1) expect(await guess(app, "192.0.2.1", "wrong")).toBe(401);
    expect(await guess(app, "192.0.2.1", adminToken)).toBe(303);
    expect(await guess(app, "192.0.2.1", adminToken)).toBe(429);
    later(61);
    expect(await guess(app, "192.0.2.1", adminToken)).toBe(303);
  });

  test("the right one costs no guess while the first check has room", async () => {
    const app = await open();
    for (let n = 0; n < 9; n += 1) expect(await guess(app, "192.0.2.1", "wrong")).toBe(401);
    for (let n = 0; n < 50; n += 1) expect(await guess(app, "192.0.2.1", adminToken)).toBe(303);
    expect(await guess(app, "192.0.2.1", "wrong")).toBe(401);
  });

  test("from however many addresses, 110 are looked at, and 7 or 8 a minute after that", async () => {
    const app = await open();
    expect(await floodFromEverywhere(app)).toBe(110);
    const minutes = 6;
    let looked = 0;
    for (let minute = 1; minute <= minutes; minute += 1) {
      later(60);
      for (let n = 1; n <= 10; n += 1) looked += await flood(app, `203.0.113.${minute * 10 + n}`);
    }
    expect(looked).toBeLessThanOrEqual((minutes * 460) / 60);
    expect(looked).toBeGreaterThan(minutes * 6);
  });

  test("from everywhere lock out neither a network that signed in before, nor this machine, nor who is signed in", async () => {
    const app = await open();
    const signedIn = await signIn(app, headersOf("192.0.2.1"));
    later(89 * 86_400);
    const newer = await signIn(app, headersOf("192.0.2.7"));
    await floodFromEverywhere(app);
    // A stranger's network has to try again and again; those have not.
    expect(await guess(app, "192.0.2.99", adminToken)).toBe(429);
    expect(await guess(app, "192.0.2.1", adminToken)).toBe(303);
    const here = await app.request("/admin/sign-in", form({ token: adminToken }), from("127.0.0.1"));
    expect(here.status).toBe(303);
    expect((await newer.request("/admin")).status).toBe(200);
    expect((await signedIn.request("/admin")).status).toBe(401);
    later(2 * 86_400);
    await floodFromEverywhere(app);
    expect(await guess(app, "192.0.2.1", adminToken)).toBe(303);
  });

  test("a known network gets no more guesses than any other client", async () => {
    const app = await open();
    expect(await guess(app, "192.0.2.1", adminToken)).toBe(303);
    expect(await flood(app, "192.0.2.1")).toBe(11);
  });

  test("a network that knew another token is not known", async () => {
    const app = await open();
    const before = await openAdmin(database.db, {
      now: () => now,
      trustProxyHops: 1,
      admin: { token: "another token of theirs", mail: async () => Promise.reject() },
    });
    expect(await guess(before, "192.0.2.1", "another token of theirs")).toBe(303);
    await floodFromEverywhere(app);
    expect(await guess(app, "192.0.2.1", adminToken)).toBe(429);
  });

  test("made all at once are limited in the same way, and a right one among them has no advantage", async () => {
    const app = await openAdmin(database.db);
    const guesses = Array.from({ length: 40 }, (_, n) =>
      app.request("/admin/sign-in", form({ token: n === 39 ? adminToken : "wrong" })),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(28);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(11);
  });
});

describe("what another site could make a browser send", () => {
  const posts = [
    "/admin/deliveries/retry",
    "/admin/deliveries/try-now",
    "/admin/suppressions/lift",
    "/admin/subscribers",
    "/admin/broadcasts",
    "/admin/broadcasts/:id",
    "/admin/test-mail",
    "/admin/sign-out",
  ];

  test.each(posts)(
    "a POST to %s without the form's own value is refused, and changes nothing",
    async (path) => {
      const { db } = database;
      const operator = await signIn(await openAdmin(db));
      const before = await dump(db);
      for (const fields of [{}, { csrf: "x" }, { csrf: `${operator.csrf}x` }]) {
        const answer = await operator.request(path, form({ email: "ada@example.org", id: "1", ...fields }));
        expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([403, null]);
      }
      expect(await dump(db)).toEqual(before);
    },
  );

  test("every POST there is needs it", async () => {
    const app = await openAdmin(database.db);
    const routes = app.routes.filter(
      ({ method, path }) => method === "POST" && path.startsWith("/admin/") && !path.includes("*"),
    );
    expect(new Set(routes.map(({ path }) => path))).toEqual(new Set([...posts, "/admin/sign-in"]));
  });

  test("the value of one session is not valid for another", async () => {
    const app = await openAdmin(database.db);
    const [one, other] = [await signIn(app), await signIn(app)];
    expect(one.csrf).not.toBe(other.csrf);
    const answer = await one.request("/admin/deliveries/retry", form({ id: "1", csrf: other.csrf }));
    expect(answer.status).toBe(403);
  });

  test("the header needs none, since no other site can send it", async () => {
    const app = await openAdmin(database.db);
    const { headers, ...rest } = form({ id: "1" });
    const answer = await app.request("/admin/deliveries/retry", {
      ...rest,
      headers: { ...headers, ...bearer.headers },
    });
    expect(answer.status).toBe(303);
  });
});

test("readers get no cookie while the operator has pages", async () => {
  const app = await openAdmin(database.db);
  for (const path of ["/", "/papers", "/topics", "/api/docs", "/api/v1/papers"]) {
    expect((await app.request(path)).headers.get("Set-Cookie"), path).toBeNull();
  }
});
