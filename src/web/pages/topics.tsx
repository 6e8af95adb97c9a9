/** The catalogue, and the papers on each of its topics: those of the window, and then the earlier ones. */

import { Hono } from "hono";
import { dayMs } from "../../dates.ts";
import type { CurrentPapers } from "../../digests/current-papers.ts";
import { paperUrl } from "../../digests/paper-links.ts";
import type { Sort } from "../../digests/paper-order.ts";
import { reasonText } from "../../digests/reason-text.ts";
import { forwardUrl, subscribeUrl } from "../../digests/share.ts";
import type { Paper, SightedPaper } from "../../papers/archive/archive.ts";
import { listPapers } from "../../papers/archive/lists.ts";
import { formatNumber } from "../../papers/bounds.ts";
import { type CatalogueTopic, catalogue } from "../../topics/catalogue.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry, told } from "../components/paper-entry.tsx";
import { readSort, Sorting, sortedPath } from "../components/sorting.tsx";
import type { Site } from "../http/context.ts";
import { atomFeed, type FeedEntry } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { lookOf } from "../http/look.ts";
import { pageNumber, pageOf } from "../http/page-number.ts";

/** The most papers of the window on one page of a topic. */
const mostShown = 30;

/** `/topics`, the page of each topic, and its feed. */
export function topicsPages(site: Site): Hono {
  const topicWithPapers = async (
    slug: string,
    { page = 1, sort = "best" }: { page?: number; sort?: Sort } = {},
  ): Promise<Found | null> => {
    const topic = catalogue.find((one) => one.slug === slug);
    const part = { sort, offset: (page - 1) * mostShown, limit: mostShown };
    const found = topic && (await site.ask.onTopic({ slug, ...part }));
    if (!found) return null;
    const papers = found.papers.map((paper) => ({ ...paper, why: reasonText(paper.reasons) }));
    return { topic, papers, found: found.found };
  };
  return new Hono()
    .get("/topics", publicPage, async (c) =>
      c.html(<TopicsPage topics={(await site.currentPapers()).topics} baseUrl={site.baseUrl} />),
    )
    .get("/topics/:slug", publicPage, async (c) => {
      const { baseUrl } = site;
      const { windowDays } = site;
      const page = pageNumber(c);
      const sort = readSort(c, "best");
      const topic = page === null ? null : await topicWithPapers(c.req.param("slug"), { page, sort });
      if (!topic || page === null) return errorPage(c, 404);
      // The pages of the window are followed by those of earlier papers.
      const windowPages = Math.max(1, Math.ceil(topic.found / mostShown));
      const earlier = await pageOf(Math.max(1, page - windowPages), (part) =>
        earlierPapers(site, topic.topic, page <= windowPages ? { limit: 1, offset: 0 } : part),
      );
      const hasEarlier = earlier.shown.length > 0;
      if (page <= windowPages)
        return c.html(
          <TopicPage {...topic} {...{ sort, page, windowPages, hasEarlier, baseUrl, windowDays }} />,
        );
      if (!hasEarlier) return errorPage(c, 404);
      const { shown, hasNext } = earlier;
      const isFirst = page === windowPages + 1;
      return c.html(
        <EarlierPage {...{ topic: topic.topic, papers: shown, sort, page, hasNext, isFirst, baseUrl }} />,
      );
    })
    .get("/topics/:slug/feed.xml", publicPage, async (c) => {
      const topic = await topicWithPapers(c.req.param("slug"));
      if (!topic) return errorPage(c, 404);
      const { slug, name } = topic.topic;
      return atomFeed(c, site, {
        path: `/topics/${slug}`,
        title: `${site.brand.name}: ${name}`,
        entries: topic.papers,
      });
    });
}

/** Papers that hold one of the topic's phrases: papers outside the window are not scored. */
function earlierPapers(
  { db, now, windowDays }: Site,
  { phrases }: CatalogueTopic,
  part: { limit: number; offset: number },
): Promise<Paper[]> {
  const until = new Date(now().getTime() - windowDays * dayMs);
  return listPapers(db, { ...part, until, phrases });
}

type Found = {
  topic: CatalogueTopic;
  papers: (FeedEntry & SightedPaper)[];
  /** The total over all pages of the window. */
  found: number;
};

