/** The addresses of a subscriber's own pages. */
import type { Subscriber } from "./subscriber.ts";
import { type Purpose, signToken, type TokenKeys } from "./tokens.ts";

/** Where links point and what signs them; `baseUrl` has no slash at its end. */
export type LinkMaker = { baseUrl: string; keys: TokenKeys };

const paths = {
  confirm: "confirm",
  preferences: "preferences",
  unsubscribe: "unsubscribe",
  digest: "digests",
  feedback: "feedback",
  "change-old": "change/allow",
  "change-new": "change/accept",
  delete: "delete",
  feed: "feeds",
  "feed-digest": "feeds/digests",
  "not-me": "not-me",
} as const satisfies Record<Purpose, string>;

export function linkFor(
  { baseUrl, keys }: LinkMaker,
  purpose: Purpose,
  subscriber: Pick<Subscriber, "id" | "tokenVersion">,
  more: { ref?: number; expiresAt?: Date } = {},
): string {
  const token = signToken(keys, {
    purpose,
    subscriberId: subscriber.id,
    version: subscriber.tokenVersion,
    ...more,
  });
  return `${baseUrl}/${paths[purpose]}/${token}`;
}
