/** Titles and identifiers looked up at arXiv: several in one request of its query API. */
import type { ListedPaper } from "../paper.ts";
import { arxivQuery } from "./arxiv-query.ts";
import { addressAt, feedTypes } from "./read-page.ts";
import type { ReadContext } from "./source.ts";

/** What a service that was asked for titles gave; or a sentence that says why it gave nothing. */
export type Hits = { ok: true; hits: ListedPaper[] } | { ok: false; message: string };

/** What looking a title up at arXiv needs. */
export type FindContext = Pick<ReadContext, "ask" | "parse" | "providers">;

/** So many titles make an address of some 3,000 characters, which servers take. */
export const titlesPerRequest = 20;
const pageSize = 100;
/** Titles of common words are in thousands of titles: then each is asked for alone, and the most relevant answers count. */
const mostPages = 3;
/** As in arxiv-query.ts: an empty page in the middle of the results usually passes. */
const emptyTries = 3;

/**
 * The papers whose titles hold the words of one of these, in order. Their titles may say more: whoever asks compares them.
 *
 * @param titles at most {@link titlesPerRequest}
 */
export async function findAtArxiv(context: FindContext, titles: readonly string[]): Promise<Hits> {
  const phrases = titles.map(wordsOf).filter((words) => words !== "");
  if (phrases.length === 0) return { ok: true, hits: [] };
  const query = phrases.map((words) => `ti:"${words}"`).join(" OR ");
  const hits: ListedPaper[] = [];
  let start = 0;
  for (let page = 0, empty = 0; page < mostPages; ) {
    const url = addressAt(context.providers.arxivQuery.url, "", {
      search_query: query,
      start: String(start),
      max_results: String(pageSize),
    });
    const answer = await context.ask(context.providers.arxivQuery, url, { accept: feedTypes });
    if (!answer.ok) {
      const status = answer.answer?.status ?? 0;
      const isRefused = status >= 400 && status < 500 && status !== 429;
      return isRefused && titles.length > 1 ? findInHalves(context, titles) : answer;
    }
    if (answer.status === "not-modified") break;
    const parsed = await context.parse(arxivQuery, answer.bytes, { since: new Date(0) });
    if (!parsed.ok)
      return { ok: false, message: parsed.problems[0]?.message ?? "arXiv's answer could not be read." };
    if (parsed.entries === 0 && start < parsed.total) {
      if (++empty < emptyTries) continue;
      return { ok: false, message: `arXiv gave an empty page, although there are ${parsed.total} results.` };
    }
    hits.push(...parsed.listing.papers);
    start += parsed.entries;
    page++;
    if (start >= parsed.total) return { ok: true, hits };
  }
  return titles.length > 1 ? findInHalves(context, titles) : { ok: true, hits };
}

/** So many identifiers are asked for in one request. */
export const idsPerRequest = 100;

/**
 * The papers of these arXiv identifiers; unknown ones are left out.
 *
 * @param ids at most {@link idsPerRequest}
 */
export async function findArxivIds(
  { ask, parse, providers }: FindContext,
  ids: readonly string[],
): Promise<Hits> {
  const url = addressAt(providers.arxivQuery.url, "", {
    id_list: ids.join(","),
    max_results: String(idsPerRequest),
  });
  for (let tries = 0; tries < emptyTries; tries++) {
    const answer = await ask(providers.arxivQuery, url, { accept: feedTypes });
    if (!answer.ok) return answer;
    if (answer.status === "not-modified") break;
    const parsed = await parse(arxivQuery, answer.bytes, { since: new Date(0) });
    if (!parsed.ok)
      return { ok: false, message: parsed.problems[0]?.message ?? "arXiv's answer could not be read." };
    if (parsed.entries > 0 || parsed.total === 0) return { ok: true, hits: parsed.listing.papers };
  }
  return { ok: false, message: "arXiv gave an empty page, although it knows these identifiers." };
}

/** One title that is refused, or that has too many answers, must not cost the others theirs. */
async function findInHalves(context: FindContext, titles: readonly string[]): Promise<Hits> {
  const middle = Math.ceil(titles.length / 2);
  const first = await findAtArxiv(context, titles.slice(0, middle));
  if (!first.ok) return first;
  const second = await findAtArxiv(context, titles.slice(middle));
  return second.ok ? { ok: true, hits: [...first.hits, ...second.hits] } : second;
}

/** The words of a title without punctuation: a colon would end the field, and a hyphen can read as NOT. */
const wordsOf = (title: string) => title.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
