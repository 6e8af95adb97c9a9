/**
 * Stores in the database what all pages show of the window's papers, so that a process that has just started shows it at once.
 * Loading a day takes seconds on a large archive.
 */
import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { sql } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { lastDay } from "../db/schema.ts";
import { catalogue } from "../topics/catalogue.ts";
import { type CurrentPapers, currentPapersOf, type PublishedPapers } from "./current-papers.ts";

/** Raise it with every change of `PublishedPapers`. */
const form = 3;
/** Topics are stored as their places in the catalogue, so the version includes the catalogue. */
const maker = `${form} ${createHash("sha256")
  .update(catalogue.map(({ slug }) => slug).join())
  .digest("base64url")}`;

/** Older papers are not shown. */
const newsMs = dayMs;
/** It is written at most this often: each time it is some hundred kilobytes. */
const keptForMs = 3_600_000;

/** Stores published papers, unless this version of the program stored some within the hour. */
export async function storeDay(db: Db, published: PublishedPapers): Promise<void> {
  const row = { madeBy: maker, madeAt: published.now, papers: serialize(published) };
  const until = new Date(published.now.getTime() - keptForMs).toISOString();
  await db
    .insert(lastDay)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({
      target: lastDay.id,
      set: row,
      setWhere: sql`${lastDay.madeAt} <= ${until}::timestamptz or ${lastDay.madeBy} <> ${maker}`,
    });
}

/** The papers that this version of the program stored within the last day; null where there are none. */
export async function storedDay(db: Db, now: Date): Promise<CurrentPapers | null> {
  const [kept] = await db.select().from(lastDay);
  if (kept?.madeBy !== maker) return null;
  const age = now.getTime() - kept.madeAt.getTime();
  if (age < 0 || age > newsMs) return null;
  return currentPapersOf(deserialize(kept.papers) as PublishedPapers);
}
