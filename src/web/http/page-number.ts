import type { Context } from "hono";

/** The requested page of a list, from 1; null where the number is invalid. */
export function pageNumber(c: Context): number | null {
  const asked = c.req.query("page") ?? "1";
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
}

/** Papers on one page of a list. */
export const perPage = 40;

/**
 * Reads one paper more than is shown, to know whether there is a next page.
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
