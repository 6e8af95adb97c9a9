/** The form for authors: read, and undone. */
import { type AuthorFollow, type ReadAuthors, readAuthors } from "../../subscribers/authors.ts";
import type { Form } from "../http/form.ts";
import type { Undo } from "./preferences-forms.ts";

/** An author that the form does not mention stays: another window may have added them. */
export function readAuthorsForm(form: Form, authors: readonly AuthorFollow[]): ReadAuthors {
  const dropped = form.texts("drop");
  const kept = authors.filter(({ key }) => !dropped.includes(key));
  return readAuthors([...kept.map(({ name }) => name), ...form.text("add").split(/[,;\n]/)]);
}

/** The form that makes these all of the reader's authors again. */
export const undoAuthors = (authors: readonly AuthorFollow[]): Undo => ({
  action: "authors-as",
  fields: authors.map(({ name }) => ["author", name]),
});
