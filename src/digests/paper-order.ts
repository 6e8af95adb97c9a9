/** The orders in which lists of papers can be shown. Pure. */

/** An order of a list. */
export type Sort = "newest" | "best" | "voted";

/** A part of a list in an order. */
export type Part = { sort: Sort; offset: number; limit: number };

/** Sorts papers that are given best first into another order; equal ones keep their places. */
export function inOrder<T extends { firstSeenAt: Date; upvotes: number | null }>(
  papers: readonly T[],
  sort: Sort,
): readonly T[] {
  if (sort === "newest") return papers.toSorted((a, b) => b.firstSeenAt.getTime() - a.firstSeenAt.getTime());
  if (sort === "voted") return papers.toSorted((a, b) => (b.upvotes ?? 0) - (a.upvotes ?? 0));
  return papers;
}
