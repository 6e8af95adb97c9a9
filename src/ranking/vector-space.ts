import { words } from "./analysis.ts";
import { inverseFrequency, saturate, weights } from "./bm25f.ts";
import { compoundStem } from "./compounds.ts";
import { type Corpus, frequencyOf, type RankedDocument, type Vector } from "./corpus.ts";

/**
 * Inverts the index, from papers to their terms, so that papers can be compared; with the terms' idfs. Time is linear in the
 * places.
 */
export function vectorsOf(
  postings: Pick<Corpus, "postingStart" | "postingDocument" | "placeStart" | "places" | "abstractStart">,
  count: number,
): Pick<Corpus, "vectors" | "idf"> {
  const { postingStart, postingDocument, placeStart, places, abstractStart } = postings;
  const idf = Float64Array.from({ length: postingStart.length - 1 }, (_, term) =>
    inverseFrequency(count, frequencyOf(postings, term)),
  );
  const sizes = new Int32Array(count);
  for (const document of postingDocument) sizes[document] = (sizes[document] as number) + 1;
  const vectors = emptyVectors(sizes);
  const filled = new Int32Array(count);
  for (let term = 0; term < idf.length; term++) {
    const end = postingStart[term + 1] as number;
    for (let p = postingStart[term] as number; p < end; p++) {
      const document = postingDocument[p] as number;
      const { terms, values } = vectors[document] as Vector;
      const slot = filled[document] as number;
      filled[document] = slot + 1;
      let occurrences = 0;
      const placesEnd = placeStart[p + 1] as number;
      for (let i = placeStart[p] as number; i < placesEnd; i++)
        occurrences += (places[i] as number) < (abstractStart[document] as number) ? weights.title : 1;
      terms[slot] = term;
      values[slot] = saturate(occurrences) * (idf[term] as number);
    }
  }
  for (const { values } of vectors) normalise(values);
  return { vectors, idf };
}

/** Each is one flat array, because there are millions of entries. */
function emptyVectors(sizes: Int32Array): Vector[] {
  let end = sizes.reduce((sum, size) => sum + size, 0);
  const terms = new Int32Array(end);
  const values = new Float64Array(end);
  end = 0;
  return Array.from(sizes, (size) => {
    const start = end;
    end += size;
    return { terms: terms.subarray(start, end), values: values.subarray(start, end) };
  });
}

/** The vector of a paper, whether it is one of the corpus or not. */
export function vectorOf(corpus: Corpus, document: RankedDocument): Vector {
  const number = corpus.numbers.get(document.id);
  if (number !== undefined) return corpus.vectors[number] as Vector;
  const text = `${document.title}\0${document.abstract}`;
  return corpus.caches.outsideVectors.get(text, () => readVector(corpus, document));
}

function readVector(corpus: Corpus, { title, abstract }: RankedDocument): Vector {
  const occurrences = new Map<number, number>();
  const add = (stem: string | undefined, worth: number) => {
    const term = stem === undefined || stem === "" ? undefined : corpus.terms.get(stem);
    if (term !== undefined) occurrences.set(term, (occurrences.get(term) ?? 0) + worth);
  };
  for (const [text, worth] of [
    [title, weights.title],
    [abstract, 1],
  ] as const) {
    const written = words(text);
    for (const [i, word] of written.entries()) {
      add(word.stem, worth);
      const next = written[i + 1];
      add(next && compoundStem(corpus.compounds, word, next), worth);
    }
  }
  const terms = Int32Array.from(occurrences.keys()).sort();
  const values = Float64Array.from(
    terms,
    (term) => saturate(occurrences.get(term) as number) * (corpus.idf[term] as number),
  );
  normalise(values);
  return { terms, values };
}

/** Scales values to length 1 in place; all zeros stay zeros. */
export function normalise(values: Float64Array): void {
  let square = 0;
  for (const value of values) square += value * value;
  if (square === 0) return;
  // Rounded, because the numbering of terms depends on the order of the papers, and with it the last bits of sums.
  const length = Math.fround(Math.sqrt(square));
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / length;
}

/** The cosine of two papers, 0 to 1. */
export function similarity(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = (a.terms[i] as number) - (b.terms[j] as number);
    if (difference === 0) sum += (a.values[i] as number) * (b.values[j] as number);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}

/** The dot product of a paper with weights per term of the corpus. */
export function against(weightOf: Float64Array, { terms, values }: Vector): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++)
    sum += (weightOf[terms[i] as number] as number) * (values[i] as number);
  return sum;
}

/** Sets the weights per term back to 0 for all terms of these papers. */
export function clear(weightOf: Float64Array, vectors: readonly Vector[]): void {
  for (const { terms } of vectors) for (let i = 0; i < terms.length; i++) weightOf[terms[i] as number] = 0;
}

/** Adds a paper's vector, times a factor, to weights per term. */
export function addTo(weightOf: Float64Array, { terms, values }: Vector, times: number): void {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    weightOf[term] = (weightOf[term] as number) + times * (values[i] as number);
  }
}

/**
 * The centroid of papers: the mean of their vectors, with its strongest terms, at most `most`. It is not scaled to length 1.
 */
export function meanOf(
  { scratch }: Pick<Corpus, "scratch">,
  vectors: readonly Vector[],
  most: number,
): Vector {
  for (const vector of vectors) addTo(scratch, vector, 1 / vectors.length);
  return takeStrongest(scratch, vectors, most);
}

/**
 * Takes the `most` weights per term that are farthest from 0, of the terms of these vectors, and sets the weights of all of these terms
 * back to 0. Zeros are left out; of terms as strong as the weakest that is taken, the first ones are. Time is linear in the vectors'
 * terms but for sorting.
 */
export function takeStrongest(weightOf: Float64Array, vectors: readonly Vector[], most: number): Vector {
  const terms: number[] = [];
  const weights: number[] = [];
  for (const vector of vectors)
    for (let i = 0; i < vector.terms.length; i++) {
      const term = vector.terms[i] as number;
      const weight = weightOf[term] as number;
      if (weight === 0) continue;
      terms.push(term);
      weights.push(weight);
      weightOf[term] = 0;
    }
  const strengths = Float64Array.from(weights, Math.abs);
  const excess = strengths.length - most;
  const least = excess > 0 ? (strengths.toSorted()[excess] ?? Number.POSITIVE_INFINITY) : 0;
  const byTerm = (a: number, b: number) => (terms[a] as number) - (terms[b] as number);
  const slots = Int32Array.from(terms.keys());
  const stronger = slots.filter((slot) => (strengths[slot] as number) > least);
  const ties = slots.filter((slot) => strengths[slot] === least).sort(byTerm);
  const taken = Int32Array.of(...stronger, ...ties.subarray(0, Math.max(0, most - stronger.length))).sort(
    byTerm,
  );
  return {
    terms: taken.map((slot) => terms[slot] as number),
    values: Float64Array.from(taken, (slot) => weights[slot] as number),
  };
}
