/**
 * Pseudo-relevance feedback: the papers that hold a topic's own words best tell which other words go with
 * it. After Rocchio and RM3 (Lavrenko and Croft, SIGIR 2001; Abdul-Jaleel et al., TREC 2004), with one
 * difference: the less of a topic even the best papers hold, the more is left open by its own words, and
 * the more the others count. A keyword that many titles hold needs no help; a question of twenty words does.
 */
import { weights } from "./bm25f.ts";
import { type Corpus, compareIds, type RankedDocument } from "./corpus.ts";
import type { Findings } from "./score.ts";
import { strongestOf } from "./vector.ts";

/** Words that go with a topic beside its own. */
export type Expansion = {
  /** By stem; the weights add up to 1. */
  readonly words: readonly { readonly stem: string; readonly weight: number }[];
  /** From 0, where papers hold all that the topic says, to 1. */
  readonly strength: number;
};

/** What the corpus says of a query, given what the query finds in it. Time is linear in its documents. */
export function expand(corpus: Corpus, { scores, best }: Findings): Expansion {
  const top = highest(corpus, scores).map((document) => {
    const score = (scores[document] as number) / best;
    return { document, score, weight: score ** 2 };
  });
  const total = top.reduce((sum, { weight }) => sum + weight, 0);
  const strength = 1 - top.reduce((sum, { score, weight }) => sum + score * weight, 0) / total;
  if (!(strength > 0)) return { words: [], strength: 0 };
  const sums = new Map<number, number>();
  for (const { document, weight } of top) {
    const { terms, weights: shares } = strongestOf(corpus, document);
    for (let i = 0; i < terms.length; i++)
      sums.set(terms[i] as number, (sums.get(terms[i] as number) ?? 0) + weight * (shares[i] as number));
  }
  const words = [...sums]
    .map(([term, weight]) => ({ stem: corpus.stems[term] as string, weight }))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, weights.taken);
  const sum = words.reduce((all, { weight }) => all + weight, 0);
  return { words: words.map(({ stem, weight }) => ({ stem, weight: weight / sum })), strength };
}

/** The numbers of the best documents, best first. */
function highest(corpus: Corpus, scores: Float64Array): number[] {
  const order = (a: number, b: number) =>
    (scores[b] as number) - (scores[a] as number) ||
    compareIds((corpus.documents[a] as RankedDocument).id, (corpus.documents[b] as RankedDocument).id);
  const top: number[] = [];
  let least = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] as number;
    if (score === 0 || score < least) continue;
    top.push(document);
    top.sort(order);
    if (top.length > weights.teachers) top.pop();
    if (top.length === weights.teachers) least = scores[top.at(-1) as number] as number;
  }
  return top;
}
