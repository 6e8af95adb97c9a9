/** The key of a paper within one library, and what is shown of a paper whose title is not known. Pure. */
import { titleHash } from "../papers/identity/title-key.ts";

/** What tells a paper apart in a library: its arXiv identifier, else its DOI, else its title. */
export function itemKey({
  arxivId,
  doi,
  titleKey,
}: {
  arxivId: string | null;
  doi: string | null;
  titleKey: string | null;
}): string {
  if (arxivId !== null) return `arxiv:${arxivId}`;
  return doi === null ? `title:${titleHash(titleKey ?? "")}` : `doi:${doi}`;
}

/** What stands in the place of a title that is not known. */
export const nameOf = ({ arxivId, doi }: { arxivId: string | null; doi: string | null }): string =>
  arxivId === null ? `doi:${doi ?? ""}` : `arXiv:${arxivId}`;
