/** The archive: every paper, newest first, by the day on which it was first seen. */

import { Hono } from "hono";
import { utcDate } from "../../dates.ts";
import type { CurrentPapers } from "../../digests/current-papers.ts";
import type { Sort } from "../../digests/paper-order.ts";
import { longDate } from "../../digests/view.ts";
import type { Paper, SightedPaper } from "../../papers/archive/archive.ts";
import { listPapers, mostListed } from "../../papers/archive/lists.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { NoPapersYet } from "../components/no-papers-yet.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry, told } from "../components/paper-entry.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { readSort, Sorting, sortedPath } from "../components/sorting.tsx";
import type { Site } from "../http/context.ts";
import { atomFeed } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { lookOf } from "../http/look.ts";
import { pageNumber, pageOf, perPage } from "../http/page-number.ts";

/** `/papers`, and the feed of all papers. */
export function papersPages(site: Site): Hono {
  const { db, baseUrl } = site;
  return new Hono()
    .get("/papers", publicPage, async (c) => {
      const page = pageNumber(c);
      if (page === null) return errorPage(c, 404);
      if ((page - 1) * perPage >= mostListed) return errorPage(c, 404);
      const sort = readSort(c, "newest");
      const { topicsOf, count: inLastDays } = await site.currentPapers();
      const { shown, hasNext } = await pageOf<Listed>(
        page,
        // The papers of the window are in memory and can be sorted in any order. All papers are read newest first only.
        async ({ limit, offset }) =>
          sort === "newest"
            ? listPapers(db, { limit, offset })
            : [...(await site.ask.listed({ sort, limit, offset }))],
        mostListed,
      );
      if (shown.length === 0 && page > 1) return errorPage(c, 404);
      const { windowDays } = site;
      return c.html(
        <ArchivePage
          {...{ papers: shown, sort, page, hasNext, topicsOf, baseUrl, windowDays, inLastDays }}
        />,
      );
    })
    .get("/papers/feed.xml", publicPage, async (c) =>
      atomFeed(c, site, {
        path: "/papers",
        title: `${site.brand.name}: all papers`,
        entries: await listPapers(db, { limit: perPage, offset: 0 }),
      }),
    );
}

type Listed = Paper | SightedPaper;

type ArchivePageProps = {
  papers: readonly Listed[];
  sort: Sort;
  page: number;
  hasNext: boolean;
  topicsOf: CurrentPapers["topicsOf"];
  baseUrl: string;
  windowDays: number;
  /** Papers of the last `windowDays`. */
  inLastDays: number;
};

function ArchivePage(props: ArchivePageProps) {
  const { papers, sort, page, hasNext, topicsOf, baseUrl, windowDays, inLastDays } = props;
  const dayOf = (paper: Listed) => utcDate(paper.firstSeenAt);
  const days = [...new Set(papers.map(dayOf))];
  const path = sortedPath("/papers", sort, "newest");
  const query = [...(sort === "newest" ? [] : [`sort=${sort}`]), ...(page === 1 ? [] : [`page=${page}`])];
  const entry = (paper: Listed) => (
    <PaperEntry paper={paper} {...told(paper)} topics={topicsOf(paper.id) ?? []} room={180} />
  );
  return (
    <Layout
      title={page === 1 ? "Papers" : `Papers, page ${page}`}
      description={`Every paper that ${lookOf().name} has seen, newest first.`}
      canonical={`${baseUrl}/papers${query.length === 0 ? "" : `?${query.join("&")}`}`}
      feed="/papers/feed.xml"
      wide
    >
      <h1>Papers</h1>
      <SearchForm words="" />
      <p>
        {inLastDays.toLocaleString("en-US")} {inLastDays === 1 ? "paper" : "papers"} in the last {windowDays}{" "}
        days. Also <a href="/papers/days">by day</a> and <a href="/topics">by topic</a>.
      </p>
      <Sorting path="/papers" sort={sort} usual="newest" />
      {papers.length === 0 ? <NoPapersYet /> : null}
      {sort === "newest" ? (
        days.map((day) => (
          <section>
            <h2>
              <a href={`/papers/days/${day}`}>{longDate(day)}</a>
            </h2>
            <div class="list">{papers.filter((paper) => dayOf(paper) === day).map(entry)}</div>
          </section>
        ))
      ) : papers.length === 0 ? null : (
        <section>
          <h2>
            The last {windowDays} days, {sort === "best" ? "what trends most first" : "most voted first"}
          </h2>
          <div class="list">{papers.map(entry)}</div>
        </section>
      )}
      {page * perPage === mostListed ? (
        <p class="soft">
          Older papers are listed <a href="/papers/days">by day</a>.
        </p>
      ) : null}
      <Paging
        page={page}
        hasNext={hasNext}
        path={path}
        {...(sort === "newest" ? {} : { newer: "Back", older: "More" })}
      />
    </Layout>
  );
}
