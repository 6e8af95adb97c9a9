import { request as httpRequest } from "node:http";
import { sql } from "drizzle-orm";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { Db } from "../../../../src/db/open.ts";
import type { Log } from "../../../../src/log.ts";
import { listen } from "../../../../src/web/http/serve.ts";
import { useDatabase } from "../../../support/database.ts";
import { token } from "../reader.ts";
import { active, expectSentence, form, from, json, openApp, pending, storePapers } from "../support.ts";

const database = useDatabase();

/** A database that is not there: whatever is asked of it fails. */
const broken = new Proxy({} as Db, {
  get: () => () => {
    throw new Error("connection refused, by ada@example.org");
  },
});

function recorder(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const write = (event: object) => {
    lines.push(JSON.stringify(event, (_, value) => (value instanceof Error ? value.message : value)));
  };
  return { log: { debug: write, info: write, warn: write, error: write }, lines };
}

describe("headers", () => {
  const cases = [
    "/",
    "/papers",
    "/topics",
    "/feed.xml",
    "/style.css",
    "/nowhere",
    "/healthz",
    "/confirm/x",
    "/api/v1/x",
  ];
  test.each(cases)("of %s allow nothing inline, foreign or framed", async (path) => {
    const { headers } = await (await openApp(database.db)).request(path);
    expect(headers.get("Content-Security-Policy")?.split("; ")).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
      "img-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    expect(headers.get("Permissions-Policy")).toContain("camera=(), geolocation=(), microphone=()");
    expect(headers.get("X-Powered-By")).toBeNull();
    expect(headers.get("Set-Cookie")).toBeNull();
  });

  test("ask for https where the address is on https, and only there", async () => {
    const header = async (baseUrl: string) =>
      (await (await openApp(database.db, { baseUrl })).request("/")).headers.get("Strict-Transport-Security");
    expect(await header("https://paperboy.example.org")).toMatch(/^max-age=63072000; includeSubDomains$/);
    expect(await header("http://localhost:3000")).toBeNull();
  });

  test("keep pages behind a token out of every cache and index, and let the public ones be kept", async () => {
    const reader = await active(database.db, "ada@example.org");
    const app = await openApp(database.db);
    for (const purpose of ["confirm", "preferences", "unsubscribe"] as const) {
      const { headers } = await app.request(`/${purpose}/${token(purpose, reader)}`);
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("X-Robots-Tag")).toContain("noindex");
    }
    expect(
      (await app.request("/subscribe", form({ email: "x@example.org" }))).headers.get("Cache-Control"),
    ).toBe("no-store");
    expect((await app.request("/")).headers.get("Cache-Control")).toBe("public, max-age=60");
    expect((await app.request("/papers/99")).headers.get("Cache-Control")).toBeNull();
  });

  test("pages load their style, script and icon from here and nothing from elsewhere", async () => {
    const app = await openApp(database.db);
    const html = await (await app.request("/")).text();
    const assets = [
      ...html.matchAll(/<(?:link rel="(?:icon|stylesheet)"|script)[^>]*(?:href|src)="([^"]+)"/g),
    ].map((m) => m[1] ?? "");
    expect(assets).toHaveLength(3);
    for (const path of assets) expect((await app.request(path)).status, path).toBe(200);
    expect(html).not.toMatch(/<style|style="|<script>|onclick/);
    expect(await (await app.request("/robots.txt")).text()).toContain("Disallow: /preferences/");
  });
});

describe("logs and figures", () => {
  test("hold route patterns, and neither tokens nor addresses", async () => {
    const { db } = database;
    const { log, lines } = recorder();
    const reader = await active(db, "ada@example.org");
    const app = await openApp(db, { log });
    const secret = token("preferences", reader);
    await app.request(`/preferences/${secret}`);
    await app.request(`/preferences/${secret}`, form({ action: "topics", follow: "robotics" }));
    await app.request(`/unsubscribe/${secret}`, { method: "DELETE" });
    await app.request("/subscribe", form({ email: "new@example.org" }));
    await app.request("/wherever/secret-path");
    const metrics = await (await app.request("/metrics", {}, from("127.0.0.1"))).text();
    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(lines.join("\n")).toContain('"route":"/preferences/:token"');
    for (const told of [lines.join("\n"), metrics])
      expect(told).not.toMatch(new RegExp(`${secret}|example\\.org|secret-path`));
    expect(metrics).toContain(
      'http_requests_total{method="POST",route="/preferences/:token",status="200"} 1',
    );
    expect(metrics).toContain('http_requests_total{method="GET",route="(none)",status="404"} 1');
  });

  test("count subscribers and deliveries by status, and papers", async () => {
    const { db } = database;
    await active(db, "ada@example.org");
    await pending(db, "new@example.org");
    await storePapers(db, [{ title: "One" }, { title: "Two" }]);
    const app = await openApp(db);
    const response = await app.request("/metrics", {}, from("127.0.0.1"));
    expect(response.headers.get("Content-Type")).toMatch(/^text\/plain/);
    const metrics = await response.text();
    expect(metrics).toContain('paperboy_subscribers{status="active"} 1');
    expect(metrics).toContain('paperboy_subscribers{status="pending"} 1');
    expect(metrics).toContain('paperboy_subscribers{status="paused"} 0');
    expect(metrics).toContain('paperboy_deliveries{status="pending"} 1');
    expect(metrics).toContain("paperboy_papers 2");
  });
});

