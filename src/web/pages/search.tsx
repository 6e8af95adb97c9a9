/** Search over titles and abstracts. */
import { Hono } from "hono";
import type { Paper } from "../../papers/archive/archive.ts";
import { mostFound, searchPapers } from "../../papers/archive/lists.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import { maxSearch, SearchForm } from "../components/search-form.tsx";
import type { Site } from "../http/context.ts";
import type { CurrentPapers } from "../http/current-papers.ts";
import { atomFeed } from "../http/feeds.ts";
import { publicPage } from "../http/headers.ts";
import { pageNumber, pageOf, perPage } from "../http/page-number.ts";

/** `/search`, and the feed of each search. */
export function searchPages(site: Site): Hono {
  const { db } = site;
  const wordsOf = (q: string | undefined) =>
    (q ?? "")
      .slice(0, maxSearch)
      .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu, " ")
      .trim();
  return new Hono()
    .get("/search", publicPage, async (c) => {
      const words = wordsOf(c.req.query("q"));
      const page = pageNumber(c);
      if (page === null) return errorPage(c, 404);
      const { shown, hasNext } =
        words === ""
          ? { shown: [], hasNext: false }
          : await pageOf(page, (part) => searchPapers(db, { ...part, words }));
      const { topicsOf } = await site.currentPapers();
      return c.html(<SearchPage {...{ words, papers: shown, page, hasNext, topicsOf }} />);
    })
    .get("/search/feed.xml", publicPage, async (c) => {
      const words = wordsOf(c.req.query("q"));
      if (words === "") return errorPage(c, 404);
      return atomFeed(c, site, {
        path: `/search?${new URLSearchParams({ q: words })}`,
        feed: `/search/feed.xml?${new URLSearchParams({ q: words })}`,
        title: `Paperboy: ${words}`,
        entries: await searchPapers(db, { words, limit: perPage, offset: 0 }),
      });
    });
}

type SearchPageProps = {
  words: string;
  papers: readonly Paper[];
  page: number;
  hasNext: boolean;
  topicsOf: CurrentPapers["topicsOf"];
};

function SearchPage({ words, papers, page, hasNext, topicsOf }: SearchPageProps) {
  const query = new URLSearchParams({ q: words });
  return (
    <Layout
      title={words === "" ? "Search" : `Search: ${words}`}
      {...(words === "" ? {} : { feed: `/search/feed.xml?${query}` })}
      isPrivate
    >
      <p class="above">
        <a href="/papers">Papers</a>
      </p>
      <h1>Search</h1>
      <SearchForm words={words} />
      {words === "" ? (
        <p class="soft">
          Quotes keep words together (“sign language”), a minus leaves a word out, and “or” takes either.
        </p>
      ) : papers.length === 0 ? (
        <p class="empty">
          No paper has these words in its title or abstract. Fewer words find more; endings do not matter. Or
          look through <a href="/papers">all papers</a> and <a href="/topics">the topics</a>.
        </p>
      ) : (
        <>
          <h2>{page === 1 ? "Found" : `Found, page ${page}`}</h2>
          <p class="soft">
            Those with the words in their titles first, then the newest; {mostFound} at most.{" "}
            <a href={`/search/feed.xml?${query}`}>Feed of this search</a>
          </p>
          {papers.map((paper, index) => (
            <PaperEntry
              paper={paper}
              topics={topicsOf.get(paper.id) ?? []}
              room={180}
              isFirst={index === 0}
            />
          ))}
        </>
      )}
      <Paging page={page} hasNext={hasNext} path={`/search?${query}`} newer="Back" older="More" />
    </Layout>
  );
}
