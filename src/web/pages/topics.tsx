/** The catalogue, and the papers on each of its topics: those of the window best first, and then the earlier ones. */

import { Hono } from "hono";
import { dayMs } from "../../dates.ts";
import { reasonText } from "../../digests/reason-text.ts";
import type { Paper } from "../../papers/archive/archive.ts";
import { listPapers } from "../../papers/archive/lists.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import type { Site } from "../http/context.ts";
import type { CurrentPapers } from "../http/current-papers.ts";
import { atomFeed, type FeedEntry } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { pageNumber, pageOf } from "../http/page-number.ts";

/** Most papers on a topic's page; the best are first. */
const mostShown = 50;

/** `/topics`, the page of each topic, and its feed. */
export function topicsPages(site: Site): Hono {
  const topicWithPapers = async (slug: string): Promise<Found | null> => {
    const { catalogueMatches, day } = await site.currentPapers();
    const found = catalogueMatches.find(({ topic }) => topic.slug === slug);
    if (!found) return null;
    const papers = found.matches.slice(0, mostShown).flatMap(({ id, reasons }) => {
      const paper = day.papers.get(id);
      return paper ? [{ ...paper, why: reasonText(reasons) }] : [];
    });
    return { topic: found.topic, papers };
  };
  return new Hono()
    .get("/topics", publicPage, async (c) =>
      c.html(
        <TopicsPage
          catalogueMatches={(await site.currentPapers()).catalogueMatches}
          baseUrl={site.baseUrl}
        />,
      ),
    )
    .get("/topics/:slug", publicPage, async (c) => {
      const { baseUrl } = site;
      const { windowDays } = site.scoring;
      const topic = await topicWithPapers(c.req.param("slug"));
      const page = pageNumber(c);
      if (!topic || page === null) return errorPage(c, 404);
      // The pages after the first are of the papers before the window.
      const earlier = await pageOf(Math.max(1, page - 1), (part) =>
        earlierPapers(site, topic.topic, page === 1 ? { limit: 1, offset: 0 } : part),
      );
      if (page === 1) {
        const hasEarlier = earlier.shown.length > 0;
        return c.html(<TopicPage {...topic} {...{ hasEarlier, baseUrl, windowDays }} />);
      }
      if (earlier.shown.length === 0) return errorPage(c, 404);
      const { shown, hasNext } = earlier;
      return c.html(<EarlierPage {...{ topic: topic.topic, papers: shown, page, hasNext, baseUrl }} />);
    })
    .get("/topics/:slug/feed.xml", publicPage, async (c) => {
      const topic = await topicWithPapers(c.req.param("slug"));
      if (!topic) return errorPage(c, 404);
      const { slug, name } = topic.topic;
      return atomFeed(c, site, {
        path: `/topics/${slug}`,
        title: `Paperboy: ${name}`,
        entries: topic.papers,
      });
    });
}

/** Those that hold one of the topic's phrases: outside the window nothing is scored. */
function earlierPapers(
  { db, now, scoring }: Site,
  { phrases }: CatalogueMatches["topic"],
  part: { limit: number; offset: number },
): Promise<Paper[]> {
  const until = new Date(now().getTime() - scoring.windowDays * dayMs);
  return listPapers(db, { ...part, until, phrases });
}

type CatalogueMatches = CurrentPapers["catalogueMatches"][number];
type Found = {
  topic: CatalogueMatches["topic"];
  papers: (FeedEntry & Parameters<typeof PaperEntry>[0]["paper"])[];
};

function TopicsPage({
  catalogueMatches,
  baseUrl,
}: {
  catalogueMatches: readonly CatalogueMatches[];
  baseUrl: string;
}) {
  const groups = [...new Set(catalogueMatches.map(({ topic }) => topic.group))];
  return (
    <Layout
      title="Topics"
      description="The topics that Paperboy knows by name, with the new papers on each."
      canonical={`${baseUrl}/topics`}
    >
      <h1>Topics</h1>
      <p>
        Follow any of these, or any words of your own. The figure says how many papers of the last days are on
        it.
      </p>
      {groups.map((group) => (
        <section>
          <h2>{group}</h2>
          <ul class="counted">
            {catalogueMatches
              .filter(({ topic }) => topic.group === group)
              .map(({ topic, matches }) => (
                <li>
                  <a href={`/topics/${topic.slug}`}>{topic.name}</a>{" "}
                  <span class="count">{matches.length}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
}

type TopicPageProps = Found & { hasEarlier: boolean; baseUrl: string; windowDays: number };

function TopicPage({ topic, papers, hasEarlier, baseUrl, windowDays }: TopicPageProps) {
  return (
    <Layout
      title={topic.name}
      description={`New papers on ${topic.name}, best first.`}
      canonical={`${baseUrl}/topics/${topic.slug}`}
      feed={`/topics/${topic.slug}/feed.xml`}
    >
      <p class="above">
        <a href="/topics">Topics</a> / {topic.group}
      </p>
      <h1>{topic.name}</h1>
      <p class="soft">
        Papers that mention {topic.phrases.slice(0, 6).join(", ")}
        {topic.phrases.length > 6 ? " and more" : ""}.
      </p>
      <p>
        <a class="button" href={`/?topic=${topic.slug}#sign-up`}>
          Get these by mail
        </a>
      </p>
      {papers.length === 0 ? (
        <p class="empty">No paper of the last {windowDays} days is on it.</p>
      ) : (
        <h2>
          {papers.length === 1 ? "One paper" : `${papers.length} papers`} of the last {windowDays} days, best
          first
        </h2>
      )}
      {papers.map((paper) => (
        <PaperEntry paper={paper} why={paper.why ?? ""} />
      ))}
      <Paging page={1} hasNext={hasEarlier} path={`/topics/${topic.slug}`} older="Earlier papers" />
    </Layout>
  );
}

type EarlierPageProps = {
  topic: CatalogueMatches["topic"];
  papers: readonly Paper[];
  page: number;
  hasNext: boolean;
  baseUrl: string;
};

function EarlierPage({ topic, papers, page, hasNext, baseUrl }: EarlierPageProps) {
  const path = `/topics/${topic.slug}`;
  return (
    <Layout
      title={`${topic.name}, earlier papers`}
      description={`Earlier papers on ${topic.name}, newest first.`}
      canonical={`${baseUrl}${path}?page=${page}`}
      feed={`${path}/feed.xml`}
    >
      <p class="above">
        <a href="/topics">Topics</a> / <a href={path}>{topic.name}</a>
      </p>
      <h1>{topic.name}: earlier papers</h1>
      <p class="soft">Newest first: those that hold one of the topic’s phrases.</p>
      {papers.map((paper, index) => (
        <PaperEntry paper={paper} room={180} level={2} isFirst={index === 0} />
      ))}
      <Paging page={page} hasNext={hasNext} path={path} newer={page === 2 ? "New papers" : "Newer"} />
    </Layout>
  );
}
