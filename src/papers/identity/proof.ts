/**
 * Whether the identifiers that anybody's feed gives its entries are believed. An entry may name a stored paper by an identifier
 * only where it agrees with that paper. Entries of one listing may share an identifier that no paper has yet only where they
 * agree with each other. So no feed joins, withdraws or changes papers whose title, authors or abstract it does not have. Pure.
 */
import type { ListedPaper, Problem } from "../paper.ts";
import { authorKeys } from "./author-name.ts";
import { titleBefore } from "./facts.ts";
import { paperLinks, workOf } from "./identifiers.ts";
import { type KnownPaper, keysOfOne } from "./resolve.ts";
import { inOneGo, inSteps } from "./steps.ts";
import { titleDetail, titleKey } from "./title-key.ts";

type Described = { title: string; abstract: string; authors?: readonly string[] };

/** Of an abstract, so many letters are compared: a feed may cut it off. What is shorter is no abstract, but "No abstract available". */
const comparedLetters = 80;

/** Entries that share an identifier may have so many titles: one paper was not renamed more often. */
const mostTitles = 3;

/** The different authors among these. A dash that stands for nobody is none. */
const namedIn = (authors: readonly string[]): Set<string> =>
  new Set(authorKeys(authors).filter((key) => key.trim() !== ""));

/**
 * Two descriptions that have one of these in common may be of one paper: the title, all authors, or the beginning of the abstract. One
 * author in common says little: thousands of authors are called Wang.
 */
function marksOf({ title, abstract, authors = [] }: Described): [string, ...string[]] {
  const plain = titleBefore(title);
  const named = namedIn(authors);
  const letters = (
    abstract
      .slice(0, 1_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
    .join("")
    .slice(0, comparedLetters);
  return [
    `title:${titleKey(plain)} ${titleDetail(plain)}`,
    ...(named.size > 0 ? [`authors:${[...named].sort().join()}`] : []),
    ...(letters.length === comparedLetters ? [`abstract:${letters}`] : []),
  ];
}

/**
 * Whether two descriptions agree: in their title, whether or not it says that the paper was withdrawn, the authors, or the abstract.
 * One of them may name fewer of the authors, if it names at least two.
 */
export function agree(a: Described, b: Described): boolean {
  const marks = new Set(marksOf(a));
  return marksOf(b).some((mark) => marks.has(mark)) || areAuthorsOf(a, b) || areAuthorsOf(b, a);
}

/** Whether several authors of one description are all named by the other. */
function areAuthorsOf({ authors: some = [] }: Described, { authors: all = [] }: Described): boolean {
  const [fewer, more] = [namedIn(some), namedIn(all)];
  return fewer.size > 1 && [...fewer].every((key) => more.has(key));
}

/**
 * Whether all of these hang together: each agrees with another, and that one with the next. Where abstracts stand side by side that
 * begin differently, equal authors say nothing: a group writes several papers, and may give all of them one DOI by mistake.
 */
function areOne(marks: readonly (readonly [string, ...string[]])[]): boolean {
  const abstracts = new Set(marks.flat().filter((mark) => mark.startsWith("abstract:")));
  const doAuthorsCount = abstracts.size < 2;
  const parents = new Map<string, string>();
  const rootOf = (mark: string): string => {
    let root = mark;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    if (root !== mark) parents.set(mark, root);
    return root;
  };
  for (const [first, ...others] of marks)
    for (const mark of others) {
      if (!doAuthorsCount && mark.startsWith("authors:")) continue;
      const [from, to] = [rootOf(mark), rootOf(first)];
      if (from !== to) parents.set(from, to);
    }
  return new Set(marks.map(([first]) => rootOf(first))).size <= 1;
}

const haveFewTitles = (entries: readonly ListedPaper[]): boolean =>
  new Set(entries.map((entry) => keysOfOne(entry).title)).size <= mostTitles;

/** The identifiers of an entry, each with the keys that it is known by. */
function claimsOf(entry: ListedPaper) {
  const { arxiv, doi, work } = keysOfOne(entry);
  return [
    ...(arxiv ? [{ field: "arxivId" as const, shared: arxiv, keys: [arxiv] }] : []),
    ...(doi && entry.doi
      ? [{ field: "doi" as const, shared: `work:${workOf(entry.doi)}`, keys: [doi, ...(work ? [work] : [])] }]
      : []),
  ];
}

type Proved = { papers: ListedPaper[]; problems: Problem[] };

/**
 * The papers of a listing without the identifiers that they cannot prove, and a problem for each of these, in steps (steps.ts). The
 * order of the papers makes no difference.
 *
 * @param known the stored papers that have any of the listing's keys.
 * @param idsOf each key that is known -> the ids of the papers that have it.
 */
export function* proveInSteps(
  listed: readonly ListedPaper[],
  known: readonly KnownPaper[],
  idsOf: ReadonlyMap<string, readonly number[]>,
): Generator<void, Proved> {
  const stored = new Map(known.map((paper) => [paper.id, paper]));
  const ownersOf = (key: string) =>
    (idsOf.get(key) ?? []).map((id) => stored.get(id)).filter((paper) => paper !== undefined);
  const sharing = new Map<string, ListedPaper[]>();
  yield* inSteps(listed, (entry) => {
    for (const { shared } of claimsOf(entry)) {
      const others = sharing.get(shared);
      if (others) others.push(entry);
      else sharing.set(shared, [entry]);
    }
  });

  // Where the title is that of stored papers, what these say counts, so that two of them are not joined by an invented author.
  const knownMarks = (entry: ListedPaper): [string, ...string[]] => {
    const [first, ...others] = ownersOf(keysOfOne(entry).title).map(marksOf);
    return first ? [...first, ...others.flat()] : marksOf(entry);
  };
  const agreeing = new Map<string, boolean>();
  const areSharersOne = (shared: string): boolean => {
    const entries = sharing.get(shared) ?? [];
    const one =
      agreeing.get(shared) ??
      (entries.length < 2 || (haveFewTitles(entries) && areOne(entries.map(knownMarks))));
    agreeing.set(shared, one);
    return one;
  };

  const problems: Problem[] = [];
  const papers: ListedPaper[] = [];
  yield* inSteps(listed, (entry) => {
    let proved = entry;
    const titled = new Set(idsOf.get(keysOfOne(entry).title));
    for (const { field, shared, keys } of claimsOf(entry)) {
      const owners = keys.flatMap(ownersOf);
      const isProven =
        owners.length > 0
          ? owners.every((owner) => titled.has(owner.id) || agree(owner, entry))
          : areSharersOne(shared);
      if (isProven) continue;
      const { [field]: id = "", ...rest } = proved;
      const own = new Set(paperLinks({ [field]: id }).map(({ url }) => url));
      proved = { ...rest, links: rest.links.filter(({ url }) => !own.has(url)) };
      const what = field === "doi" ? `DOI ${id}` : `arXiv number ${id}`;
      const whose = owners.length > 0 ? "is that of another paper" : "is given to other entries too";
      const message = `Entry ${entry.line}: its ${what} ${whose}, and neither title, authors nor abstract agree; it was taken without it.`;
      problems.push({ line: 0, message });
    }
    papers.push(proved);
  });
  return { papers, problems };
}

/** The same in one go. */
export const prove = (...given: Parameters<typeof proveInSteps>): Proved => inOneGo(proveInSteps(...given));
