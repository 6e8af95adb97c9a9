/** The orders that lists of papers can be read in. */
import type { Context } from "hono";
import type { Sort } from "../../digests/paper-order.ts";

const sortNames: Record<Sort, string> = { newest: "Newest", best: "Best", voted: "Most voted" };

/** The order that a query asks for; any other word is the usual one. */
export function readSort(c: Context, usual: Sort): Sort {
  const asked = c.req.query("sort") ?? "";
  return (Object.keys(sortNames) as Sort[]).find((sort) => sort === asked) ?? usual;
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
