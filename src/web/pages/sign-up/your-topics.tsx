/** The topics as they were understood after a sign-up, each with its notes and a way to change it. */
import type { TopicNotes } from "../../../digests/topic-notes.ts";
import type { ResolvedTopic } from "../../../subscribers/subscriber.ts";
import { catalogueTopic } from "../../../topics/catalogue.ts";
import { topicHeading } from "../../../topics/heading.ts";
import { resolveTopic } from "../../../topics/topic.ts";
import { TopicNotesList } from "../../components/topic-notes.tsx";
import type { SignUpValues } from "./form.tsx";

/**
 * Name of the fields with the keys of the topics that the form was filled with: those that are missing in the answer are
 * dropped.
 */
export const beforeField = "before";

type YourTopicsProps = {
  typed: SignUpValues;
  topics: readonly ResolvedTopic[];
  /** Of each topic, in the same order. */
  notes: readonly TopicNotes[];
};

/** Shown only if a topic was chosen. Every button signs up again with the topics as they are in the form. */
export function YourTopics({ typed, topics, notes }: YourTopicsProps) {
  if (topics.length === 0) return null;
  const paragraph = resolveTopic(typed.description);
  const isParagraph = ({ key }: ResolvedTopic) => paragraph.ok && paragraph.topic.key === key;
  return (
    <section aria-labelledby="your-topics">
      <h2 id="your-topics">Your topics</h2>
      <form method="post" action="/subscribe">
        <input type="hidden" name="email" value={typed.email} />
        <input type="hidden" name="timeZone" value={typed.timeZone} />
        {typed.authors.map((name) => (
          <input type="hidden" name="author" value={name} />
        ))}
        {topics.map((topic, i) => (
          <div class="told">
            <input type="hidden" name={beforeField} value={topic.key} />
            <h3 dir="auto">{topicHeading(topic.name)}</h3>
            <Understood topic={topic} />
            <Change
              topic={topic}
              number={i}
              field={isParagraph(topic) ? "description" : "words"}
              mayGo={topics.length > 1}
            />
            <Notes topic={topic} notes={notes[i]} />
          </div>
        ))}
      </form>
      <p class="soft">Whatever you change here, the mail that is on its way confirms it.</p>
    </section>
  );
}

function Notes({ topic, notes }: { topic: ResolvedTopic; notes: TopicNotes | undefined }) {
  return notes === undefined ? null : (
    <TopicNotesList
      topic={topic.name}
      notes={notes}
      withWider
      add={({ slug, name }) => (
        <button class="quiet small" type="submit" name="topic" value={slug}>
          Follow {name}
        </button>
      )}
    />
  );
}

/** How the topic was understood, where its name does not show that. */
function Understood({ topic: { name, slug, description } }: { topic: ResolvedTopic }) {
  if (description) return <p class="soft">Read as a description: papers about the same things.</p>;
  const known = slug === null ? undefined : catalogueTopic(slug)?.name;
  return known === undefined || known.toLowerCase() === name.toLowerCase() ? null : (
    <p class="soft">The same topic as {known}: papers with either name are found.</p>
  );
}

type ChangeProps = { topic: ResolvedTopic; number: number; field: "words" | "description"; mayGo: boolean };

/** The topic as it was typed, in a field that opens with a tap. */
function Change({ topic: { name, description }, number, field, mayGo }: ChangeProps) {
  const id = `change-${number}`;
  return (
    <details class="fold">
      <summary>
        change<span class="unseen"> {name}</span>
      </summary>
      <label for={id}>
        {mayGo ? "What you want instead; empty leaves the topic out" : "What you want instead"}
      </label>
      {description || field === "description" ? (
        <textarea id={id} name={field} rows={5} maxlength={2_000}>
          {description ?? name}
        </textarea>
      ) : (
        <input id={id} name={field} value={name} autocomplete="off" maxlength={1_000} />
      )}
      <button class="quiet small" type="submit">
        Change
      </button>
    </details>
  );
}
