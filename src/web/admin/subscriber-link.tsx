import type { Child } from "hono/jsx";

/** The address of a mail, as a link to the page of its subscriber if there is one. */
export const subscriberLink = (email: string, id: number | undefined): Child =>
  id === undefined ? email : <a href={`/admin/subscribers/${id}`}>{email}</a>;
