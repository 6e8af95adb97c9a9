/** Forms as browsers and mail providers post them: urlencoded or multipart. */
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { errorPage } from "../components/error-page.tsx";
import { isStorable } from "./json-body.ts";

/** The fields of a form. */
export type Form = {
  /** The last value of a field, "" where there is none. Files are no values. */
  text(name: string): string;
  texts(name: string): string[];
};

/** The variables that `formBody` sets for handlers. */
export type WithForm = { Variables: { form: Form } };

/** The types of a form's body. */
export const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Reads the form. Answers 415 where there is none, and 400 where it does not parse or PostgreSQL cannot store its text. */
export const formBody = createMiddleware<WithForm>(async (c, next) => {
  if (!formTypes.test(c.req.header("Content-Type") ?? "")) return errorPage(c, 415);
  const data = await c.req.formData().catch(() => null);
  if (data === null) return errorPage(c, 400);
  const all = [...data].flat().filter((part) => typeof part === "string");
  if (!all.every(isStorable)) return errorPage(c, 400);
  c.set("form", readForm(data));
  return next();
});

function readForm(data: FormData): Form {
  const texts = (name: string) => data.getAll(name).filter((value) => typeof value === "string");
  return { texts, text: (name) => texts(name).at(-1) ?? "" };
}

/** The `action` of a body that need not be a form: no kind of body may stop a reader from unsubscribing. */
export async function formAction(c: Context): Promise<string | null> {
  const form = await c.req.formData().catch(() => null);
  const action = form?.get("action");
  return typeof action === "string" ? action : null;
}
