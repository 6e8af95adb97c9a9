/**
 * Pseudo-relevance feedback: the papers that hold a topic's own words best tell which other words go with
 * it. After Rocchio and RM3 (Lavrenko and Croft, SIGIR 2001; Abdul-Jaleel et al., TREC 2004), with one
 * difference: the less of a topic even the best papers hold, the more is left open by its own words, and
 * the more the others count. A keyword that many titles hold needs no help; a question of twenty words does.
 */
import { weights } from "./bm25f.ts";
import { type Corpus, compareIds, frequencyOf, type RankedDocument, type Vector } from "./corpus.ts";
import type { Findings } from "./findings.ts";
import type { Expansion } from "./query.ts";
import { addTo } from "./vector-space.ts";

/** A word that a larger share of the papers holds goes with everything. */
const commonShare = 0.2;

/** What the corpus says of a query, given what the query finds in it. Time is linear in the findings. */
export function expand(corpus: Corpus, { documents, scores, maxScore }: Findings): Expansion {
  const idOf = (document: number) => (corpus.documents[document] as RankedDocument).id;
  const best = makeBest(weights.feedbackDocuments, (a, b) => compareIds(idOf(a), idOf(b)) < 0);
  for (let i = 0; i < documents.length; i++) best.add(documents[i] as number, scores[i] as number);
  let total = 0;
  let held = 0;
  for (const value of best.values) {
    const score = value / maxScore;
    total += score ** 2;
    held += score ** 3;
  }
  const strength = 1 - held / total;
  if (!(strength > 0)) return { terms: [], weights: [], strength: 0 };
  const { vectors, scratch: sums } = corpus;
  const feedbackDocuments = best.numbers.map((document) => vectors[document] as Vector);
  for (const [i, vector] of feedbackDocuments.entries())
    addTo(sums, vector, ((best.values[i] as number) / maxScore) ** 2);
  const { numbers, values } = strongest(corpus, feedbackDocuments, sums);
  let all = 0;
  for (const value of values) all += value;
  return { terms: numbers, weights: values.map((value) => value / all), strength };
}

/** The terms with the highest sums of those that neither one paper alone nor many hold. Clears the sums. */
function strongest(corpus: Corpus, feedbackDocuments: readonly Vector[], sums: Float64Array): Best {
  const common = commonShare * corpus.documents.length;
  const isFirst = (a: number, b: number) => (corpus.stems[a] as string) < (corpus.stems[b] as string);
  const best = makeBest(weights.taken, isFirst);
  // The last terms are the rarest, as a rule: the fewer of the others have a place among the best.
  for (const { terms } of feedbackDocuments)
    for (let i = terms.length - 1; i >= 0; i--) {
      const term = terms[i] as number;
      const sum = sums[term] as number;
      // A term of several of them has had its turn.
      if (sum === 0) continue;
      sums[term] = 0;
      if (sum < best.least) continue;
      const df = frequencyOf(corpus, term);
      if (df > 1 && df < common) best.add(term, sum);
    }
  return best;
}

/** The numbers with the highest values, highest first, and these values. */
type Best = {
  readonly numbers: number[];
  readonly values: number[];
  /** A number of a lower value has no place any more. */
  least: number;
  add: (number: number, value: number) => void;
};

/** @param isFirst which of two with the same value goes before the other */
function makeBest(most: number, isFirst: (a: number, b: number) => boolean): Best {
  const numbers: number[] = [];
  const values: number[] = [];
  const best: Best = {
    numbers,
    values,
    least: 0,
    add: (number, value) => {
      if (value < best.least) return;
      let at = numbers.length;
      for (; at > 0; at--) {
        const other = values[at - 1] as number;
        if (value < other || (value === other && !isFirst(number, numbers[at - 1] as number))) break;
        if (at === most) continue;
        numbers[at] = numbers[at - 1] as number;
        values[at] = other;
      }
      if (at === most) return;
      numbers[at] = number;
      values[at] = value;
      if (numbers.length === most) best.least = values[most - 1] as number;
    },
  };
  return best;
}
