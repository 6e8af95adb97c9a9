/**
 * Pseudo-relevance feedback: expansion terms are learned from the papers that match a topic's own words best. After Rocchio and
 * RM3 (Lavrenko and Croft, SIGIR 2001; Abdul-Jaleel et al., TREC 2004). One thing differs: the less of a topic even the best
 * papers hold, the more expansion terms count. A keyword that many titles hold needs no expansion; a question of twenty words does.
 */
import { weights } from "./bm25f.ts";
import type { Corpus, Vector } from "./corpus.ts";
import type { Findings } from "./findings.ts";
import type { Expansion } from "./query.ts";
import { addTo } from "./vector-space.ts";

/** A word that a larger share of the papers holds occurs with everything. */
const commonShare = 0.2;

/** The expansion of a query, from what it finds in the corpus. Time is linear in the findings. */
export function expand(corpus: Corpus, { documents, count, scores, maxScore }: Findings): Expansion {
  const papers = makeBest(weights.feedbackDocuments);
  for (let i = 0; i < count; i++) {
    const document = documents[i] as number;
    const score = scores[document] as number;
    if (score >= papers.least) add(papers, document, score, corpus.idOrder);
  }
  let total = 0;
  let held = 0;
  for (const value of papers.values) {
    const score = value / maxScore;
    total += score ** 2;
    held += score ** 3;
  }
  const strength = 1 - held / total;
  if (!(strength > 0)) return { terms: [], weights: [], strength: 0 };
  const feedback = papers.numbers.map((document) => corpus.vectors[document] as Vector);
  for (let i = 0; i < feedback.length; i++)
    addTo(corpus.scratch, feedback[i] as Vector, ((papers.values[i] as number) / maxScore) ** 2);
  const { numbers, values } = strongest(corpus, feedback, leastOf(corpus, papers, maxScore));
  let all = 0;
  for (const value of values) all += value;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / all;
  return { terms: numbers, weights: values, strength };
}

/** The highest value below which none of the terms can be among the best: one of the papers alone has as many above it. */
function leastOf({ leastTaken }: Corpus, papers: Best, maxScore: number): number {
  let least = 0;
  for (let i = 0; i < papers.numbers.length; i++) {
    const times = ((papers.values[i] as number) / maxScore) ** 2;
    least = Math.max(least, times * (leastTaken[papers.numbers[i] as number] as number));
  }
  return least;
}

/** Whether a term may go with a topic: neither one paper alone nor many hold it. */
const mayGoWith = (postingStart: Int32Array, term: number, common: number): boolean => {
  const df = (postingStart[term + 1] as number) - (postingStart[term] as number);
  return df > 1 && df < common;
};

/** Per document, the value of the last term that it lends by itself; 0 where it holds fewer. */
export function leastTakenOf(postingStart: Int32Array, vectors: readonly Vector[]): Float64Array {
  const common = commonShare * vectors.length;
  return Float64Array.from(vectors, ({ terms, values }) => {
    const able = values.filter((_, i) => mayGoWith(postingStart, terms[i] as number, common)).sort();
    return able[able.length - weights.taken] ?? 0;
  });
}

/** The terms with the highest sums, without terms that one paper alone or many papers hold. Clears the sums. */
function strongest(corpus: Corpus, feedback: readonly Vector[], least: number): Best {
  const { scratch: sums, postingStart, stemOrder } = corpus;
  const common = commonShare * corpus.documents.length;
  const best = makeBest(weights.taken, least);
  // The last terms are usually the rarest. With these first, fewer of the others enter the list of the best.
  for (const { terms } of feedback)
    for (let i = terms.length - 1; i >= 0; i--) {
      const term = terms[i] as number;
      const sum = sums[term] as number;
      // A term of several papers is handled once.
      if (sum === 0) continue;
      sums[term] = 0;
      if (sum < best.least) continue;
      if (mayGoWith(postingStart, term, common)) add(best, term, sum, stemOrder);
    }
  return best;
}

/** The numbers with the highest values, highest first, and these values. */
type Best = {
  readonly most: number;
  readonly numbers: number[];
  readonly values: number[];
  /** Lower values no longer enter the list. */
  least: number;
};

const makeBest = (most: number, least = 0): Best => ({ most, numbers: [], values: [], least });

/** @param order by number; of equal values the one with the lower order comes first */
function add(best: Best, number: number, value: number, order: Int32Array): void {
  const { most, numbers, values } = best;
  let at = numbers.length;
  for (; at > 0; at--) {
    const other = values[at - 1] as number;
    if (value < other) break;
    const before = numbers[at - 1] as number;
    if (value === other && (order[number] as number) > (order[before] as number)) break;
    if (at === most) continue;
    numbers[at] = before;
    values[at] = other;
  }
  if (at === most) return;
  numbers[at] = number;
  values[at] = value;
  if (numbers.length === most) best.least = values[most - 1] as number;
}
