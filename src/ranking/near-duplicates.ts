import { type Corpus, frequencyOf, type Vector } from "./corpus.ts";
import { addTo, against, clear } from "./vector-space.ts";

/** More than rounding takes from a sum of products. */
const margin = 1e-6;

/**
 * The documents whose cosine with a vector is `least` or more, by number. Some of the vector's terms are enough to find them: once
 * what the other terms hold is shorter than `least`, a document without any of the first cannot reach it, since its own length is 1
 * (the prefix filter of Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007). Terms that hold much and are in few
 * documents come first.
 *
 * @param vector of length 1, in the words of the corpus
 * @param least above 0
 */
export function nearDuplicatesOf(
  corpus: Pick<Corpus, "postingStart" | "postingDocument" | "vectors" | "scratch">,
  vector: Vector,
  least: number,
): number[] {
  const { postingStart, postingDocument, vectors, scratch } = corpus;
  const { terms, values } = vector;
  const worth = values.map((value, slot) => value ** 2 / frequencyOf(corpus, terms[slot] as number));
  const bestFirst = terms.map((_, slot) => slot).sort((a, b) => (worth[b] as number) - (worth[a] as number));
  /** The square of the length of the terms that are left. */
  let left = values.reduce((sum, value) => sum + value ** 2, 0);
  const candidates = new Set<number>();
  for (const slot of bestFirst) {
    if (Math.sqrt(Math.max(0, left)) < least - margin) break;
    left -= (values[slot] as number) ** 2;
    const term = terms[slot] as number;
    const end = postingStart[term + 1] as number;
    for (let p = postingStart[term] as number; p < end; p++) candidates.add(postingDocument[p] as number);
  }
  addTo(scratch, vector, 1);
  const found = [...candidates].filter((document) => against(scratch, vectors[document] as Vector) >= least);
  clear(scratch, [vector]);
  return found;
}
