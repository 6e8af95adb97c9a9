/** A reader's saved papers as an Atom feed (RFC 4287), at an address that only they know and can revoke. It holds no notes. */
import { Feed } from "feed";
import { Hono } from "hono";
import { paperUrl } from "../../../digests/paper-links.ts";
import { savedFeedLink } from "../../../subscribers/links.ts";
import { listSaved } from "../../../subscribers/saved-list.ts";
import { escapeHtml } from "../../../templates/escape.ts";
import { oneLine, shortenProse } from "../../../templates/shorten.ts";
import { openPath } from "../../actions/open-path.ts";
import { expiredLinkPage } from "../../components/expired-link-page.tsx";
import type { Site } from "../../http/context.ts";
import { atomResponse } from "../../http/feeds.ts";
import { privatePage } from "../../http/headers.ts";

const entries = 40;

/** `/feeds/saved/:token`. */
export function savedFeedPages(site: Site): Hono {
  const { db, baseUrl } = site;
  return new Hono().get("/feeds/saved/:token", privatePage, async (c) => {
    const opened = await openPath(c, site, "saved-feed");
    if (!opened.ok) return expiredLinkPage(c, opened.reason);
    const { subscriber } = opened;
    const papers = await listSaved(db, subscriber.id, { limit: entries, offset: 0 });
    // Links can be revoked, so the ids of the feed and its entries are tag URIs (RFC 4151).
    const tag = (name: string) => `tag:${new URL(baseUrl).hostname},2026:${name}`;
    const feed = new Feed({
      id: tag(`saved-${subscriber.id}`),
      title: `${site.brand.name}: your saved papers`,
      link: `${baseUrl}/`,
      feedLinks: { atom: savedFeedLink(site, subscriber) },
      updated: papers[0]?.saved.savedAt ?? subscriber.createdAt,
      generator: "Paperboy",
      author: { name: site.brand.name },
    });
    for (const { paper, saved } of papers) {
      const abstract = shortenProse(paper.abstract, 600);
      feed.addItem({
        id: tag(`saved-${subscriber.id}-${paper.id}`),
        link: paperUrl(baseUrl, paper.id),
        // Titles and summaries of this library are HTML, so people's texts are escaped.
        title: escapeHtml(oneLine(paper.title)),
        date: saved.savedAt,
        published: saved.savedAt,
        ...(abstract === "" ? {} : { description: `<p>${escapeHtml(abstract)}</p>` }),
      });
    }
    return atomResponse(c, feed.atom1());
  });
}
