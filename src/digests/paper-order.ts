/** The orders that lists of papers can be read in. Pure. */

/** An order of a list. */
export type Sort = "newest" | "best" | "voted";

/** A part of a list in an order. */
export type Part = { sort: Sort; offset: number; limit: number };

/** Papers that are given best first, in another order; equal ones stay as they were. */
export function inOrder<T extends { firstSeenAt: Date; upvotes: number | null }>(
  papers: readonly T[],
  sort: Sort,
): readonly T[] {
  if (sort === "newest") return papers.toSorted((a, b) => b.firstSeenAt.getTime() - a.firstSeenAt.getTime());
  if (sort === "voted") return papers.toSorted((a, b) => (b.upvotes ?? 0) - (a.upvotes ?? 0));
  return papers;
}
