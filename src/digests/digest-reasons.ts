/** Why a paper is in a digest, as the data that the digest keeps. Pure. */
import type { DigestReason } from "../db/schema.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import type { Reason } from "../ranking/rank.ts";
import { shorten } from "../templates/shorten.ts";

/** The most reasons of a match that are kept: more would say little that is new. */
const mostReasons = 2;

/** What stands in the title says more of a paper than what stands in the abstract alone. */
const inTitleFirst = (a: Reason, b: Reason) =>
  Number(a.where === "abstract") - Number(b.where === "abstract");

/**
 * The reasons of a match that are worth telling: at most two, those of the title first and of each the strongest. Where a
 * whole phrase was found, the scattered words of another add nothing.
 *
 * @param reasons of one paper on a topic, the strongest first (ranking/reasons.ts)
 */
export function matchReasons(reasons: readonly Reason[]): DigestReason[] {
  const whole = reasons.filter((reason) => reason.kind !== "words");
  return (whole.length > 0 ? whole : reasons)
    .toSorted(inTitleFirst)
    .slice(0, mostReasons)
    .map(({ kind, terms, where, role, phrase }) => ({
      kind,
      terms,
      where,
      ...(role === "name" ? {} : { by: { role, phrase } }),
    }));
}

/** Why a paper is among those that trend, whatever its topics. */
export const trendingReason = ({
  bestRank,
  sightings,
}: Pick<SightedPaper, "bestRank" | "sightings">): DigestReason => ({ kind: "trending", bestRank, sightings });

/** A liked paper that raised this one. */
export const likedReason = ({ id, title }: { id: number; title: string }): DigestReason => ({
  kind: "liked",
  paperId: id,
  title: shorten(title, longestTitle),
});
/** Characters of a title that a digest keeps; the sentence shortens it once more. */
const longestTitle = 120;
