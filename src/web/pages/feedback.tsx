/**
 * "Save", "more like this" and "less like this". The link in the mail shows a button, and the button does the action. The token
 * is the only authority, so forms are accepted in either encoding and from any origin, as for unsubscribing.
 */

import { type Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import { type RelevanceJudgement, undoFeedback } from "../../subscribers/feedback.ts";
import { pathFor } from "../../subscribers/links.ts";
import {
  type FeedbackRequest,
  openDigestFeedback,
  openFeedbackLink,
  type PaperInDigest,
  submitFeedback,
} from "../actions/feedback.ts";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { formAction } from "../http/form.ts";
import { privatePage } from "../http/headers.ts";
import { askToSave, doSave } from "./saved/save-link.tsx";

/**
 * Pages of the feedback links. Those of mails, `/feedback/:token`, link to the preferences. Those below a digest's page link
 * back to it only, because its address may have been shown to others.
 */
export function feedbackPages(site: Site): Hono {
  const ofMail = (c: Context) => openFeedbackLink(site, c.req.param("token") ?? "");
  const ofDigest = (c: Context) =>
    openDigestFeedback(site, {
      token: c.req.param("token") ?? "",
      id: c.req.param("id") ?? "",
      action: c.req.param("action") ?? "",
    });
  const toLearned = (_: Context, { subscriber }: FeedbackRequest) => (
    <WhereKept preferences={`${pathFor(site, "preferences", subscriber)}#learned`} />
  );
  const toDigest = (c: Context, { paper }: FeedbackRequest) => (
    <p>
      <a href={`/digests/${c.req.param("token")}#paper-${paper.id}`}>Back to the digest</a>
    </p>
  );
  const places = [
    ["/feedback/:token", ofMail, toLearned],
    ["/digests/:token/papers/:id/:action", ofDigest, toDigest],
  ] as const;
  const app = new Hono();
  for (const [path, open, onward] of places)
    app
      .get(path, privatePage, async (c) => {
        const asked = await open(c);
        if (!asked) return expiredLinkPage(c, "invalid");
        const { action } = asked;
        return c.html(
          action === "save" ? await askToSave(site, asked) : <AskPage {...asked} verdict={action} />,
        );
      })
      .post(path, privatePage, async (c) => {
        const asked = await open(c);
        if (!asked) return expiredLinkPage(c, "invalid");
        const posted = await formAction(c);
        if (asked.action === "save") {
          const page = await doSave(site, asked, posted);
          return page ? c.html(page) : expiredLinkPage(c, "invalid");
        }
        const { subscriber, paper } = asked;
        if (posted === "undo") {
          await undoFeedback(site.db, subscriber.id, paper.id);
          return c.html(<UndonePage {...asked} verdict={asked.action} onward={onward(c, asked)} />);
        }
        const verdict = posted === "more" || posted === "less" ? posted : asked.action;
        const done = await submitFeedback(site, subscriber, asked, verdict);
        return done === "gone"
          ? expiredLinkPage(c, "invalid")
          : c.html(<NotedPage {...asked} verdict={verdict} onward={onward(c, asked)} />);
      });
  return app;
}

type Asked = PaperInDigest & { verdict: RelevanceJudgement };
/** `onward`: the page that it links to next. */
type Done = Asked & { onward: Child };

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

function promise(verdict: RelevanceJudgement, topic: string | undefined): string {
  if (topic === undefined)
    return verdict === "more"
      ? "It stood outside your topics: this is kept with your preferences, and changes no order."
      : "Papers that are nearly the same will not come to you again.";
  return verdict === "more"
    ? `Papers like it will stand higher under “${topic}”.`
    : `“${topic}” will be stricter about what it shows, and papers that are nearly the same will not come again.`;
}

function NotedPage({ paper, verdict, topic, onward }: Done) {
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
      {onward}
    </Layout>
  );
}

function UndonePage({ paper, verdict, onward }: Done) {
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
      {onward}
    </Layout>
  );
}

const WhereKept = ({ preferences }: { preferences: string }) => (
  <p>
    <a href={preferences}>
      What <SiteName /> has learned from you
    </a>
    , and how to make it forget.
  </p>
);
