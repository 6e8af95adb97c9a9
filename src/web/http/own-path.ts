import { type FeedPurpose, linkFor } from "../../subscribers/links.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import type { Purpose } from "../../subscribers/tokens.ts";
import type { Site } from "./context.ts";

/** The path of a subscriber's own page, for links between pages. */
export function ownPath(
  site: Site,
  purpose: Exclude<Purpose, FeedPurpose>,
  subscriber: Pick<Subscriber, "id" | "tokenVersion">,
): string {
  return linkFor({ baseUrl: "", keys: site.keys }, purpose, subscriber);
}
