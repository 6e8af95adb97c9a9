/** Reads and undoes the form for authors, and handles the buttons that follow an author of a paper. */
import { namesakes } from "../../db/schema.ts";
import type { Paper } from "../../papers/archive/archive.ts";
import {
  type AuthorFollow,
  authorKey,
  followAuthor,
  maxAuthors,
  type Namesakes,
  type ReadAuthors,
  readAuthors,
  unfollowAuthor,
  withNamesakes,
} from "../../subscribers/authors.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import type { Site } from "../http/context.ts";
import type { Form } from "../http/form.ts";
import type { Undo } from "./preferences-forms.ts";

/** The choices in a form's `namesakes` fields, each for the `author` field in the same place. */
function chosenNamesakes(form: Form, keyOf: (author: string) => string): Map<string, Namesakes> {
  const values = form.texts("namesakes");
  return new Map(
    form.texts("author").flatMap((author, i) => {
      const value = namesakes.find((each) => each === values[i]);
      return value ? [[keyOf(author), value] as const] : [];
    }),
  );
}

const withChoices = (read: ReadAuthors, chosen: ReadonlyMap<string, Namesakes>): ReadAuthors =>
  read.ok ? { ok: true, authors: withNamesakes(read.authors, chosen) } : read;

/** An author that the form does not mention stays: another window may have added them. */
export function readAuthorsForm(form: Form, authors: readonly AuthorFollow[]): ReadAuthors {
  const dropped = form.texts("drop");
  const kept = authors.filter(({ key }) => !dropped.includes(key));
  const read = readAuthors([...kept.map(({ name }) => name), ...form.text("add").split(/[,;\n]/)]);
  const had = kept.map(({ key, namesakes }) => [key, namesakes] as const);
  return withChoices(read, new Map([...had, ...chosenNamesakes(form, (key) => key)]));
}

/** Reads the fields of {@link undoAuthors}. */
export const readAuthorsAs = (form: Form): ReadAuthors =>
  withChoices(readAuthors(form.texts("author")), chosenNamesakes(form, authorKey));

/** The form that restores these as the reader's authors. */
export const undoAuthors = (authors: readonly AuthorFollow[]): Undo => ({
  action: "authors-as",
  fields: authors.flatMap(({ name, namesakes }) => [
    ["author", name],
    ["namesakes", namesakes],
  ]),
});

/** Follows one author by name. @returns what was done, or what was wrong, in a sentence. */
export async function followByName(
  { db }: Pick<Site, "db">,
  subscriberId: number,
  name: string,
): Promise<{ done: string } | { error: string }> {
  const read = readAuthors([name]);
  if (!read.ok || !read.authors[0]) return { error: "This name cannot be followed." };
  if (!(await followAuthor(db, subscriberId, read.authors[0])))
    return { error: `You follow ${maxAuthors} authors, which is the most there can be. Drop one first.` };
  return { done: `You follow ${name}, from the next digest on.` };
}

/** Follows or unfollows an author of a paper, as the form of the paper's authors asks. */
export async function submitAuthor(
  site: Pick<Site, "db">,
  { id }: Pick<Subscriber, "id">,
  paper: Pick<Paper, "authors">,
  form: Form,
): Promise<{ done: string } | { error: string }> {
  const [name, dropped] = [form.text("follow"), form.text("drop")];
  if (paper.authors.includes(dropped)) {
    await unfollowAuthor(site.db, id, authorKey(dropped));
    return { done: `You follow ${dropped} no more.` };
  }
  if (!paper.authors.includes(name))
    return { error: "That is no author of this paper. Please use a button below." };
  return followByName(site, id, name);
}
