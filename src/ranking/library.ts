/**
 * Finds the interests of a library: groups of its papers, each with the terms that its papers share more often than by chance.
 *
 * A term of one paper alone says little about the reader; terms that several papers share say what the reader is interested in.
 * So a term counts in an interest by its mean weight in the papers, times how surprising its frequency in the library is
 * (surprise.ts). The groups are found by agglomerative clustering with average linkage over the library's papers in these
 * terms. It is deterministic and needs no number of groups beforehand.
 */
import type { Corpus, RankedDocument, Vector } from "./corpus.ts";
import { surprise } from "./surprise.ts";
import { addTo, normalise, similarity, takeStrongest } from "./vector-space.ts";
import { pairSpaceOf, pairVectorOf } from "./word-pairs.ts";

/** A paper of a library; `weight`: how much it counts, above 0 to 1. */
export type LibraryPaper = { document: RankedDocument; weight: number };

/** Papers of a library on one subject. */
export type Interest = {
  /** Numbers into the library, ascending. */
  papers: number[];
  /** The sum of their weights. */
  size: number;
  /** In the terms of the archive, of length 1. */
  profile: Vector;
};

const groups = {
  /** Two groups are merged from this mean cosine of their papers on. */
  alike: 0.05,
  /** How many papers are compared with each other: those with the highest weights. The others join the nearest group. */
  compared: 300,
  /** The fewest papers of an interest, unless no group has as many. */
  fewest: 2,
  most: 16,
} as const;

/** A term that a larger share of the archive holds says nothing about an interest. */
const commonShare = 0.2;
/** How many of an interest's strongest terms are kept. Of 50, 100 and 200, more terms did not rank better. */
const profileTerms = 100;

/**
 * The interests of a library, the largest first.
 *
 * @param archive tells how frequent terms are among papers
 */
export function findInterests(archive: Corpus, papers: readonly LibraryPaper[]): Interest[] {
  const library = readLibrary(archive, papers);
  const all = papers.map((_, i) => i);
  const grouped = group(library).filter((numbers) => numbers.length >= groups.fewest);
  return (grouped.length > 0 ? grouped : [all])
    .map((numbers) => interestOf(library, numbers))
    .filter(({ profile }) => profile.terms.length > 0)
    .sort((a, b) => b.size - a.size || (a.papers[0] as number) - (b.papers[0] as number))
    .slice(0, groups.most);
}

type ReadLibrary = {
  weights: readonly number[];
  vectors: readonly Vector[];
  /** Per term of the archive, how surprising its holders are in the library; 0 for one that is common. */
  surprises: Float64Array;
  /** Per term, all 0. */
  scratch: Float64Array;
};

function readLibrary(archive: Corpus, papers: readonly LibraryPaper[]): ReadLibrary {
  const { shares, scratch } = pairSpaceOf(archive);
  const vectors = papers.map(({ document }) => pairVectorOf(archive, document));
  const weights = papers.map(({ weight }) => weight);
  const count = sum(weights);
  const surprises = new Float64Array(shares.length);
  for (const [i, { terms }] of vectors.entries())
    for (const term of terms) surprises[term] = (surprises[term] as number) + (weights[i] as number);
  for (const [term, held] of surprises.entries()) {
    const share = shares[term] as number;
    if (held > 0) surprises[term] = share > commonShare ? 0 : surprise(held, count, share);
  }
  return { weights, vectors, surprises, scratch };
}

/** The strongest terms of the papers' centroid, each by its mean weight times its surprise; of length 1. */
function profileOf(
  { weights, vectors, surprises, scratch }: ReadLibrary,
  numbers: readonly number[],
): Vector {
  const of = numbers.map((i) => weigh(vectors[i] as Vector, (term) => surprises[term] as number));
  for (const [n, vector] of of.entries()) addTo(scratch, vector, weights[numbers[n] as number] as number);
  const profile = takeStrongest(scratch, of, profileTerms);
  normalise(profile.values);
  return profile;
}

const weigh = ({ terms, values }: Vector, weightOf: (term: number) => number): Vector => ({
  terms,
  values: values.map((value, i) => value * weightOf(terms[i] as number)),
});

function interestOf(library: ReadLibrary, numbers: readonly number[]): Interest {
  return {
    papers: [...numbers].sort((a, b) => a - b),
    size: sum(numbers.map((i) => library.weights[i] as number)),
    profile: profileOf(library, numbers),
  };
}

/** Groups of papers that are alike in the library's terms, by their numbers. */
function group(library: ReadLibrary): number[][] {
  const { vectors, surprises, weights, scratch } = library;
  // Weighted by the roots of their surprise, so that a product of two weights has it once.
  const seen = vectors.map((vector) => weigh(vector, (term) => Math.sqrt(surprises[term] as number)));
  for (const { values } of seen) normalise(values);
  const order = weights
    .map((_, i) => i)
    .sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  const found = agglomerate(order.slice(0, groups.compared), (a, b) =>
    similarity(seen[a] as Vector, seen[b] as Vector),
  );
  const others = order.slice(groups.compared);
  if (others.length === 0) return found;
  const centres = found.map((numbers) => {
    const members = numbers.map((i) => seen[i] as Vector);
    for (const vector of members) addTo(scratch, vector, 1 / members.length);
    return takeStrongest(scratch, members, Number.POSITIVE_INFINITY);
  });
  const nearest = others.map((i) => centres.map((centre) => similarity(centre, seen[i] as Vector)));
  for (const [n, i] of others.entries()) {
    const near = nearest[n] as number[];
    const best = near.indexOf(Math.max(...near));
    if ((near[best] ?? 0) >= groups.alike) found[best]?.push(i);
  }
  return found;
}

/** Merges the two groups with the highest mean cosine of their pairs, as long as it reaches the threshold. */
function agglomerate(numbers: readonly number[], likeness: (a: number, b: number) => number): number[][] {
  const found = numbers.map((i): number[] | undefined => [i]);
  const alike = numbers.map((a, i) => Float64Array.from(numbers, (b, j) => (j < i ? likeness(a, b) : 0)));
  const at = (a: number, b: number) => (alike[Math.max(a, b)] as Float64Array)[Math.min(a, b)] as number;
  for (;;) {
    let [first, second, most] = [-1, -1, groups.alike as number];
    for (let a = 1; a < found.length; a++)
      for (let b = 0; found[a] && b < a; b++)
        if (found[b] && at(a, b) >= most) [first, second, most] = [b, a, at(a, b)];
    const [kept, gone] = [found[first], found[second]];
    if (!kept || !gone) return found.filter((each) => each !== undefined);
    for (let other = 0; other < found.length; other++) {
      if (!found[other] || other === first || other === second) continue;
      const mean =
        (kept.length * at(first, other) + gone.length * at(second, other)) / (kept.length + gone.length);
      (alike[Math.max(first, other)] as Float64Array)[Math.min(first, other)] = mean;
    }
    kept.push(...gone);
    found[second] = undefined;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
