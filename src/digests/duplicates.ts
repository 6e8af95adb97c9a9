/**
 * Finds papers that are duplicates of each other: a paper under another title, a version that was listed again, a follow-up of
 * the same system ("Kiteformer", "Kiteformer 2"). A digest shows one of them. Pure.
 */
import { stems } from "../ranking/analysis.ts";

/** The parts of a paper that are compared to find its duplicates. */
export type ComparedPaper = {
  id: number;
  title: string;
  abstract: string;
  links: readonly { url: string; kind: string }[];
  authors: readonly string[];
};

/** How many words a shingle has. Three words in a row are seldom equal by chance. */
const shingleWords = 3;
/** Shingles that more than this many papers hold, or more than a twentieth of all, are set phrases and do not count. */
const mostHolders = 8;
/** An abstract with fewer shingles of its own than this is no evidence. */
const leastShingles = 12;

/** What two papers have in common, each from 0 to 1. */
type Common = {
  /** The shared part of the smaller set of shingles of their abstracts. */
  abstract: number;
  /** The shared part of the distinct stems of their titles, without the names before a colon where these agree. */
  title: number;
  /** The shared part of the shorter list of authors. */
  authors: number;
  /** They have one name, apart from versions. */
  name: boolean;
  /** Their code or project is at one address. */
  home: boolean;
};

/** The thresholds were chosen on captures of real listings, where different papers on one subject stay well below each. */
function isDuplicate({ abstract, title, authors, name, home }: Common): boolean {
  if (abstract >= 0.9 || (abstract >= 0.5 && title >= 0.2)) return true;
  if (home && (title >= 0.2 || abstract >= 0.15 || authors >= 0.5)) return true;
  if (name) return title >= 0.34 || abstract >= 0.1 || authors >= 0.5;
  return title >= 0.8 && (abstract >= 0.2 || authors >= 0.5);
}

/**
 * The duplicate groups of two papers or more: from a paper's id to its group's id, which is the lowest of its papers' ids. Time
 * and memory are linear in the text; the order of the papers does not matter.
 */
export function duplicateGroups(papers: readonly ComparedPaper[]): Map<number, number> {
  const told = [...papers].sort((a, b) => a.id - b.id);
  const titles = told.map(readTitle);
  const { sizes, shared } = sharedShingles(told);
  const pairs = new Set(shared.keys());
  const n = told.length;
  addHolders(pairs, n, (i) => {
    const { name, all } = titles[i] as Title;
    const homes = (told[i] as ComparedPaper).links.flatMap(({ kind, url }) =>
      kind === "code" || kind === "project" ? [`home ${homeOf(url)}`] : [],
    );
    const whole = all.length > 1 ? [`title ${all.toSorted().join(" ")}`] : [];
    return [...homes, ...whole, ...(name === "" ? [] : [`name ${name}`])];
  });

  const first = Int32Array.from(told, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (first[root] !== root) root = first[root] as number;
    first[i] = root;
    return root;
  };
  for (const pair of pairs) {
    const [i, j] = [Math.floor(pair / n), pair % n];
    const [a, b] = [told[i] as ComparedPaper, told[j] as ComparedPaper];
    const [s, t] = [titles[i] as Title, titles[j] as Title];
    const name = s.name !== "" && s.name === t.name;
    const least = Math.min(sizes[i] as number, sizes[j] as number);
    const common: Common = {
      abstract: least < leastShingles ? 0 : (shared.get(pair) ?? 0) / least,
      title: name ? jaccard(s.rest, t.rest) : jaccard(s.all, t.all),
      authors: overlap(a.authors, b.authors),
      name,
      home: overlap(homesOf(a), homesOf(b)) > 0,
    };
    if (!isDuplicate(common)) continue;
    const [x, y] = [rootOf(i), rootOf(j)];
    first[Math.max(x, y)] = Math.min(x, y);
  }
  const groups = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const root = rootOf(i);
    if (root === i) continue;
    const group = (told[root] as ComparedPaper).id;
    groups.set(group, group).set((told[i] as ComparedPaper).id, group);
  }
  return groups;
}

/** `name` is "" where the title has none. */
type Title = { all: string[]; rest: string[]; name: string };

