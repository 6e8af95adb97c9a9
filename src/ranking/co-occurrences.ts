import { weights } from "./bm25f.ts";
import { type Corpus, placeWeight } from "./corpus.ts";
import type { ProximityWindow } from "./query.ts";

/** The co-occurrences of two terms in one document. */
export type CoOccurrence = {
  document: number;
  /** The weighted count of the two terms within the window, in any order. */
  near: number;
  /** The weighted count of the second term right after the first. */
  adjacent: number;
  /** Whether they occur at least once within the pair's own `ProximityWindow`; false where it has none. */
  close: boolean;
};

/** The documents in which two terms co-occur, ascending. Time is linear in their postings and places. */
export function findCoOccurrences(
  corpus: Corpus,
  first: number,
  second: number,
  window: ProximityWindow | undefined,
): CoOccurrence[] {
  const { postingStart, postingDocument } = corpus;
  const found: CoOccurrence[] = [];
  let p = postingStart[first] as number;
  let q = postingStart[second] as number;
  const pEnd = postingStart[first + 1] as number;
  const qEnd = postingStart[second + 1] as number;
  while (p < pEnd && q < qEnd) {
    const difference = (postingDocument[p] as number) - (postingDocument[q] as number);
    if (difference === 0) {
      const coOccurrence = meet(corpus, p, q, window);
      if (coOccurrence) found.push(coOccurrence);
    }
    if (difference <= 0) p++;
    if (difference >= 0) q++;
  }
  return found;
}

/** Compares two postings of one document; undefined where the terms do not co-occur in it, as in most. */
function meet(
  corpus: Corpus,
  p: number,
  q: number,
  window: ProximityWindow | undefined,
): CoOccurrence | undefined {
  const { placeStart, places } = corpus;
  const document = corpus.postingDocument[p] as number;
  let near = 0;
  let adjacent = 0;
  let close = false;
  const pEnd = placeStart[p + 1] as number;
  const qEnd = placeStart[q + 1] as number;
  let from = placeStart[q] as number;
  for (let i = placeStart[p] as number; i < pEnd; i++) {
    const place = places[i] as number;
    while (from < qEnd && (places[from] as number) < place - weights.windowSize) from++;
    let isNear = false;
    let follows = false;
    for (let j = from; j < qEnd; j++) {
      const ahead = (places[j] as number) - place;
      if (ahead > weights.windowSize) break;
      if (ahead === 0) continue;
      isNear = true;
      if (ahead === 1) follows = true;
      if (window && ahead <= window.behind && ahead >= -window.before) close = true;
    }
    if (!isNear) continue;
    const worth = placeWeight(corpus, document, place);
    near += worth;
    if (follows) adjacent += worth;
  }
  return near > 0 ? { document, near, adjacent, close } : undefined;
}
