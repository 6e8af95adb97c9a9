/** Zotero's Web API, version 3, on this machine: pages, versions, 304, keys with rights, deletions, Backoff and Retry-After. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Provider } from "../../src/papers/sources/provider.ts";

/** An item at the top of a library. `version`: of the library when it last changed. */
export type ZoteroItem = { key: string; version: number; data: Record<string, unknown> };

type Library = { items: Map<string, ZoteroItem>; version: number; isPublic: boolean; mayRead: Set<string> };

export type ZoteroServer = {
  provider: Provider;
  /** Makes or changes a library, by its path such as `/users/7`; each call raises its version. */
  put(path: string, items: readonly { key: string; data?: Record<string, unknown> }[]): void;
  remove(path: string, ...keys: string[]): void;
  /** Who may read a library: these keys, and everybody where it is public. */
  allow(path: string, access: { keys?: string[]; isPublic?: boolean }): void;
  /** Headers of the next answers, each once. */
  backoffs: { header: "backoff" | "retry-after"; seconds: number }[];
  requests: { path: string; query: URLSearchParams; key: string | undefined; status: number; at: number }[];
  close(): Promise<void>;
};

/** Starts the server. Like Zotero it gives at most 100 items a page, `Total-Results` and `Last-Modified-Version`. */
export async function startZotero({ pauseMs = 1, retryMs = 5 } = {}): Promise<ZoteroServer> {
  const libraries = new Map<string, Library>();
  const of = (path: string): Library => {
    const found = libraries.get(path) ?? {
      items: new Map(),
      version: 0,
      isPublic: false,
      mayRead: new Set(),
    };
    libraries.set(path, found);
    return found;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const header = (name: string) => request.headers[name]?.toString();
    const key = header("zotero-api-key");
    const [, path = "", rest = ""] = /^(\/(?:users|groups)\/\d+)(\/.*)$/.exec(url.pathname) ?? [];
    const send = (status: number, body = "", headers: Record<string, string> = {}) => {
      state.requests.push({
        path: url.pathname,
        query: url.searchParams,
        key,
        status,
        at: performance.now(),
      });
      response.writeHead(status, headers).end(body);
    };
    const backoff = state.backoffs.shift();
    if (backoff?.header === "retry-after") return send(429, "", { "retry-after": String(backoff.seconds) });
    if (header("zotero-api-version") !== "3") return send(400, "version");
    const library = libraries.get(path);
    if (!library) return send(404, "Not found");
    if (!library.isPublic && !library.mayRead.has(key ?? "")) return send(403, "Forbidden");
    if (rest !== "/items/top") return send(404, "Not found");
    const version = { "last-modified-version": String(library.version) };
    if (Number(header("if-modified-since-version") ?? -1) >= library.version) return send(304, "", version);
    const since = Number(url.searchParams.get("since") ?? -1);
    const items = [...library.items.values()]
      .filter((item) => item.version > since)
      .sort((a, b) => String(b.data.dateAdded ?? "").localeCompare(String(a.data.dateAdded ?? "")));
    const headers = {
      ...version,
      "total-results": String(items.length),
      ...(backoff ? { backoff: String(backoff.seconds) } : {}),
    };
    if (url.searchParams.get("format") === "keys")
      return send(200, items.map((item) => item.key).join("\n"), headers);
    const start = Number(url.searchParams.get("start") ?? 0);
    const limit = Math.min(100, Number(url.searchParams.get("limit") ?? 25));
    return send(200, JSON.stringify(items.slice(start, start + limit)), {
      ...headers,
      "content-type": "application/json",
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: ZoteroServer = {
    provider: { name: "zotero", url, pauseMs, retryMs },
    put(path, items) {
      const library = of(path);
      library.version++;
      for (const { key, data = {} } of items) {
        const whole = { key, itemType: "journalArticle", title: `Paper ${key} on kites`, ...data };
        library.items.set(key, { key, version: library.version, data: whole });
      }
    },
    remove(path, ...keys) {
      const library = of(path);
      library.version++;
      for (const key of keys) library.items.delete(key);
    },
    allow(path, { keys = [], isPublic = false }) {
      Object.assign(of(path), { mayRead: new Set(keys), isPublic });
    },
    backoffs: [],
    requests: [],
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return state;
}
