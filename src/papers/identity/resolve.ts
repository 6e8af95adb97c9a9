/**
 * Entity resolution: which papers of a listing are known, and what the listing adds to them. A paper's keys are its arXiv
 * identifier, its DOIs and its titles, the most reliable first. Two arXiv identifiers are two papers, whatever their titles are. Pure.
 */
import { createHash } from "node:crypto";
import type { papers } from "../../db/schema.ts";
import type { ListedPaper, PaperFacts } from "../paper.ts";
import { joinLinks } from "../text/links.ts";
import { joinFacts } from "./facts.ts";
import { titleKey } from "./title-key.ts";

/** A stored paper, without when it was seen. */
export type KnownPaper = Omit<typeof papers.$inferSelect, "firstSeenAt" | "lastSeenAt">;

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

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** A title, an arXiv identifier or a DOI -> the key that the database knows it by. */
export const paperKeys = {
  title: (title: string) => `title:${hashOf(titleKey(title))}`,
  arxiv: (id: string) => `arxiv:${id}`,
  doi: (doi: string) => `doi:${doi}`,
};

/** All keys of a listing's papers, each once. */
export function keysOf(listed: readonly ListedPaper[]): string[] {
  return [...new Set(listed.flatMap((paper) => Object.values(keysOfOne(paper))))];
}

function keysOfOne({ title, arxivId, doi }: ListedPaper): { arxiv?: string; doi?: string; title: string } {
  return {
    ...(arxivId ? { arxiv: paperKeys.arxiv(arxivId) } : {}),
    ...(doi ? { doi: paperKeys.doi(doi) } : {}),
    title: paperKeys.title(title),
  };
}

/**
 * Resolves a listing's papers against those that are stored.
 *
 * @param known the stored papers that have any of `keysOf(listed)`.
 * @param idOf each key that is known -> the paper's id.
 */
export function resolveListing(
  listed: readonly ListedPaper[],
  known: readonly KnownPaper[],
  idOf: ReadonlyMap<string, number>,
): Resolved {
  const papers = new Map(known.map((paper) => [paper.id, paper]));
  const owners = new Map(idOf);
  const changed = new Set<number>();
  const merged: Resolved["merged"] = [];
  const aliases = new Map<string, number>();
  const ranks = new Map<number, number>();
  let nextId = -1;

  const ownerOf = (key: string | undefined) =>
    key === undefined ? undefined : papers.get(owners.get(key) ?? 0);
  const put = (paper: KnownPaper) => {
    papers.set(paper.id, paper);
    changed.add(paper.id);
  };

  const merge = (former: KnownPaper, into: KnownPaper): KnownPaper => {
    for (const [key, id] of owners) if (id === former.id) owners.set(key, into.id);
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

  for (const paper of listed) {
    const key = keysOfOne(paper);
    const found = [ownerOf(key.arxiv), ownerOf(key.doi), ownerOf(key.title)]
      .filter((owner) => owner !== undefined)
      .filter(({ arxivId }) => arxivId === null || paper.arxivId === undefined || arxivId === paper.arxivId);
    let [one] = found;
    for (const { id } of found) {
      const other = papers.get(id);
      if (!one || !other || other.id === one.id || !areCompatible(one, other)) continue;
      const isOlder = isStoredBefore(other, one);
      one = merge(isOlder ? one : other, isOlder ? other : one);
    }
    // Two papers cannot have one DOI: the first owner keeps it.
    const doiOwner = owners.get(key.doi ?? "");
    const { doi, ...rest } = paper;
    const told = doi && (doiOwner === undefined || doiOwner === one?.id) ? paper : rest;
    if (!one) {
      one = newPaper(nextId--, told, owners.has(key.title) ? paper.arxivId : undefined);
      put(one);
    } else {
      const gained = gain(one, told);
      if (gained !== one) put(gained);
      one = gained;
    }
    for (const each of Object.values(key)) {
      if (owners.has(each)) continue;
      owners.set(each, one.id);
      const isOwn =
        each === `title:${one.titleKey}` || each === key.arxiv || each === paperKeys.doi(one.doi ?? "");
      if (!isOwn) aliases.set(each, one.id);
    }
    if (!ranks.has(one.id)) ranks.set(one.id, paper.rank);
  }
  const all = [...changed].map((id) => papers.get(id)).filter((paper) => paper !== undefined);
  return {
    listed: [...ranks].map(([id, rank]) => ({ id, rank })),
    added: all.filter(({ id }) => id < 0),
    changed: all.filter(({ id }) => id > 0),
    merged,
    aliases: [...aliases].map(([key, id]) => ({ key, id })),
  };
}

/** Stored papers are older than new ones; new ones are in the order of the listing. */
const isStoredBefore = (a: KnownPaper, b: KnownPaper) =>
  a.id > 0 === b.id > 0 ? Math.abs(a.id) < Math.abs(b.id) : a.id > 0;

const areCompatible = (a: KnownPaper, b: KnownPaper) =>
  a.arxivId === null || b.arxivId === null || a.arxivId === b.arxivId;

/** @param apart distinguishes it from a known paper of the same title; its arXiv identifier. */
function newPaper(id: number, listed: ListedPaper, apart: string | undefined): KnownPaper {
  const key = titleKey(listed.title);
  return {
    id,
    titleKey: hashOf(apart === undefined ? key : `${key} ${apart}`),
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
