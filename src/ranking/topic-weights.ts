/**
 * The weights of evidence for a paper's being on a topic. Only the ablation (`npm run eval -- --shown --ablation`) changes
 * them, one at a time. The coefficients of the decision that follows are in on-topic.ts.
 */
export const topicWeights = {
  /** For a phrase one or two levels narrower. Such a paper is on the topic, but less plainly than one that names it. */
  kind: 0.85,
  kindOfKind: 0.7,
  /** For a narrower phrase of a single word, which may mean something else. */
  singleWord: 0.8,
  /** The share that the phrases after a paper's best one add to its score, and how many of them count. */
  further: 0.3,
  mostFurther: 5,
  /** For a phrase that stands in one sentence alone, which does not say what the authors do. */
  background: 0.8,
  /** For a phrase that stands in one sentence alone, as an example of something else ("tasks such as"). */
  example: 0.6,
  /**
   * Whether phrases that no reader typed must occur as they are written, because words of the same stems mean something else
   * too often.
   */
  areExact: true,
};
