/** How popular a paper is in the listings: what is trending, whatever the topic. Pure. */
import { dayMs } from "../dates.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";

const halfLifeDays = 3;
/** This many votes are worth half of the top of a page. */
const votesHalf = 40;

/**
 * Popularity, more than 0 and without an upper bound. A place high on a page beats a low one (discounted as ranks are in nDCG).
 * Votes are added where a source counts them. Both grow when the paper is listed again, and more when that is soon. The sum
 * halves every three days since the paper was last listed.
 *
 * @param freshDays papers listed within these last days are all as new: the span of a reader who gets a digest a week
 */
export function popularity(paper: SightedPaper, now: Date, freshDays = 0): number {
  const { bestRank, upvotes, sightings, firstSeenAt, lastSeenAt } = paper;
  const place = 1 / Math.log2(1 + bestRank);
  const votes = upvotes === null ? 0 : upvotes / (upvotes + votesHalf);
  const daysBetween = (lastSeenAt.getTime() - firstSeenAt.getTime()) / dayMs / Math.max(1, sightings - 1);
  const again = (Math.log2(sightings) / 4) * (1 + 0.5 ** (daysBetween / halfLifeDays));
  const age = Math.max(0, (now.getTime() - lastSeenAt.getTime()) / dayMs - freshDays);
  return (place + votes) * (1 + again) * 0.5 ** (age / halfLifeDays);
}

/** A paper's part in what trends halves as often as so many days have gone by since it was first listed. */
const newnessHalfLifeDays = 3;
/** Nobody's digests are farther apart: to whom all papers are new, the newer ones trend more too. */
const longestRhythmDays = 7;

/**
 * How much a paper trends: its popularity, which halves with the days since it was first listed, too. A paper that is listed
 * every day never grows old by its popularity alone, and would keep the top from what came later.
 *
 * @param freshDays as for `popularity`; a week at most
 */
export function trend(paper: SightedPaper, now: Date, freshDays = 0): number {
  const known = (now.getTime() - paper.firstSeenAt.getTime()) / dayMs;
  const age = Math.max(0, known - Math.min(freshDays, longestRhythmDays));
  return popularity(paper, now, freshDays) * 0.5 ** (age / newnessHalfLifeDays);
}

/** Best popularity first; ties by id, so that the order is the same everywhere. */
export function byPopularity<P extends SightedPaper>(papers: readonly P[], now: Date): P[] {
  return papers
    .map((paper) => ({ paper, value: popularity(paper, now) }))
    .sort((a, b) => b.value - a.value || a.paper.id - b.paper.id)
    .map(({ paper }) => paper);
}
