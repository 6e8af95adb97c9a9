/** The context of the operator's pages. */
import type { Hono } from "hono";
import type { Site } from "../http/context.ts";
import type { Form } from "../http/form.ts";

/** The context of the operator's pages, in addition to the site's. */
export type AdminSite = Site & { admin: NonNullable<Site["admin"]> };
/** `csrf` goes into the forms of the session; `form` is set in answers to POST. */
export type Operator = { Variables: { csrf: string | null; form: Form } };
/** The app with the operator's routes; `add…` functions add their pages to it. */
export type AdminApp = Hono<Operator>;
