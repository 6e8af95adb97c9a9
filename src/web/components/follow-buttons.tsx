/** Lists of topics or authors with a button that follows each, and the result of the last button that was pressed. */
import { isAbbreviated, readAuthorName } from "../../papers/identity/author-name.ts";
import { authorKey } from "../../subscribers/authors.ts";
import { FormError } from "./field.tsx";

/** The result of a button, as a sentence; nothing where none was pressed. */
export type Followed = { done?: string; error?: string };

/** That sentence. */
export function FollowResult({ result }: { result: Followed }) {
  return (
    <>
      {result.done === undefined ? null : (
        <div class="banner good" role="status">
          <p>{result.done}</p>
        </div>
      )}
      {result.error === undefined ? null : <FormError>{result.error}</FormError>}
    </>
  );
}

/** An item that can be followed; `value`: its value in the form. */
type Choice = { value: string; name: string; isFollowed: boolean; href?: string | undefined };

/** @param props.fields the names of the fields that follow and unfollow */
export function FollowButtons({
  choices,
  fields,
}: {
  choices: readonly Choice[];
  fields: { follow: string; drop: string };
}) {
  return (
    <ul class="said">
      {choices.map(({ value, name, isFollowed, href }) => (
        <li>
          <form method="post">
            {href === undefined ? (
              <span dir="auto">{name}</span>
            ) : (
              <a href={href} dir="auto">
                {name}
              </a>
            )}{" "}
            <button
              class="quiet small"
              type="submit"
              name={isFollowed ? fields.drop : fields.follow}
              value={value}
              aria-label={isFollowed ? `Unfollow: ${name}` : `Follow ${name}`}
            >
              {isFollowed ? "Unfollow" : "Follow"}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** The most authors that are shown; of more, the first ones. */
const most = 100;

type FollowAuthorsProps = {
  /** As the paper prints them. */
  names: readonly string[];
  /** The keys of those that the reader follows. */
  followed: readonly string[];
  /** The page of an author. */
  hrefOf: (name: string) => string;
};

/** The authors of a paper, each with a button, and what following them means. */
export function FollowAuthors({ names, followed, hrefOf }: FollowAuthorsProps) {
  const authors = [...new Set(names)];
  const someInitials = authors.some((name) => isAbbreviated(readAuthorName(name)));
  const choices = authors.slice(0, most).map((name) => ({
    value: name,
    name,
    isFollowed: followed.includes(authorKey(name)),
    href: hrefOf(name),
  }));
  return (
    <>
      <FollowButtons choices={choices} fields={{ follow: "follow", drop: "drop" }} />
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
    </>
  );
}
