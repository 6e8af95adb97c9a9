/** The page that asks a reader about ten papers: its contents and its forms. */
import type { DigestContent } from "../../db/schema.ts";
import { papersIn } from "../../digests/contents.ts";
import type { LearnedTopic } from "../../digests/learned.ts";
import type { StarterPaper } from "../../digests/starter-papers.ts";
import { papersById } from "../../papers/archive/archive.ts";
import {
  feedbackOf,
  type RelevanceJudgement,
  recordFeedback,
  undoFeedback,
} from "../../subscribers/feedback.ts";
import { forgottenBy } from "../../subscribers/forgotten-phrases.ts";
import { changeTopics, type Follow, followsOf, type Subscriber } from "../../subscribers/subscriber.ts";
import type { Site } from "../http/context.ts";
import { forget } from "./feedback.ts";
import { followTopic } from "./topics.ts";

/** The papers of a digest, topic by topic; `topic` is null for trending papers. */
export type DigestOutline = { topic: string | null; papers: { id: number; title: string }[] }[];

/** The contents of the page. */
export type StartView = {
  asked: readonly (StarterPaper & { said: RelevanceJudgement | null })[];
  /** The topics that the reader follows. */
  follows: readonly Follow[];
  learned: readonly LearnedTopic[];
  forgotten: readonly string[];
  /** The digest that would be made now; null where there is nothing new. */
  digest: DigestOutline | null;
};

/**
 * The papers to ask about. `isPopular`: those of the catalogue's popular topics, as for a reader without topics, so that the
 * list stays when an answer makes the reader follow one.
 */
async function askedOf(site: Site, follows: readonly Follow[], isPopular: boolean): Promise<StarterPaper[]> {
  const own = isPopular ? follows.filter(({ stance }) => stance === "muted") : follows;
  return site.ask.starterPapers({ follows: own });
}

const ownTopics = async ({ db }: Site, { id }: Subscriber) => (await followsOf(db, [id])).get(id) ?? [];

/** Loads it. Changes nothing. */
export async function startView(
  site: Site,
  subscriber: Subscriber,
  isPopular: boolean,
): Promise<StartView & { isPopular: boolean }> {
  const { db } = site;
  const { id } = subscriber;
  const follows = await ownTopics(site, subscriber);
  const followed = follows.filter(({ stance }) => stance === "followed");
  const popular = isPopular || followed.length === 0;
  const said = new Map(
    ((await feedbackOf(db, [id])).get(id) ?? []).map(({ paperId, verdict }) => [paperId, verdict]),
  );
  return {
    isPopular: popular,
    asked: (await askedOf(site, follows, popular)).map((each) => ({
      ...each,
      said: said.get(each.paper.id) ?? null,
    })),
    follows: followed,
    learned: await site.ask.learned({ subscriberId: id }),
    forgotten: ((await forgottenBy(db, [id])).get(id) ?? []).map(({ phrase }) => phrase),
    digest: await outlineFor(site, subscriber),
  };
}

/** Made from the papers of the window. Also null for a reader whose digest looks back farther. */
async function outlineFor(site: Site, subscriber: Subscriber): Promise<DigestOutline | null> {
  const contents = await site.ask.contents({ subscriber, now: site.now() });
  return contents?.outcome === "composed" ? outline(site, contents.content) : null;
}

async function outline({ db }: Site, content: DigestContent): Promise<DigestOutline> {
  const papers = await papersById(db, papersIn(content));
  const titled = (list: readonly { id: number }[]) =>
    list.flatMap(({ id }) => {
      const paper = papers.get(id);
      return paper ? [{ id, title: paper.title }] : [];
    });
  return [
    ...content.sections.map(({ label, papers: chosen }) => ({ topic: label, papers: titled(chosen) })),
    { topic: null, papers: titled(content.trending) },
  ].filter((section) => section.papers.length > 0);
}

/**
 * Handles a form of the page: it answers about a paper, undoes that, unfollows a topic, or is one of those below "What Paperboy
 * has learned". Anything else changes nothing. A reader who likes a paper on a topic of the catalogue then follows that topic:
 * otherwise the answer would have no effect.
 */
export async function submitStart(
  site: Site,
  subscriber: Subscriber,
  form: FormData,
  isPopular: boolean,
): Promise<void> {
  const { db, now } = site;
  const { id } = subscriber;
  const verdict = form.get("verdict");
  const unfollowed = form.get("unfollow");
  if (verdict === null && unfollowed === null) return forget(site, subscriber, form);
  if (unfollowed !== null) {
    await changeTopics(db, id, (had) => {
      const left = had.filter(({ key, stance }) => stance === "muted" || key !== unfollowed);
      return left.length < had.length ? { ok: true, topics: left } : { ok: false };
    });
    return;
  }
  const follows = await ownTopics(site, subscriber);
  const asked = await askedOf(site, follows, isPopular);
  const found = asked.find(({ paper }) => String(paper.id) === form.get("paper"));
  if (!found) return;
  if (verdict === "undo") await undoFeedback(db, id, found.paper.id);
  if (verdict !== "more" && verdict !== "less") return;
  const topicId = await topicFor(site, subscriber, { follows, found, verdict });
  await recordFeedback(db, id, { paperId: found.paper.id, topicId, verdict }, now());
}

/** The topic that an answer counts for; follows it where needed. Null where it counts for none. */
async function topicFor(
  site: Site,
  subscriber: Subscriber,
  {
    follows,
    found: { topic },
    verdict,
  }: { follows: readonly Follow[]; found: StarterPaper; verdict: RelevanceJudgement },
): Promise<number | null> {
  if (topic.topicId !== null || topic.slug === null) return topic.topicId;
  const bySlug = (list: readonly Follow[]) => list.find(({ slug }) => slug === topic.slug);
  const had = bySlug(follows);
  if (had || verdict === "less") return had?.topicId ?? null;
  const followed = await followTopic(site, subscriber.id, topic.slug);
  if (!followed.ok) return null;
  return bySlug(await ownTopics(site, subscriber))?.topicId ?? null;
}
