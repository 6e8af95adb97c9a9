/** One digest in the browser, with every match that the mail had no room for. */
import { type Context, Hono } from "hono";
import { fullDigestById } from "../../../digests/full-digest.ts";
import { pathFor } from "../../../subscribers/links.ts";
import { openPath } from "../../actions/open-path.ts";
import { expiredLinkPage } from "../../components/expired-link-page.tsx";
import type { Site } from "../../http/context.ts";
import { privatePage } from "../../http/headers.ts";
import { DigestPage } from "./page.tsx";

/** `/digests/:token`, and `/feeds/digests/:token` for the entries of the private feed. */
export function digestPages(site: Site): Hono {
  const show = (purpose: "digest" | "feed-digest") => async (c: Context) => {
    const opened = await openPath(c, site, purpose);
    if (!opened.ok) return expiredLinkPage(c, opened.reason);
    const digest = await fullDigestById(site.db, opened.claims.ref ?? 0);
    if (digest?.subscriberId !== opened.subscriber.id) return expiredLinkPage(c, "invalid");
    // Others may read a feed too, so its pages have no actions for the reader.
    const acting =
      purpose === "digest"
        ? { own: `/digests/${c.req.param("token")}`, saved: pathFor(site, "saved", opened.subscriber) }
        : null;
    return c.html(<DigestPage digest={digest} topic={c.req.query("topic")} acting={acting} />);
  };
  return new Hono()
    .get("/digests/:token", privatePage, show("digest"))
    .get("/feeds/digests/:token", privatePage, show("feed-digest"));
}
