/** arXiv's announcements by category: `arxiv:cs.LG+cs.CL`. Announcements missed during an outage come from the query API. */
import { dayMs } from "../../dates.ts";
import { lookBackMs, readArxivQuery } from "./arxiv-query.ts";
import { storedLocation } from "./location.ts";
import { parseArxivFeed } from "./parse-arxiv-announcements.ts";
import type { Providers } from "./provider.ts";
import { addressAt, readOnePage } from "./read-page.ts";
import { afterName, type ReadContext, type SourceKind, type SourceRead } from "./source.ts";

/** The feed holds the announcements of one day. If the last reading is older than this, it may have missed a day. */
const feedHoldsMs = dayMs + 60_000;
/** A paper is announced up to four days after its submission, over a weekend with a holiday. */
const announcementMs = 4 * dayMs;

/** arXiv's archives and categories, joined with a plus sign. */
const pattern = /^[a-z][a-z-]*(?:\.[A-Za-z-]+)?(?:\+[a-z][a-z-]*(?:\.[A-Za-z-]+)?)*$/;

/** The kind of source `arxiv:CATEGORIES`. */
export const arxivFeed: SourceKind<{ capturedAt: Date }> = {
  name: "arxiv",
  usage: "`arxiv:cs.LG+cs.CL` (announcements)",
  parse: parseArxivFeed,
  locationOf: ({ hostname, pathname }) => {
    const [, categories] = /^\/(?:rss|atom)\/([^/]+)$/.exec(decodeURIComponent(pathname)) ?? [];
    return /(?:^|\.)arxiv\.org$/.test(hostname) && categories !== undefined && pattern.test(categories)
      ? `arxiv:${categories}`
      : null;
  },
  locate(location, source = storedLocation(location)) {
    const categories = afterName("arxiv", location);
    if (categories === null) return null;
    if (!pattern.test(categories))
      return {
        ok: false,
        message: "arxiv: takes categories joined with a plus sign, such as arxiv:cs.LG+cs.CL.",
      };
    return {
      ok: true,
      source: {
        label: `arXiv (${categories.replaceAll("+", ", ")})`,
        target: (providers) => targetOf(categories, providers),
        read: (context) => readAnnouncements(context, source, categories),
      },
    };
  },
};

const targetOf = (categories: string, { arxivFeeds }: Providers) => ({
  url: addressAt(arxivFeeds.url, `/${categories}`),
  provider: arxivFeeds,
});

/** Today's announcements; after an outage also the missed ones, which only the query API still has. */
async function* readAnnouncements(
  context: ReadContext,
  source: string,
  categories: string,
): AsyncGenerator<SourceRead> {
  const { now } = context;
  const { lastSuccessAt } = await context.known(source);
  const read = await readOnePage(context, arxivFeed, source, targetOf(categories, context.providers));
  yield read;
  const away = lastSuccessAt === null ? 0 : now.getTime() - lastSuccessAt.getTime();
  if (!read.result.ok || away <= feedHoldsMs) return;
  const since = new Date(now.getTime() - Math.min(lookBackMs, away) - announcementMs);
  const terms = categories
    .split("+")
    .map((category) => `cat:${category.includes(".") ? category : `${category}.*`}`);
  const query = `(${terms.join(" OR ")}) AND submittedDate:[${minute(since)} TO ${minute(now)}]`;
  yield await readArxivQuery(context, source, query, since);
}

/** A time as the API writes it: YYYYMMDDHHMM in UTC. */
const minute = (time: Date) => time.toISOString().replace(/[-T:]/g, "").slice(0, 12);
