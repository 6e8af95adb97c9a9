/** Actions on a paper that is saved or can be saved. Each form is posted to its own page. */
import { longestNote, type SavedRow } from "../../../subscribers/saved.ts";
import type { SavedResult } from "../../actions/saved.ts";
import { shortDate } from "../../components/when.ts";

/** The result of the last form, with the form that undoes it. */
export function SavedBanner({ result }: { result: SavedResult | undefined }) {
  if (result === undefined) return null;
  if (!result.ok)
    return (
      <p class="banner bad" role="alert">
        {result.message}
      </p>
    );
  return (
    <div class="banner good saved" role="status">
      <p>{result.message}</p>
      <form method="post">
        <input type="hidden" name="undo" value="1" />
        {result.undo.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="quiet" type="submit">
          Undo
        </button>
      </form>
    </div>
  );
}

type ButtonProps = { paperId: number; action: string; topic?: string; label: string; loud?: boolean };

function ActionButton({ paperId, action, topic, label, loud = false }: ButtonProps) {
  return (
    <form method="post">
      <input type="hidden" name="paper" value={paperId} />
      {topic === undefined ? null : <input type="hidden" name="topic" value={topic} />}
      <button class={loud ? "small" : "quiet small"} type="submit" name="action" value={action}>
        {label}
      </button>
    </form>
  );
}

/** When it was saved and by which topic it came, and whether it was read, in a line. */
export const keptSentence = ({ savedAt, topic, readAt }: SavedRow): string =>
  [
    `Saved on ${shortDate(savedAt)}`,
    ...(topic === null ? [] : [topic]),
    readAt === null ? "unread" : `read on ${shortDate(readAt)}`,
  ].join(" · ");

/** @param props.topic the topic that it came by, for a paper that is not saved yet */
export function SavedControls({
  paperId,
  saved,
  topic,
}: {
  paperId: number;
  saved: SavedRow | null;
  topic?: string;
}) {
  if (!saved)
    return (
      <div class="keep">
        <ActionButton paperId={paperId} action="save" topic={topic ?? ""} label="Save" loud />
      </div>
    );
  const id = `note-${paperId}`;
  return (
    <>
      {saved.note === "" ? null : (
        <p class="note-text" dir="auto">
          {saved.note}
        </p>
      )}
      <div class="keep">
        {saved.readAt === null ? (
          <ActionButton paperId={paperId} action="read" label="Mark as read" />
        ) : (
          <ActionButton paperId={paperId} action="unread" label="Mark as unread" />
        )}
        <ActionButton paperId={paperId} action="remove" label="Remove" />
        <details class="settings">
          <summary>{saved.note === "" ? "Add a note" : "Change the note"}</summary>
          <form method="post">
            <input type="hidden" name="paper" value={paperId} />
            <label class="unseen" for={id}>
              Note
            </label>
            <textarea id={id} name="note" rows={3} maxlength={longestNote} dir="auto">
              {saved.note}
            </textarea>
            <button class="small" type="submit" name="action" value="note">
              Save the note
            </button>
          </form>
        </details>
      </div>
    </>
  );
}
