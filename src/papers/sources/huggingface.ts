/** Hugging Face's daily papers (today's list, which still grows, and the days that were missed), and its trending papers. */
import { dayMs, utcDate } from "../../dates.ts";
import { bounds } from "../bounds.ts";
import type { Listing } from "../paper.ts";
import { storedLocation } from "./location.ts";
import { parseDailyPapers } from "./parse-huggingface.ts";
import { addressAt, failedRead, hashOfPapers } from "./read-page.ts";
import { afterName, type ReadContext, type SourceKind, type SourceRead } from "./source.ts";

/** How many days are read at most: at the first reading, or after an outage. */
const lookBackDays = 14;
/** The most papers that the provider puts on a page, and more pages than a day has. */
const pageSize = 100;
const mostPages = 20;

/** The kind of source `huggingface:daily` and `huggingface:trending`. */
export const huggingFace: SourceKind<{ day: string | null; capturedAt: Date; before?: number }> = {
  name: "huggingface",
  usage: "`huggingface:daily`, `huggingface:trending`",
  parse: parseDailyPapers,
  locationOf: ({ hostname, pathname, searchParams }) =>
    hostname === "huggingface.co" && pathname === "/api/daily_papers"
      ? `huggingface:${searchParams.get("sort") === "trending" ? "trending" : "daily"}`
      : null,
  locate(location, source = storedLocation(location)) {
    const list = afterName("huggingface", location);
    if (list === null) return null;
    if (list !== "daily" && list !== "trending")
      return {
        ok: false,
        message: `There is no source huggingface:${list}; use huggingface:daily or huggingface:trending.`,
      };
    return {
      ok: true,
      source: {
        label: `Hugging Face ${list} papers`,
        target: ({ huggingface }) => ({
          url: addressAt(huggingface.url, "/api/daily_papers", { limit: "1" }),
          provider: huggingface,
        }),
        read: (context) => (list === "daily" ? readDays(context, source) : readTrending(context, source)),
      },
    };
  },
};

/** The list of trending papers, best first: a page. It mixes years, and has no day. */
async function* readTrending(
  { ask, parse, providers, now }: ReadContext,
  source: string,
): AsyncGenerator<SourceRead> {
  const query = { sort: "trending", limit: String(pageSize) };
  const url = addressAt(providers.huggingface.url, "/api/daily_papers", query);
  const answer = await ask(providers.huggingface, url, { accept: "application/json" });
  if (!answer.ok) return yield failedRead(source, answer.message);
  if (answer.status === "not-modified") return yield { source, location: source, result: answer };
  const parsed = await parse(huggingFace, answer.bytes, { day: null, capturedAt: now });
  if (!parsed.ok) return yield { source, location: source, result: parsed };
  const listing = { ...parsed.listing, listedOn: null };
  const contentHash = hashOfPapers(listing);
  yield {
    source,
    location: source,
    result: { ok: true, status: "read", listing, contentHash, validators: {} },
  };
}

/**
 * Reads the newest day first, so that a failure of an older day does not hold up today's papers. A day's list is complete two days
 * after the day; until then it may grow.
 */
async function* readDays(context: ReadContext, source: string): AsyncGenerator<SourceRead> {
  const { readUntil } = await context.known(source);
  const days = daysToRead(readUntil, context.now);
  let isWhole = true;
  for (const [i, day] of days.entries()) {
    const read = await readDay(context, source, day);
    if (read === "not-yet") continue;
    const { listed, isServerDown } = read;
    isWhole &&= listed.result.ok;
    const isLast = i === days.length - 1;
    if (isLast && isWhole && listed.result.ok && listed.result.status === "read")
      listed.result.readUntil = utcDate(new Date(context.now.getTime() - 2 * dayMs));
    yield listed;
    if (isServerDown) return;
  }
}

/** The days to ask for, YYYY-MM-DD (UTC), the newest first. */
export function daysToRead(readUntil: string | null, now: Date): string[] {
  const days: string[] = [];
  for (let back = 0; back < lookBackDays; back++) {
    const day = utcDate(new Date(now.getTime() - back * dayMs));
    if (readUntil !== null && day <= readUntil) break;
    days.push(day);
  }
  return days;
}

type Day = { listed: SourceRead; isServerDown: boolean } | "not-yet";

async function readDay(
  { ask, parse, providers, now }: ReadContext,
  source: string,
  day: string,
): Promise<Day> {
  const failed = (message: string, isServerDown: boolean): Day => ({
    listed: failedRead(source, `${day}: ${message}`),
    isServerDown,
  });
  const listing: Listing = { layout: "daily", listedOn: day, papers: [], problems: [] };
  const known = new Set<string>();
  for (let page = 0; page < mostPages; page++) {
    const query = { date: day, p: String(page), limit: String(pageSize) };
    const url = addressAt(providers.huggingface.url, "/api/daily_papers", query);
    const answer = await ask(providers.huggingface, url, { accept: "application/json" });
    if (!answer.ok) {
      const { status, date } = answer.answer ?? {};
      // The provider refuses a day that has not begun by its clock: ours is ahead.
      if (status === 400 && date && day > utcDate(date)) return "not-yet";
      return failed(answer.message, status === undefined || status === 429 || status >= 500);
    }
    if (answer.status === "not-modified") break;
    const parsed = await parse(huggingFace, answer.bytes, {
      day,
      capturedAt: now,
      before: listing.papers.length,
    });
    if (!parsed.ok) return failed(parsed.problems[0]?.message ?? "It could not be read.", false);
    // The list changes while it is read: a paper may be on two pages.
    const fresh = parsed.listing.papers.filter(({ arxivId, title }) => !known.has(arxivId ?? title));
    for (const { arxivId, title } of fresh) known.add(arxivId ?? title);
    if (page === 0) listing.listedOn = parsed.listing.listedOn;
    listing.papers.push(...fresh);
    listing.problems.push(...parsed.listing.problems);
    const next = answer.headers.get("link");
    if (
      fresh.length === 0 ||
      listing.papers.length >= bounds.papers ||
      (next !== null && !/rel="?next"?/.test(next))
    )
      break;
  }
  const contentHash = hashOfPapers(listing, listing.listedOn ?? day);
  const result = { ok: true, status: "read", listing, contentHash, validators: {} } as const;
  return { listed: { source, location: source, result }, isServerDown: false };
}