/** Versions and the like: papers that differ in these alone are duplicates. */
const versions =
  /(?<=\p{L}|\b)v?\d+(?:\.\d+)*\+*|\b(?:extended|revised|preliminary) (?:version|abstract)\b/giu;

function readTitle({ title }: ComparedPaper): Title {
  const all = distinctStems(title.replace(versions, " "));
  const [, head = "", rest = ""] =
    /^([^:]{2,40}):\s(.*)$/su.exec(title) ?? /^(\S+)( technical report)$/iu.exec(title) ?? [];
  const isName =
    head !== "" && head.split(/\s+/).length <= 3 && /\p{Lu}.*\p{Lu}|\d|\p{Ll}\p{Lu}/su.test(head);
  const name = isName
    ? head
        .replace(versions, "")
        .replace(/[^\p{L}]/gu, "")
        .toLowerCase()
    : "";
  return { all, rest: distinctStems(rest.replace(versions, " ")), name: name.length > 1 ? name : "" };
}

const distinctStems = (text: string): string[] => [...new Set(stems(text))];

const homesOf = ({ links }: ComparedPaper): string[] =>
  links.filter(({ kind }) => kind === "code" || kind === "project").map(({ url }) => homeOf(url));

const homeOf = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/(?<![/?#])[/?#]+$/, "")
    .replace(/\.git$/, "");

function jaccard(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((stem) => b.includes(stem)).length;
  return both === 0 ? 0 : both / (a.length + b.length - both);
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : a.filter((one) => b.includes(one)).length / least;
}

/** Adds the pairs of papers that share a key; a pair of i < j is i * n + j. Keys of many papers tell nothing. */
function addHolders(pairs: Set<number>, n: number, keysOf: (i: number) => string[]): void {
  const holders = new Map<string, number[]>();
  for (let i = 0; i < n; i++)
    for (const key of new Set(keysOf(i))) {
      const known = holders.get(key);
      if (known) known.push(i);
      else holders.set(key, [i]);
    }
  for (const papers of holders.values()) {
    if (papers.length > mostHolders) continue;
    for (const [k, i] of papers.entries()) for (const j of papers.slice(k + 1)) pairs.add(i * n + j);
  }
}

/**
 * How many shingles of its own each paper's abstract has, and how many each pair shares. All shingles are sorted in one array,
 * so that equal ones stand together. Of many papers with one shingle only near ones in order of id are paired, which keeps the
 * time linear. Copies of one text are still linked, from neighbour to neighbour.
 */
function sharedShingles(told: readonly ComparedPaper[]): { sizes: Int32Array; shared: Map<number, number> } {
  const n = told.length;
  const common = Math.max(mostHolders, n / 20);
  const sizes = new Int32Array(n);
  const shared = new Map<number, number>();
  // A hash of 32 bits and the paper's number in one exact double, up to 2^21 papers.
  const all: number[] = [];
  for (const [i, { abstract }] of told.entries())
    for (const hash of shingles(abstract)) all.push(hash * 2 ** 21 + i);
  const sorted = Float64Array.from(all).sort();
  for (let from = 0; from < sorted.length; ) {
    const hash = Math.floor((sorted[from] as number) / 2 ** 21);
    let to = from;
    while (to < sorted.length && Math.floor((sorted[to] as number) / 2 ** 21) === hash) to++;
    if (to - from <= common)
      for (let k = from; k < to; k++) {
        const i = (sorted[k] as number) % 2 ** 21;
        sizes[i] = (sizes[i] as number) + 1;
        for (let l = k + 1; l < Math.min(to, k + mostHolders); l++) {
          const pair = i * n + ((sorted[l] as number) % 2 ** 21);
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
      }
    from = to;
  }
  return { sizes, shared };
}

/** The distinct hashes of a text's shingles: letters and digits alone, without case. */
function shingles(text: string): Set<number> {
  const found = new Set<number>();
  const last: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    last.push(hashOf(word));
    if (last.length > shingleWords) last.shift();
    if (last.length === shingleWords)
      found.add(last.reduce((hash, part) => Math.imul(hash ^ part, 0x9e3779b1) >>> 0, 0));
  }
  return found;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
