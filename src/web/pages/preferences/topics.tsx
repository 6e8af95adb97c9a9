/** The form for topics: the followed and muted ones, fields for new ones, and a preview of their papers. */
import type { Child } from "hono/jsx";
import type { TopicNotes } from "../../../digests/topic-notes.ts";
import type { TopicsPreview } from "../../../digests/topic-preview.ts";
import type { Follow, Stance } from "../../../subscribers/subscriber.ts";
import { catalogue } from "../../../topics/catalogue.ts";
import type { RejectedForm, SavedChange } from "../../actions/preferences-forms.ts";
import { FieldError, faulty } from "../../components/field.tsx";
import { DescriptionField, TopicNames, TopicPicks } from "../../components/topic-picks.tsx";
import type { Form } from "../../http/form.ts";
import { PreferencesForm, PreferencesSection } from "./section.tsx";
import { TopicRow } from "./topic-row.tsx";

type TopicsFormProps = {
  follows: readonly Follow[];
  /** Of each topic, in the same order. */
  notes: readonly TopicNotes[];
  /** The papers that the present topics bring. */
  brings: TopicsPreview;
  saved: SavedChange | undefined;
  /** The form as filled in, where it is shown again. */
  typed: Form | undefined;
  failed: RejectedForm | undefined;
  /** The path of the reader's preferences. */
  own: string;
  /** The papers that the topics as filled in would bring. */
  children?: Child;
};

/** The present topics, a row each, fields for more, and the preview. */
export function TopicsForm(props: TopicsFormProps) {
  const { follows, saved, typed, failed, own, children } = props;
  const had = new Set(follows.map((follow) => follow.slug));
  const picked = typed?.texts("pick") ?? [];
  const muted = typed?.text("mute") ?? "";
  const described = typed?.text("describe") ?? "";
  const topicsOf = (stance: Stance) => <TopicRows {...props} stance={stance} />;
  return (
    <PreferencesSection id="topics" heading="Topics" saved={saved}>
      <PreferencesForm action="topics" section="topics" preview={`${own}/preview`}>
        {/* The Enter key presses a form's first button, so that one must save and not be a topic's button. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: with this tabindex it cannot be focused */}
        <button type="submit" class="unseen" tabindex={-1} aria-hidden="true">
          Save my topics
        </button>
        {follows.length === 0 ? (
          <p class="empty">
            You follow no topic yet, so you get what is trending. Pick some below, or write your own.
          </p>
        ) : null}
        {topicsOf("followed")}
        {topicsOf("muted")}
        <TopicField
          name="follow"
          label="Follow also, in your own words, separated by commas"
          placeholder="protein design, robots"
          {...{ typed, failed }}
        />
        <details open={muted !== "" || failed?.errors.mute !== undefined}>
          <summary>Mute a topic</summary>
          <TopicField
            name="mute"
            label="Mute: never send papers about"
            placeholder="crowd counting"
            {...{ typed, failed }}
          />
        </details>
        <details open={described !== "" || failed?.errors.describe !== undefined}>
          <summary>Describe your research</summary>
          <DescriptionField
            name="describe"
            label="A paragraph of up to 2,000 characters, such as an abstract"
            value={described}
            error={failed?.errors.describe}
          />
        </details>
        <details open={picked.length > 0}>
          <summary>Pick from the catalogue</summary>
          <TopicPicks
            name="pick"
            topics={catalogue.filter((topic) => !had.has(topic.slug))}
            picked={picked}
          />
        </details>
        {TopicNames()}
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

/** The topics of one stance, in the reader's order. */
function TopicRows({
  stance,
  follows,
  notes,
  brings,
  saved,
  typed,
  failed,
  own,
}: TopicsFormProps & { stance: Stance }) {
  const rows = follows.flatMap((follow, i) =>
    follow.stance === stance
      ? [
          {
            follow,
            notes: notes[i] as TopicNotes,
            brings: brings.topics[i] as TopicsPreview["topics"][number],
          },
        ]
      : [],
  );
  if (rows.length === 0) return null;
  return (
    <>
      {stance === "muted" ? <h3>Muted</h3> : null}
      <ul class="rows">
        {rows.map((row) => (
          <TopicRow
            {...row}
            days={brings.days}
            typed={typed}
            failed={failed}
            own={own}
            isNew={saved?.addedTopics?.has(row.follow.key) === true}
          />
        ))}
      </ul>
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
