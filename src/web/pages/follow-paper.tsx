/**
 * The topics and authors of a paper, each with a button that follows it. The link is for one reader and one paper, and is valid
 * for nothing else.
 */
import { type Context, Hono } from "hono";
import { type Paper, papersById, sightingsOf } from "../../papers/archive/archive.ts";
import { authorsOf } from "../../subscribers/authors.ts";
import { pathFor } from "../../subscribers/links.ts";
import { changeTopics, followsOf, type Subscriber } from "../../subscribers/subscriber.ts";
import type { CatalogueTopic } from "../../topics/catalogue.ts";
import { submitAuthor } from "../actions/authors.ts";
import { openPath } from "../actions/open-path.ts";
import { topicsOf } from "../actions/paper-topics.ts";
import { followTopic } from "../actions/topics.ts";
import { authorPath } from "../components/author-link.tsx";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { FollowAuthors, FollowButtons, type Followed, FollowResult } from "../components/follow-buttons.tsx";
import { Layout } from "../components/layout.tsx";
import type { Site } from "../http/context.ts";
import { type Form, formBody } from "../http/form.ts";
import { privatePage } from "../http/headers.ts";

type Asked = { subscriber: Subscriber; paper: Paper; topics: readonly CatalogueTopic[] };

/** `/follow/:token`; the token's `ref` is the paper. */
export function followPaperPages(site: Site): Hono {
  const { db } = site;
  const opened = async (c: Context, answer: (asked: Asked) => Promise<Followed>) => {
    const link = await openPath(c, site, "follow");
    if (!link.ok) return expiredLinkPage(c, link.reason);
    const { subscriber, claims } = link;
    const paper = (await papersById(db, [claims.ref ?? 0])).get(claims.ref ?? 0);
    if (!paper) return expiredLinkPage(c, "invalid");
    const topics = await topicsOf(site, paper, await sightingsOf(db, paper.id));
    const result = await answer({ subscriber, paper, topics });
    const { id } = subscriber;
    const follows = (await followsOf(db, [id])).get(id) ?? [];
    const authors = (await authorsOf(db, [id])).get(id) ?? [];
    const page = (
      <FollowPage
        {...{ paper, topics, result }}
        followedTopics={follows.flatMap(({ stance, slug }) => (stance === "followed" && slug ? [slug] : []))}
        followedAuthors={authors.map(({ key }) => key)}
        back={`${pathFor(site, "saved", subscriber)}/papers/${paper.id}`}
      />
    );
    return c.html(page, result.error === undefined ? 200 : 422);
  };
  return new Hono()
    .get("/follow/:token", privatePage, (c) => opened(c, async () => ({})))
    .post("/follow/:token", privatePage, formBody, (c) =>
      opened(c, (asked) => submitFollow(site, asked, c.get("form"))),
    );
}

/** Follows or unfollows the button's topic or author. */
async function submitFollow(site: Site, { subscriber, paper, topics }: Asked, form: Form): Promise<Followed> {
  const [slug, dropped] = [form.text("topic"), form.text("drop-topic")];
  const topic = topics.find((each) => each.slug === slug || each.slug === dropped);
  if (!topic && (slug !== "" || dropped !== ""))
    return { error: "That is no topic of this paper. Please use a button below." };
  if (!topic) return submitAuthor(site, subscriber, paper, form);
  const { id } = subscriber;
  if (slug !== topic.slug) {
    await changeTopics(site.db, id, (had) => ({
      ok: true,
      topics: had.filter((follow) => follow.slug !== topic.slug || follow.stance === "muted"),
    }));
    return { done: `You follow ${topic.name} no more.` };
  }
  const followed = await followTopic(site, id, topic.slug);
  return followed.ok
    ? { done: `You follow ${topic.name}, from the next digest on.` }
    : { error: followed.message };
}

type FollowPageProps = {
  paper: Paper;
  topics: readonly CatalogueTopic[];
  /** Slugs. */
  followedTopics: readonly string[];
  /** Keys. */
  followedAuthors: readonly string[];
  /** Path of the reader's own page of the paper. */
  back: string;
  result: Followed;
};

function FollowPage({ paper, topics, followedTopics, followedAuthors, back, result }: FollowPageProps) {
  return (
    <Layout title="Follow" isPrivate>
      <h1>Follow</h1>
      <p class="lead" dir="auto">
        <a href={back}>{paper.title}</a>
      </p>
      <FollowResult result={result} />
      {topics.length === 0 && paper.authors.length === 0 ? (
        <p class="empty">This paper is on no topic of the catalogue, and no source names its authors.</p>
      ) : null}
      {topics.length === 0 ? null : (
        <section>
          <h2 id="topics">Its topics</h2>
          <FollowButtons
            choices={topics.map(({ slug, name }) => ({
              value: slug,
              name,
              isFollowed: followedTopics.includes(slug),
              href: `/topics/${slug}`,
            }))}
            fields={{ follow: "topic", drop: "drop-topic" }}
          />
        </section>
      )}
      {paper.authors.length === 0 ? null : (
        <section>
          <h2 id="authors">Its authors</h2>
          <FollowAuthors names={paper.authors} followed={followedAuthors} hrefOf={authorPath} />
        </section>
      )}
    </Layout>
  );
}
