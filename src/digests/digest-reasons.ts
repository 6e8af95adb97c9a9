/** The reasons why a paper is in a digest, as data that the digest stores. Pure. */
import type { DigestReason } from "../db/schema.ts";
import type { SightedPaper } from "../papers/archive/archive.ts";
import type { Reason } from "../ranking/rank.ts";
import { shorten } from "../templates/shorten.ts";

/** The most reasons that are kept for a match; further ones say little that is new. */
const mostReasons = 2;

/** A match in the title says more about a paper than one in the abstract alone. */
const inTitleFirst = (a: Reason, b: Reason) =>
  Number(a.where === "abstract") - Number(b.where === "abstract");

/**
 * The reasons of a match that are worth telling: at most two, those in the title first, then the strongest. Where a whole
 * phrase was found, the scattered words of another phrase are left out.
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

/** Why a paper is among the trending ones, whatever its topics. */
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
/** How many characters of a title a digest stores; the sentence shortens it further. */
const longestTitle = 120;
