/** The line under each paper: why it is here. Pure. */
import type { StandingPaper } from "../papers/archive.ts";
import type { Reason } from "../ranking/rank.ts";

const places = { title: "the title", abstract: "the abstract", both: "the title and abstract" } as const;
const quoted = (terms: readonly string[]) => terms.map((term) => `“${term}”`).join(", ");

/**
 * Such as: “graph neural networks” in the title; “GNN” in the abstract. At most two reasons, the strongest first; one
 * whose words a stronger one has told already is left out.
 */
export function whyMatched(reasons: readonly Reason[]): string {
  const told: Reason[] = [];
  for (const reason of reasons) {
    const known = told.flatMap(({ terms }) => terms).map((term) => term.toLowerCase());
    const isNews = reason.terms.some((term) => !known.some((other) => other.includes(term.toLowerCase())));
    if (isNews) told.push(reason);
    if (told.length === 2) break;
  }
  return told.map(({ terms, where }) => `${quoted(terms)} in ${places[where]}`).join("; ");
}

/** Such as: No. 2 of its listing, listed 3 times. */
export function whyTrending({ bestRank, sightings }: Pick<StandingPaper, "bestRank" | "sightings">): string {
  return `No. ${bestRank} of its listing${sightings > 1 ? `, listed ${sightings} times` : ""}`;
}
