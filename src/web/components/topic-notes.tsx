/** The notes on one topic for its reader: a misspelling, that it finds nothing, wider topics. */
import type { Child } from "hono/jsx";
import { foundWithinDays, type TopicNotes } from "../../digests/topic-notes.ts";
import type { CatalogueTopic } from "../../topics/catalogue.ts";
import { DidYouMean } from "./did-you-mean.tsx";

type TopicNotesProps = {
  /** The topic as its reader typed it. */
  topic: string;
  notes: TopicNotes;
  /** Whether wider topics are shown even if this one finds papers, such as for a new topic. */
  withWider: boolean;
  /** The button that adds another topic. */
  add: (topic: CatalogueTopic) => Child;
};

/** The wider topics that are shown. */
const offeredBeside = ({ foundNothing, wider }: TopicNotes, withWider: boolean): CatalogueTopic[] =>
  foundNothing || withWider ? wider : [];

/** Whether there are any notes. */
export const hasNotes = (notes: TopicNotes, withWider: boolean): boolean =>
  notes.didYouMean !== null || notes.foundNothing || offeredBeside(notes, withWider).length > 0;

/** The notes with their buttons; nothing where there are none. */
export function TopicNotesList({ topic, notes, withWider, add }: TopicNotesProps) {
  const { didYouMean, foundNothing } = notes;
  const offered = offeredBeside(notes, withWider);
  if (!hasNotes(notes, withWider)) return null;
  return (
    <div class="notes">
      {didYouMean === null ? null : <DidYouMean typed={topic} meant={didYouMean} />}
      {foundNothing ? (
        <p>
          Found nothing in the last {foundWithinDays} days.{" "}
          {offered.length > 0
            ? "Try a wider topic:"
            : didYouMean === null
              ? "Try other words, or fewer of them."
              : ""}{" "}
          {offered.map(add)}
        </p>
      ) : null}
      {!foundNothing && offered.length > 0 ? <p>Wider, if you want more: {offered.map(add)}</p> : null}
    </div>
  );
}
