/** `/library/:token`: GET shows a reader's library; POST adds and removes papers and connects Zotero. */
import { Hono } from "hono";
import { itemsPage } from "../../../library/library.ts";
import { tooLarge } from "../../../library/read/read-brought.ts";
import { pathFor } from "../../../subscribers/links.ts";
import type { Subscriber } from "../../../subscribers/subscriber.ts";
import { busySeconds, type LibraryResult, submitLibraryForm } from "../../actions/library.ts";
import { openPath } from "../../actions/open-path.ts";
import { errorPage } from "../../components/error-page.tsx";
import { expiredLinkPage } from "../../components/expired-link-page.tsx";
import type { Site } from "../../http/context.ts";
import { formTypes } from "../../http/form.ts";
import { privatePage } from "../../http/headers.ts";
import { isStorable } from "../../http/json-body.ts";
import { readLargeBody } from "../../http/large-body.ts";
import { pageNumber, pageOf } from "../../http/page-number.ts";
import { libraryView } from "./library.tsx";
import { LibraryPage } from "./library-page.tsx";

/** The reader's library. */
export function libraryPages(site: Site): Hono {
  const page = async (subscriber: Subscriber, number: number, result?: LibraryResult) => {
    const [library, { shown, hasNext }] = await Promise.all([
      libraryView(site, subscriber.id),
      pageOf(number, (part) => itemsPage(site.db, subscriber.id, part)),
    ]);
    return (
      <LibraryPage
        library={library}
        path={pathFor(site, "library", subscriber)}
        subscriber={subscriber}
        items={shown}
        page={number}
        hasNext={hasNext}
        result={result}
      />
    );
  };

  return new Hono()
    .get("/library/:token", privatePage, async (c) => {
      const link = await openPath(c, site, "library");
      if (!link.ok) return expiredLinkPage(c, link.reason);
      const number = pageNumber(c);
      return number === null ? errorPage(c, 404) : c.html(await page(link.subscriber, number));
    })
    .post("/library/:token", privatePage, async (c) => {
      // The link is checked first, so that large bodies are read for its holder only.
      const link = await openPath(c, site, "library");
      if (!link.ok) return expiredLinkPage(c, link.reason);
      const type = c.req.header("Content-Type") ?? "";
      if (!formTypes.test(type)) return errorPage(c, 415);
      const { subscriber } = link;
      const body = await readLargeBody(c);
      if (body === null)
        return c.html(await page(subscriber, 1, { ok: false, errors: { bring: tooLarge } }), 413);
      const form = await new Response(body, { headers: { "Content-Type": type } })
        .formData()
        .catch(() => null);
      if (form === null) return errorPage(c, 400);
      if (![...form.values()].every((value) => typeof value !== "string" || isStorable(value)))
        return errorPage(c, 400);
      const result = await submitLibraryForm(site, subscriber.id, form);
      const isBusy = !result.ok && result.isBusy;
      if (isBusy) c.header("Retry-After", String(busySeconds));
      return c.html(await page(subscriber, 1, result), result.ok ? 200 : isBusy ? 503 : 422);
    });
}
