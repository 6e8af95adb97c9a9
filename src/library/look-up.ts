/**
 * Completes papers of libraries: those without an abstract or a title are looked up at arXiv and Semantic Scholar, at the pace
 * that these ask for.
 */
import { sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import type { Log } from "../log.ts";
import { waitAfterFailure, waits } from "../papers/archive/title-lookups.ts";
import { hitFor } from "../papers/identity/title-hit.ts";
import { titleHash, titleKey } from "../papers/identity/title-key.ts";
import { findContext } from "../papers/look-up-titles.ts";
import type { ListedPaper } from "../papers/paper.ts";
import {
  type FindContext,
  findArxivIds,
  findAtArxiv,
  type Hits,
  idsPerRequest,
  titlesPerRequest,
} from "../papers/sources/find-at-arxiv.ts";
import { findAtSemanticScholar, findDoi } from "../papers/sources/find-at-semantic-scholar.ts";
import type { Providers } from "../papers/sources/provider.ts";

/** What looking up the papers of libraries needs. */
export type ItemLookup = {
  db: Db;
  now: () => Date;
  log: Log;
  /** HTTP's User-Agent. */
  userAgent: string;
  providers: Providers;
  signal?: AbortSignal;
};

/** The most look-ups of one turn: of arXiv identifiers, and of DOIs and titles together. */
export type LookUpBudget = { ids: number; others: number };

/** One paper to look up, for all libraries that have it. `key`: as in `library_items`. */
type Wanted = {
  key: string;
  arxivId: string | null;
  doi: string | null;
  title: string;
  year: number | null;
};

/** The result of a turn. `isWhole`: every service answered. */
export type LookUpCounts = { asked: number; found: number; isWhole: boolean };

/**
 * Looks up papers that are due. Readers take turns, so that a library of thousands does not delay the others. Each reader's
 * last added papers come first. A paper in several libraries is looked up once.
 */
export async function lookUpItems(lookup: ItemLookup, { ids, others }: LookUpBudget): Promise<LookUpCounts> {
  const context = findContext(lookup);
  const total: LookUpCounts = { asked: 0, found: 0, isWhole: true };
  const note = ({ asked, found, isWhole }: LookUpCounts) => {
    total.asked += asked;
    total.found += found;
    total.isWhole &&= isWhole;
  };
  const known = await due(lookup, { limit: ids, isArxiv: true });
  for (let at = 0; at < known.length && !lookup.signal?.aborted; at += idsPerRequest)
    note(await byArxivId(lookup, context, known.slice(at, at + idsPerRequest)));
  const rest = await due(lookup, { limit: others, isArxiv: false });
  for (let at = 0; at < rest.length && !lookup.signal?.aborted; at += titlesPerRequest)
    note(await byDoiOrTitle(lookup, context, rest.slice(at, at + titlesPerRequest)));
  return total;
}

async function due(
  { db, now }: ItemLookup,
  { limit, isArxiv }: { limit: number; isArxiv: boolean },
): Promise<Wanted[]> {
  return rows<Wanted>(
    db,
    sql`select key, min(arxiv_id) as "arxivId", min(doi) as doi, min(title) as title, min(year)::int as year
        from (
          select *, row_number() over (partition by subscriber_id order by lookup_tries, added_at desc, id) as place
          from library_items
          where next_lookup_at <= ${now().toISOString()}::timestamptz and (arxiv_id is not null) = ${isArxiv}) i
        group by key order by min(place), key limit ${limit}`,
  );
}

async function byArxivId(
  lookup: ItemLookup,
  context: FindContext,
  wanted: readonly Wanted[],
): Promise<LookUpCounts> {
  const answer = await findArxivIds(
    context,
    wanted.flatMap(({ arxivId }) => arxivId ?? []),
  );
  if (!answer.ok) return notAsked(lookup, answer.message, wanted);
  const byId = new Map(answer.hits.map((hit) => [hit.arxivId, hit]));
  return store(lookup, new Map(wanted.map((paper) => [paper, byId.get(paper.arxivId ?? "")])));
}

/** A DOI is looked up at Semantic Scholar, and a title at arXiv first. */
async function byDoiOrTitle(
  lookup: ItemLookup,
  context: FindContext,
  wanted: readonly Wanted[],
): Promise<LookUpCounts> {
  const titled = wanted.filter(({ key }) => key.startsWith("title:"));
  const first: Hits = await findAtArxiv(
    context,
    titled.map(({ title }) => title),
  );
  if (!first.ok) return notAsked(lookup, first.message, wanted);
  const seenIn = lookup.now().getUTCFullYear();
  const hitOf = (paper: Wanted, hits: readonly ListedPaper[]) =>
    hitFor({ title: paper.title, abstract: "", seenIn: paper.year === null ? seenIn : paper.year + 1 }, hits);
  const found = new Map<Wanted, ListedPaper | undefined>();
  for (const [i, paper] of wanted.entries()) {
    const isTitled = paper.key.startsWith("title:");
    const hit = isTitled ? hitOf(paper, first.hits) : undefined;
    if (hit) {
      found.set(paper, hit);
      continue;
    }
    const second =
      paper.doi !== null
        ? await findDoi(context, paper.doi)
        : await findAtSemanticScholar(context, paper.title);
    if (!second.ok) {
      const asked = await store(lookup, found);
      const rest = await notAsked(lookup, second.message, wanted.slice(i));
      return { ...asked, isWhole: rest.isWhole };
    }
    found.set(paper, isTitled ? hitOf(paper, second.hits) : second.hits[0]);
  }
  return store(lookup, found);
}

/** Records answers, in every library that has the paper. */
async function store(
  { db, now }: ItemLookup,
  answers: ReadonlyMap<Wanted, ListedPaper | undefined>,
): Promise<LookUpCounts> {
  const at = now().toISOString();
  const records = [...answers].map(([{ key }, hit]) => ({
    key,
    title: hit?.title ?? null,
    title_key: hit ? titleHash(titleKey(hit.title)) : null,
    abstract: hit?.abstract || null,
    authors: hit?.authors ?? [],
    arxiv_id: hit?.arxivId ?? null,
    doi: hit?.doi ?? null,
    year: hit?.facts?.year ?? null,
  }));
  await db.transaction(async (tx) => {
    const changed = await rows<{ subscriber: number; isFound: boolean }>(
      tx,
      sql`update library_items i set
            -- An identifier says more of a paper than a title that somebody typed.
            title = case when r.title is not null and i.key not like 'title:%' then r.title else i.title end,
            title_key = case when r.title is not null and i.key not like 'title:%' then r.title_key else i.title_key end,
            abstract = coalesce(i.abstract, r.abstract),
            authors = case when i.authors = '{}' then r.authors else i.authors end,
            arxiv_id = coalesce(i.arxiv_id, r.arxiv_id), doi = coalesce(i.doi, r.doi),
            year = coalesce(i.year, r.year),
            lookup_tries = i.lookup_tries + 1,
            next_lookup_at = case when coalesce(i.abstract, r.abstract) is null
              then ${at}::timestamptz + (${sql.param(waits)}::text[])[i.lookup_tries + 1]::interval end
          from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
            as r(key text, title text, title_key text, abstract text, authors text[], arxiv_id text, doi text, year smallint)
          where i.key = r.key and i.next_lookup_at is not null
          returning i.subscriber_id::float8 as subscriber, (r.title is not null) as "isFound"`,
    );
    const readers = [...new Set(changed.flatMap(({ subscriber, isFound }) => (isFound ? [subscriber] : [])))];
    if (readers.length === 0) return;
    const theirs = sql`any(${sql.param(readers)}::bigint[])`;
    await tx.execute(
      sql`update libraries set updated_at = ${at}::timestamptz where subscriber_id = ${theirs}`,
    );
    // Two papers of a library may have been recognised as one.
    const isDouble = sql`a.subscriber_id = ${theirs} and b.subscriber_id = a.subscriber_id and b.arxiv_id = a.arxiv_id and b.id < a.id`;
    await tx.execute(
      sql`update library_items b set zotero_keys = b.zotero_keys || a.zotero_keys,
            source = case when a.source = 'file' then 'file' else b.source end
          from library_items a where ${isDouble}`,
    );
    await tx.execute(sql`delete from library_items a using library_items b where ${isDouble}`);
  });
  return {
    asked: answers.size,
    found: [...answers.values()].filter((hit) => hit !== undefined).length,
    isWhole: true,
  };
}

/** Papers of a service that did not answer wait, and the try does not count. */
async function notAsked(
  { db, now, log, signal }: ItemLookup,
  message: string,
  wanted: readonly Wanted[],
): Promise<LookUpCounts> {
  if (signal?.aborted) return { asked: 0, found: 0, isWhole: false };
  log.warn({ event: "library.not-asked", reason: message });
  await db.execute(
    sql`update library_items set next_lookup_at = ${now().toISOString()}::timestamptz + ${waitAfterFailure}::interval
        where key = any(${sql.param(wanted.map(({ key }) => key))}::text[]) and next_lookup_at is not null`,
  );
  return { asked: 0, found: 0, isWhole: false };
}
