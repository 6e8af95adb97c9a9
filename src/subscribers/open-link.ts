/** From the token in a link to the subscriber who holds it. */
import type { Db } from "../db/open.ts";
import { linkVersion } from "./links.ts";
import { confirmationTtl } from "./notices/confirmation.ts";
import { type Subscriber, subscriberById } from "./subscriber.ts";
import { type Purpose, type TokenClaims, type TokenKeys, verifyToken } from "./tokens.ts";

/**
 * A link, checked. `invalid`: it was never a link of ours, or was revoked, or its subscriber is gone. Which of these is not told.
 * `unsubscribed`: a link to confirm with from before its subscriber left.
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
 * Whether a confirmation was asked for before that time. A token holds its end to the second, rounded up, so what falls within
 * that second is taken for earlier: nobody must be subscribed against their will.
 */
function isFromBefore({ expiresAt }: TokenClaims, time: Date | null): boolean {
  if (time === null || expiresAt === undefined) return false;
  return expiresAt.getTime() - 1000 - confirmationTtl < time.getTime();
}
