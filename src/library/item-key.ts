/** The key of a paper within one library, and the label of a paper without a known title. Pure. */
import { titleHash } from "../papers/identity/title-key.ts";

/** What identifies a paper in a library: its arXiv identifier, else its DOI, else its title. */
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

/** The label in place of an unknown title. */
export const nameOf = ({ arxivId, doi }: { arxivId: string | null; doi: string | null }): string =>
  arxivId === null ? `doi:${doi ?? ""}` : `arXiv:${arxivId}`;
