/** Finds the subscriber of a request by the token in its path. */
import type { Context } from "hono";
import { type OpenedLink, openLink } from "../../subscribers/open-link.ts";
import type { Purpose } from "../../subscribers/tokens.ts";
import type { Site } from "../http/context.ts";

/** Opens the link whose token is in the path. Changes nothing. */
export function openPath(c: Context, { db, keys, now }: Site, purpose: Purpose): Promise<OpenedLink> {
  return openLink(db, keys, purpose, c.req.param("token") ?? "", now());
}
