/** A reader's preferences: forms on one page. Each is saved by itself, and the answer has a form that undoes it. */
import type { Context } from "hono";
import { Hono } from "hono";
import { recentDigests } from "../../../digests/past-digests.ts";
import { reasonText } from "../../../digests/reason-text.ts";
import { localDate } from "../../../subscribers/due.ts";
import { exportFor } from "../../../subscribers/export.ts";
import { forgottenBy } from "../../../subscribers/forgotten-phrases.ts";
import { feedLink, pathFor } from "../../../subscribers/links.ts";
import { openChangeOf } from "../../../subscribers/open-change.ts";
import { type Subscriber, subscriberById } from "../../../subscribers/subscriber.ts";
import { forget } from "../../actions/feedback.ts";
import { openPath } from "../../actions/open-path.ts";
import { choicesOf, submitForm } from "../../actions/preferences.ts";
import type { RejectedForm } from "../../actions/preferences-forms.ts";
import { fieldOfOneTopic } from "../../actions/topics.ts";
import { errorPage } from "../../components/error-page.tsx";
import { expiredLinkPage } from "../../components/expired-link-page.tsx";
import { MessagePage, toSignUp } from "../../components/message-page.tsx";
import type { Site } from "../../http/context.ts";
import { formBody } from "../../http/form.ts";
import { privatePage } from "../../http/headers.ts";
import { libraryView } from "./library.tsx";
import { PreferencesPage, type ShownResult } from "./page.tsx";
import { TopicPage } from "./topic-page.tsx";
import { PreviewOfForm } from "./topic-preview.tsx";

const digestsListed = 5;

/** `/preferences/:token`, with the routes that its forms and its script post to. */
export function preferencesPages(site: Site): Hono {
  const { db } = site;
  const page = async (subscriber: Subscriber, result: ShownResult = {}) => {
    const [learned, choices, { hasAuthors }, change, digests, forgotten, library] = await Promise.all([
      site.ask.learned({ subscriberId: subscriber.id }),
      choicesOf(db, subscriber),
      site.currentPapers(),
      openChangeOf(db, subscriber.id, site.now()),
      recentDigests(db, subscriber.id, digestsListed),
      forgottenBy(db, [subscriber.id]),
      libraryView(site, subscriber.id),
    ]);
    const { follows: topics, authors } = choices;
    const [brings, notes] = await Promise.all([
      site.ask.preview({ topics, authors }),
      site.ask.notes({ topics, now: site.now() }),
    ]);
    const pathOf = (ref: number) => pathFor(site, "digest", subscriber, { ref });
    const reader = {
      subscriber,
      ...choices,
      notes,
      brings,
      hasAuthors,
      change,
      learned,
      library,
      forgotten: (forgotten.get(subscriber.id) ?? []).map(({ phrase }) => phrase),
      digests: digests.map((digest) => ({ ...digest, path: pathOf(digest.id) })),
    };
    const links = {
      own: pathFor(site, "preferences", subscriber),
      unsubscribe: pathFor(site, "unsubscribe", subscriber),
      feed: feedLink(site, subscriber),
      saved: pathFor(site, "saved", subscriber),
      library: pathFor(site, "library", subscriber),
      start: pathFor(site, "start", subscriber),
    };
    return <PreferencesPage site={site} reader={reader} links={links} result={result} />;
  };
  /** The page of the topic with this id; null where the reader has none. */
  const topicPage = async (subscriber: Subscriber, id: string, failed?: RejectedForm) => {
    const { follows, authors } = await choicesOf(db, subscriber);
    const at = follows.findIndex(({ topicId }) => String(topicId) === id);
    const follow = follows[at];
    const { topics, days } = await site.ask.preview({ topics: follows, authors });
    const brings = topics[at];
    const own = pathFor(site, "preferences", subscriber);
    return follow && brings ? <TopicPage {...{ follow, brings, days, own, failed }} /> : null;
  };
  const opened = async (c: Context, answer: (subscriber: Subscriber) => Promise<Response>) => {
    const link = await openPath(c, site, "preferences");
    return link.ok ? answer(link.subscriber) : expiredLinkPage(c, link.reason);
  };

  return new Hono()
    .get("/preferences/:token", privatePage, (c) =>
      opened(c, async (subscriber) => c.html(await page(subscriber))),
    )
    .post("/preferences/:token", privatePage, formBody, (c) =>
      opened(c, async (subscriber) => {
        const form = c.get("form");
        const done = await submitForm(site, subscriber, form);
        if (done.kind === "links-ended") return c.html(<LinksEnded email={subscriber.email} />);
        const current = await subscriberById(db, subscriber.id);
        // The page holds links, so it is shown only if the reader's own link is still valid.
        if (current?.tokenVersion !== subscriber.tokenVersion) return expiredLinkPage(c, "invalid");
        switch (done.kind) {
          case "saved":
            return c.html(await page(current, { saved: done.saved }));
          case "preview":
            return c.html(await page(current, { preview: form }));
          case "failed": {
            const { failed } = done;
            const one = form.text(fieldOfOneTopic);
            const isOfTopic = one !== "" && failed.section === "topics";
            const ofTopic = isOfTopic ? await topicPage(current, one, failed) : null;
            return c.html(ofTopic ?? (await page(current, { failed })), 422);
          }
        }
      }),
    )
    .get("/preferences/:token/topics/:topic", privatePage, (c) =>
      opened(c, async (subscriber) => {
        const page = await topicPage(subscriber, c.req.param("topic"));
        return page ? c.html(page) : errorPage(c, 404);
      }),
    )
    .post("/preferences/:token/preview", privatePage, formBody, (c) =>
      opened(c, async (subscriber) => {
        const choices = await choicesOf(db, subscriber);
        return c.html(<PreviewOfForm site={site} form={c.get("form")} choices={choices} />);
      }),
    )
    .post("/preferences/:token/learned", privatePage, (c) =>
      opened(c, async (subscriber) => {
        // No kind of body may stop a reader from making us forget.
        await forget(site, subscriber, await c.req.formData().catch(() => null));
        // A redirect after the POST, so that reloading the answer repeats nothing.
        return c.redirect(`${pathFor(site, "preferences", subscriber)}#learned`, 303);
      }),
    )
    .post("/preferences/:token/export", privatePage, (c) =>
      opened(c, async ({ id }) => {
        const { baseUrl } = site;
        const held = await exportFor(db, id, { now: site.now(), baseUrl, reasonText });
        if (!held) return expiredLinkPage(c, "invalid");
        return c.body(JSON.stringify(held, null, 2), 200, {
          "Content-Type": "application/json; charset=utf-8",
          "Content-Disposition": `attachment; filename="paperboy-${localDate(site.now(), "UTC")}.json"`,
        });
      }),
    );
}

function LinksEnded({ email }: { email: string }) {
  return (
    <MessagePage title="All your links have ended" link={toSignUp}>
      <p class="lead">
        A mail with a fresh one is on its way to <strong class="address">{email}</strong>. No link from before
        opens anything any more, and this page cannot be opened again.
      </p>
      <p>
        No mail within a few minutes? Look into the spam folder, or sign up once more: that brings one too.
      </p>
    </MessagePage>
  );
}
