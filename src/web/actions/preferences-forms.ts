/** The forms of the preferences: their sections, the fields of an undo, and their results. */
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
/** A section's name. */
export type Section = (typeof sections)[number];

/** An invalid form as it was filled in, with a sentence for each field at fault. */
export type RejectedForm = { section: Section | "page"; form: Form; errors: Partial<Record<string, string>> };

/** The fields of the form that restores the earlier values. */
export type Undo = { action: string; fields: readonly (readonly [name: string, value: string])[] };

/** A completed change. */
export type SavedChange = {
  section: Section;
  message: string;
  undo: Undo | null;
  /** The keys of the topics that the reader did not have before. */
  addedTopics?: ReadonlySet<string>;
};
