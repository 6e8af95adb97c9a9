/** The line under each paper: why it is here. Pure. */
import type { SightedPaper } from "../papers/archive/archive.ts";
import type { Reason } from "../ranking/rank.ts";

const places = { title: "the title", abstract: "the abstract", both: "the title and abstract" } as const;
const quoted = (terms: readonly string[]) => terms.map((term) => `“${term}”`).join(", ");

/** What stands in the title says more of a paper than what stands in the abstract alone. */
const inTitleFirst = (a: Reason, b: Reason) =>
  Number(a.where === "abstract") - Number(b.where === "abstract");

/**
 * Such as: “graph neural networks” in the title; “GNN” in the abstract. At most two reasons, those of the title first and
 * of each the strongest; where a whole phrase was found, scattered words of another add nothing.
 */
export function whyMatched(reasons: readonly Reason[]): string {
  const whole = reasons.filter((reason) => reason.kind !== "words");
  const told = (whole.length > 0 ? whole : reasons)
    .toSorted(inTitleFirst)
    .slice(0, 2)
    .map(({ terms, where }) => `${quoted(terms)} in ${places[where]}`);
  return told.join("; ");
}

/** The terms that a line of `whyMatched` tells: digests keep the line alone, and its terms are marked wherever it is shown. */
export function toldTerms(why: string): string[] {
  return [...why.matchAll(/“([^“”]+)”/g)].map(([, term = ""]) => term);
}

/** Such as: No. 2 in its listing, seen in 3 listings. */
export function whyTrending({ bestRank, sightings }: Pick<SightedPaper, "bestRank" | "sightings">): string {
  return `No. ${bestRank} in its listing${sightings > 1 ? `, seen in ${sightings} listings` : ""}`;
}
