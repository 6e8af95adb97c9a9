import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Loaded, type LoadOptions, load } from "../../../../src/papers/sources/locations.ts";
import { type FetchOptions, fetchPage } from "../../../../src/papers/sources/web-page.ts";

const text = "A Title\nAn abstract, of one sentence only.\n";

type Options = Omit<LoadOptions, "ask"> & Partial<Pick<FetchOptions, "timeoutMs" | "userAgent" | "signal">>;

async function all(
  location: string,
  { timeoutMs = 30_000, userAgent = "Paperboy", signal, ...options }: Options = {},
): Promise<Loaded[]> {
  const asked = { timeoutMs, userAgent, ...(signal ? { signal } : {}) };
  const ask: LoadOptions["ask"] = (url, conditions) => fetchPage(url, { ...asked, ...conditions });
  const found: Loaded[] = [];
  for await (const loaded of load(location, { ...options, ask })) found.push(loaded);
  return found;
}
async function only(location: string, options?: Options): Promise<Loaded> {
  const [first, ...rest] = await all(location, options);
  expect(rest).toEqual([]);
  if (!first) throw new Error("nothing was loaded");
  return first;
}
const contentOf = ({ result }: Loaded) =>
  result.ok && result.status === "loaded" ? Buffer.from(result.bytes).toString() : result;
const messageOf = ({ result }: Loaded) => (result.ok ? "" : result.message);

