/** Finds the phrases that a paper shares with a description, in the paper's own words. Readers see them as the reason. */
import { type Word, words } from "./analysis.ts";
import type { Corpus, RankedDocument } from "./corpus.ts";
import { metadiscourse } from "./metadiscourse.ts";
import type { Reason } from "./reasons.ts";
import { pairKey, pairSpaceOf } from "./word-pairs.ts";

/** How many are shown. */
const most = 3;
/** The least idf of single words that are shown: that of words that 4% of the papers hold. */
const leastIdf = 2.8;
const longest = 4;

type Shared = { text: string; stems: string[]; strength: number };

/**
 * The description's phrases of up to four neighbouring words that stand in the paper, and its rare words; the strongest by idf
 * first, none twice. Empty where the paper shares none.
 */
export function explainDescription(corpus: Corpus, description: string, document: RankedDocument): Reason {
  const { terms, idf } = pairSpaceOf(corpus.archive ?? corpus);
  return explainBy((stem) => idf[terms.get(stem) ?? -1] ?? 0, description, document);
}

/** As {@link explainDescription}, with the idf of each stem given. */
export function explainBy(
  strength: (stem: string) => number,
  description: string,
  document: RankedDocument,
): Reason {
  const asked = words(description);
  const single = new Set(
    asked.map(({ stem }) => stem).filter((stem) => stem !== "" && !metadiscourse.has(stem)),
  );
  const pairs = new Set(asked.slice(1).map((word, i) => pairKey((asked[i] as Word).stem, word.stem)));
  const inTitle = sharedIn(document.title, single, pairs, strength);
  const inAbstract = sharedIn(document.abstract, single, pairs, strength);
  const chosen: Shared[] = [];
  for (const each of [...inTitle, ...inAbstract].sort((a, b) => b.strength - a.strength)) {
    if (chosen.length === most) break;
    if (each.stems.length === 1 && each.strength < leastIdf) continue;
    if (!each.stems.every((stem) => chosen.some(({ stems }) => stems.includes(stem)))) chosen.push(each);
  }
  const holds = (found: readonly Shared[]) =>
    chosen.some(({ stems }) => found.some((other) => other.stems.join(" ") === stems.join(" ")));
  const where = holds(inTitle) ? (holds(inAbstract) ? "both" : "title") : "abstract";
  return {
    phrase: description,
    role: "name",
    terms: chosen.map(({ text }) => text),
    where,
    kind: "description",
  };
}

/** Runs of neighbouring words, of which the description also has each pair of neighbours. */
function sharedIn(
  text: string,
  single: ReadonlySet<string>,
  pairs: ReadonlySet<string>,
  strength: (stem: string) => number,
): Shared[] {
  const addresses = addressesIn(text);
  const all = words(text).filter(
    ({ start }) => !addresses.some(({ from, to }) => start >= from && start < to),
  );
  const found: Shared[] = [];
  for (let from = 0; from < all.length; ) {
    let to = from + 1;
    const first = all[from] as Word;
    if (single.has(first.stem)) {
      while (
        to < all.length &&
        to - from < longest &&
        isNext(all[to - 1] as Word, all[to] as Word, single, pairs)
      )
        to++;
      const run = all.slice(from, to);
      found.push({
        text: text.slice(first.start, (run.at(-1) as Word).end),
        stems: run.map(({ stem }) => stem),
        strength: run.reduce((sum, { stem }) => sum + strength(stem), 0),
      });
    }
    from = to;
  }
  return found;
}

/** The places of web addresses. Code at the same site says nothing about two papers' subjects. */
const addressesIn = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/\S+/g)]
    .filter(([token]) => isAddress.test(token))
    .map(({ 0: token, index }) => ({ from: index, to: index + token.length }));

const isAddress = /:\/\/|^\W?www\.|\.(?:ai|co|com|dev|edu|io|net|org)(?:\/|\W*$)/i;

const isNext = (a: Word, b: Word, single: ReadonlySet<string>, pairs: ReadonlySet<string>): boolean =>
  b.position === a.position + 1 && single.has(b.stem) && pairs.has(pairKey(a.stem, b.stem));
