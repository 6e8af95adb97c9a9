/**
 * What speaks how much for a paper's being on a topic. Constants to all but the ablation (`npm run eval -- --shown --ablation`),
 * which changes them one at a time; the coefficients of the decision that follows are in on-topic.ts.
 */
export const topicWeights = {
  /** A paper on a kind of the topic, or on a kind of a kind, is on the topic, but less plainly than one that names it. */
  kind: 0.85,
  kindOfKind: 0.7,
  /** A single word for a narrower thing may mean something else. */
  singleWord: 0.8,
  /** What the phrases after a paper's best one add to its score, and how many of them count. */
  further: 0.3,
  mostFurther: 5,
  /** A phrase that stands in one sentence alone, which does not say what the authors do. */
  background: 0.8,
  /** A phrase that stands in one sentence alone, as an example of something else ("tasks such as"). */
  example: 0.6,
  /** Phrases that nobody typed must stand as they are written; words of the same stems mean something else too often. */
  areExact: true,
};
