/** The archive: every paper, newest first, by the day on which it was first seen. */
import { Hono } from "hono";
import { longDate } from "../digests/view.ts";
import { listPapers, type Paper } from "../papers/archive.ts";
import type { Site } from "./context.ts";
import { atom } from "./feeds.ts";
import { publicPage } from "./headers.ts";
import { Layout } from "./layout.tsx";
import { PaperEntry } from "./paper-entry.tsx";
import { refuse } from "./refusals.tsx";
import type { Today } from "./today.ts";

const perPage = 40;

export function papersPages(site: Site): Hono {
  return new Hono()
    .get("/papers", publicPage, async (c) => {
      const asked = c.req.query("page") ?? "1";
      if (!/^[1-9]\d{0,5}$/.test(asked)) return refuse(c, 404);
      const page = Number(asked);
      // One more than is shown tells whether there is a next page.
      const found = await listPapers(site.db, { limit: perPage + 1, offset: (page - 1) * perPage });
      if (found.length === 0 && page > 1) return refuse(c, 404);
      const shown = found.slice(0, perPage);
      const hasNext = found.length > perPage;
      return c.html(
        <ArchivePage
          papers={shown}
          page={page}
          hasNext={hasNext}
          topicsOf={(await site.today()).topicsOf}
          baseUrl={site.baseUrl}
        />,
      );
    })
    .get("/papers/feed.xml", publicPage, async (c) =>
      atom(c, site, {
        path: "/papers",
        title: "Paperboy: all papers",
        entries: await listPapers(site.db, { limit: perPage, offset: 0 }),
      }),
    );
}

type ArchivePageProps = {
  papers: readonly Paper[];
  page: number;
  hasNext: boolean;
  topicsOf: Today["topicsOf"];
  baseUrl: string;
};

function ArchivePage({ papers, page, hasNext, topicsOf, baseUrl }: ArchivePageProps) {
  const dayOf = (paper: Paper) => paper.firstSeenAt.toISOString().slice(0, 10);
  const days = [...new Set(papers.map(dayOf))];
  return (
    <Layout
      title={page === 1 ? "Papers" : `Papers, page ${page}`}
      description="Every paper that Paperboy has seen, newest first."
      canonical={`${baseUrl}/papers${page === 1 ? "" : `?page=${page}`}`}
      feed="/papers/feed.xml"
    >
      <h1>Papers</h1>
      <p class="soft">Newest first, by the day on which they were first listed.</p>
      {papers.length === 0 ? <p class="empty">No paper has been listed yet.</p> : null}
      {days.map((day) => (
        <section>
          <h2>{longDate(day)}</h2>
          {papers
            .filter((paper) => dayOf(paper) === day)
            .map((paper) => (
              <PaperEntry paper={paper} topics={topicsOf.get(paper.id) ?? []} room={180} />
            ))}
        </section>
      ))}
      <nav class="pages" aria-label="Pages">
        {page > 1 ? (
          <a rel="prev" href={page === 2 ? "/papers" : `/papers?page=${page - 1}`}>
            Newer
          </a>
        ) : null}
        {hasNext ? (
          <a rel="next" href={`/papers?page=${page + 1}`}>
            Older
          </a>
        ) : null}
      </nav>
    </Layout>
  );
}
