/** Handles the forms of the preferences. */
import type { Db } from "../../db/open.ts";
import { parseAddress } from "../../subscribers/address.ts";
import { askAddressChange, cancelAddressChange } from "../../subscribers/address-change.ts";
import { type AuthorFollow, authorsOf, changeAuthors, type ReadAuthors } from "../../subscribers/authors.ts";
import { changeSubscriber, changeTimetable, pause, resubscribe, resume } from "../../subscribers/changes.ts";
import { askDeletion } from "../../subscribers/delete.ts";
import { parsePauseUntil } from "../../subscribers/pause-until.ts";
import { renewFeed, revokeLinks } from "../../subscribers/revoke.ts";
import {
  changeTopics,
  type Follow,
  followsOf,
  type Subscriber,
  timetableInput,
} from "../../subscribers/subscriber.ts";
import { unsubscribe } from "../../subscribers/unsubscribe.ts";
import type { Site } from "../http/context.ts";
import type { Form } from "../http/form.ts";
import { readAuthorsAs, readAuthorsForm, undoAuthors } from "./authors.ts";
import type { RejectedForm, SavedChange, Section, Undo } from "./preferences-forms.ts";
import { readTimetable, undoPause, undoTimetable } from "./timetable.ts";
import { type ReadTopics, readTopicsAs, readTopicsForm, undoTopics } from "./topics.ts";

/** The preferences of a reader that are stored in separate rows. */
export type Choices = { follows: readonly Follow[]; authors: readonly AuthorFollow[] };

/** Loads the topics and authors of one reader, in their order. */
export async function choicesOf(db: Db, { id }: Subscriber): Promise<Choices> {
  const [follows, authors] = await Promise.all([followsOf(db, [id]), authorsOf(db, [id])]);
  return { follows: follows.get(id) ?? [], authors: authors.get(id) ?? [] };
}

/** The result of a form. */
export type FormResult =
  | { kind: "saved"; saved: SavedChange }
  | { kind: "failed"; failed: RejectedForm }
  /** The topics as filled in, to be shown with the papers that they would bring. */
  | { kind: "preview" }
  /** The link that was used is one of those that ended. */
  | { kind: "links-ended" };

const overtaken =
  "Nothing was saved: this does not go with how your subscription stands, which may have changed since you opened the page.";

/**
 * Handles one of the forms, or says what is wrong with it.
 *
 * @param subscriber their state before the form, to which an undo returns
 */
