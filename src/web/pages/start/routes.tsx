/** `/start/:token`: ten papers to like or not. GET shows them, POST takes one answer. Answers are optional. */
import { Hono } from "hono";
import { pathFor } from "../../../subscribers/links.ts";
import { openPath } from "../../actions/open-path.ts";
import { startView, submitStart } from "../../actions/start.ts";
import { expiredLinkPage } from "../../components/expired-link-page.tsx";
import type { Site } from "../../http/context.ts";
import { privatePage } from "../../http/headers.ts";
import { StartPage } from "./page.tsx";

/** The page's link is valid for no other page of the reader. */
export function startPages(site: Site): Hono {
  return new Hono()
    .get("/start/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "start");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const view = await startView(site, opened.subscriber, c.req.query("popular") !== undefined);
      return c.html(<StartPage {...view} path={pathFor(site, "start", opened.subscriber)} />);
    })
    .post("/start/:token", privatePage, async (c) => {
      const opened = await openPath(c, site, "start");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const { subscriber } = opened;
      const isPopular = c.req.query("popular") !== undefined;
      const form = await c.req.formData().catch(() => new FormData());
      await submitStart(site, subscriber, form, isPopular);
      const paper = form.get("paper");
      const place = form.has("verdict")
        ? `#paper-${typeof paper === "string" ? Number(paper) || 0 : 0}`
        : "#learned";
      // A redirect to the paper, so that reloading the answer repeats nothing.
      return c.redirect(`${pathFor(site, "start", subscriber)}${isPopular ? "?popular=1" : ""}${place}`, 303);
    });
}
