/** The form for followed authors. */
import { type AuthorFollow, maxAuthors, namesakesOf } from "../../../subscribers/authors.ts";
import type { RejectedForm, SavedChange } from "../../actions/preferences-forms.ts";
import { authorPath } from "../../components/author-link.tsx";
import { FieldError, faulty } from "../../components/field.tsx";
import { PreferencesForm, PreferencesSection } from "./section.tsx";

type AuthorsFormProps = {
  authors: readonly AuthorFollow[];
  /** The path of the reader's preferences. */
  own: string;
  saved: SavedChange | undefined;
  failed: RejectedForm | undefined;
};

/** The followed authors, each with a box to unfollow and a choice among namesakes, and a field for more. */
export function AuthorsForm({ authors, own, saved, failed }: AuthorsFormProps) {
  const dropped = failed?.form.texts("drop") ?? [];
  const chosen = failed?.form.texts("namesakes") ?? [];
  const hasSome = authors.length > 0;
  const about = (
    <p class="soft">
      Names as papers give them, first name first, separated by commas; up to {maxAuthors}. Case, accents and
      points do not matter. “M. Rossi” brings the papers of every M. Rossi; “Maria Rossi” brings hers, and
      those by “M. Rossi” marked “perhaps”. Not every source names the authors of its papers.
    </p>
  );
  const form = (
    <PreferencesForm action="authors" section="authors">
      <p>A new paper of theirs comes with your next digest, whatever it is about.</p>
      {hasSome ? (
        <fieldset class="ticks">
          <legend>You follow these. Tick those to follow no more</legend>
          {authors.map(({ key, name }) => (
            <label>
              <input type="checkbox" name="drop" value={key} checked={dropped.includes(key)} />
              <span dir="auto">{name}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <label for="add">{hasSome ? "Follow also" : "Follow these authors"}</label>
      <input
        id="add"
        name="add"
        value={failed?.form.text("add") ?? ""}
        placeholder="Ada Lovelace, Alan Turing"
        autocomplete="off"
        {...faulty("add", failed?.errors.add)}
      />
      <FieldError id="add" message={failed?.errors.add} />
      {hasSome ? (
        <details>
          <summary>Their papers, and whose papers count as theirs</summary>
          {about}
          {authors.map((author, i) => (
            <div>
              <label for={`namesakes-${i}`} dir="auto">
                {author.name}
              </label>
              <input type="hidden" name="author" value={author.key} />
              <select id={`namesakes-${i}`} name="namesakes">
                {namesakesOf(author.name).map(([value, label]) => (
                  <option value={value} selected={value === (chosen[i] ?? author.namesakes)}>
                    {label}
                  </option>
                ))}
              </select>{" "}
              <a href={`${own}${authorPath(author.name)}`} aria-label={`Papers by ${author.name}`}>
                Papers
              </a>
            </div>
          ))}
        </details>
      ) : (
        about
      )}
      <button type="submit">Save my authors</button>
    </PreferencesForm>
  );
  return (
    <PreferencesSection id="authors" heading="Authors" isPart={hasSome || "folds"} saved={saved}>
      {hasSome ? (
        form
      ) : (
        <details open={failed !== undefined}>
          <summary>Follow authors</summary>
          {form}
        </details>
      )}
    </PreferencesSection>
  );
}
