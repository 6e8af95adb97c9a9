/**
 * Entity resolution: which papers of a listing are known, and what the listing adds to them. A paper's keys are its arXiv
 * identifier, its DOIs and its titles, the most reliable first. Two arXiv identifiers are two papers, whatever their titles are. A title
 * may be that of several papers; same-title.ts says which of them is meant. Pure.
 */
import type { papers } from "../../db/schema.ts";
import type { ListedPaper, PaperFacts } from "../paper.ts";
import { joinLinks } from "../text/links.ts";
import { joinFacts } from "./facts.ts";
import { workOf } from "./identifiers.ts";
import { type Compared, isSameByTitle } from "./same-title.ts";
import { inOneGo, inSteps } from "./steps.ts";
import { titleHash, titleKey } from "./title-key.ts";

/** A stored paper, without when it was seen, and without what is derived from the rest when it is written. */
export type KnownPaper = Omit<
  typeof papers.$inferSelect,
  "firstSeenAt" | "lastSeenAt" | "authorKeys" | "words"
>;

/** What a listing changes. The `id` of a new paper is negative until it is stored. */
export type Resolved = {
  /** Papers in the order of the listing, each once, with its rank. */
  listed: { id: number; rank: number }[];
  added: KnownPaper[];
  changed: KnownPaper[];
  /** Papers that are the same as another, in the order in which that was found. */
  merged: { formerId: number; id: number }[];
  /** Further titles and DOIs. */
  aliases: { key: string; id: number }[];
};

/** A title, an arXiv identifier or a DOI -> the key that the database knows it by. */
export const paperKeys = {
  title: (title: string) => `title:${titleHash(titleKey(title))}`,
  arxiv: (id: string) => `arxiv:${id}`,
  doi: (doi: string) => `doi:${doi}`,
};

/** All keys of a listing's papers, each once. */
export function keysOf(listed: readonly ListedPaper[]): string[] {
  return [...new Set(listed.flatMap((paper) => Object.values(keysOfOne(paper))))];
}

type Keys = { arxiv?: string; doi?: string; work?: string; title: string };

/** The keys of one paper of a listing. `work`: of its DOI without a version, where that differs. */
export function keysOfOne(paper: ListedPaper): Keys {
  const { title, arxivId, doi } = paper;
  const keys: Partial<Keys> = {};
  if (arxivId) keys.arxiv = paperKeys.arxiv(arxivId);
  if (doi) {
    keys.doi = paperKeys.doi(doi);
    // All versions of a preprint are one work.
    const work = workOf(doi);
    if (work !== doi) keys.work = paperKeys.doi(work);
  }
  keys.title = `title:${paper.titleHash ?? titleHash(paper.titleKey ?? titleKey(title))}`;
  return keys as Keys;
}

/**
 * Resolves a listing's papers against those that are stored, in steps (steps.ts).
 *
 * @param known the stored papers that have any of `keysOf(listed)`.
 * @param idsOf each key that is known -> the ids of the papers that have it. Only a title is the key of several.
 */
export function* resolveInSteps(
  listed: readonly ListedPaper[],
  known: readonly KnownPaper[],
  idsOf: ReadonlyMap<string, readonly number[]>,
): Generator<void, Resolved> {
  const papers = new Map(known.map((paper) => [paper.id, paper]));
  const owners = new Map([...idsOf].map(([key, ids]) => [key, new Set(ids)]));
  const changed = new Set<number>();
  const merged: Resolved["merged"] = [];
  const aliases = new Map<string, number>();
  const ranks = new Map<number, number>();
  let nextId = -1;

  const ownersOf = (key: string | undefined): readonly KnownPaper[] => {
    const ids = key === undefined ? undefined : owners.get(key);
    return ids ? [...ids].map((id) => papers.get(id)).filter((paper) => paper !== undefined) : [];
  };
  const own = (key: string, id: number) => owners.set(key, (owners.get(key) ?? new Set()).add(id));
  const put = (paper: KnownPaper) => {
    papers.set(paper.id, paper);
    changed.add(paper.id);
  };

  const merge = (former: KnownPaper, into: KnownPaper): KnownPaper => {
    for (const ids of owners.values()) if (ids.delete(former.id)) ids.add(into.id);
    for (const [key, id] of aliases) if (id === former.id) aliases.set(key, into.id);
    const rank = ranks.get(former.id);
    ranks.delete(former.id);
    if (rank !== undefined) ranks.set(into.id, Math.min(rank, ranks.get(into.id) ?? rank));
    papers.delete(former.id);
    changed.delete(former.id);
    if (former.id > 0) merged.push({ formerId: former.id, id: into.id });
    aliases.set(`title:${former.titleKey}`, into.id);
    if (former.doi !== null && into.doi !== null && former.doi !== into.doi)
      aliases.set(paperKeys.doi(former.doi), into.id);
    const whole = gain(into, { ...former, upvotes: former.upvotes ?? undefined });
    put(whole);
    return whole;
  };

  /** The known paper that a listed one is. Others that turn out to be the same are merged with it. */
  const knownAs = (paper: ListedPaper, key: Keys): KnownPaper | undefined => {
    const byId = [key.arxiv, key.doi, key.work].flatMap(ownersOf);
    const byTitle = ownersOf(key.title);
    if (byId.length === 0 && byTitle.length === 0) return undefined;
    const told = {
      ...paper,
      authors: paper.authors ?? [],
      arxivId: paper.arxivId ?? null,
      doi: paper.doi ?? null,
    };
    const named = byId.filter((owner) => areCompatible(owner, told));
    const titled = byTitle
      .filter((owner) => isMeant(owner, told, key.title))
      .toSorted((a, b) => (isStoredBefore(a, b) ? -1 : 1));
    let one = named[0] ?? titled[0];
    for (const { id } of [...named, ...titled.slice(0, 1)]) {
      const other = papers.get(id);
      if (!one || !other || other.id === one.id || !areCompatible(one, other)) continue;
      if (!named.some((owner) => owner.id === id) && !isMeant(one, other, key.title)) continue;
      const isOlder = isStoredBefore(other, one);
      one = merge(isOlder ? one : other, isOlder ? other : one);
    }
    return one;
  };

  const resolve = (paper: ListedPaper): void => {
    const key = keysOfOne(paper);
    let one = knownAs(paper, key);
    // Two papers cannot have one DOI: the first owner keeps it.
    const [doiOwner] = ownersOf(key.doi);
    const isTaken = doiOwner !== undefined && doiOwner.id !== one?.id;
    const taken = isTaken ? withoutDoi(paper) : paper;
    if (!one) {
      one = newPaper(nextId--, taken);
      put(one);
    } else {
      const gained = gain(one, taken);
      if (gained !== one) put(gained);
      one = gained;
    }
    for (const each of Object.values(key)) {
      const isOwnTitle = each === `title:${one.titleKey}`;
      if (!isOwnTitle && ownersOf(each).length > 0) continue;
      own(each, one.id);
      const isOwn = isOwnTitle || each === key.arxiv || each === paperKeys.doi(one.doi ?? "");
      if (!isOwn) aliases.set(each, one.id);
    }
    if (!ranks.has(one.id)) ranks.set(one.id, paper.rank);
  };

  yield* inSteps(listed, resolve);
  const all = [...changed].map((id) => papers.get(id)).filter((paper) => paper !== undefined);
  return {
    listed: [...ranks].map(([id, rank]) => ({ id, rank })),
    added: all.filter(({ id }) => id < 0),
    changed: all.filter(({ id }) => id > 0),
    merged,
    aliases: [...aliases].map(([key, id]) => ({ key, id })),
  };
}

