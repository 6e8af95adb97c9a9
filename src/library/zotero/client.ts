/** Requests to Zotero's Web API, version 3: each through the provider's lock, with its pace, Backoff and Retry-After. */
import type { Ask } from "../../papers/sources/ask.ts";
import { jsonBody } from "../../papers/sources/json-body.ts";
import type { Provider } from "../../papers/sources/provider.ts";
import { addressAt } from "../../papers/sources/read-page.ts";
import type { Brought } from "../read/reading.ts";
import { type ZoteroLibrary, zoteroPath } from "./address.ts";
import { readItems } from "./items.ts";

/** Why Zotero gave nothing: it needs another key, has no such library, or is unavailable now. */
export type ZoteroFailure = { ok: false; reason: "refused" | "missing" | "failing"; message: string };

/** One page of items. `total`: of all pages; `version`: of the library. */
export type ItemsPage =
  | { ok: true; status: "read"; papers: Brought[]; items: number; total: number; version: number }
  | { ok: true; status: "not-modified" }
  | ZoteroFailure;

/** Requests for one library. `key`: the API key; null for a public library. */
export type ZoteroClient = {
  /**
   * The page of items that begins at this number, the last added first.
   *
   * @param since only those that changed after this version of the library; not-modified where the library has not changed
   */
  page(start: number, since: number | null): Promise<ItemsPage>;
  /** The keys of all top-level items of the library, without its trash. */
  keys(): Promise<{ ok: true; keys: string[] } | ZoteroFailure>;
};

/** The most items that Zotero gives on a page. */
const pageSize = 100;

/** Makes a client for one library (Zotero Web API, version 3). */
export function zoteroClient(
  ask: Ask,
  provider: Provider,
  library: ZoteroLibrary,
  key: string | null,
): ZoteroClient {
  const get = (query: Record<string, string>, since: number | null) =>
    ask(provider, addressAt(provider.url, `${zoteroPath(library)}/items/top`, query), {
      accept: "application/json, text/plain;q=0.9",
      headers: {
        "zotero-api-version": "3",
        ...(key === null ? {} : { "zotero-api-key": key }),
        ...(since === null ? {} : { "if-modified-since-version": String(since) }),
      },
    });
  const failureOf = (answer: { message: string; answer?: { status: number } }): ZoteroFailure => {
    const status = answer.answer?.status;
    const reason = status === 401 || status === 403 ? "refused" : status === 404 ? "missing" : "failing";
    return { ok: false, reason, message: answer.message };
  };
  return {
    async page(start, since) {
      const query = {
        format: "json",
        limit: String(pageSize),
        start: String(start),
        sort: "dateAdded",
        direction: "desc",
        ...(since === null ? {} : { since: String(since) }),
      };
      const answer = await get(query, start === 0 ? since : null);
      if (!answer.ok) return failureOf(answer);
      if (answer.status === "not-modified") return { ok: true, status: "not-modified" };
      const json = jsonBody(answer.bytes);
      const papers = json.ok ? readItems(json.body) : null;
      const version = Number(answer.headers.get("last-modified-version") ?? Number.NaN);
      if (!json.ok || !papers || !Number.isInteger(version))
        return { ok: false, reason: "failing", message: "Zotero's answer could not be read." };
      const items = Array.isArray(json.body) ? json.body.length : 0;
      const total = Number(answer.headers.get("total-results") ?? items);
      return { ok: true, status: "read", papers, items, total, version };
    },
    async keys() {
      const answer = await get({ format: "keys" }, null);
      if (!answer.ok) return failureOf(answer);
      if (answer.status === "not-modified")
        return { ok: false, reason: "failing", message: "Zotero gave no list of its items." };
      const keys = Buffer.from(answer.bytes)
        .toString("utf8")
        .split(/\s+/)
        .filter((key) => /^[A-Z0-9]{4,16}$/.test(key));
      return { ok: true, keys };
    },
  };
}
