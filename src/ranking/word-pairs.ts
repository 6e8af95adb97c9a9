/** Papers as vectors of their words and of pairs of neighbouring words, with which longer texts are compared. */
import { type Word, words } from "./analysis.ts";
import { inverseFrequency, saturate, weights } from "./bm25f.ts";
import type { Corpus, PairSpace, RankedDocument, Vector } from "./corpus.ts";
import { normalise } from "./vector-space.ts";

/**
 * A pair counts `weight` of a word with the same idf. A long text has many words, and its rarest ones are often there by
 * chance, so idfs are flattened. Both were chosen by nDCG@10 on two collections with abstracts as topics; between .5 and 1, and
 * .7 and 1, it changes by .01.
 */
const pair = { weight: 0.7, idfPower: 0.85 } as const;

/**
 * From this many papers on, a term that only one holds is left out: it compares no two papers, and says little about a text.
 * Fewer papers may have no other terms.
 */
const few = 1_000;

/** The pair space of a corpus, in the terms and idfs of its archive where it has one. Built at first use. */
export const pairSpaceOf = (corpus: Corpus): PairSpace =>
  corpus.caches.pairSpace.get("", () => makeSpace(corpus));

function makeSpace({ documents, archive }: Corpus): PairSpace {
  const counted = documents.map(countsOf);
  const vocabulary = archive ? pairSpaceOf(archive) : vocabularyOf(counted);
  return {
    ...vocabulary,
    scratch: new Float64Array(vocabulary.idf.length),
    vectors: counted.map((counts) => toVector(vocabulary, counts)),
  };
}

/** The vector of a paper, whether it is one of the corpus or not. */
export function pairVectorOf(corpus: Corpus, document: RankedDocument): Vector {
  const space = pairSpaceOf(corpus);
  const number = corpus.numbers.get(document.id);
  if (number !== undefined) return space.vectors[number] as Vector;
  const { title, abstract } = document;
  return corpus.caches.outsideVectors.get(`pairs\0${title}\0${abstract}`, () =>
    toVector(space, countsOf(document)),
  );
}

/** The vector of a text that is no paper: each of its words counts as one in an abstract. */
export const vectorOfText = (space: Pick<PairSpace, "terms" | "idf">, text: string): Vector =>
  toVector(space, countsOf({ title: "", abstract: text }));

/** Stems and pairs with their frequencies; an occurrence in the title counts as `weights.title`. */
function countsOf({ title, abstract }: Pick<RankedDocument, "title" | "abstract">): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [text, worth] of [
    [title, weights.title],
    [abstract, 1],
  ] as const)
    for (const term of termsIn(words(text))) counts.set(term, (counts.get(term) ?? 0) + worth);
  return counts;
}

function* termsIn(written: readonly Word[]): Generator<string> {
  let before: Word | undefined;
  for (const word of written) {
    if (word.stem === "") continue;
    yield word.stem;
    if (before && word.position === before.position + 1) yield pairKey(before.stem, word.stem);
    before = word;
  }
}

/** The term of two neighbouring stems. */
export const pairKey = (first: string, second: string): string => `${first} ${second}`;

function vocabularyOf(
  counted: readonly ReadonlyMap<string, number>[],
): Pick<PairSpace, "terms" | "names" | "idf" | "shares"> {
  const holders = new Map<string, number>();
  for (const counts of counted)
    for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const fewest = counted.length < few ? 1 : 2;
  const shared = [...holders].filter(([, df]) => df >= fewest).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: new Map(shared.map(([term], i) => [term, i])),
    names: shared.map(([term]) => term),
    shares: Float64Array.from(shared, ([, df]) => df / counted.length),
    idf: Float64Array.from(
      shared,
      ([term, df]) =>
        inverseFrequency(counted.length, df) ** pair.idfPower * (term.includes(" ") ? pair.weight : 1),
    ),
  };
}

function toVector(
  { terms: numbers, idf }: Pick<PairSpace, "terms" | "idf">,
  counts: ReadonlyMap<string, number>,
): Vector {
  const found = [...counts].flatMap(([term, count]) => {
    const number = numbers.get(term);
    return number === undefined ? [] : [{ number, value: saturate(count) * (idf[number] as number) }];
  });
  found.sort((a, b) => a.number - b.number);
  const values = Float64Array.from(found, ({ value }) => value);
  normalise(values);
  return { terms: Int32Array.from(found, ({ number }) => number), values };
}
