/** The orders that lists of papers can be read in. */
import type { Context } from "hono";

const sortNames = { newest: "Newest", best: "Best", voted: "Most voted" } as const;
/** An order of a list. */
export type Sort = keyof typeof sortNames;

/** The order that a query asks for; any other word is the usual one. */
export function readSort(c: Context, usual: Sort): Sort {
  const asked = c.req.query("sort") ?? "";
  return (Object.keys(sortNames) as Sort[]).find((sort) => sort === asked) ?? usual;
}

/** Papers that are given best first, in another order; equal ones stay as they were. Pure. */
export function inOrder<T extends { firstSeenAt: Date; upvotes: number | null }>(
  papers: readonly T[],
  sort: Sort,
): readonly T[] {
  if (sort === "newest") return papers.toSorted((a, b) => b.firstSeenAt.getTime() - a.firstSeenAt.getTime());
  if (sort === "voted") return papers.toSorted((a, b) => (b.upvotes ?? 0) - (a.upvotes ?? 0));
  return papers;
}

/** The path of a list in an order; the usual one has the shortest. Pure. */
export function sortedPath(path: string, sort: Sort, usual: Sort): string {
  return sort === usual ? path : `${path}${path.includes("?") ? "&" : "?"}sort=${sort}`;
}

/** Links to the list in each order. */
export function Sorting({ path, sort, usual }: { path: string; sort: Sort; usual: Sort }) {
  return (
    <nav class="filter" aria-label="Order">
      {(Object.keys(sortNames) as Sort[]).map((each) => (
        <a href={sortedPath(path, each, usual)} aria-current={each === sort ? "true" : undefined}>
          {sortNames[each]}
        </a>
      ))}
    </nav>
  );
}
