/**
 * "More like this" and "less like this": the link in the mail shows a button, the button tells. The token is all the
 * authority there is, so forms are taken in either encoding and from anywhere, as when unsubscribing.
 */
import type { Context } from "hono";
import { Hono } from "hono";
import type { DigestContent } from "../../db/schema.ts";
import { digestById } from "../../digests/message.ts";
import { type Paper, papersById } from "../../papers/archive/archive.ts";
import {
  forgetAllFeedback,
  type Judgement,
  recordFeedback,
  undoFeedback,
} from "../../subscribers/feedback.ts";
import { readFeedbackPath } from "../../subscribers/feedback-link.ts";
import { openLink } from "../../subscribers/open-link.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import { expiredLinkPage, openPath } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import type { Site } from "../http/context.ts";
import { privatePage } from "../http/headers.ts";
import { ownPath } from "../http/own-path.ts";

type Asked = {
  subscriber: Subscriber;
  paper: Paper;
  verdict: Judgement;
  /** The topic that the paper stood under in the digest; null outside the reader's topics. */
  topic: { topicId: number; label: string } | null;
};

export function feedbackPages(site: Site): Hono {
  const { db, now } = site;
  return new Hono()
    .get("/feedback/:token", privatePage, async (c) => {
      const asked = await openFeedback(c, site);
      return asked ? c.html(<AskPage {...asked} />) : expiredLinkPage(c, "invalid");
    })
    .post("/feedback/:token", privatePage, async (c) => {
      const asked = await openFeedback(c, site);
      if (!asked) return expiredLinkPage(c, "invalid");
      const { subscriber, paper, topic } = asked;
      const action = (await formOf(c))?.get("action");
      const preferences = `${ownPath(site, "preferences", subscriber)}#learned`;
      if (action === "undo") {
        await undoFeedback(db, subscriber.id, paper.id);
        return c.html(<UndonePage {...asked} preferences={preferences} />);
      }
      const verdict = action === "more" || action === "less" ? action : asked.verdict;
      const said = { paperId: paper.id, topicId: topic?.topicId ?? null, verdict };
      const done = await recordFeedback(db, subscriber.id, said, now());
      return done === "gone"
        ? expiredLinkPage(c, "invalid")
        : c.html(<NotedPage {...asked} verdict={verdict} preferences={preferences} />);
    })
    .post("/preferences/:token/learned", privatePage, async (c) => {
      const opened = await openPath(c, site, "preferences");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const form = await formOf(c);
      const paperId = Number(form?.get("paper"));
      if (form?.get("action") === "forget-all") await forgetAllFeedback(db, opened.subscriber.id);
      else if (Number.isSafeInteger(paperId) && paperId > 0)
        await undoFeedback(db, opened.subscriber.id, paperId);
      // Away from the POST, so that reloading the answer repeats nothing.
      return c.redirect(`${ownPath(site, "preferences", opened.subscriber)}#learned`, 303);
    });
}

/** Null for a link that is none, was revoked, or names a paper that its digest does not hold. Changes nothing. */
async function openFeedback(c: Context, { db, keys, now }: Site): Promise<Asked | null> {
  const path = readFeedbackPath(c.req.param("token") ?? "");
  if (!path) return null;
  const opened = await openLink(db, keys, "feedback", path.token, now());
  if (!opened.ok) return null;
  const { subscriber, claims } = opened;
  const loaded = await digestById(db, claims.ref ?? 0);
  if (loaded?.digest.subscriberId !== subscriber.id) return null;
  const topic = topicIn(loaded.content, path.paperId);
  if (topic === undefined) return null;
  const paper = (await papersById(db, [path.paperId])).get(path.paperId);
  return paper ? { subscriber, paper, verdict: path.verdict, topic } : null;
}

/** The topic that a digest shows a paper under, null outside the reader's topics; undefined where it does not show it. */
export function topicIn({ sections, trending }: DigestContent, paperId: number): Asked["topic"] | undefined {
  const section = sections.find(
    ({ papers, more }) => papers.some(({ id }) => id === paperId) || more.includes(paperId),
  );
  if (!section) return trending.some(({ id }) => id === paperId) ? null : undefined;
  // Papers of followed authors stand in a section that is no topic.
  const { topicId, label } = section;
  return topicId === null ? null : { topicId, label };
}

/** A body of whatever kind must not keep anybody from telling. */
const formOf = (c: Context): Promise<FormData | null> => c.req.formData().catch(() => null);

const titles = { more: "More like this", less: "Less like this" } as const;

function AskPage({ paper, verdict, topic }: Asked) {
  return (
    <Layout title={titles[verdict]} isPrivate>
      <h1>{titles[verdict]}?</h1>
      <p class="lead" dir="auto">
        {paper.title}
      </p>
      <p>{promise(verdict, topic?.label)}</p>
      <form method="post">
        <button type="submit">{titles[verdict]}</button>
      </form>
    </Layout>
  );
}

function promise(verdict: Judgement, topic: string | undefined): string {
  if (topic === undefined)
    return verdict === "more"
      ? "It stood outside your topics: this is kept with your preferences, and changes no order."
      : "Papers that are nearly the same will not come to you again.";
  return verdict === "more"
    ? `Papers like it will stand higher under “${topic}”.`
    : `“${topic}” will be stricter about what it shows, and papers that are nearly the same will not come again.`;
}

function NotedPage({ paper, verdict, topic, preferences }: Asked & { preferences: string }) {
  const opposite = verdict === "more" ? "less" : "more";
  return (
    <Layout title="Noted" isPrivate>
      <h1>Noted: {titles[verdict].toLowerCase()}</h1>
      <p class="lead" dir="auto">
        {paper.title}
      </p>
      <p>{promise(verdict, topic?.label)}</p>
      <form method="post">
        <p class="buttons">
          <button class="quiet" type="submit" name="action" value="undo">
            Undo
          </button>
          <button class="quiet" type="submit" name="action" value={opposite}>
            {titles[opposite]}, rather
          </button>
        </p>
      </form>
      <WhereKept preferences={preferences} />
    </Layout>
  );
}

function UndonePage({ paper, verdict, preferences }: Asked & { preferences: string }) {
  return (
    <Layout title="Undone" isPrivate>
      <h1>Undone</h1>
      <p class="lead" dir="auto">
        {paper.title}
      </p>
      <p>It is as if you had said nothing about this paper.</p>
      <form method="post">
        <button class="quiet" type="submit" name="action" value={verdict}>
          {titles[verdict]}
        </button>
      </form>
      <WhereKept preferences={preferences} />
    </Layout>
  );
}

const WhereKept = ({ preferences }: { preferences: string }) => (
  <p>
    <a href={preferences}>What Paperboy has learned from you</a>, and how to make it forget.
  </p>
);
