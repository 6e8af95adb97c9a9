/** The sign-up form: an address and, optionally, topics. */
import type { SignUpErrors } from "../../../subscribers/sign-up-input.ts";
import { type CatalogueTopic, catalogue } from "../../../topics/catalogue.ts";
import { EmailInput, FieldError, faulty } from "../../components/field.tsx";
import { DescriptionField, TopicNames, TopicPicks } from "../../components/topic-picks.tsx";
import { ZoneField } from "../../components/zone-field.tsx";

/** What was typed. */
export type SignUpValues = {
  email: string;
  /** Slugs picked from the catalogue. */
  picked: readonly string[];
  /** Further topics, in one line. */
  words: string;
  /** A paragraph as a topic. */
  description: string;
  /** Names of authors that the form was opened for; each may be unticked. */
  authors: readonly string[];
  timeZone: string;
};

/**
 * A field that no person sees. Its name makes programs fill it in, while browsers leave it empty: a sign-up with this field is
 * a program's.
 */
export const honeypotField = "message";

/** The form before anything is typed. */
export const emptySignUp: SignUpValues = {
  email: "",
  picked: [],
  words: "",
  description: "",
  authors: [],
  timeZone: "",
};

type SignUpFormProps = {
  values: SignUpValues;
  errors?: SignUpErrors;
  /** Topics to tap at once, after those that are picked already. */
  popular: readonly CatalogueTopic[];
};

/** The form with the typed values and their errors. */
export function SignUpForm({ values, errors = {}, popular }: SignUpFormProps) {
  const offered = catalogue.filter(({ slug }) => values.picked.includes(slug));
  const chips = [...offered, ...popular.filter((topic) => !offered.includes(topic))];
  const open =
    values.words !== "" ||
    values.description !== "" ||
    errors.topics !== undefined ||
    errors.description !== undefined;
  return (
    <form class="sign-up" id="sign-up" method="post" action="/subscribe">
      <label for="email">Your email address</label>
      <div class="with-button">
        <EmailInput value={values.email} error={errors.email} />
        <button type="submit">Send me papers</button>
      </div>
      <FieldError id="email" message={errors.email} />
      {values.authors.length === 0 ? null : (
        <fieldset class="ticks">
          <legend>Also new papers by</legend>
          {values.authors.map((name) => (
            <label>
              <input type="checkbox" name="author" value={name} checked />
              <span dir="auto">{name}</span>
            </label>
          ))}
          <FieldError id="authors" message={errors.authors} />
        </fieldset>
      )}
      <fieldset class="chips">
        <legend>Tap what you read, or choose later</legend>
        {chips.map(({ slug, name }) => (
          <label>
            <input type="checkbox" name="topic" value={slug} checked={values.picked.includes(slug)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <details open={open}>
        <summary>More topics, or your own words</summary>
        <label for="words">In your own words, separated by commas</label>
        <input
          id="words"
          name="words"
          value={values.words}
          placeholder="protein design, robots"
          list="catalogue"
          data-many
          {...faulty("words", errors.topics)}
        />
        <FieldError id="words" message={errors.topics} />
        <TopicNames />
        <DescriptionField
          name="description"
          label="Or a paragraph about your research, of up to 2,000 characters"
          value={values.description}
          error={errors.description}
        />
        <TopicPicks name="topic" topics={catalogue.filter((topic) => !chips.includes(topic))} picked={[]} />
        <button type="submit">Send me papers on these</button>
      </details>
      <div hidden>
        <label for={honeypotField}>Leave this empty</label>
        <input id={honeypotField} name={honeypotField} autocomplete="off" tabindex={-1} />
      </div>
      {errors.timeZone === undefined ? (
        <input type="hidden" name="timeZone" value={values.timeZone} data-time-zone />
      ) : (
        <ZoneField id="zone" value={values.timeZone} error={errors.timeZone} />
      )}
      <p class="soft">
        Free. One mail asks you to confirm; after that, one a day, and one tap ends it.{" "}
        <a href="/privacy">What is kept</a>.
      </p>
    </form>
  );
}
