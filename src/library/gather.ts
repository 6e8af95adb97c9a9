/** Decides which of the papers that a reader brings are in the library already. Pure. */
import { workOf } from "../papers/identity/identifiers.ts";
import { isGeneric, isSameByTitle } from "../papers/identity/same-title.ts";
import { itemKey } from "./item-key.ts";
import type { Brought } from "./read/reading.ts";

/** The parts of a library's paper that are compared and completed. `titleKey`: the key itself, not its hash. */
export type Held = Omit<Brought, "line" | "addedAt" | "zoteroKey"> & {
  /** Null where it is new. */
  id: number | null;
  addedAt: string | null;
  source: "file" | "zotero";
  zoteroKeys: string[];
};

/** The changes to a library: the papers that gain values, the new ones, and how many new ones did not fit. */
export type Gathered = { changed: Held[]; added: Held[]; leftOut: number };

/**
 * Adds papers to a library. A paper is recognised by its identifiers, or by its title unless identifiers or authors disagree.
 * Known values stay and missing ones are added. A paper that the reader adds by hand no longer depends on Zotero.
 *
 * @param room how many more papers it may hold
 */
export function gather(
  held: readonly Held[],
  brought: readonly Brought[],
  { source, room }: { source: Held["source"]; room: number },
): Gathered {
  const owners = new Map<string, Held[]>();
  const byKey = new Map<string, Held>();
  const own = (paper: Held) => {
    if (!byKey.has(itemKey(paper))) byKey.set(itemKey(paper), paper);
    for (const key of keysOf(paper))
      owners.set(key, [...(owners.get(key) ?? []).filter((each) => each !== paper), paper]);
  };
  const changed = new Set<Held>();
  const added: Held[] = [];
  let leftOut = 0;
  for (const paper of held.map((each) => ({ ...each, zoteroKeys: [...each.zoteroKeys] }))) own(paper);
  for (const paper of brought) {
    const keys = keysOf(paper);
    const one =
      keys
        .filter((key) => !key.startsWith("title:"))
        .flatMap((key) => owners.get(key) ?? [])
        .find((each) => agree(each, paper)) ??
      keys
        .filter((key) => key.startsWith("title:"))
        .flatMap((key) => owners.get(key) ?? [])
        .find((each) => isMeant(each, paper)) ??
      // Of papers without identifiers under a title that many papers have, a library holds one.
      byKey.get(itemKey(paper));
    if (one) {
      if (gain(one, paper, source) && one.id !== null) changed.add(one);
      own(one);
    } else if (added.length >= room) leftOut++;
    else {
      const { line: _line, zoteroKey, ...rest } = paper;
      const fresh: Held = {
        ...rest,
        id: null,
        source,
        zoteroKeys: zoteroKey === undefined ? [] : [zoteroKey],
      };
      added.push(fresh);
      own(fresh);
    }
  }
  return { changed: [...changed], added, leftOut };
}

type Keyed = Pick<Brought, "arxivId" | "doi" | "titleKey">;

/** The keys by which a paper may be recognised. */
const keysOf = ({ arxivId, doi, titleKey }: Keyed): string[] => [
  ...(arxivId === null ? [] : [`arxiv:${arxivId}`]),
  ...(doi === null ? [] : [`doi:${workOf(doi)}`]),
  ...(titleKey === null ? [] : [`title:${titleKey}`]),
];

const agree = (a: Keyed, b: Keyed) => a.arxivId === null || b.arxivId === null || a.arxivId === b.arxivId;

/** A title that many papers have tells none of them, and what such a paper gains must not make it another one. */
const isMeant = (a: Held, b: Brought) =>
  !isGeneric(b.title ?? "") &&
  isSameByTitle(
    { ...a, title: a.title ?? "", abstract: a.abstract ?? "", links: [] },
    { ...b, title: b.title ?? "", abstract: b.abstract ?? "", links: [] },
  );

/** Adds to a paper the values of another record of it. @returns whether anything changed. */
function gain(one: Held, paper: Brought, source: Held["source"]): boolean {
  const before = JSON.stringify(one);
  if (one.title === null) [one.title, one.titleKey] = [paper.title, paper.titleKey];
  one.abstract ??= paper.abstract;
  if (one.authors.length === 0) one.authors = paper.authors;
  one.arxivId ??= paper.arxivId;
  one.doi ??= paper.doi;
  one.year ??= paper.year;
  if (source === "file") one.source = "file";
  if (paper.zoteroKey !== undefined && !one.zoteroKeys.includes(paper.zoteroKey))
    one.zoteroKeys.push(paper.zoteroKey);
  return JSON.stringify(one) !== before;
}
