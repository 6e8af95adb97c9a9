/**
 * One author: the papers of a name, the printed forms of the name, and a way to follow the author. On the public page this
 * leads to the sign-up. On a reader's own page a button follows; opening the page follows nobody.
 */

import { type Context, Hono } from "hono";
import { type ByAuthor, mostOfAuthor, papersByAuthor } from "../../papers/archive/authors.ts";
import { isAbbreviated, readAuthorName } from "../../papers/identity/author-name.ts";
import { authorKey, authorsOf, readAuthors, unfollowAuthor } from "../../subscribers/authors.ts";
import { pathFor } from "../../subscribers/links.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import { followByName } from "../actions/authors.ts";
import { openPath } from "../actions/open-path.ts";
import { AuthorLink, authorPath } from "../components/author-link.tsx";
import { errorPage } from "../components/error-page.tsx";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { FormError } from "../components/field.tsx";
import { Layout } from "../components/layout.tsx";
import { Paging } from "../components/paging.tsx";
import { PaperEntry } from "../components/paper-entry.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { atomFeed } from "../http/feeds.ts";
import { formBody } from "../http/form.ts";
import { privatePage, publicPage } from "../http/headers.ts";
import { pageNumber, perPage } from "../http/page-number.ts";

/** `/authors/:name` with its feed, and the same for a reader: `/preferences/:token/authors/:name`. */
export function authorPages(site: Site): Hono {
  const { db, baseUrl } = site;
  const answer = async (c: Context, reader: Reader | null, result: ShownResult = {}) => {
    const page = pageNumber(c);
    const name = nameOf(c.req.param("name"));
    if (page === null || name === null) return errorPage(c, 404);
    const offset = (page - 1) * perPage;
    const found = await papersByAuthor(db, name, { limit: perPage, offset });
    if (page > 1 && found.papers.length === 0) return errorPage(c, 404);
    const status = "error" in result ? 422 : found.total === 0 ? 404 : 200;
    return c.html(<AuthorPage {...{ name, found, page, baseUrl, reader, result }} />, status);
  };
  const readerOf = async ({ name }: { name: string }, subscriber: Subscriber): Promise<Reader> => {
    const followed = (await authorsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
    const preferences = pathFor(site, "preferences", subscriber);
    return { preferences, isFollowing: followed.some(({ key }) => key === authorKey(name)) };
  };
  return new Hono()
    .get("/authors/:name", publicPage, (c) => answer(c, null))
    .get("/authors/:name/feed.xml", publicPage, async (c) => {
      const name = nameOf(c.req.param("name"));
      if (name === null) return errorPage(c, 404);
      const { papers } = await papersByAuthor(db, name, { limit: perPage, offset: 0 });
      const entries = papers.map(({ paper, ...written }) => ({ ...paper, why: printedLine(name, written) }));
      return atomFeed(c, site, { path: authorPath(name), title: `${site.brand.name}: ${name}`, entries });
    })
    .get("/preferences/:token/authors/:name", privatePage, async (c) => {
      const opened = await openPath(c, site, "preferences");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      return answer(c, await readerOf({ name: c.req.param("name") }, opened.subscriber));
    })
    .post("/preferences/:token/authors/:name", privatePage, formBody, async (c) => {
      const opened = await openPath(c, site, "preferences");
      if (!opened.ok) return expiredLinkPage(c, opened.reason);
      const { subscriber } = opened;
      const name = nameOf(c.req.param("name"));
      if (name === null) return errorPage(c, 404);
      const result: ShownResult =
        c.get("form").text("action") === "drop"
          ? await unfollowAuthor(db, subscriber.id, authorKey(name)).then(() => ({
              done: `You follow ${name} no more.`,
            }))
          : await followByName(site, subscriber.id, name);
      return answer(c, await readerOf({ name }, subscriber), result);
    });
}

type ShownResult = { done: string } | { error: string } | Record<never, never>;
type Reader = { preferences: string; isFollowing: boolean };

/** The name in an address, in the form in which it would be followed; null where it is no name. */
function nameOf(typed: string | undefined): string | null {
  const read = readAuthors([typed ?? ""]);
  return read.ok ? (read.authors[0]?.name ?? null) : null;
}

type Written = { printed: string; match: "same" | "perhaps" };

/** The printed form of the name on a paper; "" where it is the name itself. */
const printedLine = (name: string, { printed, match }: Written): string =>
  match === "perhaps" ? `By ${printed}, who is perhaps ${name}` : "";

type AuthorPageProps = {
  name: string;
  found: ByAuthor;
  page: number;
  baseUrl: string;
  reader: Reader | null;
  result: ShownResult;
};

function AuthorPage({ name, found, page, baseUrl, reader, result }: AuthorPageProps) {
  const { forms, papers, total } = found;
  const path = authorPath(name);
  return (
    <Layout
      title={page === 1 ? name : `${name}, page ${page}`}
      description={`Papers by ${name}, newest first.`}
      canonical={`${baseUrl}${path}${page === 1 ? "" : `?page=${page}`}`}
      feed={`${path}/feed.xml`}
      isPrivate={reader !== null || total === 0}
    >
      <h1 dir="auto">{name}</h1>
      {"done" in result ? (
        <div class="banner good" role="status">
          <p>{result.done}</p>
        </div>
      ) : null}
      {"error" in result ? <FormError>{result.error}</FormError> : null}
      <Follow name={name} reader={reader} />
      <Forms name={name} forms={forms} />
      {total === 0 ? (
        <p class="empty">
          No paper by an author of this name has been listed. Not every source names authors.
        </p>
      ) : (
        <h2>
          {total >= mostOfAuthor ? `The newest ${total}` : total} {total === 1 ? "paper" : "papers"}, newest
          first
        </h2>
      )}
      {papers.map(({ paper, ...written }) => (
        <PaperEntry paper={paper} why={printedLine(name, written)} room={180} />
      ))}
      <Paging
        page={page}
        hasNext={page * perPage < total}
        path={reader === null ? path : `${reader.preferences}${path}`}
      />
    </Layout>
  );
}

function Follow({ name, reader }: { name: string; reader: Reader | null }) {
  if (reader === null)
    return (
      <>
        <p>
          <a class="button" href={`/?${new URLSearchParams({ author: name })}#sign-up`}>
            Get these by mail
          </a>
        </p>
        <p class="soft">
          You get <SiteName /> already? The authors under each paper of a mail lead here with a button that
          follows, and your preferences take names.
        </p>
      </>
    );
  return (
    <form method="post">
      <p>
        <button type="submit" name="action" value={reader.isFollowing ? "drop" : "follow"}>
          {reader.isFollowing ? `Follow ${name} no more` : `Follow ${name}`}
        </button>
      </p>
      <p class="soft">
        <a href={`${reader.preferences}#authors`}>All authors that you follow</a>, and whose papers count as
        theirs.
      </p>
    </form>
  );
}

/** The printed forms of the name, with a note on what is uncertain. */
function Forms({ name, forms }: { name: string; forms: ByAuthor["forms"] }) {
  const others = forms.filter((form) => form.match === "perhaps");
  if (forms.length < 2 && others.length === 0) return null;
  return (
    <section>
      <p>
        {isAbbreviated(readAuthorName(name))
          ? `“${name}” may be several people: papers of all of them are here.`
          : others.length > 0
            ? `A paper that abbreviates the name may be by somebody else: it is marked “perhaps”.`
            : "One name, in several spellings:"}
      </p>
      <ul class="counted">
        {forms.map((form) => (
          <li>
            <AuthorLink name={form.name} /> <span class="count">{form.papers}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
