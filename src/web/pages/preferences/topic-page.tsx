/** The page of one topic: how much of it, by which words it is searched for, and its newest papers. */
import { mostOfTopic } from "../../../db/schema.ts";
import { type PhraseOfTopic, phrasesOfTopic } from "../../../digests/topic-notes.ts";
import type { TopicPreview } from "../../../digests/topic-preview.ts";
import type { Follow } from "../../../subscribers/subscriber.ts";
import { type Share, settingsOf } from "../../../subscribers/topic-settings.ts";
import type { RejectedForm } from "../../actions/preferences-forms.ts";
import { readSettings, settingsFields } from "../../actions/topic-settings.ts";
import { fieldOfOneTopic } from "../../actions/topics.ts";
import { FormError } from "../../components/field.tsx";
import { Layout } from "../../components/layout.tsx";
import { NameField } from "./name-field.tsx";

const shareLabels: readonly [Share, string][] = [
  ["less", "Less: one paper for each two of another topic, after the others"],
  ["normal", "As much as of the others"],
  ["more", "More: two papers for each one of another topic, before the others"],
];

type TopicPageProps = {
  follow: Follow;
  /** The papers of the window that it brings, and how many days the window has. */
  brings: TopicPreview;
  days: number;
  /** The path of the reader's preferences, which the form goes to. */
  own: string;
  failed?: RejectedForm | undefined;
};

/** All settings of one topic in one form. */
export function TopicPage({ follow, brings, days, own, failed }: TopicPageProps) {
  const isFollowed = follow.stance === "followed";
  const { count, papers } = brings;
  const found = count === 1 ? "1 paper" : `${count} papers`;
  return (
    <Layout title={`${failed ? "Please check the form: " : ""}${follow.name}`} isPrivate>
      <p class="above">
        <a href={`${own}#topics`}>Your preferences</a>
      </p>
      <h1 dir="auto">{follow.name}</h1>
      {failed ? (
        <FormError>
          {failed.errors.follow ?? "Nothing was saved: one thing below needs another look."}
        </FormError>
      ) : null}
      <p class="lead">
        {isFollowed
          ? `You follow this topic: ${found} in the last ${days} days.`
          : `You mute this topic: it keeps out ${found} of the last ${days} days.`}
      </p>
      {papers.length === 0 ? null : (
        <ul>
          {papers.map(({ id, title }) => (
            <li>
              <a href={`/papers/${id}`} dir="auto">
                {title}
              </a>
            </li>
          ))}
          {count > papers.length ? <li class="soft">and {count - papers.length} more</li> : null}
        </ul>
      )}
      <form method="post" action={`${own}#topics`}>
        <input type="hidden" name="action" value="topics" />
        <input type="hidden" name={fieldOfOneTopic} value={String(follow.topicId)} />
        {follow.description ? (
          <>
            <h2>Your description</h2>
            <p dir="auto">{follow.description}</p>
            <NameField follow={follow} failed={failed} />
          </>
        ) : null}
        <Settings follow={follow} failed={failed} />
        <button type="submit">Save this topic</button>
      </form>
    </Layout>
  );
}

function Settings({ follow, failed }: Pick<TopicPageProps, "follow" | "failed">) {
  const fields = settingsFields(follow);
  const read = readSettings(failed?.form, follow);
  const { share, maxPapers, without } = settingsOf(read.ok ? read.settings : follow);
  const off = new Set(without);
  const isFollowed = follow.stance === "followed";
  const phrases = phrasesOfTopic(follow);
  const of = (wanted: PhraseOfTopic["role"]) => phrases.filter(({ role }) => role === wanted);
  // Muting a topic does not mute narrower ones: their phrases stay as they are.
  const narrower = of("narrower");
  const ticks = (legend: string, shown: readonly PhraseOfTopic[]) =>
    shown.length === 0 ? null : (
      <fieldset class="ticks">
        <legend>{legend}</legend>
        {shown.map(({ phrase }) => (
          <label>
            <input type="checkbox" name={fields.phrase} value={phrase} checked={!off.has(phrase)} />
            <span>{phrase}</span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <>
      {isFollowed ? (
        <>
          <fieldset class="ticks">
            <legend>How much of it</legend>
            {shareLabels.map(([value, label]) => (
              <label>
                <input type="radio" name={fields.share} value={value} checked={share === value} />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          <label for={fields.maxPapers}>Most papers of it in a digest</label>
          <select id={fields.maxPapers} name={fields.maxPapers} class="short">
            <option value="">As many as fit</option>
            {Array.from({ length: mostOfTopic }, (_, i) => i + 1).map((most) => (
              <option value={most} selected={maxPapers === most}>
                {most}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <h2>Looked for by</h2>
      {phrases.length === 0 ? (
        <p>Your own words alone.</p>
      ) : (
        <>
          <p>Your own words, and whatever is ticked here.</p>
          <input type="hidden" name={fields.hasPhrases} value="1" />
          {ticks("Other names of it", of("other-name"))}
          {isFollowed
            ? ticks("What is narrower", narrower)
            : narrower
                .filter(({ isUsed }) => isUsed)
                .map(({ phrase }) => <input type="hidden" name={fields.phrase} value={phrase} />)}
        </>
      )}
    </>
  );
}
