/** One topic of the form: its words, how much it brings, and its buttons. */
import type { TopicNotes } from "../../../digests/topic-notes.ts";
import type { TopicPreview } from "../../../digests/topic-preview.ts";
import type { Follow } from "../../../subscribers/subscriber.ts";
import { type Share, settingsOf } from "../../../subscribers/topic-settings.ts";
import type { RejectedForm } from "../../actions/preferences-forms.ts";
import { settingsFields } from "../../actions/topic-settings.ts";
import { choiceOf, fieldOf, nameFieldOf } from "../../actions/topics.ts";
import { TopicNotesList } from "../../components/topic-notes.tsx";
import type { Form } from "../../http/form.ts";
import { NameField } from "./name-field.tsx";

type TopicRowProps = {
  follow: Follow;
  notes: TopicNotes;
  /** The papers of the window that it brings, and how many days the window has. */
  brings: TopicPreview;
  days: number;
  /** The form as filled in, where it is shown again. */
  typed: Form | undefined;
  failed: RejectedForm | undefined;
  isNew: boolean;
  /** The path of the reader's preferences. */
  own: string;
};

const shares: readonly Share[] = ["less", "normal", "more"];

/** Its buttons save the form as filled in, with the one change that they name. */
export function TopicRow({ follow, notes, brings, days, typed, failed, isNew, own }: TopicRowProps) {
  const { name, stance, topicId } = follow;
  const at = shares.indexOf(settingsOf(follow).share);
  const { share } = settingsFields(follow);
  const chosen = choiceOf(typed, follow);
  const act = (label: string, field: string, value: string | undefined, what: string) =>
    value === undefined ? null : (
      <button type="submit" name={field} value={value} aria-label={what}>
        {label}
      </button>
    );
  return (
    <li class="topic">
      <p>
        <strong dir="auto">{name}</strong> <span class="count">{factsOf(follow, brings, days)}</span>
      </p>
      {chosen === stance ? null : <input type="hidden" name={fieldOf(follow)} value={chosen} />}
      {chosen === stance ? null : (
        <p class="soft">{chosen === "remove" ? "Removed" : chosen} when you save.</p>
      )}
      {failed?.errors[nameFieldOf(follow)] === undefined ? null : (
        <div>
          <NameField follow={follow} failed={failed} />
        </div>
      )}
      <p class="actions">
        {stance === "followed" ? (
          <>
            {act("Less", share, shares[at - 1], `Less of ${name}`)}
            {act("More", share, shares[at + 1], `More of ${name}`)}
            {act("Mute", fieldOf(follow), "muted", `Mute ${name}`)}
          </>
        ) : (
          act("Follow", fieldOf(follow), "followed", `Follow ${name}`)
        )}
        {act("Remove", fieldOf(follow), "remove", `Remove ${name}`)}
        <a href={`${own}/topics/${topicId}`} aria-label={`Details of ${name}`}>
          Details
        </a>
      </p>
      <TopicNotesList
        topic={name}
        notes={notes}
        withWider={isNew && stance === "followed"}
        add={(topic) => (
          <button class="quiet small" type="submit" name="suggested" value={topic.slug}>
            Follow {topic.name}
          </button>
        )}
      />
    </li>
  );
}

/** How much it brings, and its settings, in few words. */
function factsOf(follow: Follow, { count }: TopicPreview, days: number): string {
  const { share, maxPapers, without } = settingsOf(follow);
  const rate = rateOf(count, days);
  return [
    follow.stance === "muted" ? `keeps out ${rate}` : rate,
    ...(share === "normal" ? [] : [share]),
    ...(maxPapers === null ? [] : [`at most ${maxPapers}`]),
    ...(without.length === 0 ? [] : [`${without.length} switched off`]),
  ].join(", ");
}

/** A number of papers in a number of days, as papers a week. */
function rateOf(count: number, days: number): string {
  if (count === 0) return `none in ${days} days`;
  const weekly = Math.round((count * 7) / days);
  return weekly === 0 ? "under 1 a week" : `${weekly} a week`;
}
