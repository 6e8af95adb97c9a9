/** The form for topics: what is followed and muted, and what is to be added. */
import { type Follow, type ResolvedTopics, resolveTopics, type Stance } from "../subscribers/subscriber.ts";
import { catalogue } from "../topics/catalogue.ts";
import { FieldError, faulty } from "./field.tsx";
import { type Form, splitTopics } from "./form.ts";
import { type Failed, Settings, SettingsForm } from "./preferences-form.tsx";
import { TopicPicks } from "./topic-picks.tsx";

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
    return choice === "remove" ? [] : [{ text: follow.slug ?? follow.name, stance: choice }];
  });
  const followed = [...form.texts("pick"), ...splitTopics(form.text("follow"))].map(of("followed"));
  const muted = splitTopics(form.text("mute")).map(of("muted"));
  const readMuted = resolveTopics(muted);
  if (!readMuted.ok) return { ok: false, errors: { mute: readMuted.message } };
  const all = resolveTopics([...kept, ...followed, ...muted]);
  return all.ok ? all : { ok: false, errors: { follow: all.message } };
}

type TopicsFormProps = { follows: readonly Follow[]; saved: boolean; failed?: Failed };

export function TopicsForm({ follows, saved, failed }: TopicsFormProps) {
  const had = new Set(follows.map((follow) => follow.slug));
  return (
    <Settings
      id="topics"
      heading="Topics"
      savedMessage={saved ? "Your topics are saved, and count from the next digest on." : null}
    >
      <SettingsForm action="topics">
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
                  checked={choiceOf(failed?.form, follow) === value}
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
          value={failed?.form.text("follow") ?? ""}
          placeholder="protein design, sign language"
          {...faulty("follow", failed?.errors.follow)}
        />
        <FieldError id="follow" message={failed?.errors.follow} />
        <details open={(failed?.form.texts("pick").length ?? 0) > 0 || follows.length === 0}>
          <summary>Pick from the catalogue</summary>
          <TopicPicks
            name="pick"
            topics={catalogue.filter((topic) => !had.has(topic.slug))}
            picked={failed?.form.texts("pick") ?? []}
          />
        </details>
        <label for="mute">Mute: never send papers about</label>
        <input
          id="mute"
          name="mute"
          value={failed?.form.text("mute") ?? ""}
          placeholder="crowd counting"
          {...faulty("mute", failed?.errors.mute)}
        />
        <FieldError id="mute" message={failed?.errors.mute} />
        <button type="submit">Save my topics</button>
      </SettingsForm>
    </Settings>
  );
}
