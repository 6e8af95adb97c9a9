/** The form for topics: what is followed and muted, what is to be added, and what all of it would bring. */
import type { Child } from "hono/jsx";
import {
  type Follow,
  type ResolvedTopics,
  resolveTopics,
  type Stance,
} from "../../subscribers/subscriber.ts";
import { catalogue, nameOfPick } from "../../topics/catalogue.ts";
import { FieldError, faulty } from "../components/field.tsx";
import { TopicPicks } from "../components/topic-picks.tsx";
import { type Form, splitTopics } from "../http/form.ts";
import {
  type RejectedForm,
  type SavedChange,
  Settings,
  SettingsForm,
  type Undo,
} from "./preferences-form.tsx";
import { TopicNames } from "./sign-up-form.tsx";

const choices = [
  ["followed", "Follow"],
  ["muted", "Mute"],
  ["remove", "Remove"],
] as const;

type Choice = (typeof choices)[number][0];
const fieldOf = (follow: Follow) => `topic-${follow.topicId}`;

/** A topic that the form does not mention keeps its stance: another window may have added it. */
function choiceOf(form: Form | undefined, follow: Follow): Choice {
  const chosen = form?.text(fieldOf(follow));
  return choices.find(([value]) => value === chosen)?.[0] ?? follow.stance;
}

export type ReadTopics =
  | Extract<ResolvedTopics, { ok: true }>
  | { ok: false; errors: Partial<Record<"follow" | "mute", string>> };

export function readTopicsForm(form: Form, follows: readonly Follow[]): ReadTopics {
  const of = (stance: Stance) => (text: string) => ({ text, stance });
  const kept = follows.flatMap((follow) => {
    const choice = choiceOf(form, follow);
    return choice === "remove" ? [] : [{ ...follow, stance: choice }];
  });
  const followed = [
    ...[...form.texts("pick"), ...form.texts("suggested")].map(nameOfPick),
    ...splitTopics(form.text("follow")),
  ].map(of("followed"));
  const muted = splitTopics(form.text("mute")).map(of("muted"));
  const readFollowed = resolveTopics(followed, kept);
  if (!readFollowed.ok) return { ok: false, errors: { follow: readFollowed.message } };
  const all = resolveTopics(muted, readFollowed.topics);
  return all.ok ? all : { ok: false, errors: { mute: all.message } };
}

/** The form that makes these all of the reader's topics again. */
export const undoTopics = (follows: readonly Follow[]): Undo => ({
  action: "topics-as",
  fields: follows.map((follow) => ["topic", `${follow.stance}:${follow.name}`]),
});

/** Reads what `undoTopics` wrote. */
export function readTopicsAs(form: Form): ResolvedTopics {
  return resolveTopics(
    form.texts("topic").map((value) => ({
      text: value.slice(value.indexOf(":") + 1),
      stance: value.startsWith("muted:") ? "muted" : "followed",
    })),
  );
}

type TopicsFormProps = {
  follows: readonly Follow[];
  saved: SavedChange | undefined;
  /** The form as filled in, where it is shown again. */
  typed: Form | undefined;
  failed: RejectedForm | undefined;
  /** Where the script asks for previews. */
  previewPath: string;
  /** What the topics as filled in would bring. */
  children?: Child;
};

export function TopicsForm({ follows, saved, typed, failed, previewPath, children }: TopicsFormProps) {
  const had = new Set(follows.map((follow) => follow.slug));
  const picked = typed?.texts("pick") ?? [];
  return (
    <Settings id="topics" heading="Topics" saved={saved}>
      <SettingsForm action="topics" section="topics" preview={previewPath}>
        {follows.length === 0 ? (
          <p class="empty">
            You follow no topic yet, so you get what is trending. Pick some below, or write your own.
          </p>
        ) : null}
        {follows.map((follow) => (
          <fieldset class="choice">
            <legend dir="auto">{follow.name}</legend>
            {choices.map(([value, label]) => (
              <label>
                <input
                  type="radio"
                  name={fieldOf(follow)}
                  value={value}
                  checked={choiceOf(typed, follow) === value}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <label for="follow">Follow also, in your own words, separated by commas</label>
        <input
          id="follow"
          name="follow"
          value={typed?.text("follow") ?? ""}
          placeholder="protein design, sign language"
          list="catalogue"
          data-many
          autocomplete="off"
          {...faulty("follow", failed?.errors.follow)}
        />
        <FieldError id="follow" message={failed?.errors.follow} />
        <details open={picked.length > 0 || follows.length === 0}>
          <summary>Pick from the catalogue</summary>
          <TopicPicks
            name="pick"
            topics={catalogue.filter((topic) => !had.has(topic.slug))}
            picked={picked}
          />
        </details>
        <label for="mute">Mute: never send papers about</label>
        <input
          id="mute"
          name="mute"
          value={typed?.text("mute") ?? ""}
          placeholder="crowd counting"
          list="catalogue"
          data-many
          autocomplete="off"
          {...faulty("mute", failed?.errors.mute)}
        />
        <FieldError id="mute" message={failed?.errors.mute} />
        <TopicNames />
        <p class="buttons">
          <button type="submit">Save my topics</button>
          <button class="quiet" type="submit" name="preview" value="1" formaction="?#preview">
            Preview
          </button>
        </p>
        {children}
        <p class="unseen" role="status" data-preview-says></p>
      </SettingsForm>
    </Settings>
  );
}
