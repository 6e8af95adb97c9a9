/** The line under each paper: why it is here. Pure. */
import type { StandingPaper } from "../papers/archive.ts";
import type { Reason } from "../ranking/rank.ts";

const places = { title: "the title", abstract: "the abstract", both: "the title and abstract" } as const;
const quoted = (terms: readonly string[]) => terms.map((term) => `“${term}”`).join(", ");

/**
 * Such as: “graph neural networks” in the title; “GNN” in the abstract. At most two reasons, the strongest first; where
 * a whole phrase was found, scattered words of another add nothing.
 */
export function whyMatched(reasons: readonly Reason[]): string {
  const whole = reasons.filter((reason) => reason.kind === "phrase");
  const told = (whole.length > 0 ? whole : reasons)
    .slice(0, 2)
    .map(({ terms, where }) => `${quoted(terms)} in ${places[where]}`);
  return told.join("; ");
}

/** Such as: No. 2 of its listing, listed 3 times. */
export function whyTrending({ bestRank, sightings }: Pick<StandingPaper, "bestRank" | "sightings">): string {
  return `No. ${bestRank} of its listing${sightings > 1 ? `, listed ${sightings} times` : ""}`;
}
