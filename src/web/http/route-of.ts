import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

/** The pattern that answered, such as `/confirm/:token`: paths hold tokens, which no log and no figure may. */
export function routeOf(c: Context): string {
  return matchedRoutes(c).find((route) => route.method !== "ALL")?.path ?? "(none)";
}
