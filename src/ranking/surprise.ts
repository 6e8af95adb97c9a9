/**
 * How surprising a term's frequency in these papers is: its log-likelihood ratio against the archive's share, in nats (Dunning,
 * "Accurate Methods for the Statistics of Surprise and Coincidence", 1993). It is 0 where they hold the term no more often than the
 * archive does.
 *
 * @param held how many of the papers hold it
 * @param count how many papers there are
 * @param share the share of the archive's papers that hold it
 */
export function surprise(held: number, count: number, share: number): number {
  if (held <= 0 || held <= share * count) return 0;
  const usual = Math.min(Math.max(share, Number.EPSILON), 1 - Number.EPSILON);
  const without = count - held;
  const others = without > 0 ? without * Math.log(without / count / (1 - usual)) : 0;
  return Math.max(0, held * Math.log(held / count / usual) + others);
}
