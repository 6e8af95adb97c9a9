/** Confirmation, the second half of double opt-in: the link in the mail shows a button, the button subscribes. */

import { Hono } from "hono";
import { isSuppressed } from "../../outbox/suppressions.ts";
import { zoneOrUtc } from "../../subscribers/due.ts";
import { pathFor } from "../../subscribers/links.ts";
import { confirm } from "../../subscribers/sign-up.ts";
import { followsOf, type Subscriber } from "../../subscribers/subscriber.ts";
import { topicHeading } from "../../topics/heading.ts";
import { openPath } from "../actions/open-path.ts";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import { MessagePage, toSignUp } from "../components/message-page.tsx";
import { SiteName } from "../components/site-name.tsx";
import { formatInZone } from "../components/when.ts";
import type { Site } from "../http/context.ts";
import { privatePage } from "../http/headers.ts";
import { BringForm } from "./preferences/library.tsx";

/** `/confirm/:token`: GET asks, POST makes the subscriber active. */
export function confirmPages(site: Site): Hono {
  const { db, now, outboxFolder } = site;
  return new Hono()
    .get("/confirm/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "confirm");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const { status } = opened.subscriber;
      if (await isSuppressed(db, opened.subscriber.emailKey)) return c.html(<Suppressed {...opened} />, 409);
      return status === "active" || status === "paused"
        ? c.html(<AlreadyConfirmed preferences={pathFor(site, "preferences", opened.subscriber)} />, 410)
        : c.html(<ConfirmPage subscriber={opened.subscriber} />);
    })
    .post("/confirm/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "confirm");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      if (await isSuppressed(db, opened.subscriber.emailKey)) return c.html(<Suppressed {...opened} />, 409);
      const confirmed = await confirm(db, opened.subscriber.id, now());
      if (!confirmed) return expiredLinkPage(c, "invalid");
      const { subscriber } = confirmed;
      const follows = (await followsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
      return c.html(
        <Welcome
          subscriber={subscriber}
          topics={follows.filter(({ stance }) => stance === "followed").map(({ name }) => topicHeading(name))}
          isDue={subscriber.nextDueAt !== null && subscriber.nextDueAt <= now()}
          hasOutbox={outboxFolder !== null}
          preferences={pathFor(site, "preferences", subscriber)}
          library={pathFor(site, "library", subscriber)}
          start={pathFor(site, "start", subscriber)}
        />,
      );
    });
}

function ConfirmPage({ subscriber }: { subscriber: Subscriber }) {
  return (
    <Layout title="Confirm your subscription" isPrivate>
      <h1>One tap and you are in</h1>
      <p class="lead">
        Shall <SiteName /> send a daily digest of new papers to{" "}
        <strong class="address">{subscriber.email}</strong>?
      </p>
      <form method="post">
        <button type="submit">Yes, subscribe me</button>
      </form>
      <p class="soft">It was not you? Then just close this page: nothing is sent without that tap.</p>
    </Layout>
  );
}

/** Only a holder of a link that was mailed to the address sees this. */
function Suppressed({ subscriber }: { subscriber: Subscriber }) {
  return (
    <MessagePage
      title="Mail to this address is stopped"
      link={{ ...toSignUp, label: "Sign up with another address" }}
    >
      <p class="lead">
        Mail to <strong class="address">{subscriber.email}</strong> has come back, or was reported as spam, so{" "}
        <SiteName /> sends none there, and nothing has been confirmed.
      </p>
      <p>
        Another address of yours works at once. For this one, ask whoever runs <SiteName />.
      </p>
    </MessagePage>
  );
}

type WelcomeProps = {
  subscriber: Subscriber;
  /** The topics that they follow already, as they were understood. */
  topics: readonly string[];
  isDue: boolean;
  hasOutbox: boolean;
  preferences: string;
  library: string;
  /** Path of the page that asks about ten papers. */
  start: string;
};

function Welcome({ subscriber, topics, isDue, hasOutbox, preferences, library, start }: WelcomeProps) {
  const { nextDueAt, timeZone } = subscriber;
  return (
    <Layout title="You are subscribed" isPrivate>
      <h1>You are in</h1>
      {isDue ? (
        <p class="lead">
          Your digest is being put together, and should be in{" "}
          {hasOutbox ? <a href="/outbox">the outbox</a> : "your inbox"} within minutes.
        </p>
      ) : nextDueAt ? (
        <p class="lead">
          Your next digest comes on {formatInZone(nextDueAt, timeZone)} (
          {zoneOrUtc(timeZone).replaceAll("_", " ")}
          ).
        </p>
      ) : null}
      {topics.length === 0 ? (
        <p>Meanwhile, say what you want to read about: it makes all the difference to the next list.</p>
      ) : (
        <>
          <p>You follow:</p>
          <ul class="counted single">
            {topics.map((name) => (
              <li>
                <span dir="auto">{name}</span>{" "}
                <a href={`${preferences}#topics`} aria-label={`Change ${name}`}>
                  change
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="button" href={`${preferences}#topics`}>
          {topics.length === 0 ? "Choose my topics" : "Change my topics"}
        </a>
      </p>
      <p>
        Or <a href={start}>say of ten new papers</a> whether you want more like them. It takes two minutes,
        and you can stop at any time.
      </p>
      <details>
        <summary>Bring papers that you know, if you like</summary>
        <p>
          From a .bib file, a list of identifiers or titles, or <a href={`${library}#library`}>Zotero</a>,{" "}
          <SiteName /> learns what you care about. You can do this later too.
        </p>
        <BringForm path={library} />
      </details>
      <p class="soft">
        The hour, the days and how many papers are on the same page, and every mail has a link to it.
      </p>
    </Layout>
  );
}

function AlreadyConfirmed({ preferences }: { preferences: string }) {
  return (
    <MessagePage
      title="This link has been used"
      heading="This link has done its work"
      link={{ href: `${preferences}#topics`, label: "Open my preferences" }}
    >
      <p>The subscription is confirmed, and there is nothing left to do here.</p>
    </MessagePage>
  );
}
