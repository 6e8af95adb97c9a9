/**
 * Pseudo-relevance feedback: expansion terms are learned from the papers that match a topic's own words best. After Rocchio and
 * RM3 (Lavrenko and Croft, SIGIR 2001; Abdul-Jaleel et al., TREC 2004), with one difference: expansion terms count more, the
 * less of a topic even the best papers hold. A keyword that many titles hold needs no expansion; a question of twenty words
 * does.
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
  const { numbers, values } = strongest(corpus, feedback);
  let all = 0;
  for (const value of values) all += value;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / all;
  return { terms: numbers, weights: values, strength };
}

/** The terms with the highest sums, without terms that one paper alone or many papers hold. Clears the sums. */
function strongest(corpus: Corpus, feedback: readonly Vector[]): Best {
  const { scratch: sums, postingStart, stemOrder } = corpus;
  const common = commonShare * corpus.documents.length;
  const best = makeBest(weights.taken);
  // The last terms are usually the rarest. With these first, fewer of the others enter the list of the best.
  for (const { terms } of feedback)
    for (let i = terms.length - 1; i >= 0; i--) {
      const term = terms[i] as number;
      const sum = sums[term] as number;
      // A term of several papers is handled once.
      if (sum === 0) continue;
      sums[term] = 0;
      if (sum < best.least) continue;
      const df = (postingStart[term + 1] as number) - (postingStart[term] as number);
      if (df > 1 && df < common) add(best, term, sum, stemOrder);
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

const makeBest = (most: number): Best => ({ most, numbers: [], values: [], least: 0 });

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
