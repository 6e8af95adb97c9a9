/** The archive: every paper, newest first, by the day on which it was first seen. */

import { Hono } from "hono";
import { utcDate } from "../../dates.ts";
import { longDate } from "../../digests/view.ts";
import type { Paper } from "../../papers/archive/archive.ts";
import { daysWithPapers, isDay, listPapers, mostListed, neighbourDays } from "../../papers/archive/lists.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import { SearchForm } from "../components/search-form.tsx";
import type { Site } from "../http/context.ts";
import type { CurrentPapers } from "../http/current-papers.ts";
import { atom } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { pageNumber, pageOf, perPage } from "../http/page-number.ts";
import { DaysPage } from "./days.tsx";

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
      atom(c, site, {
        path: "/papers",
        title: "Paperboy: all papers",
        entries: await listPapers(db, { limit: perPage, offset: 0 }),
      }),
    )
    .get("/papers/days", publicPage, async (c) => {
      const before = c.req.query("before");
      if (before !== undefined && !isDay(before)) return errorPage(c, 404);
      const { days, next } = await daysWithPapers(db, { before, limit: daysOnPage });
      if (days.length === 0 && before !== undefined) return errorPage(c, 404);
      return c.html(<DaysPage {...{ days, before, next, baseUrl }} />);
    })
    .get("/papers/days/:day", publicPage, async (c) => {
      const day = c.req.param("day");
      const page = pageNumber(c);
      if (!isDay(day) || page === null) return errorPage(c, 404);
      const { shown, hasNext } = await pageOf(page, (part) => listPapers(db, { ...part, day }));
      if (shown.length === 0) return errorPage(c, 404);
      const near = await neighbourDays(db, day);
      const { topicsOf } = await site.currentPapers();
      return c.html(<DayPage {...{ day, papers: shown, page, hasNext, near, topicsOf, baseUrl }} />);
    })
    .get("/papers/days/:day/feed.xml", publicPage, async (c) => {
      const day = c.req.param("day");
      const entries = isDay(day) ? await listPapers(db, { day, limit: mostInFeed, offset: 0 }) : [];
      if (entries.length === 0) return errorPage(c, 404);
      return atom(c, site, {
        path: `/papers/days/${day}`,
        title: `Paperboy: papers of ${longDate(day)}`,
        entries,
      });
    });
}

/** A year of them. */
const daysOnPage = 366;

/** A feed reader asks for a day once: it gets all of a usual one. */
const mostInFeed = 200;

type ListProps = {
  papers: readonly Paper[];
  page: number;
  hasNext: boolean;
  topicsOf: CurrentPapers["topicsOf"];
  baseUrl: string;
};

function ArchivePage({ papers, page, hasNext, topicsOf, baseUrl }: ListProps) {
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
      {papers.length === 0 ? (
        <p class="empty">
          No paper has been listed yet. <a href="/#sign-up">Sign up</a>, and the first ones come by mail.
        </p>
      ) : null}
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

type DayPageProps = ListProps & { day: string; near: Awaited<ReturnType<typeof neighbourDays>> };

function DayPage({ day, near, papers, page, hasNext, topicsOf, baseUrl }: DayPageProps) {
  const path = `/papers/days/${day}`;
  return (
    <Layout
      title={page === 1 ? `Papers of ${longDate(day)}` : `Papers of ${longDate(day)}, page ${page}`}
      description={`The papers that were first listed on ${longDate(day)}.`}
      canonical={`${baseUrl}${path}${page === 1 ? "" : `?page=${page}`}`}
      feed={`${path}/feed.xml`}
    >
      <p class="above">
        <a href="/papers">Papers</a> / <a href="/papers/days">By day</a>
      </p>
      <h1>{longDate(day)}</h1>
      {papers.map((paper, index) => (
        <PaperEntry
          paper={paper}
          topics={topicsOf.get(paper.id) ?? []}
          room={180}
          level={2}
          isFirst={index === 0}
        />
      ))}
      <Paging page={page} hasNext={hasNext} path={path} newer="Back" older="More of this day" />
      <nav class="pages" aria-label="Days">
        {near.after ? <a href={`/papers/days/${near.after}`}>{longDate(near.after)}</a> : null}
        {near.before ? <a href={`/papers/days/${near.before}`}>{longDate(near.before)}</a> : null}
      </nav>
    </Layout>
  );
}
