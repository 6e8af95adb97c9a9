/**
 * The authors of a paper that a digest showed: the link in the mail shows a button for each, and a button follows. What only reads
 * links, as mail scanners do, follows nobody.
 */
import { Hono } from "hono";
import type { Paper } from "../../papers/archive/archive.ts";
import { isAbbreviated, readAuthorName } from "../../papers/identity/author-name.ts";
import { authorKey, authorsOf, unfollowAuthor } from "../../subscribers/authors.ts";
import { pathFor } from "../../subscribers/links.ts";
import { followByName } from "../actions/authors.ts";
import { type AuthorsRequest, openAuthorsLink } from "../actions/feedback.ts";
import { authorPath } from "../components/author-link.tsx";
import { expiredLinkPage } from "../components/expired-link-page.tsx";
import { FormError } from "../components/field.tsx";
import { Layout } from "../components/layout.tsx";
import type { Site } from "../http/context.ts";
import { formBody } from "../http/form.ts";
import { privatePage } from "../http/headers.ts";

/** `/feedback/:token/authors`. */
export function authorsLinkPages(site: Site): Hono {
  const { db } = site;
  const shown = async ({ subscriber, paper }: AuthorsRequest, result: ShownResult = {}) => {
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
      const form = c.get("form");
      const { subscriber, paper } = asked;
      const isOfPaper = (name: string) => paper.authors.includes(name);
      const [name, dropped] = [form.text("follow"), form.text("drop")];
      if (isOfPaper(dropped)) {
        await unfollowAuthor(db, subscriber.id, authorKey(dropped));
        return c.html(await shown(asked, { done: `You follow ${dropped} no more.` }));
      }
      if (!isOfPaper(name))
        return c.html(
          await shown(asked, { error: "That is no author of this paper. Please use a button below." }),
          422,
        );
      const result = await followByName(site, subscriber.id, name);
      return c.html(await shown(asked, result), "error" in result ? 422 : 200);
    });
}

type ShownResult = { done?: string; error?: string };

type AuthorsPageProps = {
  paper: Paper;
  followed: readonly string[];
  preferences: string;
  result: ShownResult;
};

/** Of more authors than this the first are shown. */
const most = 100;

function AuthorsPage({ paper, followed, preferences, result }: AuthorsPageProps) {
  const authors = [...new Set(paper.authors)];
  const someInitials = authors.some((name) => isAbbreviated(readAuthorName(name)));
  return (
    <Layout title="Follow its authors" isPrivate>
      <h1>Follow its authors</h1>
      <p class="lead" dir="auto">
        {paper.title}
      </p>
      {result.done === undefined ? null : (
        <div class="banner good" role="status">
          <p>{result.done}</p>
        </div>
      )}
      {result.error === undefined ? null : <FormError>{result.error}</FormError>}
      {authors.length === 0 ? <p class="empty">No source names the authors of this paper.</p> : null}
      <ul class="said">
        {authors.slice(0, most).map((name) => {
          const isFollowed = followed.includes(authorKey(name));
          return (
            <li>
              <form method="post">
                <a href={`${preferences}${authorPath(name)}`} dir="auto">
                  {name}
                </a>{" "}
                <button
                  class="quiet small"
                  type="submit"
                  name={isFollowed ? "drop" : "follow"}
                  value={name}
                  aria-label={isFollowed ? `Follow no more: ${name}` : `Follow ${name}`}
                >
                  {isFollowed ? "Follow no more" : "Follow"}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      {authors.length > most ? (
        <p>And {authors.length - most} more, whom you can follow by name in your preferences.</p>
      ) : null}
      <p class="soft">
        A new paper of theirs comes with your next digest, whatever it is about. Papers give first names in
        full or as initials: what may be by somebody else of that name is marked “perhaps”.
        {someInitials
          ? " Who stands here with initials may be several people: papers of all of them come."
          : ""}
      </p>
      <p>
        <a href={`${preferences}#authors`}>All authors that you follow</a>
      </p>
    </Layout>
  );
}
