/**
 * The authors of a paper that a digest showed. The link in the mail shows a button for each, and the button follows. Programs
 * that only open links, such as mail scanners, follow nobody.
 */
import { Hono } from "hono";
import type { Paper } from "../../papers/archive/archive.ts";
import { authorsOf } from "../../subscribers/authors.ts";
import { pathFor } from "../../subscribers/links.ts";
import { submitAuthor } from "../actions/authors.ts";
import { type AuthorsRequest, openAuthorsLink } from "../actions/feedback.ts";
import { authorPath } from "../components/author-link.tsx";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { FollowAuthors, type Followed, FollowResult } from "../components/follow-buttons.tsx";
import { Layout } from "../components/layout.tsx";
import type { Site } from "../http/context.ts";
import { formBody } from "../http/form.ts";
import { privatePage } from "../http/headers.ts";

/** `/feedback/:token/authors`. */
export function authorsLinkPages(site: Site): Hono {
  const { db } = site;
  const shown = async ({ subscriber, paper }: AuthorsRequest, result: Followed = {}) => {
    const followed = (await authorsOf(db, [subscriber.id])).get(subscriber.id) ?? [];
    const preferences = pathFor(site, "preferences", subscriber);
    return (
      <AuthorsPage paper={paper} followed={followed.map(({ key }) => key)} {...{ preferences, result }} />
    );
  };
  return new Hono()
    .get("/feedback/:token/authors", privatePage, async (c) => {
      const asked = await openAuthorsLink(site, c.req.param("token"));
      return asked ? c.html(await shown(asked)) : expiredLinkPage(c, "invalid");
    })
    .post("/feedback/:token/authors", privatePage, formBody, async (c) => {
      const asked = await openAuthorsLink(site, c.req.param("token"));
      if (!asked) return expiredLinkPage(c, "invalid");
      const result = await submitAuthor(site, asked.subscriber, asked.paper, c.get("form"));
      return c.html(await shown(asked, result), "error" in result ? 422 : 200);
    });
}

type AuthorsPageProps = {
  paper: Paper;
  followed: readonly string[];
  preferences: string;
  result: Followed;
};

function AuthorsPage({ paper, followed, preferences, result }: AuthorsPageProps) {
  return (
    <Layout title="Follow its authors" isPrivate>
      <h1>Follow its authors</h1>
      <p class="lead" dir="auto">
        {paper.title}
      </p>
      <FollowResult result={result} />
      {paper.authors.length === 0 ? <p class="empty">No source names the authors of this paper.</p> : null}
      <FollowAuthors
        names={paper.authors}
        followed={followed}
        hrefOf={(name) => `${preferences}${authorPath(name)}`}
      />
      <p>
        <a href={`${preferences}#authors`}>All authors that you follow</a>
      </p>
    </Layout>
  );
}
