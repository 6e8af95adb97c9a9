/** How good an order is, and whether two orders differ by more than chance. */

/** Discounted cumulative gain of the first ten, with linear gain. */
function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
}

/** nDCG@10 of a ranking, 0 to 1; undefined where nothing is relevant, as no order is then better than another. */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>): number | undefined {
  const best = gainOf([...grades.values()].sort((a, b) => b - a));
  return best > 0 ? gainOf(ranked.map((id) => grades.get(id) ?? 0)) / best : undefined;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const rounds = 10_000;

/**
 * The two-sided p value of a paired randomisation test (Smucker, Allan, Carterette, CIKM 2007): how often
 * the mean difference is at least as large when each pair is turned round by a coin. The coin is seeded.
 */
export function randomisation(ours: readonly number[], theirs: readonly number[]): number {
  const differences = ours.map((value, i) => value - (theirs[i] as number)).filter((value) => value !== 0);
  const observed = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  const random = coin(1);
  let extreme = 0;
  for (let round = 0; round < rounds; round++) {
    let sum = 0;
    for (const value of differences) sum += random() ? value : -value;
    if (Math.abs(sum) >= observed - 1e-12) extreme++;
  }
  return (extreme + 1) / (rounds + 1);
}

/** A seeded coin (xorshift32, Marsaglia 2003); the upper bits of its state are the better ones. */
function coin(seed: number): () => boolean {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state < 0;
  };
}