export async function submitForm(site: Site, subscriber: Subscriber, form: Form): Promise<FormResult> {
  const { db, domain, keys } = site;
  const { id } = subscriber;
  const now = site.now();
  const failed = (section: RejectedForm["section"], errors: RejectedForm["errors"]): FormResult => ({
    kind: "failed",
    failed: { section, form, errors },
  });
  const saved = (
    section: Section,
    message: string,
    undo: Undo | null = null,
    addedTopics: ReadonlySet<string> = new Set(),
  ): FormResult => ({
    kind: "saved",
    saved: {
      section,
      message: form.text("undo") === "" ? message : `Undone. ${message}`,
      undo,
      addedTopics,
    },
  });
  const unless = (changed: unknown, done: FormResult): FormResult =>
    changed ? done : failed("page", { page: overtaken });
  const faultyTopics = ({ errors, names }: Extract<ReadTopics, { ok: false }>) =>
    failed("topics", {
      // Only one of these two mistakes is reported at a time, because what may be muted depends on what is followed.
      ...(errors.followed === undefined ? { mute: errors.muted } : { follow: errors.followed }),
      describe: errors.description,
      ...names,
    });
  const topics = async (change: (had: readonly Follow[]) => ReadTopics) => {
    const { read, had } = await changeTopics(db, id, change);
    if (!read.ok) return faultyTopics(read);
    const before = new Set(had.map(({ key }) => key));
    const addedTopics = new Set(read.topics.map(({ key }) => key).filter((key) => !before.has(key)));
    const message = "Your topics are saved, and count from the next digest on.";
    return saved("topics", message, undoTopics(had), addedTopics);
  };
  const follow = async (change: (had: readonly AuthorFollow[]) => ReadAuthors) => {
    const { read, had } = await changeAuthors(db, id, change);
    if (!read.ok) return failed("authors", { add: read.message });
    return saved("authors", "Your authors are saved, and count from the next digest on.", undoAuthors(had));
  };

  switch (form.text("action")) {
    case "topics": {
      if (form.text("preview") === "") return topics((had) => readTopicsForm(form, had));
      const read = readTopicsForm(form, (await followsOf(db, [id])).get(id) ?? []);
      return read.ok ? { kind: "preview" } : faultyTopics(read);
    }
    case "topics-as": {
      const read = readTopicsAs(form);
      return topics(() => (read.ok ? read : { ok: false, errors: { followed: read.message } }));
    }
    case "authors":
      return follow((had) => readAuthorsForm(form, had));
    case "authors-as":
      return follow(() => readAuthorsAs(form));
    case "timetable": {
      const parsed = timetableInput.safeParse(readTimetable(form));
      if (!parsed.success)
        return failed(
          "timetable",
          Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message])),
        );
      const changed = await changeTimetable(db, id, parsed.data, now);
      return unless(changed, saved("timetable", "Your timetable is saved.", undoTimetable(subscriber)));
    }
    case "saved": {
      const { savingLikes, tellUnread } = subscriber;
      const changed = await changeSubscriber(
        db,
        id,
        () => ({ savingLikes: form.text("savingLikes") !== "", tellUnread: form.text("tellUnread") !== "" }),
        now,
      );
      const fields = Object.entries({ savingLikes, tellUnread }).flatMap(([name, is]) =>
        is ? [[name, "1"] as const] : [],
      );
      return unless(changed, saved("saved", "That is saved.", { action: "saved", fields }));
    }
    case "pause": {
      const parsed = parsePauseUntil(form.text("until"), subscriber.timeZone, now);
      if (!parsed.ok) return failed("pause", { until: parsed.message });
      const paused = await pause(db, id, parsed.until, now);
      return unless(paused, saved("pause", "Your digests are paused.", undoPause(subscriber)));
    }
    case "resume": {
      const resumed = await resume(db, id, now);
      return unless(resumed, saved("pause", "Your digests come again.", undoPause(subscriber)));
    }
    case "come-back":
      return unless(
        await resubscribe(db, id, now),
        saved("pause", "Your digests come again.", undoPause(subscriber)),
      );
    case "unsubscribe":
      return unless(
        await unsubscribe(db, id, now),
        saved("pause", "You are unsubscribed.", { action: "come-back", fields: [] }),
      );
    case "feed":
      return unless(
        await renewFeed(db, id),
        saved("digests", "Your feed has another address; the one before shows nothing any more."),
      );
    case "address": {
      const parsed = parseAddress(form.text("email"));
      if (!parsed.ok) return failed("address", { email: parsed.message });
      const asked = await askAddressChange(db, id, parsed.address, { now, domain, keys });
      if (asked === "asked")
        return saved(
          "address",
          `Nothing has changed yet. One mail goes to ${subscriber.email}, to allow it, and one to ${parsed.address.email}, to accept it: open both.`,
        );
      const messages = {
        same: "Your digests go to this address already.",
        "too-often":
          "That has been asked five times today. Please look for the mails, or try again tomorrow.",
        gone: overtaken,
      };
      return failed("address", { email: messages[asked] });
    }
    case "address-stay":
      return unless(
        await cancelAddressChange(db, id, now),
        saved(
          "address",
          "Called off: your digests go where they went, and the links in the two mails have ended.",
        ),
      );
    case "links-end":
      return unless(await revokeLinks(db, subscriber, { now, domain }), { kind: "links-ended" });
    case "delete":
      return unless(
        await askDeletion(db, id, { now, domain }),
        saved(
          "delete",
          `Nothing is deleted yet. The link for it goes to ${subscriber.email}, and works for a day.`,
        ),
      );
    default:
      return failed("page", { page: "That is nothing that this page can do. Please use one of its forms." });
  }
}