function TopicsPage({ topics, baseUrl }: { topics: CurrentPapers["topics"]; baseUrl: string }) {
  const groups = [...new Set(topics.map(({ topic }) => topic.group))];
  return (
    <Layout
      title="Topics"
      description={`The topics that ${lookOf().name} knows by name, with the new papers on each.`}
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
            {topics
              .filter(({ topic }) => topic.group === group)
              .map(({ topic, papers }) => (
                <li>
                  <a href={`/topics/${topic.slug}`}>{topic.name}</a> <span class="count">{papers}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Layout>
  );
}

type TopicPageProps = Found & {
  sort: Sort;
  page: number;
  windowPages: number;
  hasEarlier: boolean;
  baseUrl: string;
  windowDays: number;
};

const orders: Readonly<Record<Sort, string>> = {
  best: "best first",
  newest: "newest first",
  voted: "most voted first",
};

function TopicPage(props: TopicPageProps) {
  const { topic, papers, found, sort, page, windowPages, hasEarlier, baseUrl, windowDays } = props;
  const path = `/topics/${topic.slug}`;
  const forward = forwardUrl({
    subject: `New papers on ${topic.name}`,
    papers: papers.map(({ id, title }) => ({ title, url: paperUrl(baseUrl, id) })),
    subscribe: {
      label: `New papers on ${topic.name}, by mail`,
      url: subscribeUrl(baseUrl, [topic.name]),
    },
  });
  return (
    <Layout
      title={page === 1 ? topic.name : `${topic.name}, page ${page}`}
      description={`New papers on ${topic.name}, ${orders[sort]}.`}
      canonical={`${baseUrl}${path}${page === 1 ? "" : `?page=${page}`}`}
      feed={`${path}/feed.xml`}
      card={`/cards${path}.png`}
      wide
    >
      <p class="above">
        <a href="/topics">Topics</a> / {topic.group}
      </p>
      <h1>{topic.name}</h1>
      <p class="soft">
        Papers that mention {topic.phrases.slice(0, 6).join(", ")}
        {topic.phrases.length > 6 ? " and more" : ""}.
      </p>
      <p class="buttons">
        <a class="button" href={`/?topic=${topic.slug}#sign-up`}>
          Subscribe to this topic
        </a>
        <a class="button quiet" href={forward}>
          Forward it
        </a>
      </p>
      {papers.length === 0 ? (
        <p class="empty">No paper of the last {windowDays} days is on it.</p>
      ) : (
        <>
          <h2>
            {found === 1 ? "One paper" : `${formatNumber(found)} papers`} of the last {windowDays} days,{" "}
            {orders[sort]}
          </h2>
          <Sorting path={path} sort={sort} usual="best" />
        </>
      )}
      <div class="list">
        {papers.map((paper) => (
          <PaperEntry paper={paper} {...told(paper)} why={paper.why ?? ""} />
        ))}
      </div>
      <Paging
        page={page}
        hasNext={page < windowPages || hasEarlier}
        path={sortedPath(path, sort, "best")}
        newer="Back"
        older={page < windowPages ? "More" : "Earlier papers"}
      />
    </Layout>
  );
}

type EarlierPageProps = {
  topic: CatalogueTopic;
  papers: readonly Paper[];
  sort: Sort;
  page: number;
  hasNext: boolean;
  /** The previous page shows papers of the window. */
  isFirst: boolean;
  baseUrl: string;
};

function EarlierPage({ topic, papers, sort, page, hasNext, isFirst, baseUrl }: EarlierPageProps) {
  const path = `/topics/${topic.slug}`;
  return (
    <Layout
      title={`${topic.name}, earlier papers`}
      description={`Earlier papers on ${topic.name}, newest first.`}
      canonical={`${baseUrl}${path}?page=${page}`}
      feed={`${path}/feed.xml`}
      card={`/cards${path}.png`}
      wide
    >
      <p class="above">
        <a href="/topics">Topics</a> / <a href={path}>{topic.name}</a>
      </p>
      <h1>{topic.name}: earlier papers</h1>
      <p class="soft">Newest first: those that hold one of the topic’s phrases.</p>
      <div class="list">
        {papers.map((paper) => (
          <PaperEntry paper={paper} {...told(paper)} room={180} level={2} />
        ))}
      </div>
      <Paging
        page={page}
        hasNext={hasNext}
        path={sortedPath(path, sort, "best")}
        newer={isFirst ? "New papers" : "Newer"}
      />
    </Layout>
  );
}
