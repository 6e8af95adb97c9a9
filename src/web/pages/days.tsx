/** The days with papers, month by month, and the papers of one day. */
import { Hono } from "hono";
import type { CurrentPapers } from "../../digests/current-papers.ts";
import { longDate } from "../../digests/view.ts";
import type { Paper } from "../../papers/archive/archive.ts";
import {
  type DayCount,
  daysWithPapers,
  isDay,
  listPapers,
  neighbourDays,
} from "../../papers/archive/lists.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { NoPapersYet } from "../components/no-papers-yet.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import type { Site } from "../http/context.ts";
import { atomFeed } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { pageNumber, pageOf } from "../http/page-number.ts";

/** How many days one page of the list has: a quarter of a year. The papers of each are counted for each visit. */
const daysOnPage = 92;

/** The most papers in the feed of a day. A feed reader requests a day once, so it gets all papers of a usual one. */
const mostInFeed = 200;

/** `/papers/days`, the page of each day, and its feed. */
export function dayPages(site: Site): Hono {
  const { db, baseUrl } = site;
  return new Hono()
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
      return atomFeed(c, site, {
        path: `/papers/days/${day}`,
        title: `${site.brand.name}: papers of ${longDate(day)}`,
        entries,
      });
    });
}

const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const dayName = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
const at = (day: string) => new Date(`${day}T00:00:00Z`);

type DaysPageProps = {
  days: readonly DayCount[];
  /** The page shows days before this one; undefined on the first page. */
  before: string | undefined;
  /** The next page shows days before this one; null on the last page. */
  next: string | null;
  baseUrl: string;
};

function DaysPage({ days, before, next, baseUrl }: DaysPageProps) {
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return (
    <Layout
      title={before === undefined ? "Papers by day" : `Papers by day, before ${longDate(before)}`}
      description="The days of the archive, and how many papers each brought."
      canonical={`${baseUrl}/papers/days${before === undefined ? "" : `?before=${before}`}`}
      feed="/papers/feed.xml"
    >
      <p class="above">
        <a href="/papers">Papers</a>
      </p>
      <h1>By day</h1>
      <p class="soft">The days on which papers were first listed, and how many.</p>
      {days.length === 0 ? <NoPapersYet /> : null}
      {months.map((month) => (
        <section>
          <h2>{monthName.format(at(`${month}-01`))}</h2>
          <ul class="counted">
            {days
              .filter(({ day }) => day.startsWith(month))
              .map(({ day, papers }) => (
                <li>
                  <a href={`/papers/days/${day}`}>{dayName.format(at(day))}</a>{" "}
                  <span class="count">{papers}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {before === undefined && next === null ? null : (
        <nav class="pages" aria-label="Pages">
          {before === undefined ? null : <a href="/papers/days">Newest</a>}
          {next === null ? null : (
            <a rel="next" href={`/papers/days?before=${next}`}>
              Older
            </a>
          )}
        </nav>
      )}
    </Layout>
  );
}

type DayPageProps = {
  day: string;
  near: Awaited<ReturnType<typeof neighbourDays>>;
  papers: readonly Paper[];
  page: number;
  hasNext: boolean;
  topicsOf: CurrentPapers["topicsOf"];
  baseUrl: string;
};

function DayPage({ day, near, papers, page, hasNext, topicsOf, baseUrl }: DayPageProps) {
  const path = `/papers/days/${day}`;
  return (
    <Layout
      title={page === 1 ? `Papers of ${longDate(day)}` : `Papers of ${longDate(day)}, page ${page}`}
      description={`The papers that were first listed on ${longDate(day)}.`}
      canonical={`${baseUrl}${path}${page === 1 ? "" : `?page=${page}`}`}
      feed={`${path}/feed.xml`}
      wide
    >
      <p class="above">
        <a href="/papers">Papers</a> / <a href="/papers/days">By day</a>
      </p>
      <h1>{longDate(day)}</h1>
      <div class="list">
        {papers.map((paper) => (
          <PaperEntry
            paper={paper}
            authors={paper.authors}
            upvotes={paper.upvotes}
            topics={topicsOf(paper.id) ?? []}
            room={180}
            level={2}
          />
        ))}
      </div>
      <Paging page={page} hasNext={hasNext} path={path} newer="Back" older="More of this day" />
      <nav class="pages" aria-label="Days">
        {near.after ? <a href={`/papers/days/${near.after}`}>{longDate(near.after)}</a> : null}
        {near.before ? <a href={`/papers/days/${near.before}`}>{longDate(near.before)}</a> : null}
      </nav>
    </Layout>
  );
}
