/** Finds the papers of a day by author. A name is compared only with the names of its block. Pure. */
import {
  type AuthorName,
  abbreviateName,
  blockOf,
  matchNames,
  type NameMatch,
  readAuthorName,
} from "../papers/identity/author-name.ts";
import type { AuthorFollow } from "../subscribers/authors.ts";

/** An author to look for. `isExact`: papers whose printed name only may be this author's are left out. */
export type WantedAuthor = { name: string; isExact?: boolean };

/** Turns a followed author, with the reader's choice among namesakes, into the names to look for. */
export function wantedAuthors({ name, namesakes }: Pick<AuthorFollow, "name" | "namesakes">): WantedAuthor[] {
  const own = namesakes === "only" ? { name, isExact: true } : { name };
  const short = namesakes === "every" ? abbreviateName(name) : null;
  return short === null ? [own] : [own, { name: short }];
}

/** A paper by an author: its number in the day, the printed name, and how that name matches. */
export type PaperBy = { paper: number; printed: string; match: NameMatch };

/**
 * Looks up papers by the name of an author. Names are read at the first look-up. Results are kept, because many readers follow
 * one name. Where several names of a paper match, the surest match counts, and the first of equally sure ones.
 *
 * @param papersOf the papers in the order in which results are to be
 */
export function authorIndex(
  papersOf: () => readonly { paper: number; authors: readonly string[] }[],
): (wanted: WantedAuthor) => readonly PaperBy[] {
  let blocks: Map<string, { paper: number; printed: string; read: AuthorName }[]> | undefined;
  const found = new Map<string, readonly PaperBy[]>();
  const named = (name: string) => {
    const known = found.get(name);
    if (known) return known;
    blocks ??= blocksOf(papersOf());
    const wanted = readAuthorName(name);
    const best = new Map<number, PaperBy>();
    for (const { paper, printed, read } of blocks.get(blockOf(wanted)) ?? []) {
      const match = matchNames(wanted, read);
      const known = best.get(paper);
      if (match !== null && (!known || (match === "same" && known.match !== "same")))
        best.set(paper, { paper, printed, match });
    }
    const papers = [...best.values()];
    found.set(name, papers);
    return papers;
  };
  return ({ name, isExact }) => (isExact ? named(name).filter(({ match }) => match === "same") : named(name));
}

function blocksOf(papers: readonly { paper: number; authors: readonly string[] }[]) {
  const blocks = new Map<string, { paper: number; printed: string; read: AuthorName }[]>();
  for (const { paper, authors } of papers)
    for (const printed of authors) {
      const read = readAuthorName(printed);
      const block = blockOf(read);
      const there = blocks.get(block);
      if (there) there.push({ paper, printed, read });
      else blocks.set(block, [{ paper, printed, read }]);
    }
  return blocks;
}
