/** One topic of the form: followed, muted or removed, what there is to say of it, and its settings. */
import type { Child } from "hono/jsx";
import { mostOfTopic } from "../../../db/schema.ts";
import type { TopicNotes } from "../../../digests/topic-notes.ts";
import type { Follow } from "../../../subscribers/subscriber.ts";
import { isTuned, type Share, settingsOf } from "../../../subscribers/topic-settings.ts";
import { readSettings, settingsFields } from "../../actions/topic-settings.ts";
import { choiceOf, choices, fieldOf } from "../../actions/topics.ts";
import { TopicNotesList } from "../../components/topic-notes.tsx";
import type { Form } from "../../http/form.ts";

type TopicRowProps = {
  follow: Follow;
  notes: TopicNotes;
  /** The form as filled in, where it is shown again. */
  typed: Form | undefined;
  isNew: boolean;
  /** Below its name. */
  children?: Child;
};

const shareLabels: readonly [Share, string][] = [
  ["less", "Less"],
  ["normal", "As much as others"],
  ["more", "More"],
];

/** The topic by its reader's words, with everything that can be chosen for it. */
export function TopicRow({ follow, notes, typed, isNew, children }: TopicRowProps) {
  return (
    <>
      <fieldset class="choice">
        <legend dir="auto">{follow.name}</legend>
        {children}
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
      <TopicNotesList
        topic={follow.name}
        notes={notes}
        withWider={isNew && follow.stance === "followed"}
        add={({ slug, name }) => (
          <button class="quiet small" type="submit" name="suggested" value={slug}>
            Follow {name}
          </button>
        )}
      />
      <Settings follow={follow} notes={notes} typed={typed} />
    </>
  );
}

function Settings({ follow, notes, typed }: Omit<TopicRowProps, "isNew" | "children">) {
  const fields = settingsFields(follow);
  const read = readSettings(typed, follow);
  const { share, maxPapers, without } = settingsOf(read.ok ? read.settings : follow);
  const isFollowed = follow.stance === "followed";
  const off = new Set(without);
  const names = notes.lookedForBy.filter(({ role }) => role === "other-name");
  // Muting a topic does not mute what is narrower.
  const kinds = isFollowed ? notes.lookedForBy.filter(({ role }) => role === "narrower") : [];
  if (!isFollowed && names.length === 0) return null;
  const ticks = (phrases: TopicNotes["lookedForBy"]) =>
    phrases.map(({ phrase }) => (
      <label>
        <input type="checkbox" name={fields.phrase} value={phrase} checked={!off.has(phrase)} />
        <span>{phrase}</span>
      </label>
    ));
  return (
    <details class="settings">
      <summary>
        {isFollowed ? "How much, and by which words" : "By which words"}
        {isTuned(follow) ? <span class="count"> {summaryOf(follow)}</span> : null}
        <span class="unseen"> for {follow.name}</span>
      </summary>
      {isFollowed ? (
        <div class="row">
          <div>
            <label for={fields.share}>How much</label>
            <select id={fields.share} name={fields.share}>
              {shareLabels.map(([value, label]) => (
                <option value={value} selected={share === value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for={fields.maxPapers}>Most papers of it in a digest</label>
            <select id={fields.maxPapers} name={fields.maxPapers}>
              <option value="">As many as fit</option>
              {Array.from({ length: mostOfTopic }, (_, i) => i + 1).map((most) => (
                <option value={most} selected={maxPapers === most}>
                  {most}
                </option>
              ))}
            </select>
          </div>
        </div>
      ) : null}
      {names.length + kinds.length > 0 ? (
        <input type="hidden" name={fields.hasPhrases} value="1" />
      ) : (
        <p class="soft">It is looked for by your own words alone.</p>
      )}
      {names.length > 0 ? (
        <fieldset class="ticks">
          <legend>Looked for by these names too</legend>
          {ticks(names)}
        </fieldset>
      ) : null}
      {kinds.length > 0 ? (
        <fieldset class="ticks">
          <legend>And by what is narrower</legend>
          {ticks(kinds)}
        </fieldset>
      ) : null}
      {/* Phrases of a muted topic that are not shown stay as they are. */}
      {isFollowed
        ? null
        : notes.lookedForBy
            .filter(({ role, phrase }) => role === "narrower" && !off.has(phrase))
            .map(({ phrase }) => <input type="hidden" name={fields.phrase} value={phrase} />)}
    </details>
  );
}

/** What a reader has set of a topic, in few words. */
function summaryOf(follow: Follow): string {
  const { share, maxPapers, without } = settingsOf(follow);
  return [
    ...(share === "normal" ? [] : [share]),
    ...(maxPapers === null ? [] : [`at most ${maxPapers}`]),
    ...(without.length === 0 ? [] : [`${without.length} switched off`]),
  ].join(", ");
}
