/** The archive: every paper, newest first, by the day on which it was first seen. */

import { Hono } from "hono";
import { utcDate } from "../../dates.ts";
import { longDate } from "../../digests/view.ts";
import type { Paper } from "../../papers/archive/archive.ts";
import { listPapers, mostListed } from "../../papers/archive/lists.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { NoPapersYet } from "../components/no-papers-yet.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import { SearchForm } from "../components/search-form.tsx";
import type { Site } from "../http/context.ts";
import type { CurrentPapers } from "../http/current-papers.ts";
import { atomFeed } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { pageNumber, pageOf, perPage } from "../http/page-number.ts";

/** `/papers`, and the feed of all papers. */
export function papersPages(site: Site): Hono {
  const { db, baseUrl } = site;
  return new Hono()
    .get("/papers", publicPage, async (c) => {
      const page = pageNumber(c);
      if (page === null) return errorPage(c, 404);
      if ((page - 1) * perPage >= mostListed) return errorPage(c, 404);
      const { shown, hasNext } = await pageOf(page, (part) => listPapers(db, part), mostListed);
      if (shown.length === 0 && page > 1) return errorPage(c, 404);
      const { topicsOf } = await site.currentPapers();
      return c.html(<ArchivePage {...{ papers: shown, page, hasNext, topicsOf, baseUrl }} />);
    })
    .get("/papers/feed.xml", publicPage, async (c) =>
      atomFeed(c, site, {
        path: "/papers",
        title: "Paperboy: all papers",
        entries: await listPapers(db, { limit: perPage, offset: 0 }),
      }),
    );
}

type ArchivePageProps = {
  papers: readonly Paper[];
  page: number;
  hasNext: boolean;
  topicsOf: CurrentPapers["topicsOf"];
  baseUrl: string;
};

function ArchivePage({ papers, page, hasNext, topicsOf, baseUrl }: ArchivePageProps) {
  const dayOf = (paper: Paper) => utcDate(paper.firstSeenAt);
  const days = [...new Set(papers.map(dayOf))];
  return (
    <Layout
      title={page === 1 ? "Papers" : `Papers, page ${page}`}
      description="Every paper that Paperboy has seen, newest first."
      canonical={`${baseUrl}/papers${page === 1 ? "" : `?page=${page}`}`}
      feed="/papers/feed.xml"
    >
      <h1>Papers</h1>
      <SearchForm words="" />
      <p class="soft">
        Newest first, by the day on which they were first listed. Also <a href="/papers/days">by day</a> and{" "}
        <a href="/topics">by topic</a>.
      </p>
      {papers.length === 0 ? <NoPapersYet /> : null}
      {days.map((day) => (
        <section>
          <h2>
            <a href={`/papers/days/${day}`}>{longDate(day)}</a>
          </h2>
          {papers
            .filter((paper) => dayOf(paper) === day)
            .map((paper) => (
              <PaperEntry paper={paper} topics={topicsOf.get(paper.id) ?? []} room={180} />
            ))}
        </section>
      ))}
      {page * perPage === mostListed ? (
        <p class="soft">
          Older papers are listed <a href="/papers/days">by day</a>.
        </p>
      ) : null}
      <Paging page={page} hasNext={hasNext} path="/papers" />
    </Layout>
  );
}
