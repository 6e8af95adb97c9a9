/** The form for topics: what is followed and muted, what is to be added, and what all of it would bring. */
import type { Child } from "hono/jsx";
import type { Follow } from "../../../subscribers/subscriber.ts";
import { catalogue } from "../../../topics/catalogue.ts";
import type { RejectedForm, SavedChange } from "../../actions/settings.ts";
import { choiceOf, choices, fieldOf } from "../../actions/topics.ts";
import { FieldError, faulty } from "../../components/field.tsx";
import { TopicNames, TopicPicks } from "../../components/topic-picks.tsx";
import type { Form } from "../../http/form.ts";
import { Settings, SettingsForm } from "./section.tsx";

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
