/**
 * BM25F (Robertson, Zaragoza, Taylor: "Simple BM25 extension to multiple weighted fields", CIKM 2004):
 * a term's occurrences are added up over the fields, weighted and normalised by length. The sum is saturated once. Phrases are
 * scored as terms of their own, from their own frequencies.
 *
 * The constants lie on a broad plateau: a third more or less of any one of them moved nDCG@10 by at most .015 on four
 * collections. These are papers with authors' keywords, papers with indexers' terms, and two collections with long questions.
 * They are constants to all but the ablation (`npm run eval -- --ablation`), which changes them one at a time.
 */
export const weights = {
  /** Occurrences after which a further one adds little. */
  k1: 1.3,
  /** What an occurrence in the title is worth in occurrences in the abstract. */
  title: 5,
  /** How strongly scores are normalised by a field's length, 0 to 1. */
  titleLength: 0.8,
  abstractLength: 0.5,
  /** The weight of two words of the topic next to each other in its order, relative to a single word of the same idf. */
  adjacent: 0.4,
  /** The weight of two words of the topic within `windowSize` words of each other, in any order. */
  near: 0.15,
  windowSize: 8,
  /** The weight of a compound, relative to a single word of the same idf; its parts count too. */
  compound: 1,
  /** The weight of an acronym, relative to its long form: it may stand for other words, and is often a passing mention. */
  acronym: 0.75,
  /** The weight of all expansion terms together, relative to the topic's own words, where papers hold few of these. */
  expansion: 2,
  /** How many feedback documents there are, and how many expansion terms are taken from them. */
  feedbackDocuments: 5,
  taken: 30,
};

/** The idf of a term that `df` of `n` documents hold; above 0 even where all of them do. */
export function inverseFrequency(n: number, df: number): number {
  return Math.log(1 + (n - df + 0.5) / (df + 0.5));
}

/** Saturation: turns weighted occurrences (0 and up) into a share of the full weight (0 to 1). */
export function saturate(occurrences: number): number {
  return occurrences / (weights.k1 + occurrences);
}

/** The weight of one occurrence in a field of this length, before saturation. */
export function occurrenceWeight(weight: number, b: number, length: number, meanLength: number): number {
  return weight / (1 - b + (b * length) / meanLength);
}