describe("files and folders", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "paperboy-locations-")));
    await Promise.all([
      writeFile(join(folder, "b.txt"), text),
      writeFile(join(folder, "a.txt.gz"), gzipSync(text)),
      writeFile(join(folder, ".hidden.txt"), text),
      mkdir(join(folder, "inner")),
      mkdir(join(folder, "empty")),
      writeFile(join(folder, "cut.gz"), gzipSync(text).subarray(0, 30)),
      writeFile(join(folder, "bomb.gz"), gzipSync(Buffer.alloc(2_000_000))),
    ]);
    await writeFile(join(folder, "inner", "c.txt"), text);
    await symlink(join(folder, "b.txt"), join(folder, "inner", "link.txt"));
    await symlink(join(folder, "gone.txt"), join(folder, "inner", "dangling.txt"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("a file is read, and its source is its real path however it is named", async () => {
    for (const location of [
      join(folder, "b.txt"),
      relative(".", join(folder, "b.txt")),
      join(folder, "inner", "link.txt"),
    ]) {
      const loaded = await only(location);
      expect(loaded).toMatchObject({ source: join(folder, "b.txt"), location });
      expect(contentOf(loaded)).toBe(text);
    }
  });

  it("a gzip file is unpacked, known by its content", async () => {
    expect(contentOf(await only(join(folder, "a.txt.gz")))).toBe(text);
  });

  it("a folder gives its own files by name, each a source, and one that fails does not stop the others", async () => {
    const loaded = await all(folder, { maxBytes: 1_000_000 });
    expect(loaded.map(({ source }) => relative(folder, source))).toEqual([
      "a.txt.gz",
      "b.txt",
      "bomb.gz",
      "cut.gz",
    ]);
    expect(loaded.map(({ result }) => result.ok)).toEqual([true, true, false, false]);
    const inner = await all(join(folder, "inner"));
    expect(inner.map(({ result }) => result.ok)).toEqual([true, false, true]);
    expect(inner.map(({ location }) => location)).toEqual(
      ["c.txt", "dangling.txt", "link.txt"].map((name) => join(folder, "inner", name)),
    );
  });

  it("what cannot be read is said in a sentence", async () => {
    const message = async (name: string, options?: Options) => messageOf(await only(name, options));
    expect(await message(join(folder, "none.txt"))).toBe("There is no such file or folder.");
    expect(await message("papers.example/today.txt")).toMatch(/starts with https:\/\//);
    expect(await message("ftp://papers.example/x")).toMatch(/http or https/);
    expect(await message("http://:99999/")).toMatch(/no valid web address/);
    expect(await message(join(folder, "empty"))).toMatch(/holds no files/);
    expect(await message(join(folder, "b.txt"), { maxBytes: 10 })).toMatch(/larger than 10 bytes/);
    expect(await message(join(folder, "bomb.gz"), { maxBytes: 1_000_000 })).toMatch(/larger than 1 MB/);
    expect(await message(join(folder, "cut.gz"))).toMatch(/damaged or cut off/);
    expect(await message("/dev/null")).toMatch(/neither a file nor a folder/);
  });

  it.skipIf(process.getuid?.() === 0)(
    "a file without permission is said to be so (skipped: root may read all)",
    async () => {
      await chmod(join(folder, "inner", "c.txt"), 0);
      expect(messageOf(await only(join(folder, "inner", "c.txt")))).toMatch(/not permitted/);
    },
  );
});

describe("web addresses", () => {
  let server: Server;
  let origin = "";
  const requests: IncomingMessage[] = [];
  const send = (
    response: ServerResponse,
    status: number,
    headers: Record<string, string>,
    body?: string | Buffer,
  ) => response.writeHead(status, headers).end(body);
  const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    "/listing": ({ headers }, response) =>
      headers["if-none-match"] === '"v1"' || headers["if-modified-since"] === "Sat, 21 Mar 2026 00:00:00 GMT"
        ? send(response, 304, {})
        : send(response, 200, { etag: '"v1"', "last-modified": "Sat, 21 Mar 2026 00:00:00 GMT" }, text),
    "/encoded": (_, response) => send(response, 200, { "content-encoding": "gzip" }, gzipSync(text)),
    "/listing.gz": (_, response) =>
      send(response, 200, { "content-type": "application/gzip" }, gzipSync(text)),
    "/twice": (_, response) => send(response, 200, { "content-encoding": "gzip" }, gzipSync(gzipSync(text))),
    "/bomb": (_, response) =>
      send(response, 200, { "content-encoding": "gzip" }, gzipSync(Buffer.alloc(5_000_000))),
    "/bomb.gz": (_, response) => send(response, 200, {}, gzipSync(Buffer.alloc(5_000_000))),
    "/broken": (_, response) => send(response, 200, { "content-encoding": "gzip" }, "this is not gzip"),
    "/endless": (_, response) => {
      response.writeHead(200);
      const more = () => response.destroyed || response.write(Buffer.alloc(100_000, "x"), more);
      more();
    },
    "/moved": (_, response) => send(response, 301, { location: "/listing" }),
    "/circle": (_, response) => send(response, 302, { location: "/circle" }),
    "/to-file": (_, response) => send(response, 302, { location: "file:///etc/passwd" }),
    "/nowhere": (_, response) => send(response, 302, { location: "http://" }),
    "/whoami": ({ headers }, response) => send(response, 200, {}, headers.authorization ?? "nobody"),
    "/private": ({ headers }, response) =>
      headers.authorization ? send(response, 200, {}, text) : send(response, 401, {}),
    "/fault": (_, response) => send(response, 500, {}),
    "/busy": (_, response) => send(response, 429, { "retry-after": "120" }),
    "/silent": () => {},
    "/stalled": (_, response) => response.writeHead(200).write("A Title\n"),
    "/dropped": (_, response) => response.destroy(),
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      requests.push(request);
      const route = routes[request.url ?? ""];
      if (route) route(request, response);
      else send(response, 404, {});
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("a page is read, with what it says of its version, by somebody who says who they are", async () => {
    const loaded = await only(`${origin}/listing#today`, {
      userAgent: "Paperboy/0.0.0 (+https://papers.example)",
    });
    expect(loaded).toMatchObject({ source: `${origin}/listing`, location: `${origin}/listing` });
    expect(loaded.result).toMatchObject({
      validators: { etag: '"v1"', lastModified: "Sat, 21 Mar 2026 00:00:00 GMT" },
    });
    expect(contentOf(loaded)).toBe(text);
    expect(requests.at(-1)?.headers["user-agent"]).toBe("Paperboy/0.0.0 (+https://papers.example)");
  });

  it("a page that has not changed is not sent again", async () => {
    for (const known of [{ etag: '"v1"' }, { lastModified: "Sat, 21 Mar 2026 00:00:00 GMT" }]) {
      const asked: string[] = [];
      const validators = async (source: string) => {
        asked.push(source);
        return known;
      };
      const { result } = await only(`${origin}/listing`, { validators });
      expect(result).toEqual({ ok: true, status: "not-modified" });
      expect(asked).toEqual([`${origin}/listing`]);
    }
  });

  it.each(["/encoded", "/listing.gz", "/twice", "/moved"])("%s gives the text", async (path) => {
    expect(contentOf(await only(origin + path))).toBe(text);
  });

  it("credentials go to their own origin, and are shown nowhere", async () => {
    const url = new URL("/private", origin);
    url.username = "reader";
    url.password = "s3cret";
    const loaded = await only(url.href);
    expect(contentOf(loaded)).toBe(text);
    expect(JSON.stringify([loaded.source, loaded.location])).not.toMatch(/reader|s3cret/);
    url.pathname = "/whoami";
    expect(contentOf(await only(url.href))).toBe(`Basic ${Buffer.from("reader:s3cret").toString("base64")}`);
    url.pathname = "/gone";
    expect(JSON.stringify(await only(url.href))).not.toMatch(/reader|s3cret/);
  });

  it("credentials do not follow a redirect to another origin", async () => {
    const other = createServer((request, response) =>
      send(response, 200, {}, request.headers.authorization ?? "nobody"),
    );
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    routes["/to-other"] = (_, response) =>
      send(response, 302, { location: `http://127.0.0.1:${(other.address() as AddressInfo).port}/` });
    const loaded = await only(`${origin.replace("//", "//reader:s3cret@")}/to-other`);
    other.close();
    expect(contentOf(loaded)).toBe("nobody");
  });

  it.each([
    ["/none", /answered 404: there is no such page/],
    ["/private", /answered 401/],
    ["/fault", /answered 500: the server has a fault; try again later/],
    ["/busy", /too many requests; try again in 120 s/],
    ["/circle", /redirects more than 5 times/],
    ["/to-file", /redirects to a file: address/],
    ["/nowhere", /redirects to no valid address/],
    ["/dropped", /broke off the connection/],
    ["/broken", /gzip data .* damaged/],
  ])("%s is said in a sentence", async (path, message) => {
    expect(messageOf(await only(origin + path))).toMatch(message);
  });

  it.each(["/bomb", "/bomb.gz", "/endless"])("%s is stopped at the limit", async (path) => {
    expect(messageOf(await only(origin + path, { maxBytes: 1_000_000 }))).toMatch(/larger than 1 MB/);
  });

  it.each(["/silent", "/stalled"])(
    "%s is given up after the time limit, and when the caller stops",
    async (path) => {
      expect(messageOf(await only(origin + path, { timeoutMs: 60 }))).toMatch(
        /did not answer in full within 0\.06 s/,
      );
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 20);
      expect(messageOf(await only(origin + path, { signal: stop.signal }))).toBe("The request was stopped.");
    },
  );

  it("a server that is not there, and a host that is none, are said in a sentence", async () => {
    const closed = createServer();
    await new Promise<void>((listening) => closed.listen(0, "127.0.0.1", listening));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    expect(messageOf(await only(`http://127.0.0.1:${port}/`))).toMatch(/refused the connection/);
    expect(messageOf(await only("http://no-such-host.invalid/"))).toMatch(
      /There is no host|could not be looked up/,
    );
  });
});
