/** The batches of arXiv's announcements: which categories of a feed repeat an old one, and what was missed. Pure; days are UTC. */
import { dayMs, utcDate } from "../../dates.ts";
import type { Batches } from "../../db/schema.ts";
import type { Listing } from "../paper.ts";

/** arXiv announces at midnight in New York, which is 4:00 or 5:00 UTC; by this hour its feeds have followed. */
const announcedByMs = 6 * 3_600_000;
/** How often the query API is asked for a batch that does not come: its index may be a day late. */
const askAgainMs = 6 * 3_600_000;
/** A category that had so many papers and now has none is missing from the feed. Small ones may have a day without. */
const leastMissed = 5;

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string) => weekday(day) === 0 || weekday(day) === 6;
const shifted = (day: string, days: number) =>
  utcDate(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs));

/** The day whose announcements the feeds should hold: there are none at a weekend. */
export function announcedDay(now: Date): string {
  let day = utcDate(new Date(now.getTime() - announcedByMs));
  while (isWeekend(day)) day = shifted(day, -1);
  return day;
}

/** Whether there is a weekday between two days. */
function hasGap(from: string, to: string): boolean {
  for (let day = shifted(from, 1); day < to; day = shifted(day, 1)) if (!isWeekend(day)) return true;
  return false;
}

/**
 * The batches after a reading.
 *
 * @param known the batches before it
 * @param reading.listing null where the feed has not changed since the last reading
 * @param reading.wasEmpty whether that one listed nothing, as on a weekend
 * @param reading.lastSuccessAt stands for a batch where none is known
 */
export function nextBatches(
  known: Batches,
  {
    categories,
    listing,
    now,
    wasEmpty,
    lastSuccessAt,
  }: {
    categories: readonly string[];
    listing: Listing | null;
    now: Date;
    wasEmpty: boolean;
    lastSuccessAt: Date | null;
  },
): Batches {
  const today = announcedDay(now);
  const isEmpty = listing ? listing.papers.length === 0 : wasEmpty;
  const before: Batches[string] | null = lastSuccessAt && { ids: [], day: announcedDay(lastSuccessAt) };
  const next: Batches = {};
  for (const category of categories) {
    const last = known[category] ?? before;
    const ids = listing ? idsOf(listing, category) : null;
    // An empty feed is a weekend or a holiday. If it is neither, the next batch shows the gap.
    if (isEmpty) {
      if (last) next[category] = last;
      continue;
    }
    if (!last) {
      if (ids) next[category] = { ids, day: listing?.listedOn ?? today };
      continue;
    }
    const day = listing?.listedOn ?? today;
    if (ids === null || isRepeated(last.ids, ids) || day < last.day)
      next[category] = today > last.day ? { ...last, owed: last.owed ?? last.day } : last;
    else next[category] = { ids: ids.length > 0 ? ids : last.ids, day, ...owedAfter(last, day) };
  }
  return next;
}

/** What is owed once a batch of `day` has come: what was before it, unless it is the very next one. */
function owedAfter({ day: last, owed }: Batches[string], day: string): { owed?: string } {
  if (hasGap(last, day)) return { owed: owed ?? last };
  return owed !== undefined && owed < last ? { owed } : {};
}

const idsOf = ({ papers }: Listing, category: string): string[] =>
  papers.flatMap(({ arxivId, facts }) => {
    const named = facts?.categories ?? [];
    const isIn =
      named.length === 0 || named.some((each) => each === category || each.startsWith(`${category}.`));
    return arxivId !== undefined && isIn && !facts?.isWithdrawn ? [arxivId] : [];
  });

/** Papers that are announced again by cross-listing are few; a batch that is repeated is there by half at least. */
function isRepeated(last: readonly string[], ids: readonly string[]): boolean {
  if (ids.length === 0) return last.length >= leastMissed;
  const now = new Set(ids);
  return last.length > 0 && last.filter((id) => now.has(id)).length * 2 >= last.length;
}

/** The categories to ask the query API for now, and the last day whose announcements are known of all of them; null where none is. */
export function dueAtQuery(batches: Batches, now: Date): { categories: string[]; after: string } | null {
  const due = Object.entries(batches).filter(
    ([, { owed, asked }]) =>
      owed !== undefined && (asked === undefined || now.getTime() - Date.parse(asked) >= askAgainMs),
  );
  const after = due.map(([, { owed = "" }]) => owed).toSorted()[0];
  return after === undefined ? null : { categories: due.map(([category]) => category), after };
}

/** The batches after the query API has answered for these categories. One that still repeats is asked for again later. */
export function askedBatches(batches: Batches, categories: readonly string[], now: Date): Batches {
  const today = announcedDay(now);
  return Object.fromEntries(
    Object.entries(batches).map(([category, batch]) => {
      if (!categories.includes(category)) return [category, batch];
      const { ids, day } = batch;
      return [category, day >= today ? { ids, day } : { ...batch, asked: now.toISOString() }];
    }),
  );
}

/** The categories whose last batch is repeated in place of a newer one, and the day of the oldest; null where there is none. */
export function repeatedBatches(batches: Batches): { categories: string[]; since: string } | null {
  const repeated = Object.entries(batches).filter(([, { owed, day }]) => owed !== undefined && owed >= day);
  const since = repeated.map(([, { day }]) => day).toSorted()[0];
  return since === undefined
    ? null
    : { categories: repeated.map(([category]) => category).toSorted(), since };
}
