/** Finds the subscriber of the token in a link. */
import type { Db } from "../db/open.ts";
import { linkVersion } from "./links.ts";
import { confirmationTtl } from "./notices/confirmation.ts";
import { type Subscriber, subscriberById } from "./subscriber.ts";
import { type Purpose, type TokenClaims, type TokenKeys, verifyToken } from "./tokens.ts";

/**
 * The result of checking a link. `invalid`: it was never a link of ours, was revoked, or its subscriber is deleted; the result
 * does not say which. `unsubscribed`: a confirmation link from before its subscriber unsubscribed.
 */
export type OpenedLink =
  | { ok: true; subscriber: Subscriber; claims: TokenClaims }
  | { ok: false; reason: "invalid" | "expired" | "unsubscribed" };

/** Checks a token for one purpose, and that its subscriber still has that generation of links. Changes nothing. */
export async function openLink(
  db: Db,
  keys: TokenKeys,
  purpose: Purpose,
  token: string,
  now: Date,
): Promise<OpenedLink> {
  const verified = verifyToken(keys, purpose, token, now);
  if (!verified.ok) return { ok: false, reason: verified.reason === "expired" ? "expired" : "invalid" };
  const { claims } = verified;
  const subscriber = await subscriberById(db, claims.subscriberId);
  if (!subscriber || claims.version !== linkVersion(purpose, subscriber))
    return { ok: false, reason: "invalid" };
  if (purpose === "confirm" && isFromBefore(claims, subscriber.unsubscribedAt))
    return { ok: false, reason: "unsubscribed" };
  return { ok: true, subscriber, claims };
}

/**
 * Whether a confirmation was requested before that time. A token's end is rounded up to the second, so a request within that
 * second counts as earlier: nobody must be subscribed against their will.
 */
function isFromBefore({ expiresAt }: TokenClaims, time: Date | null): boolean {
  if (time === null || expiresAt === undefined) return false;
  return expiresAt.getTime() - 1000 - confirmationTtl < time.getTime();
}
