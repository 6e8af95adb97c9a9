/** The pages over a test's database, with a clock that the test turns, and what tests ask of them. */

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Hono } from "hono";
import { expect } from "vitest";
import type { Db } from "../../../src/db/open.ts";
import { rows } from "../../../src/db/rows.ts";
import { silent } from "../../../src/log.ts";
import { storeSnapshot } from "../../../src/papers/ingest.ts";
import type { ListedPaper } from "../../../src/papers/paper.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import { addSubscriber, signUp } from "../../../src/subscribers/sign-up.ts";
import { processSignUps } from "../../../src/subscribers/sign-up-requests.ts";
import {
  defaults,
  resolveTopics,
  type Subscriber,
  subscriberByKey,
} from "../../../src/subscribers/subscriber.ts";
import type { WebContext } from "../../../src/web/app.ts";
import { tables } from "../../support/database.ts";
import { testKeys } from "../../support/setup.ts";
import { testApp } from "../../support/test-app.ts";

export const morning = new Date("2026-11-21T09:00:00Z");

export const openApp = async (db: Db, changes: Partial<WebContext> = {}): Promise<Hono> =>
  testApp(db, { now: () => morning, ...changes });

/** What a request brings along that comes through a socket: as `app.request(path, init, from("192.0.2.1"))`. */
export const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

export const form = (fields: Record<string, string> | [string, string][]): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
});

export const multipart = (fields: Record<string, string>): RequestInit => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: "POST", body };
};

export const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

/** Stores so many papers without sightings, each first seen `step` before the one before it, the newest at `at`. */
export async function storeMany(db: Db, count: number, { at = morning, step = "0" } = {}): Promise<void> {
  await db.execute(sql`insert into papers (title_key, title, abstract, links, first_seen_at, last_seen_at)
    select 'many ' || n, 'Paper ' || n, '', '[]', seen, seen
    from generate_series(0, ${count - 1}::int) n,
      lateral (select ${at.toISOString()}::timestamptz - n * ${step}::interval as seen) s`);
}

export type Paper = Pick<ListedPaper, "title"> & Partial<ListedPaper>;

export async function storePapers(
  db: Db,
  papers: readonly Paper[],
  { source = "https://papers.example.org/list", at = morning } = {},
): Promise<void> {
  const listed = papers.map((paper, index) => ({
    abstract: `About ${paper.title}.`,
    links: [],
    ...paper,
    rank: index + 1,
    line: index + 1,
  }));
  const contentHash = createHash("sha256")
    .update(JSON.stringify([listed, at]))
    .digest("hex");
  const listing = { layout: "spaced" as const, listedOn: null, papers: listed, problems: [] };
  await storeSnapshot(db, { source, contentHash, listing, capturedAt: at });
}

const addressOf = (email: string) => {
  const parsed = parseAddress(email);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.address;
};

export async function active(db: Db, email: string, topics: readonly string[] = []): Promise<Subscriber> {
  const resolved = resolveTopics(topics.map((text) => ({ text, stance: "followed" })));
  if (!resolved.ok) throw new Error(resolved.message);
  const added = await addSubscriber(db, addressOf(email), { ...defaults, topics: resolved.topics }, morning);
  if (!added.ok) throw new Error(added.message);
  return added.subscriber;
}

export async function pending(db: Db, email: string): Promise<Subscriber> {
  await signUp(db, addressOf(email), { topics: [] }, { now: morning, domain: "example.org", keys: testKeys });
  return reload(db, email);
}

/** What the worker does with the sign-ups that wait. @returns how many it did. */
export const workOnSignUps = (db: Db, now: Date = morning): Promise<number> =>
  processSignUps(db, { now, domain: "example.org", keys: testKeys, log: silent });

export async function reload(db: Db, email: string): Promise<Subscriber> {
  const found = await subscriberByKey(db, email);
  if (!found) throw new Error(`${email} is no subscriber`);
  return found;
}

/** Every row of every table but these. */
export async function dump(db: Db, ...but: readonly string[]): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of tables.filter((name) => !but.includes(name))) {
    const found = await rows<{ row: string }>(
      db,
      sql.raw(`select t::text as row from ${table} t order by 1`),
    );
    all[table] = found.map(({ row }) => row);
  }
  return all;
}

/** The words that a person reads, without markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

/** A refusal that a person understands: a 4xx page with a heading and a sentence. */
export async function expectSentence(response: Response, status: number, sentence: RegExp): Promise<string> {
  expect(response.status).toBe(status);
  const html = await response.text();
  expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
  expect(html).toMatch(/<h1/);
  expect(wordsOf(html)).toMatch(sentence);
  return html;
}
