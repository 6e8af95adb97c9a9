/** A reader's digests as an Atom feed (RFC 4287), at an address that only they know and can revoke. */
import { Feed } from "feed";
import { Hono } from "hono";
import { paperUrl } from "../../digests/paper-links.ts";
import { mailedPapers, type PastDigest, recentDigests } from "../../digests/past-digests.ts";
import { longDate } from "../../digests/view.ts";
import { type Paper, papersById } from "../../papers/archive/archive.ts";
import { feedDigestLink, feedLink } from "../../subscribers/links.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import { escapeHtml } from "../../templates/escape.ts";
import { oneLine } from "../../templates/shorten.ts";
import { openPath } from "../actions/open-path.ts";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import type { Site } from "../http/context.ts";
import { atomResponse } from "../http/feeds.ts";
import { privatePage } from "../http/headers.ts";

const entries = 30;

/** `/feeds/:token`: the newest digests of one reader. */
export function privateFeedPages(site: Site): Hono {
  return new Hono().get("/feeds/:token", privatePage, async (c) => {
    const opened = await openPath(c, site, "feed");
    if (!opened.ok) return expiredLinkPage(c, opened.reason);
    const { subscriber } = opened;
    const digests = await recentDigests(site.db, subscriber.id, entries);
    const papers = await papersById(
      site.db,
      digests.flatMap(({ content }) => mailedPapers(content).map(({ id }) => id)),
    );
    return atomResponse(c, atomOf(site, subscriber, digests, papers));
  });
}

function atomOf(
  site: Site,
  subscriber: Subscriber,
  digests: readonly PastDigest[],
  papers: ReadonlyMap<number, Paper>,
): string {
  const { baseUrl } = site;
  // Links can be revoked, so the ids of the feed and its entries are tag URIs (RFC 4151).
  const tag = (name: string) => `tag:${new URL(baseUrl).hostname},2026:${name}`;
  const feed = new Feed({
    id: tag(`reader-${subscriber.id}`),
    title: `${site.brand.name}: your digests`,
    link: `${baseUrl}/`,
    feedLinks: { atom: feedLink(site, subscriber) },
    updated: digests[0]?.plannedAt ?? subscriber.createdAt,
    generator: "Paperboy",
    author: { name: site.brand.name },
  });
  for (const { id, digestDate, plannedAt, content } of digests) {
    const items = mailedPapers(content).flatMap(({ id: paperId, why }) => {
      const paper = papers.get(paperId);
      return paper ? [itemOf(paperUrl(baseUrl, paper.id), paper.title, why)] : [];
    });
    feed.addItem({
      id: tag(`digest-${id}`),
      link: feedDigestLink(site, subscriber, id),
      title: `${longDate(digestDate)}: ${items.length === 1 ? "1 paper" : `${items.length} papers`}`,
      date: plannedAt,
      published: plannedAt,
      content: `<ol>${items.join("")}</ol>`,
    });
  }
  return feed.atom1();
}

/** Content of this library is HTML, so people's texts are escaped. */
const itemOf = (url: string, title: string, why: string): string =>
  `<li><a href="${escapeHtml(url)}">${escapeHtml(oneLine(title))}</a><br><em>${escapeHtml(why)}</em></li>`;
