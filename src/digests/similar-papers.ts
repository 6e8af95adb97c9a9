/**
 * The papers of the archive that are nearest to one. The archive may have 100,000: candidates are the newest, whose vectors are in
 * memory, and those that an index of the database finds by pairs of telling words. Papers are read a few at a time, so that
 * requests are answered in between, and for one paper after the other.
 */
import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { Db } from "../db/open.ts";
import { type Paper, papersById } from "../papers/archive/archive.ts";
import { papersWithPairs } from "../papers/archive/lists.ts";
import type { RankedDocument } from "../ranking/corpus.ts";
import { nearness, sharedPhrases, tellingWords } from "../ranking/similar.ts";
import type { ArchiveCorpus } from "./archive-corpus.ts";

/** A paper that is near to another. `why`: a sentence. */
export type SimilarPaper = { paper: Paper; why: string };

/** How many are shown. */
const shown = 5;
/** Words of which two must stand in a candidate, and how many candidates the index gives, the newest first. */
const askedWords = 6;
const mostCandidates = 400;
/** Papers that are compared before others have their turn. */
const atOnce = 50;
/** How many papers' neighbours are kept, and for how long, in milliseconds: newer papers may be nearer. */
const kept = { most: 5_000, ms: 6 * 3_600_000 } as const;

type Near = { id: number; why: string };

/** @returns a function that finds the papers like one; it keeps what it found by the paper's text. */
export function similarPapers(
  db: Db,
  archive: ArchiveCorpus,
): (paper: Paper, now: Date) => Promise<SimilarPaper[]> {
  const found = new LRUCache<string, Promise<Near[]>>({ max: kept.most, ttl: kept.ms });
  let last: Promise<unknown> = Promise.resolve();
  return async (paper, now) => {
    const key = JSON.stringify([paper.id, paper.title, paper.abstract]);
    let near = found.get(key);
    if (!near) {
      near = last.then(() => nearest(db, archive, paper, now));
      last = near.catch(() => found.delete(key));
      found.set(key, near);
    }
    const list = await near;
    const papers = await papersById(
      db,
      list.map(({ id }) => id),
    );
    return list.flatMap(({ id, why }) => {
      const like = papers.get(id);
      return like && like.id !== paper.id && !like.facts.isWithdrawn ? [{ paper: like, why }] : [];
    });
  };
}

async function nearest(db: Db, archive: ArchiveCorpus, paper: Paper, now: Date): Promise<Near[]> {
  const corpus = await archive(now);
  const asked = tellingWords(corpus, paper, askedWords);
  const older = await papersWithPairs(db, asked, mostCandidates);
  const candidates = new Map<RankedDocument["id"], RankedDocument>(
    [...corpus.documents, ...older].map((document) => [document.id, document]),
  );
  candidates.delete(paper.id);
  const near: { document: RankedDocument; cosine: number }[] = [];
  let n = 0;
  for (const document of candidates.values()) {
    if (n++ % atOnce === 0) await setImmediate();
    const cosine = nearness(corpus, paper, document);
    if (cosine !== null) near.push({ document, cosine });
  }
  near.sort((a, b) => b.cosine - a.cosine || Number(b.document.id) - Number(a.document.id));
  const list: Near[] = [];
  for (const { document } of near.slice(0, shown)) {
    await setImmediate();
    list.push({ id: Number(document.id), why: becauseOf(sharedPhrases(corpus, paper, document)) });
  }
  return list;
}

/** Why a paper is here, in a sentence. Pure. */
export function becauseOf(shared: readonly string[]): string {
  if (shared.length === 0) return "Much of its wording is the same.";
  const named = new Intl.ListFormat("en-GB").format(shared.map((phrase) => `“${phrase}”`));
  return `Both write of ${named}.`;
}
