import { inverseFrequency } from "./bm25f.ts";
import { type Corpus, frequencyOf } from "./corpus.ts";

/** The postings by document: those of document d are `posting[start[d]]` up to `posting[start[d + 1]]`. */
type ByDocument = { start: Int32Array; posting: Int32Array; term: Int32Array };

/** A document's terms that tell most of what it is about, with their weights. */
type Strongest = { readonly terms: Int32Array; readonly weights: Float64Array };

/** How many terms of a document are kept. */
const most = 60;
/** A word that a larger share of the papers holds goes with everything. */
const commonShare = 0.2;

type Kept = ByDocument & { strongest: (Strongest | undefined)[] };

/** Made when first asked for: most corpora are never asked, and most documents of the others. */
const kept = new WeakMap<Corpus, Kept>();

/**
 * The document's strongest terms among those that neither it alone nor many hold, as they stand in a vector of all its
 * terms by rarity and impact, of length 1.
 */
export function strongestOf(corpus: Corpus, document: number): Strongest {
  const all = kept.get(corpus) ?? { ...byDocument(corpus), strongest: [] };
  kept.set(corpus, all);
  const found = all.strongest[document] ?? findStrongest(corpus, all, document);
  all.strongest[document] = found;
  return found;
}

function findStrongest(corpus: Corpus, { start, posting, term }: ByDocument, document: number): Strongest {
  const n = corpus.documents.length;
  const vector: { term: number; weight: number }[] = [];
  let squares = 0;
  for (let i = start[document] as number; i < (start[document + 1] as number); i++) {
    const df = frequencyOf(corpus, term[i] as number);
    const weight = inverseFrequency(n, df) * (corpus.postingImpact[posting[i] as number] as number);
    squares += weight ** 2;
    if (df > 1 && df < commonShare * n) vector.push({ term: term[i] as number, weight });
  }
  const { stems } = corpus;
  vector.sort(
    (a, b) => b.weight - a.weight || ((stems[a.term] as string) < (stems[b.term] as string) ? -1 : 1),
  );
  // Rounded, as terms are numbered by the order in which papers come, and sums differ by it in the last bit.
  const length = Math.fround(Math.sqrt(squares));
  const chosen = vector.slice(0, most);
  return {
    terms: Int32Array.from(chosen, (each) => each.term),
    weights: Float64Array.from(chosen, (each) => each.weight / length),
  };
}

function byDocument(corpus: Corpus): ByDocument {
  const { postingStart, postingDocument } = corpus;
  const n = corpus.documents.length;
  const next = new Int32Array(n + 1);
  for (const document of postingDocument) next[document + 1] = (next[document + 1] as number) + 1;
  for (let d = 0; d < n; d++) next[d + 1] = (next[d + 1] as number) + (next[d] as number);
  const start = next.slice();
  const posting = new Int32Array(postingDocument.length);
  const term = new Int32Array(postingDocument.length);
  for (let t = 0; t + 1 < postingStart.length; t++)
    for (let p = postingStart[t] as number; p < (postingStart[t + 1] as number); p++) {
      const document = postingDocument[p] as number;
      const slot = next[document] as number;
      posting[slot] = p;
      term[slot] = t;
      next[document] = slot + 1;
    }
  return { start, posting, term };
}
