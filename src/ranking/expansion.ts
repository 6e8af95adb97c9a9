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
import { addTo, clear } from "./vector-space.ts";

/** A word that a larger share of the papers holds goes with everything. */
const commonShare = 0.2;

/** What the corpus says of a query, given what the query finds in it. Time is linear in its documents. */
export function expand(corpus: Corpus, { scores, maxScore }: Findings): Expansion {
  const top = highest(corpus, scores);
  let total = 0;
  let held = 0;
  for (const document of top) {
    const score = (scores[document] as number) / maxScore;
    total += score ** 2;
    held += score ** 3;
  }
  const strength = 1 - held / total;
  if (!(strength > 0)) return { words: [], strength: 0 };
  const { vectors, scratch: sums } = corpus;
  const feedbackDocuments = top.map((document) => vectors[document] as Vector);
  for (const [i, vector] of feedbackDocuments.entries())
    addTo(sums, vector, ((scores[top[i] as number] as number) / maxScore) ** 2);
  const terms = strongest(corpus, feedbackDocuments, sums);
  let all = 0;
  for (const term of terms) all += sums[term] as number;
  const words = terms.map((term) => ({ term, weight: (sums[term] as number) / all }));
  clear(sums, feedbackDocuments);
  return { words, strength };
}

/** The terms with the highest sums, highest first, of those that neither one paper alone nor many hold. */
function strongest(corpus: Corpus, feedbackDocuments: readonly Vector[], sums: Float64Array): number[] {
  const common = commonShare * corpus.documents.length;
  const isFirst = (a: number, b: number) => (corpus.stems[a] as string) < (corpus.stems[b] as string);
  const top: number[] = [];
  let least = 0;
  for (const { terms } of feedbackDocuments)
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      if ((sums[term] as number) < least) continue;
      const df = frequencyOf(corpus, term);
      if (df === 1 || df >= common || top.includes(term)) continue;
      insert(top, term, sums, isFirst, weights.taken);
      if (top.length === weights.taken) least = sums[top[weights.taken - 1] as number] as number;
    }
  return top;
}

/** The numbers of the best documents, best first. */
function highest(corpus: Corpus, scores: Float64Array): number[] {
  const idOf = (document: number) => (corpus.documents[document] as RankedDocument).id;
  const isFirst = (a: number, b: number) => compareIds(idOf(a), idOf(b)) < 0;
  const top: number[] = [];
  let least = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] as number;
    if (score === 0 || score < least) continue;
    insert(top, document, scores, isFirst, weights.feedbackDocuments);
    if (top.length === weights.feedbackDocuments) least = scores[top.at(-1) as number] as number;
  }
  return top;
}

/**
 * Puts a number in its place among those with the highest values, of which at most so many are kept.
 *
 * @param isFirst which of two with the same value goes before the other
 */
function insert(
  top: number[],
  fresh: number,
  values: Float64Array,
  isFirst: (a: number, b: number) => boolean,
  most: number,
): void {
  const value = values[fresh] as number;
  let at = top.length;
  for (; at > 0; at--) {
    const other = top[at - 1] as number;
    const difference = value - (values[other] as number);
    if (difference < 0 || (difference === 0 && !isFirst(fresh, other))) break;
    if (at < most) top[at] = other;
  }
  if (at < most) top[at] = fresh;
}
