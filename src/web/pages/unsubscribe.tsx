/**
 * Unsubscribing and resubscribing. Mail programs send the same POST for their own unsubscribe button (RFC 8058): in either form
 * encoding, with no cookie and any Origin. The token is the only authority, so nothing else is required.
 */
import { Hono } from "hono";
import { resubscribe } from "../../subscribers/changes.ts";
import { pathFor } from "../../subscribers/links.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import { unsubscribe } from "../../subscribers/unsubscribe.ts";
import { openPath } from "../actions/open-path.ts";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import { MessagePage } from "../components/message-page.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { formAction } from "../http/form.ts";
import { privatePage } from "../http/headers.ts";

/** `/unsubscribe/:token`: GET asks, POST unsubscribes, or subscribes again. */
export function unsubscribePages(site: Site): Hono {
  const { db, now } = site;
  return new Hono()
    .get("/unsubscribe/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "unsubscribe");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const { subscriber } = opened;
      if (subscriber.status === "unsubscribed") return c.html(<Goodbye subscriber={subscriber} />);
      return c.html(
        <UnsubscribePage subscriber={subscriber} preferences={pathFor(site, "preferences", subscriber)} />,
      );
    })
    .post("/unsubscribe/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "unsubscribe");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const { subscriber } = opened;
      if ((await formAction(c)) === "come-back") {
        const back = await resubscribe(db, subscriber.id, now());
        // The address was never confirmed: the page shows its status.
        if (!back) return c.redirect(c.req.path, 303);
        return c.html(<WelcomeBack subscriber={back} preferences={pathFor(site, "preferences", back)} />);
      }
      const ended = await unsubscribe(db, subscriber.id, now());
      return ended ? c.html(<Goodbye subscriber={ended} />) : expiredLinkPage(c, "invalid");
    });
}

function UnsubscribePage({ subscriber, preferences }: { subscriber: Subscriber; preferences: string }) {
  return (
    <Layout title="Unsubscribe" isPrivate>
      <h1>
        Leave <SiteName />?
      </h1>
      <p class="lead">
        One tap, and <strong class="address">{subscriber.email}</strong> gets no more digests.
      </p>
      <form method="post">
        <button type="submit">Unsubscribe</button>
      </form>
      <p>
        Too much of it? You can also have{" "}
        <a href={`${preferences}#timetable`}>fewer papers, or one mail a week</a>, or{" "}
        <a href={`${preferences}#pause`}>take a break</a>.
      </p>
    </Layout>
  );
}

function Goodbye({ subscriber }: { subscriber: Subscriber }) {
  return (
    <Layout title="You are unsubscribed" isPrivate>
      <h1>You are unsubscribed</h1>
      <p class="lead">
        No more digests go to <strong class="address">{subscriber.email}</strong>. Thank you for reading.
      </p>
      {subscriber.confirmedAt === null ? null : (
        <>
          <p>Was it a slip? Your topics and preferences are still here.</p>
          <form method="post">
            <button class="quiet" type="submit" name="action" value="come-back">
              Subscribe me again
            </button>
          </form>
        </>
      )}
    </Layout>
  );
}

function WelcomeBack({ subscriber, preferences }: { subscriber: Subscriber; preferences: string }) {
  return (
    <MessagePage title="Welcome back" link={{ href: preferences, label: "Open my preferences" }}>
      <p class="lead">
        Digests go to <strong class="address">{subscriber.email}</strong> again, with your topics and your
        hour as they were.
      </p>
    </MessagePage>
  );
}
