/**
 * “This was not me”: a person whom somebody else signed up stops such mail with the link in it. Mail scanners open links, so
 * the page changes nothing before its button is pressed.
 */

import { Hono } from "hono";
import { isStopped, liftStop, stopMailbox } from "../../subscribers/mailbox-caps.ts";
import { openPath } from "../actions/open-path.ts";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { formAction } from "../http/form.ts";
import { privatePage } from "../http/headers.ts";

/** `/not-me/:token`: GET asks, POST stops mail to the mailbox, or lifts that. */
export function notMePages(site: Site): Hono {
  const { db, keys, now } = site;
  return new Hono()
    .get("/not-me/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "not-me");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const { email, emailKey } = opened.subscriber;
      return c.html(
        (await isStopped(db, { key: emailKey }, keys)) ? <Stopped email={email} /> : <NotMe email={email} />,
      );
    })
    .post("/not-me/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "not-me");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const { email, emailKey } = opened.subscriber;
      if ((await formAction(c)) === "undo") {
        await liftStop(db, { key: emailKey }, keys);
        return c.html(<NotMe email={email} lifted />);
      }
      await stopMailbox(db, { key: emailKey }, { now: now(), keys });
      return c.html(<Stopped email={email} />);
    });
}

function NotMe({ email, lifted = false }: { email: string; lifted?: boolean }) {
  return (
    <Layout title="This was not me" isPrivate>
      <h1>Was it not you?</h1>
      {lifted ? (
        <p class="banner good" role="status">
          Done: this mailbox can be signed up again.
        </p>
      ) : null}
      <p class="lead">
        Somebody gave <strong class="address">{email}</strong> to <SiteName />. One tap, and nobody can make{" "}
        <SiteName /> write to this mailbox again by signing it up.
      </p>
      <form method="post">
        <button type="submit">This was not me: no more of these</button>
      </form>
      <p class="soft">
        A subscription that you have yourself goes on. Without the tap nothing changes: nobody is subscribed
        who does not confirm.
      </p>
    </Layout>
  );
}

function Stopped({ email }: { email: string }) {
  return (
    <Layout title="These mails are stopped" isPrivate>
      <h1>No more of these mails</h1>
      <p class="lead">
        Whoever signs <strong class="address">{email}</strong> up, in whatever spelling, <SiteName /> writes
        nothing to this mailbox about it. We are sorry for the bother.
      </p>
      <p>
        Should you want a digest one day, take this back first: here within a week, or later by a word to
        whoever runs <SiteName />.
      </p>
      <form method="post">
        <button class="quiet" type="submit" name="action" value="undo">
          Let this mailbox be signed up again
        </button>
      </form>
    </Layout>
  );
}
