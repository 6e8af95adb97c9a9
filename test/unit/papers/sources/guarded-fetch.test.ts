import type { LookupAddress } from "node:dns";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Outgoing, outgoing } from "../../../../src/papers/sources/guarded-fetch.ts";
import { fetchPage } from "../../../../src/papers/sources/web-page.ts";

let server: Server;
let port = 0;
let asked: string[] = [];
let routes: Record<string, string> = {};
beforeAll(async () => {
  server = createServer(({ url = "", headers }: IncomingMessage, response: ServerResponse) => {
    asked.push(`${headers.host}${url}`);
    const location = routes[url];
    // A connection of its own for each request, so that each is looked up.
    if (location === undefined) response.writeHead(200, { connection: "close" }).end("secret papers");
    else response.writeHead(302, { location, connection: "close" }).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
afterEach(() => {
  asked = [];
  routes = {};
});

/** A resolver that answers each question about a name with the next of its answers, and the last one from then on. */
function resolver(answers: Record<string, string[]>): { lookup: LookupFunction; questions: string[] } {
  const questions: string[] = [];
  return {
    questions,
    lookup: (host, options, callback) => {
      questions.push(host);
      const left = answers[host] ?? [];
      const address = (left.length > 1 ? left.shift() : left[0]) ?? "";
      const found: LookupAddress = { address, family: address.includes(":") ? 6 : 4 };
      if (options.all) callback(null, [found]);
      else callback(null, found.address, found.family);
    },
  };
}

const get = (location: string, out: Outgoing) =>
  fetchPage(new URL(location.replace("PORT", String(port))), {
    outgoing: out,
    validators: {},
    timeoutMs: 10_000,
    maxBytes: 1_000,
    userAgent: "Paperboy/test",
  });
const refused = (message: RegExp) => ({ ok: false, message: expect.stringMatching(message) });

describe("a public location", () => {
  it.each(["127.0.0.1", "10.0.0.1", "::1", "::ffff:127.0.0.1", "100.64.0.1", "169.254.169.254", "0.0.0.0"])(
    "whose name turns out to be at %s is not asked",
    async (address) => {
      const { lookup } = resolver({ "feed.example": [address] });
      const page = await get("http://feed.example:PORT/", outgoing(lookup));
      expect(page).toEqual(refused(/^feed\.example is at /));
      expect(asked).toEqual([]);
    },
  );

  it("is asked at no private address that its name has beside a public one", async () => {
    const { lookup } = resolver({});
    const both: LookupFunction = (host, options, callback) =>
      host === "feed.example"
        ? callback(null, [
            { address: "127.0.0.1", family: 4 },
            { address: "169.254.169.254", family: 4 },
          ])
        : lookup(host, options, callback);
    expect(await get("http://feed.example:PORT/", outgoing(both))).toEqual(refused(/private network/));
    expect(asked).toEqual([]);
  });

  it.each([
    "http://169.254.169.254/latest",
    "http://0.0.0.0:PORT/",
    "http://[::ffff:169.254.1.1]/",
    "http://2852039166/",
  ])("is not %s: such addresses are never requested", async (location) => {
    expect(await get(location, outgoing())).toEqual(refused(/never read from/));
    expect(asked).toEqual([]);
  });
});

describe("a private location of the operator's own", () => {
  it("is read, at the address that was checked: its name is looked up once a connection", async () => {
    const { lookup, questions } = resolver({ "feeds.lan": ["127.0.0.1"] });
    routes = { "/": "/next" };
    expect(await get("http://feeds.lan:PORT/", outgoing(lookup))).toMatchObject({ ok: true });
    expect(asked).toEqual([`feeds.lan:${port}/`, `feeds.lan:${port}/next`]);
    expect(questions).toEqual(["feeds.lan", "feeds.lan"]);
  });

  it("whose name is bound anew between two requests is checked anew", async () => {
    const { lookup } = resolver({ "feeds.lan": ["127.0.0.1", "169.254.169.254"] });
    routes = { "/": "/next" };
    const page = await get("http://feeds.lan:PORT/", outgoing(lookup));
    expect(page).toEqual(refused(/^feeds\.lan is at 169\.254\.169\.254/));
    expect(asked).toEqual([`feeds.lan:${port}/`]);
  });

  it("may lead to another private host, however that is written", async () => {
    routes = { "/": `http://2130706433:${port}/next` };
    expect(await get("http://127.0.0.1:PORT/", outgoing())).toMatchObject({ ok: true });
  });

  it("leads through no public name to a private address", async () => {
    const { lookup } = resolver({ "feed.example": ["127.0.0.1"] });
    routes = { "/": `http://feed.example:${port}/next` };
    expect(await get("http://127.0.0.1:PORT/", outgoing(lookup))).toEqual(refused(/^feed\.example is at/));
    expect(asked).toEqual([`127.0.0.1:${port}/`]);
  });

  it("does not lead to a cloud's metadata", async () => {
    routes = { "/": "http://169.254.169.254/latest/meta-data/" };
    expect(await get("http://127.0.0.1:PORT/", outgoing())).toEqual(refused(/never read from/));
  });
});

/** A way out that redirects as told and connects nowhere: certificates for made-up hosts cannot be had. */
const toldTo = (redirects: Record<string, string>): { out: Outgoing; reached: [string, string][] } => {
  const reached: [string, string][] = [];
  const real = outgoing(resolver({}).lookup);
  return {
    reached,
    out: async (url, init, reach) => {
      reached.push([url, reach]);
      const location = redirects[url];
      if (location === undefined) return real(url, init, reach);
      const response = new Response(null, { status: 302, headers: { location } });
      return response as unknown as Awaited<ReturnType<Outgoing>>;
    },
  };
};

describe("a redirect", () => {
  it.each([
    "http://127.0.0.1:PORT/",
    "http://2130706433:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://[::ffff:7f00:1]:PORT/",
    "http://127.1:PORT/",
  ])("from a public location to %s is not followed", async (target) => {
    const { out } = toldTo({ "http://feed.example/": target.replace("PORT", String(port)) });
    expect(await get("http://feed.example/", out)).toEqual(refused(/private network/));
    expect(asked).toEqual([]);
  });

  it("from https to http is not followed", async () => {
    const { out, reached } = toldTo({ "https://feed.example/": "http://feed.example/" });
    expect(await get("https://feed.example/", out)).toEqual(refused(/from https to http/));
    expect(reached).toEqual([["https://feed.example/", "public"]]);
  });

  it("back from a public host reaches no private one, although the first was", async () => {
    const { out } = toldTo({
      "http://feeds.lan/": "http://feed.example/",
      "http://feed.example/": `http://127.0.0.1:${port}/`,
    });
    expect(await get("http://feeds.lan/", out)).toEqual(refused(/private network/));
    expect(asked).toEqual([]);
  });
});
