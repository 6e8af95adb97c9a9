/** How popular a paper is in the listings, whatever the topic. Trending papers are chosen by it. Pure. */
import { dayMs } from "../dates.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";

const halfLifeDays = 3;
/** This many votes count half as much as the first place of a page. */
const votesHalf = 40;

/**
 * Popularity, above 0 and without an upper bound. A high place on a page counts more than a low one (discounted as ranks are in
 * nDCG). Votes are added where a source counts them. Both grow when the paper is listed again, and more when that happens soon.
 * The sum halves every three days since the paper was last listed.
 *
 * @param freshDays papers listed within these last days count as equally new; for a reader with a digest a week
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

/** A paper's trend value halves each time this many days have passed since it was first listed. */
const newnessHalfLifeDays = 3;
/** Digests are at most a week apart. For readers with a longer span, newer papers still trend more. */
const longestRhythmDays = 7;

/**
 * How much a paper trends: its popularity, which here also halves with the days since it was first listed. Popularity alone
 * never falls for a paper that is listed every day, which would keep the top from newer papers.
 *
 * @param freshDays as for `popularity`; a week at most
 */
export function trend(paper: SightedPaper, now: Date, freshDays = 0): number {
  const known = (now.getTime() - paper.firstSeenAt.getTime()) / dayMs;
  const age = Math.max(0, known - Math.min(freshDays, longestRhythmDays));
  return popularity(paper, now, freshDays) * 0.5 ** (age / newnessHalfLifeDays);
}

/** The most popular first; equal ones by id, so that the order is the same everywhere. */
export function byPopularity<P extends SightedPaper>(papers: readonly P[], now: Date): P[] {
  return papers
    .map((paper) => ({ paper, value: popularity(paper, now) }))
    .sort((a, b) => b.value - a.value || a.paper.id - b.paper.id)
    .map(({ paper }) => paper);
}
