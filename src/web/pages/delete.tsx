/** Deleting everything about a reader: the link in the mail shows a button, the button deletes. */

import { Hono } from "hono";
import { deleteReader } from "../../subscribers/delete.ts";
import { pathFor } from "../../subscribers/links.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import { openPath } from "../actions/open-path.ts";
import { expiredAccountLinkPage, expiredLinkPage } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import { MessagePage, toFrontPage } from "../components/message-page.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { privatePage } from "../http/headers.ts";

/** `/delete/:token`: GET asks, POST deletes. */
export function deletePages(site: Site): Hono {
  const { db, keys, mailFolder } = site;
  return new Hono()
    .get("/delete/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "delete");
      if (!opened.ok) return expiredAccountLinkPage(c, opened.reason);
      const { subscriber } = opened;
      return c.html(
        <DeletePage subscriber={subscriber} preferences={pathFor(site, "preferences", subscriber)} />,
      );
    })
    .post("/delete/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "delete");
      if (!opened.ok) return expiredAccountLinkPage(c, opened.reason);
      const deleted = await deleteReader(db, opened.subscriber.id, { keys, mailFolder });
      return deleted ? c.html(<Deleted />) : expiredLinkPage(c, "invalid");
    });
}

function DeletePage({ subscriber, preferences }: { subscriber: Subscriber; preferences: string }) {
  return (
    <Layout title="Delete everything" isPrivate>
      <h1>Delete everything?</h1>
      <p class="lead">
        All that <SiteName /> holds about <strong class="address">{subscriber.email}</strong> goes: topics,
        authors, digests and their feed, what you said of papers, and the record of mails.
      </p>
      <p>
        It cannot be undone. You may want to <a href={`${preferences}#links`}>download your data</a> first;
        and if you only want no more mail, <a href={`${preferences}#delete`}>unsubscribe</a>.
      </p>
      <form method="post">
        <button class="danger" type="submit">
          Delete everything
        </button>
      </form>
    </Layout>
  );
}

function Deleted() {
  return (
    <MessagePage title="Everything is deleted" link={toFrontPage}>
      <p class="lead">Nothing about you is kept any more. Thank you for reading.</p>
      <p class="soft">
        Had mail to your address bounced or been complained of, then a fingerprint of it stays, from which
        nobody can read the address, so that it is not mailed again.
      </p>
      <p>
        Should you want papers again one day, sign up as if for the first time;{" "}
        <a href="/papers">the archive</a> is open to everybody.
      </p>
    </MessagePage>
  );
}
