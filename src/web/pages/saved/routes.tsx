/**
 * A reader's saved papers: the list, a page for each paper, and the list as a file. The link identifies the reader, and is
 * valid for nothing else.
 */
import { type Context, Hono } from "hono";
import { utcDate } from "../../../dates.ts";
import { papersById } from "../../../papers/archive/archive.ts";
import { formatOf } from "../../../papers/citations/formats.ts";
import { pathFor, savedFeedLink } from "../../../subscribers/links.ts";
import { mostSaved, savedRow } from "../../../subscribers/saved.ts";
import { listSaved, summariseSaved } from "../../../subscribers/saved-list.ts";
import type { Subscriber } from "../../../subscribers/subscriber.ts";
import { openPath } from "../../actions/open-path.ts";
import { readSavedFilter, type SavedResult, savedCitations, submitSaved } from "../../actions/saved.ts";
import { errorPage } from "../../components/error-page.tsx";
import { expiredLinkPage } from "../../components/expired-link-page.tsx";
import { citationFile } from "../../http/citation-file.ts";
import type { Site } from "../../http/context.ts";
import { formBody } from "../../http/form.ts";
import { privatePage } from "../../http/headers.ts";
import { pageNumber, pageOf } from "../../http/page-number.ts";
import { PaperPage, paperView } from "../paper-page.tsx";
import { keptSentence, SavedBanner, SavedControls } from "./controls.tsx";
import { SavedListPage } from "./list-page.tsx";

/** `/saved/:token`, `/saved/:token/papers/:id` and `/saved/:token/files/:format`. */
export function savedPages(site: Site): Hono {
  const { db, baseUrl } = site;
  const opened = async (c: Context, answer: (subscriber: Subscriber) => Promise<Response>) => {
    const link = await openPath(c, site, "saved");
    return link.ok ? answer(link.subscriber) : expiredLinkPage(c, link.reason);
  };
  const showList = async (c: Context, subscriber: Subscriber, result?: SavedResult) => {
    const page = pageNumber(c);
    if (page === null) return errorPage(c, 404);
    const filter = readSavedFilter((name) => c.req.query(name));
    const { shown, hasNext } = await pageOf(page, (part) =>
      listSaved(db, subscriber.id, { ...part, ...filter }),
    );
    const summary = await summariseSaved(db, subscriber.id);
    const links = { own: pathFor(site, "saved", subscriber), feed: savedFeedLink(site, subscriber) };
    const shownPage = <SavedListPage papers={shown} {...{ summary, filter, page, hasNext, links, result }} />;
    return c.html(shownPage, result?.ok === false ? 422 : 200);
  };
  const showPaper = async (c: Context, subscriber: Subscriber, result?: SavedResult) => {
    const asked = c.req.param("id") ?? "";
    const id = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : 0;
    const paper = (await papersById(db, [id])).get(id);
    if (!paper) return errorPage(c, 404);
    const saved = await savedRow(db, subscriber.id, paper.id);
    const topic = (c.req.query("topic") ?? "").slice(0, 200);
    const list = pathFor(site, "saved", subscriber);
    const controls = (
      <>
        <SavedBanner result={result} />
        {saved ? <p class="why">{keptSentence(saved)}</p> : null}
        <SavedControls paperId={paper.id} saved={saved} topic={topic} />
        <p>
          <a href={list}>Your saved papers</a>
        </p>
      </>
    );
    const own = {
      controls,
      follow: pathFor(site, "follow", subscriber, { ref: paper.id }),
      pathOf: (id: number) => `${list}/papers/${id}`,
    };
    const page = (
      <PaperPage {...(await paperView(site, paper, subscriber.summariesIn))} baseUrl={baseUrl} own={own} />
    );
    return c.html(page, result?.ok === false ? 422 : 200);
  };

  return new Hono()
    .get("/saved/:token", privatePage, (c) => opened(c, (subscriber) => showList(c, subscriber)))
    .post("/saved/:token", privatePage, formBody, (c) =>
      opened(c, async (subscriber) =>
        showList(c, subscriber, await submitSaved(site, subscriber, c.get("form"))),
      ),
    )
    .get("/saved/:token/papers/:id", privatePage, (c) => opened(c, (subscriber) => showPaper(c, subscriber)))
    .post("/saved/:token/papers/:id", privatePage, formBody, (c) =>
      opened(c, async (subscriber) =>
        showPaper(c, subscriber, await submitSaved(site, subscriber, c.get("form"))),
      ),
    )
    .get("/saved/:token/files/:format", privatePage, (c) =>
      opened(c, async ({ id }) => {
        const format = formatOf(c.req.param("format"));
        if (!format) return errorPage(c, 404);
        const filter = readSavedFilter((name) => c.req.query(name));
        const papers = await listSaved(db, id, { ...filter, limit: mostSaved, offset: 0 });
        const name = `paperboy-saved-${utcDate(site.now())}`;
        return citationFile(c, format, savedCitations(site, papers), name);
      }),
    );
}
