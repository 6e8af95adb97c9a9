/** The addresses of a subscriber's own pages and of their private feed. No other file makes such addresses. Pure. */
import type { Subscriber } from "./subscriber.ts";
import { type Purpose, signToken, type TokenClaims, type TokenKeys } from "./tokens.ts";

/** The base of links and the keys that sign them; `baseUrl` has no slash at its end. */
export type LinkMaker = { baseUrl: string; keys: TokenKeys };

/** The private feeds, and the digests that a feed's entries link to. Their links have a version of their own. */
const feedPurposes = ["feed", "feed-digest", "saved-feed"] as const satisfies readonly Purpose[];
/** A page that has a signed link. */
export type FeedPurpose = (typeof feedPurposes)[number];

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
  saved: "saved",
  "saved-feed": "feeds/saved",
  library: "library",
  start: "start",
  follow: "follow",
} as const satisfies Record<Purpose, string>;

/**
 * The address of a page, signed for one subscriber.
 *
 * @param more the row that the link is about (`ref`), and when the link ends (default: it does not)
 */
export function linkFor(
  links: LinkMaker,
  purpose: Exclude<Purpose, FeedPurpose>,
  { id, tokenVersion }: Pick<Subscriber, "id" | "tokenVersion">,
  more: { ref?: number; expiresAt?: Date } = {},
): string {
  return signedLink(links, { purpose, subscriberId: id, version: tokenVersion, ...more });
}

/** The path of the same page, for links between pages. */
export const pathFor = (
  { keys }: Pick<LinkMaker, "keys">,
  purpose: Exclude<Purpose, FeedPurpose>,
  subscriber: Pick<Subscriber, "id" | "tokenVersion">,
  more: { ref?: number } = {},
): string => linkFor({ baseUrl: "", keys }, purpose, subscriber, more);

/** The address of a reader's private feed. */
export function feedLink(links: LinkMaker, { id, feedVersion }: FeedOwner): string {
  return signedLink(links, { purpose: "feed", subscriberId: id, version: feedVersion });
}

/** The address of the feed of a reader's saved papers. */
export function savedFeedLink(links: LinkMaker, { id, feedVersion }: FeedOwner): string {
  return signedLink(links, { purpose: "saved-feed", subscriberId: id, version: feedVersion });
}

/** The address of one digest as the private feed gives it. It ends with the feed's address. */
export function feedDigestLink(links: LinkMaker, { id, feedVersion }: FeedOwner, digestId: number): string {
  return signedLink(links, { purpose: "feed-digest", subscriberId: id, version: feedVersion, ref: digestId });
}

type FeedOwner = Pick<Subscriber, "id" | "feedVersion">;

/** The version of valid links of this purpose. Raising it ends all earlier links. */
export const linkVersion = (
  purpose: Purpose,
  { tokenVersion, feedVersion }: Pick<Subscriber, "tokenVersion" | "feedVersion">,
): number => ((feedPurposes as readonly Purpose[]).includes(purpose) ? feedVersion : tokenVersion);

const signedLink = ({ baseUrl, keys }: LinkMaker, claims: TokenClaims): string =>
  `${baseUrl}/${paths[claims.purpose]}/${signToken(keys, claims)}`;
