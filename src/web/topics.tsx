/** The catalogue, and what is new on each of its topics. */
import { Hono } from "hono";
import { whyMatched } from "../digests/why.ts";
import type { Site } from "./context.ts";
import { atom, type FeedEntry } from "./feeds.ts";
import { publicPage } from "./headers.ts";
import { Layout } from "./layout.tsx";
import { PaperEntry } from "./paper-entry.tsx";
import { refuse } from "./refusals.tsx";
import type { Today } from "./today.ts";

/** Most papers on a topic's page; the best are first. */
const mostShown = 50;

export function topicsPages(site: Site): Hono {
  const found = async (slug: string): Promise<Found | null> => {
    const { shelves, day } = await site.today();
    const shelf = shelves.find(({ topic }) => topic.slug === slug);
    if (!shelf) return null;
    const papers = shelf.matches.slice(0, mostShown).flatMap(({ id, reasons }) => {
      const paper = day.papers.get(id);
      return paper ? [{ ...paper, why: whyMatched(reasons) }] : [];
    });
    return { topic: shelf.topic, papers };
  };
  return new Hono()
    .get("/topics", publicPage, async (c) =>
      c.html(<TopicsPage shelves={(await site.today()).shelves} baseUrl={site.baseUrl} />),
    )
    .get("/topics/:slug", publicPage, async (c) => {
      const topic = await found(c.req.param("slug"));
      return topic
        ? c.html(<TopicPage {...topic} baseUrl={site.baseUrl} windowDays={site.windowDays} />)
        : refuse(c, 404);
    })
    .get("/topics/:slug/feed.xml", publicPage, async (c) => {
      const topic = await found(c.req.param("slug"));
      if (!topic) return refuse(c, 404);
      const { slug, name } = topic.topic;
      return atom(c, site, { path: `/topics/${slug}`, title: `Paperboy: ${name}`, entries: topic.papers });
    });
}

type Shelf = Today["shelves"][number];
type Found = { topic: Shelf["topic"]; papers: (FeedEntry & Parameters<typeof PaperEntry>[0]["paper"])[] };

function TopicsPage({ shelves, baseUrl }: { shelves: readonly Shelf[]; baseUrl: string }) {
  const groups = [...new Set(shelves.map(({ topic }) => topic.group))];
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
          <ul class="shelves">
            {shelves
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

function TopicPage({ topic, papers, baseUrl, windowDays }: Found & { baseUrl: string; windowDays: number }) {
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
        Found by {topic.phrases.slice(0, 6).join(", ")}
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
    </Layout>
  );
}
