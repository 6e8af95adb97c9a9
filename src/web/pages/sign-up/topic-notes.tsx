/** What there is to say of the topics of a sign-up, each with a button that signs up again with what it offers. */
import type { TopicNotes } from "../../../digests/topic-notes.ts";
import type { ResolvedTopic } from "../../../subscribers/subscriber.ts";
import { hasNotes, TopicNotesList } from "../../components/topic-notes.tsx";
import type { SignUpValues } from "./form.tsx";

type NotesOnSignUpProps = {
  typed: SignUpValues;
  topics: readonly ResolvedTopic[];
  /** Of each topic, in the same order. */
  notes: readonly TopicNotes[];
};

/** Nothing where all topics are known and find papers. */
export function NotesOnSignUp({ typed, topics, notes }: NotesOnSignUpProps) {
  const told = topics.flatMap((topic, i) => {
    const own = notes[i];
    return own && hasNotes(own, true) ? [{ topic, own }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="your-topics">
      <h2 id="your-topics">Your topics</h2>
      <form method="post" action="/subscribe">
        <input type="hidden" name="email" value={typed.email} />
        <input type="hidden" name="words" value={typed.words} />
        <input type="hidden" name="description" value={typed.description} />
        <input type="hidden" name="timeZone" value={typed.timeZone} />
        {typed.picked.map((slug) => (
          <input type="hidden" name="topic" value={slug} />
        ))}
        {typed.authors.map((name) => (
          <input type="hidden" name="author" value={name} />
        ))}
        {told.map(({ topic, own }) => (
          <div class="told">
            <h3 dir="auto">{topic.name}</h3>
            <TopicNotesList
              topic={topic.name}
              notes={own}
              withWider
              add={({ slug, name }) => (
                <button class="quiet small" type="submit" name="topic" value={slug}>
                  Follow {name}
                </button>
              )}
            />
          </div>
        ))}
      </form>
      <p class="soft">Whatever you change here, the mail that is on its way confirms it.</p>
    </section>
  );
}
