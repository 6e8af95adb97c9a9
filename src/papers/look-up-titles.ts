/** Looking up the titles of papers that nothing leads to: at arXiv, then at Semantic Scholar. */
import type { Db } from "../db/open.ts";
import type { Log } from "../log.ts";
import { storeDetails } from "./archive/store.ts";
import { papersToLookUp, recordFound, recordNotFound, type UnlinkedPaper } from "./archive/title-lookups.ts";
import { hitFor } from "./identity/title-hit.ts";
import type { ListedPaper } from "./paper.ts";
import { askWithLock } from "./sources/ask.ts";
import { type FindContext, findAtArxiv, titlesPerRequest } from "./sources/find-at-arxiv.ts";
import { findAtSemanticScholar } from "./sources/find-at-semantic-scholar.ts";
import { parseInThread } from "./sources/parse.ts";
import type { Providers } from "./sources/provider.ts";
import { providerLock } from "./sources/provider-lock.ts";

/** What looking up titles needs. */
export type TitleLookup = {
  db: Db;
  now: () => Date;
  log: Log;
  /** HTTP's User-Agent. */
  userAgent: string;
  providers: Providers;
  /** For one request, in milliseconds; by default half a minute. */
  timeoutMs?: number;
  signal?: AbortSignal;
};

/** One paper that was asked for. `found`: `arxiv:` or `doi:` and the identifier, or the address of its PDF; null where nothing was found. */
export type LookedUp = { paper: number; title: string; found: string | null };

/** What a look-up tells: each paper, and a sentence where a service could not be asked. */
export type LookUpReport = { ok: true; paper: LookedUp } | { ok: false; message: string };

/**
 * Looks up the papers whose time has come. What was found is stored as a listing's details are, so a paper that turns out to be
 * another merges with it. Each batch is stored in one short transaction; no lock is held while a service is asked.
 *
 * It ends where arXiv cannot be asked: what was not asked stays due. Where Semantic Scholar cannot, its papers wait for an hour.
 *
 * @param options.isByHand also asks for papers whose time has not come
 */
export async function* lookUpTitles(
  lookup: TitleLookup,
  { limit, isByHand = false }: { limit: number; isByHand?: boolean },
): AsyncGenerator<LookUpReport> {
  const { db, now, signal } = lookup;
  const context = findContext(lookup);
  const wanted = await papersToLookUp(db, { now: now(), limit, isByHand });
  let isSecondUp = true;
  for (let at = 0; at < wanted.length && !signal?.aborted; at += titlesPerRequest) {
    const batch = wanted.slice(at, at + titlesPerRequest);
    const first = await findAtArxiv(
      context,
      batch.map(({ title }) => title),
    );
    if (!first.ok) return yield failed(lookup, first.message);
    const found = new Map<UnlinkedPaper, ListedPaper>();
    const unasked = new Set<UnlinkedPaper>();
    for (const paper of batch) {
      let hit = hitFor(wantedOf(paper), first.hits);
      if (!hit && isSecondUp) {
        const second = await findAtSemanticScholar(context, paper.title);
        if (second.ok) hit = hitFor(wantedOf(paper), second.hits);
        else {
          isSecondUp = false;
          if (signal?.aborted) return;
          yield failed(lookup, second.message);
        }
      }
      if (hit && addressOf(hit) !== null) found.set(paper, hit);
      else if (!isSecondUp) unasked.add(paper);
    }
    await store(lookup, batch, found, unasked);
    for (const paper of batch) {
      const hit = found.get(paper);
      yield { ok: true, paper: { paper: paper.id, title: paper.title, found: hit ? addressOf(hit) : null } };
    }
  }
}

const wantedOf = ({ title, abstract, firstSeenAt }: UnlinkedPaper) => ({
  title,
  abstract,
  seenIn: firstSeenAt.getUTCFullYear(),
});

/** What leads to a hit's text; null where nothing does. */
function addressOf({ arxivId, doi, links }: ListedPaper): string | null {
  if (arxivId) return `arxiv:${arxivId}`;
  if (doi) return `doi:${doi}`;
  return links.find(({ kind }) => kind === "pdf")?.url ?? null;
}

async function store(
  { db, now }: TitleLookup,
  batch: readonly UnlinkedPaper[],
  found: ReadonlyMap<UnlinkedPaper, ListedPaper>,
  unasked: ReadonlySet<UnlinkedPaper>,
): Promise<void> {
  // The title as it is stored leads to the paper; the abstract stays, unless it was cut off.
  const details = [...found].map(([{ title }, hit]) => ({ ...hit, title }));
  if (details.length > 0) await storeDetails(db, details, now());
  await recordFound(
    db,
    [...found.keys()].map(({ id }) => id),
  );
  const notFound = batch.filter((paper) => !found.has(paper));
  await recordNotFound(
    db,
    notFound.filter((paper) => !unasked.has(paper)),
    { now: now(), isWhole: true },
  );
  await recordNotFound(db, [...unasked], { now: now(), isWhole: false });
}

function failed({ log, signal }: TitleLookup, message: string): LookUpReport {
  if (!signal?.aborted) log.warn({ event: "titles.not-asked", reason: message });
  return { ok: false, message };
}

const ownThread = parseInThread();

/** What asks the services, each at its provider's pace. */
export function findContext({
  db,
  providers,
  userAgent,
  timeoutMs,
  signal,
}: Omit<TitleLookup, "now" | "log">): FindContext {
  const limits = timeoutMs === undefined ? {} : { timeoutMs };
  const ask = askWithLock({ lock: providerLock(db), userAgent, ...limits, ...(signal ? { signal } : {}) });
  return { ask, parse: ownThread, providers };
}
