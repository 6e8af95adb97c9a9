/** Any feed, by its address: `feed:https://example.org/feed.xml`. */
import { storedLocation } from "./location.ts";
import { parseFeed } from "./parse-feed.ts";
import { otherProvider } from "./provider.ts";
import { readOnePage } from "./read-page.ts";
import { afterName, type PageOptions, type SourceKind } from "./source.ts";

/** The kind of source `feed:URL`. */
export const feed: SourceKind<PageOptions> = {
  name: "feed",
  usage: "`feed:https://…` (Atom, RSS or JSON)",
  parse: parseFeed,
  locate(location, source = storedLocation(location)) {
    const address = afterName("feed", location);
    if (address === null) return null;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol))
      return {
        ok: false,
        message: "feed: takes the address of a feed, such as feed:https://example.org/feed.xml.",
      };
    return {
      ok: true,
      source: {
        label: url.hostname,
        target: (providers) => ({ url, provider: otherProvider(url, providers) }),
        async *read(context) {
          yield await readOnePage(context, feed, source, {
            url,
            provider: otherProvider(url, context.providers),
          });
        },
      },
    };
  },
};