/** The same in one go. */
export const resolveListing = (...given: Parameters<typeof resolveInSteps>): Resolved =>
  inOneGo(resolveInSteps(...given));

const withoutDoi = ({ doi: _, ...paper }: ListedPaper): ListedPaper => paper;

/** Stored papers are older than new ones; new ones are in the order of the listing. */
const isStoredBefore = (a: KnownPaper, b: KnownPaper) =>
  a.id > 0 === b.id > 0 ? Math.abs(a.id) < Math.abs(b.id) : a.id > 0;

type Numbered = Pick<KnownPaper, "arxivId">;
const areCompatible = (a: Numbered, b: Numbered) =>
  a.arxivId === null || b.arxivId === null || a.arxivId === b.arxivId;

/**
 * Whether a paper is the one that is described by a title. Of a paper that has the title as a further one, its first title is not
 * compared.
 */
function isMeant(owner: KnownPaper, told: Compared, key: string): boolean {
  return isSameByTitle(`title:${owner.titleKey}` === key ? owner : { ...owner, title: told.title }, told);
}

function newPaper(id: number, listed: ListedPaper): KnownPaper {
  return {
    id,
    kind: listed.kind ?? "paper",
    titleKey: keysOfOne(listed).title.slice("title:".length),
    title: listed.title,
    abstract: listed.abstract,
    links: [...listed.links],
    authors: [...(listed.authors ?? [])],
    upvotes: listed.upvotes ?? null,
    arxivId: listed.arxivId ?? null,
    doi: listed.doi ?? null,
    facts: { ...listed.facts },
  };
}

type Learned = Pick<ListedPaper, "abstract" | "links"> & {
  authors?: readonly string[];
  upvotes?: number | undefined;
  arxivId?: string | null;
  doi?: string | null;
  facts?: PaperFacts;
};

/**
 * A paper with what a listing adds. Known values stay, so that a digest says the same when it is sent again. Missing values are
 * added, an abstract that was cut off is completed, and upvotes only rise. Returns the same object where nothing is new.
 */
function gain(paper: KnownPaper, learned: Learned): KnownPaper {
  const links = joinLinks(paper.links, learned.links);
  const next: KnownPaper = {
    ...paper,
    abstract: learned.abstract.startsWith(paper.abstract) ? learned.abstract : paper.abstract,
    links: links.length === paper.links.length ? paper.links : links,
    authors: paper.authors.length > 0 ? paper.authors : [...(learned.authors ?? [])],
    upvotes: learned.upvotes === undefined ? paper.upvotes : Math.max(paper.upvotes ?? 0, learned.upvotes),
    arxivId: paper.arxivId ?? learned.arxivId ?? null,
    doi: paper.doi ?? learned.doi ?? null,
    facts: joinFacts(paper.facts, learned.facts),
  };
  const isSame = (Object.keys(next) as (keyof KnownPaper)[]).every(
    (field) =>
      next[field] === paper[field] || (field === "authors" && next.authors.length === paper.authors.length),
  );
  return isSame ? paper : next;
}
