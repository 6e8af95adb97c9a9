/** The ranker of arxiv-sanity-lite: a linear support vector machine that tells a library's papers from all others. */

import type { Vector } from "../../../src/ranking/corpus.ts";
import { addTo, against } from "../../../src/ranking/vector-space.ts";

/** Documents as vectors of length 1, and how many features there are. */
export type Features = { rows: readonly Vector[]; count: number };

/** Its settings: LinearSVC(C=0.01, class_weight="balanced"), squared hinge loss. */
const c = 0.01;
const mostPasses = 40;
const tolerance = 0.01;
/** Of each row, with the bias. */
const square = 2;

/**
 * The decision value of each row, `liked` being the rows of the library. By dual coordinate descent (Hsieh et al., "A Dual
 * Coordinate Descent Method for Large-scale Linear SVM", ICML 2008), whose solution is the one that LinearSVC finds; with a bias
 * as one more feature, as there.
 */
export function svm({ rows, count }: Features, liked: readonly number[]): Float64Array {
  const isLiked = new Set(liked);
  const weights = new Float64Array(count);
  let bias = 0;
  const decide = (i: number) => bias + against(weights, rows[i] as Vector);
  const alphas = new Float64Array(rows.length);
  for (let pass = 0; pass < mostPasses; pass++) {
    let most = 0;
    for (let i = 0; i < rows.length; i++) {
      const label = isLiked.has(i) ? 1 : -1;
      const size = isLiked.has(i) ? liked.length : rows.length - liked.length;
      const diagonal = 1 / (2 * c * (rows.length / (2 * size)));
      const alpha = alphas[i] as number;
      const gradient = label * decide(i) - 1 + diagonal * alpha;
      const projected = alpha === 0 ? Math.min(0, gradient) : gradient;
      most = Math.max(most, Math.abs(projected));
      const next = Math.max(0, alpha - gradient / (square + diagonal));
      if (next === alpha) continue;
      alphas[i] = next;
      const change = (next - alpha) * label;
      bias += change;
      addTo(weights, rows[i] as Vector, change);
    }
    if (most < tolerance) break;
  }
  return Float64Array.from(rows, (_, i) => decide(i));
}
