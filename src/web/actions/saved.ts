/** Actions on saved papers, for the pages and the API. */
import { paperUrl } from "../../digests/paper-links.ts";
import { type Paper, papersById } from "../../papers/archive/archive.ts";
import { citationsOf } from "../../papers/citations/citation.ts";
import {
  changeSaved,
  mostSaved,
  readNote,
  type SavedRow,
  savedRow,
  savePaper,
  unsavePaper,
} from "../../subscribers/saved.ts";
import { type SavedFilter, type SavedPaper, savedStates } from "../../subscribers/saved-list.ts";
import { followsOf, type Subscriber } from "../../subscribers/subscriber.ts";
import type { Site } from "../http/context.ts";
import type { Form } from "../http/form.ts";

/** The longest search and the longest name of a topic that are accepted, in UTF-16 units. */
const longest = 200;

/** Reads a filter from a query; unknown values show all. Pure. */
export function readSavedFilter(query: (name: string) => string | undefined): SavedFilter {
  const state = savedStates.find((each) => each === query("state"));
  const topic = query("topic")?.slice(0, longest);
  return { words: query("q")?.slice(0, longest) ?? "", state, topic: topic === "" ? undefined : topic };
}

/** The query of a filter, without default values. Pure. */
export function savedQuery({ words, topic, state }: SavedFilter): string {
  const query = new URLSearchParams({
    ...(words ? { q: words } : {}),
    ...(topic === undefined ? {} : { topic }),
    ...(state === undefined || state === "all" ? {} : { state }),
  });
  return query.size === 0 ? "" : `?${query.toString()}`;
}

/** The reader's topic with these words; without a row where they no longer follow it. */
async function topicNamed({ db }: Pick<Site, "db">, { id }: Subscriber, label: string) {
  if (label === "") return null;
  const follows = (await followsOf(db, [id])).get(id) ?? [];
  return { label, topicId: follows.find(({ name }) => name === label)?.topicId ?? null };
}

/** Saves a paper by its present id, or by an id from before it was merged. `topic`: the reader's words, or "". */
export async function saveById(
  site: Pick<Site, "db" | "now">,
  subscriber: Subscriber,
  {
    paperId,
    topic = "",
    ...kept
  }: { paperId: number; topic?: string; note?: string; readAt?: Date | null; savedAt?: Date },
): Promise<{ outcome: "saved" | "full" | "gone"; paper: Paper | undefined }> {
  const paper = (await papersById(site.db, [paperId])).get(paperId);
  if (!paper) return { outcome: "gone", paper };
  const named = await topicNamed(site, subscriber, topic.slice(0, longest));
  const outcome = await savePaper(
    site.db,
    subscriber.id,
    { paperId: paper.id, topic: named, ...kept },
    site.now(),
  );
  return { outcome, paper };
}

/** Saved papers as citations, each with the address of its page and its reader's note. */
export const savedCitations = ({ baseUrl }: Pick<Site, "baseUrl">, papers: readonly SavedPaper[]) =>
  citationsOf(
    papers.map(({ paper, saved }) => ({ paper, page: paperUrl(baseUrl, paper.id), note: saved.note })),
  );

/** The message that no more papers can be saved. */
export const savedFull = `You keep ${mostSaved.toLocaleString("en-US")} papers, which is the most there can be. Remove one first.`;

/** The fields of the form that undoes a change. */
export type SavedUndo = readonly (readonly [name: string, value: string])[];

/** The result of a form: a sentence and how to undo it, or what is wrong. */
export type SavedResult = { ok: true; message: string; undo: SavedUndo } | { ok: false; message: string };

const notKept = "Nothing was changed: this paper is not among your saved papers any more.";

/** Handles a form for one paper: saves it, removes it, marks it as read, or changes its note. */
export async function submitSaved(site: Site, subscriber: Subscriber, form: Form): Promise<SavedResult> {
  const { db, now } = site;
  const { id } = subscriber;
  const paper = form.text("paper");
  const paperId = /^[1-9]\d{0,14}$/.test(paper) ? Number(paper) : 0;
  const done = (message: string, ...undo: SavedUndo): SavedResult => ({
    ok: true,
    message: form.text("undo") === "" ? message : `Undone. ${message}`,
    undo: [["paper", paper], ...undo],
  });
  const failed = (message: string): SavedResult => ({ ok: false, message });
  const mark = async (readAt: Date | null, message: string, undo: string): Promise<SavedResult> =>
    (await changeSaved(db, id, paperId, { readAt })) ? done(message, ["action", undo]) : failed(notKept);

  switch (form.text("action")) {
    case "save": {
      const note = readNote(form.text("note"));
      if (!note.ok) return failed(note.message);
      const { outcome } = await saveById(site, subscriber, {
        paperId,
        topic: form.text("topic"),
        note: note.note,
        ...readTimes(form, now()),
      });
      if (outcome === "saved") return done("It is saved.", ["action", "remove"]);
      return failed(outcome === "full" ? savedFull : "There is no such paper any more.");
    }
    case "remove": {
      const gone = await unsavePaper(db, id, paperId);
      return gone ? done("It is no longer saved.", ["action", "save"], ...restoring(gone)) : failed(notKept);
    }
    case "read":
      return mark(now(), "It is marked as read.", "unread");
    case "unread":
      return mark(null, "It is marked as unread.", "read");
    case "note": {
      const read = readNote(form.text("note"));
      if (!read.ok) return failed(read.message);
      const before = await savedRow(db, id, paperId);
      if (!before || !(await changeSaved(db, id, paperId, { note: read.note }))) return failed(notKept);
      return done("The note is saved.", ["action", "note"], ["note", before.note]);
    }
    default:
      return failed("That is nothing that this page can do. Please use one of its forms.");
  }
}

/** The stored values that a removal loses, as fields for its undo. */
const restoring = ({ note, topic, savedAt, readAt }: SavedRow): SavedUndo => [
  ["note", note],
  ["topic", topic ?? ""],
  ["savedAt", savedAt.toISOString()],
  ["readAt", readAt?.toISOString() ?? ""],
];

/** When it was saved and read, if an undo gives that; never in the future. */
function readTimes(form: Form, now: Date): { savedAt?: Date; readAt?: Date | null } {
  const read = (name: string): Date | undefined => {
    const at = new Date(form.text(name) || Number.NaN);
    return at.getTime() > 0 && at <= now ? at : undefined;
  };
  const [savedAt, readAt] = [read("savedAt"), read("readAt")];
  return { ...(savedAt ? { savedAt } : {}), readAt: readAt ?? null };
}
