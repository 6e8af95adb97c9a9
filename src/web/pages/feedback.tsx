/**
 * "Save", "more like this" and "less like this": the link in the mail shows a button, the button does it. The token is all the
 * authority there is, so forms are taken in either encoding and from anywhere, as when unsubscribing.
 */
import { Hono } from "hono";
import { type RelevanceJudgement, undoFeedback } from "../../subscribers/feedback.ts";
import { pathFor } from "../../subscribers/links.ts";
import { giveFeedback, openFeedbackLink, type PaperInDigest } from "../actions/feedback.ts";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import type { Site } from "../http/context.ts";
import { formAction } from "../http/form.ts";
import { privatePage } from "../http/headers.ts";
import { askToSave, doSave } from "./saved/save-link.tsx";

/** Pages of the feedback links. */
export function feedbackPages(site: Site): Hono {
  return new Hono()
    .get("/feedback/:token", privatePage, async (c) => {
      const asked = await openFeedbackLink(site, c.req.param("token"));
      if (!asked) return expiredLinkPage(c, "invalid");
      const { action } = asked;
      return c.html(
        action === "save" ? await askToSave(site, asked) : <AskPage {...asked} verdict={action} />,
      );
    })
    .post("/feedback/:token", privatePage, async (c) => {
      const asked = await openFeedbackLink(site, c.req.param("token"));
      if (!asked) return expiredLinkPage(c, "invalid");
      const posted = await formAction(c);
      if (asked.action === "save") {
        const page = await doSave(site, asked, posted);
        return page ? c.html(page) : expiredLinkPage(c, "invalid");
      }
      const { subscriber, paper } = asked;
      const preferences = `${pathFor(site, "preferences", subscriber)}#learned`;
      if (posted === "undo") {
        await undoFeedback(site.db, subscriber.id, paper.id);
        return c.html(<UndonePage {...asked} verdict={asked.action} preferences={preferences} />);
      }
      const verdict = posted === "more" || posted === "less" ? posted : asked.action;
      const done = await giveFeedback(site, subscriber, asked, verdict);
      return done === "gone"
        ? expiredLinkPage(c, "invalid")
        : c.html(<NotedPage {...asked} verdict={verdict} preferences={preferences} />);
    });
}

type Asked = PaperInDigest & { verdict: RelevanceJudgement };

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