describe("health", () => {
  test("alive needs no database, ready does", async () => {
    const { log, lines } = recorder();
    const app = await openApp(broken, { log });
    expect((await app.request("/healthz")).status).toBe(200);
    const ready = await app.request("/readyz");
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: "unready", reason: "the database cannot be reached" },
    ]);
    expect(lines.join()).toContain("web.unready");
  });

  test("a database that can only be read is not ready", async () => {
    const { db } = database;
    await db.transaction(async (tx) => {
      await tx.execute(sql`set transaction read only`);
      const ready = await (await openApp(tx)).request("/readyz");
      expect([ready.status, await ready.json()]).toEqual([
        503,
        { status: "unready", reason: "the database is read-only" },
      ]);
    });
  });

  test("ready means at this version's schema", async () => {
    const { db } = database;
    const app = await openApp(db);
    const ready = await app.request("/readyz");
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
    await db
      .transaction(async (tx) => {
        await tx.execute(sql`delete from drizzle.__drizzle_migrations`);
        const stale = await (await openApp(tx)).request("/readyz");
        expect(stale.status).toBe(503);
        expect(await stale.json()).toMatchObject({
          reason: "the database's schema is older than this version's",
        });
        tx.rollback();
      })
      .catch((error: unknown) => expect(String(error)).toMatch(/rollback/i));
    expect((await app.request("/readyz")).status).toBe(200);
  });

  test("a fault of ours is a calm page for people, a problem for programs, and an error in the log", async () => {
    const { log, lines } = recorder();
    const app = await openApp(broken, { log });
    const html = await expectSentence(await app.request("/papers"), 500, /not your fault/);
    expect(html).not.toContain("connection refused");
    const api = await app.request("/api/v1/subscriptions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email: "ada@example.org" }),
    });
    expect(api.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await api.json()).toMatchObject({ status: 500 });
    expect(lines.filter((line) => line.includes('"event":"web.failed"'))).toHaveLength(2);
  });

  test.each(["/subscribe", "/api/v1/subscriptions"])(
    "a post to %s with a read-only database is answered 503, and the log names the remedy",
    async (path) => {
      const { log, lines } = recorder();
      await database.db.transaction(async (tx) => {
        await tx.execute(sql`set transaction read only`);
        const app = await openApp(tx, { log });
        const email = { email: "ada@example.org" };
        const answer = await app.request(
          path,
          path.startsWith("/api/") ? json(email) : form(email),
          from("192.0.2.1"),
        );
        expect(answer.status).toBe(503);
        expect(await answer.text()).toMatch(/takes no changes at the moment/);
      });
      expect(lines.filter((line) => /read-only|web\.failed/.test(line))).toEqual([
        expect.stringContaining("point DATABASE_URL at the primary server"),
      ]);
    },
  );
});

describe("the server", () => {
  const get = (url: string, path: string) =>
    new Promise<string>((resolve, reject) => {
      httpRequest(`${url}${path}`, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on("end", () => resolve(body));
        response.on("error", reject);
      })
        .on("error", reject)
        .end();
    });

  test("finishes the answers under way when it closes, and takes no more", async () => {
    let release = () => {};
    let arrived = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const here = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const app = new Hono().get("/slow", async (c) => {
      arrived();
      await held;
      return c.text("done");
    });
    const server = await listen(app, { host: "127.0.0.1", port: 0 });
    const answer = get(server.url, "/slow");
    await here;
    const closed = server.close();
    await expect(get(server.url, "/slow")).rejects.toThrow(/ECONNREFUSED/);
    release();
    expect(await answer).toBe("done");
    await closed;
  });

  test("says so when the port is taken", async () => {
    const server = await listen(new Hono(), { host: "127.0.0.1", port: 0 });
    const port = Number(new URL(server.url).port);
    await expect(listen(new Hono(), { host: "127.0.0.1", port })).rejects.toThrow(/EADDRINUSE/);
    await server.close();
  });
});
