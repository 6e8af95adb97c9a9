/** Search over titles and abstracts. */

import { Hono } from "hono";
import type { CurrentPapers } from "../../digests/current-papers.ts";
import type { Sort } from "../../digests/paper-order.ts";
import type { Paper } from "../../papers/archive/archive.ts";
import { countFound, mostFound, searchPapers } from "../../papers/archive/lists.ts";
import { formatNumber } from "../../papers/bounds.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry, told } from "../components/paper-entry.tsx";
import { maxSearch, SearchForm } from "../components/search-form.tsx";
import { readSort, Sorting, sortedPath } from "../components/sorting.tsx";
import type { Site } from "../http/context.ts";
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
      const sort = readSort(c, "best");
      const { shown, hasNext } =
        words === ""
          ? { shown: [], hasNext: false }
          : await pageOf(page, (part) => searchPapers(db, { ...part, words, sort }));
      const found = shown.length === 0 ? 0 : await countFound(db, words);
      const { topicsOf } = await site.currentPapers();
      return c.html(<SearchPage {...{ words, papers: shown, found, sort, page, hasNext, topicsOf }} />);
    })
    .get("/search/feed.xml", publicPage, async (c) => {
      const words = wordsOf(c.req.query("q"));
      if (words === "") return errorPage(c, 404);
      return atomFeed(c, site, {
        path: `/search?${new URLSearchParams({ q: words })}`,
        feed: `/search/feed.xml?${new URLSearchParams({ q: words })}`,
        title: `${site.brand.name}: ${words}`,
        entries: await searchPapers(db, { words, limit: perPage, offset: 0 }),
      });
    });
}

type SearchPageProps = {
  words: string;
  papers: readonly Paper[];
  /** Of all pages. */
  found: number;
  sort: Sort;
  page: number;
  hasNext: boolean;
  topicsOf: CurrentPapers["topicsOf"];
};

const orders: Readonly<Record<Sort, string>> = {
  best: "Papers with the words in their titles come first, then the newest.",
  newest: "The newest come first.",
  voted: "Those with the most votes come first.",
};

/** The words of a search as a topic; null where a topic cannot express them, such as exclusions. Pure. */
export function topicOfSearch(words: string): string | null {
  if (/(^|\s)-|(^|\s)or(\s|$)|,/i.test(words)) return null;
  return words.replaceAll(/["“”]/g, " ").replaceAll(/\s+/g, " ").trim() || null;
}

function SearchPage({ words, papers, found, sort, page, hasNext, topicsOf }: SearchPageProps) {
  const query = new URLSearchParams({ q: words });
  const path = `/search?${query}`;
  const topic = topicOfSearch(words);
  return (
    <Layout
      title={words === "" ? "Search" : `Search: ${words}`}
      {...(words === "" ? {} : { feed: `/search/feed.xml?${query}` })}
      isPrivate
      wide
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
          <h2>
            {found >= mostFound ? `The newest ${formatNumber(mostFound)}` : formatNumber(found)}{" "}
            {found === 1 ? "paper" : "papers"}
            {page === 1 ? "" : `, page ${page}`}
          </h2>
          <Sorting path={path} sort={sort} usual="best" />
          <p class="soft">
            {orders[sort]} <a href={`/search/feed.xml?${query}`}>Feed of this search</a>
          </p>
          {topic === null ? null : (
            <p>
              <a class="button" href={`/?${new URLSearchParams({ words: topic })}#sign-up`}>
                Follow this search as a topic
              </a>
            </p>
          )}
          <div class="list">
            {papers.map((paper) => (
              <PaperEntry paper={paper} {...told(paper)} topics={topicsOf(paper.id) ?? []} room={180} />
            ))}
          </div>
        </>
      )}
      <Paging page={page} hasNext={hasNext} path={sortedPath(path, sort, "best")} newer="Back" older="More" />
    </Layout>
  );
}
