/** What the operator's pages are given. */
import type { Hono } from "hono";
import type { Site } from "../http/context.ts";
import type { Form } from "../http/form.ts";

/** What the operator's pages are given beyond the site. */
export type AdminSite = Site & { admin: NonNullable<Site["admin"]> };
/** `csrf` goes into the forms of the session; `form` is there in answers to POST. */
export type Operator = { Variables: { csrf: string | null; form: Form } };
/** The operator's routes: `add…` functions put their pages on it. */
export type AdminApp = Hono<Operator>;
