/** The forms of the preferences: their sections, what an undo sends, and their results. */
import type { Form } from "../http/form.ts";

/** The sections of the preferences page that have forms. */
export const sections = [
  "topics",
  "authors",
  "timetable",
  "pause",
  "saved",
  "digests",
  "address",
  "links",
  "delete",
] as const;
/** One of them. */
export type Section = (typeof sections)[number];

/** A form that could not be taken, as it was filled in, with a sentence for each field at fault. */
export type RejectedForm = { section: Section | "page"; form: Form; errors: Partial<Record<string, string>> };

/** The fields of the form that restores the earlier values. */
export type Undo = { action: string; fields: readonly (readonly [name: string, value: string])[] };

/** A change that has been made. */
export type SavedChange = {
  section: Section;
  message: string;
  undo: Undo | null;
  /** The keys of the topics that the reader did not have before. */
  addedTopics?: ReadonlySet<string>;
};
