/** Who wrote a paper and where it appeared, in a line that fits a phone. Pure. */
import type { PaperFacts, PaperLink } from "../papers/paper.ts";

const mostNames = 4;

/** The names; where they are many, the first three and the last, such as: A, B, C … Z. */
export function byline(authors: readonly string[]): string {
  if (authors.length <= mostNames) return authors.join(", ");
  return `${authors.slice(0, mostNames - 1).join(", ")} … ${authors.at(-1)}`;
}

type Published = { links: readonly PaperLink[]; facts?: Pick<PaperFacts, "venue" | "categories"> };

/** The venue of a paper, or else arXiv with the paper's first category, such as: arXiv cs.LG. Empty where neither is known. */
export function venueOf({ links, facts = {} }: Published): string {
  if (facts.venue) return facts.venue;
  if (!links.some(({ kind }) => kind === "abs")) return "";
  return ["arXiv", ...(facts.categories ?? []).slice(0, 1)].join(" ");
}
