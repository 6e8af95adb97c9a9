/** The form for topics: what is followed and muted, what is to be added, and what all of it would bring. */
import type { Child } from "hono/jsx";
import type { TopicNotes } from "../../../digests/topic-notes.ts";
import type { Follow } from "../../../subscribers/subscriber.ts";
import { catalogue } from "../../../topics/catalogue.ts";
import type { RejectedForm, SavedChange } from "../../actions/preferences-forms.ts";
import { nameFieldOf, nameGiven } from "../../actions/topics.ts";
import { FieldError, faulty } from "../../components/field.tsx";
import { DescriptionField, TopicNames, TopicPicks } from "../../components/topic-picks.tsx";
import type { Form } from "../../http/form.ts";
import { PreferencesForm, PreferencesSection } from "./section.tsx";
import { TopicRow } from "./topic-row.tsx";

type TopicsFormProps = {
  follows: readonly Follow[];
  /** Of each topic, in the same order. */
  notes: readonly TopicNotes[];
  saved: SavedChange | undefined;
  /** The form as filled in, where it is shown again. */
  typed: Form | undefined;
  failed: RejectedForm | undefined;
  /** Where the script asks for previews. */
  previewPath: string;
  /** What the topics as filled in would bring. */
  children?: Child;
};

/** The topics that there are, fields for more, and the preview. */
export function TopicsForm({ follows, notes, saved, typed, failed, previewPath, children }: TopicsFormProps) {
  const had = new Set(follows.map((follow) => follow.slug));
  const picked = typed?.texts("pick") ?? [];
  return (
    <PreferencesSection id="topics" heading="Topics" saved={saved}>
      <PreferencesForm action="topics" section="topics" preview={previewPath}>
        {/* The Enter key presses a form's first button: saving, and nothing else that a topic offers. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: with this tabindex it cannot be focused */}
        <button type="submit" class="unseen" tabindex={-1} aria-hidden="true">
          Save my topics
        </button>
        {follows.length === 0 ? (
          <p class="empty">
            You follow no topic yet, so you get what is trending. Pick some below, or write your own.
          </p>
        ) : null}
        {follows.map((follow, i) => (
          <TopicRow
            follow={follow}
            notes={notes[i] as TopicNotes}
            typed={typed}
            isNew={saved?.addedTopics?.has(follow.key) === true}
          >
            {follow.description ? (
              <Described follow={follow} typed={typed} error={failed?.errors[nameFieldOf(follow)]} />
            ) : null}
          </TopicRow>
        ))}
        {follows.length > 1 ? (
          <p class="soft shares">
            Of a topic with “More” you get two papers for each one of the others, and it goes first where
            there is not room for all; with “Less” one for each two, and it goes last.
          </p>
        ) : null}
        <TopicField
          name="follow"
          label="Follow also, in your own words, separated by commas"
          placeholder="protein design, sign language"
          {...{ typed, failed }}
        />
        <DescriptionField
          name="describe"
          value={typed?.text("describe") ?? ""}
          error={failed?.errors.describe}
        />
        <details open={picked.length > 0 || follows.length === 0}>
          <summary>Pick from the catalogue</summary>
          <TopicPicks
            name="pick"
            topics={catalogue.filter((topic) => !had.has(topic.slug))}
            picked={picked}
          />
        </details>
        <TopicField
          name="mute"
          label="Mute: never send papers about"
          placeholder="crowd counting"
          {...{ typed, failed }}
        />
        <TopicNames />
        <p class="buttons">
          <button type="submit">Save my topics</button>
          <button class="quiet" type="submit" name="preview" value="1" formaction="?#preview">
            Preview
          </button>
        </p>
        {children}
        <p class="unseen" role="status" data-preview-says></p>
      </PreferencesForm>
    </PreferencesSection>
  );
}

type DescribedProps = { follow: Follow; typed: Form | undefined; error: string | undefined };

/** The whole of a description, and the name by which lists and mails call it. */
function Described({ follow, typed, error }: DescribedProps) {
  const field = nameFieldOf(follow);
  return (
    <>
      <p class="soft" dir="auto">
        {follow.description}
      </p>
      <label for={field}>Its name in your mails</label>
      <input id={field} name={field} value={nameGiven(typed, follow)} dir="auto" {...faulty(field, error)} />
      <FieldError id={field} message={error} />
    </>
  );
}

type TopicFieldProps = {
  name: "follow" | "mute";
  label: string;
  placeholder: string;
  typed: Form | undefined;
  failed: RejectedForm | undefined;
};

/** Topics to add, separated by commas, with the catalogue's names as suggestions. */
function TopicField({ name, label, placeholder, typed, failed }: TopicFieldProps) {
  const error = failed?.errors[name];
  return (
    <>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={typed?.text(name) ?? ""}
        placeholder={placeholder}
        list="catalogue"
        data-many
        autocomplete="off"
        {...faulty(name, error)}
      />
      <FieldError id={name} message={error} />
    </>
  );
}
