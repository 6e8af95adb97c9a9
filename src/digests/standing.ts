/** How a paper stands in the listings: what is trending, whatever the topic. Pure. */
import type { StandingPaper } from "../papers/archive.ts";

const halfLifeDays = 3;

/**
 * Standing in (0, ...): high on a page beats low (discounted as ranks are in nDCG), each further sighting adds a
 * quarter, and it halves every three days since the paper was last listed.
 */
export function standing(paper: StandingPaper, now: Date): number {
  const ageDays = Math.max(0, now.getTime() - paper.lastSeenAt.getTime()) / 86_400_000;
  return ((1 + (paper.sightings - 1) / 4) / Math.log2(1 + paper.bestRank)) * 0.5 ** (ageDays / halfLifeDays);
}

/** Best standing first; ties by id, so that the order is the same everywhere. */
export function byStanding<P extends StandingPaper>(papers: readonly P[], now: Date): P[] {
  return papers
    .map((paper) => ({ paper, value: standing(paper, now) }))
    .sort((a, b) => b.value - a.value || a.paper.id - b.paper.id)
    .map(({ paper }) => paper);
}
