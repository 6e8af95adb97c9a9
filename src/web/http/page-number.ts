import type { Context } from "hono";

/** The page of a list that is asked for, from 1; null where that is no number of a page. */
export function pageNumber(c: Context): number | null {
  const asked = c.req.query("page") ?? "1";
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
}

/** Papers on one page of a list. */
export const perPage = 40;

/**
 * Asks for one paper more than is shown, which says whether there is a next page.
 *
 * @param most where the list ends, however many papers there are; the page begins before it
 */
export async function pageOf<T>(
  page: number,
  ask: (part: { limit: number; offset: number }) => Promise<T[]>,
  most = Number.POSITIVE_INFINITY,
): Promise<{ shown: T[]; hasNext: boolean }> {
  const offset = (page - 1) * perPage;
  const found = await ask({ limit: Math.min(perPage + 1, most - offset), offset });
  return { shown: found.slice(0, perPage), hasNext: found.length > perPage };
}
