import { describe, expect, test } from "vitest";
import { rates } from "../../../../src/db/schema.ts";
import { useDatabase } from "../../../support/database.ts";
import { dump, expectSentence, form, morning, openApp, wordsOf } from "../support.ts";
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
];

describe("without ADMIN_TOKEN", () => {
  test.each([...pages, "/admin/style.css"])("%s is nothing, as any other address", async (path) => {
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
    const value = decodeURIComponent(cookie.split("=").slice(1).join("="));
    const longer = `${later.getTime() * 2}${value.slice(value.indexOf("."))}`;
    const cases: [string, Parameters<typeof openAdmin>[1]][] = [
      [`__Secure-operator=${encodeURIComponent(longer)}`, {}],
      [`${cookie.slice(0, -4)}AAAA`, {}],
      [cookie, { now: () => later }],
      [cookie, { admin: { token: "another token of theirs", mail: async () => Promise.reject() } }],
    ];
    for (const [sent, changes] of cases) {
      const app = await openAdmin(db, changes);
      expect((await app.request("/admin", { headers: { Cookie: sent } })).status).toBe(401);
    }
    const before = new Date(later.getTime() - 1_000);
    const app = await openAdmin(db, { now: () => before });
    expect((await app.request("/admin", { headers: { Cookie: cookie } })).status).toBe(200);
  });

  test("signing out ends the cookie", async () => {
    const operator = await signIn(await openAdmin(database.db));
    const answer = await operator.post("/admin/sign-out", {});
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Set-Cookie")).toMatch(/^__Secure-operator=; .*Max-Age=0/);
  });

  test("after ten wrong tokens, neither way is open to that client in any process, and to others both are", async () => {
    let now = morning;
    const { db } = database;
    const app = await openAdmin(db, { now: () => now, trustProxyHops: 1 });
    const another = await openAdmin(db, { now: () => now, trustProxyHops: 1 });
    const from = (client: string) => ({ "X-Forwarded-For": client });
    const guess = (client: string, token: string, at = app) => {
      const { headers, ...rest } = form({ token });
      return at.request("/admin/sign-in", { ...rest, headers: { ...headers, ...from(client) } });
    };
    for (let n = 0; n < 5; n += 1) expect((await guess("192.0.2.1", "wrong")).status).toBe(401);
    for (let n = 0; n < 5; n += 1) {
      const headers = { ...from("192.0.2.1"), Authorization: "Bearer wrong" };
      expect((await another.request("/admin", { headers })).status).toBe(401);
    }
    const refused = await guess("192.0.2.1", adminToken);
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "90"]);
    expect((await guess("192.0.2.1", adminToken, another)).status).toBe(429);
    const headers = { ...from("192.0.2.1"), ...bearer.headers };
    expect((await app.request("/admin", { headers })).status).toBe(429);
    expect((await guess("192.0.2.2", adminToken)).status).toBe(303);
    now = new Date(morning.getTime() + 90_000);
    expect((await guess("192.0.2.1", "wrong")).status).toBe(401);
    expect((await guess("192.0.2.1", adminToken)).status).toBe(429);
    now = new Date(morning.getTime() + 180_000);
    expect((await guess("192.0.2.1", adminToken)).status).toBe(303);
    for (let n = 0; n < 20; n += 1) expect((await guess("192.0.2.1", adminToken)).status).toBe(303);
    expect(JSON.stringify(await db.select().from(rates))).not.toContain("192.0.2");
  });

  test("of wrong tokens that come all at once, ten are looked at", async () => {
    const app = await openAdmin(database.db);
    const guesses = Array.from({ length: 40 }, () => app.request("/admin/sign-in", form({ token: "wrong" })));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  });
});

describe("what another site could make a browser send", () => {
  const posts = [
    "/admin/deliveries/retry",
    "/admin/suppressions/lift",
    "/admin/subscribers",
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

  test("the value of one session does not do for another", async () => {
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
