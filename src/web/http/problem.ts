/** Errors for programs: problem details (RFC 9457), with the fields or parameters at fault. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";

/** What is wrong with one field or parameter. */
export const fault = z
  .object({
    pointer: z
      .string()
      .optional()
      .openapi({ description: "Into the JSON that was sent (RFC 6901), such as /email." }),
    parameter: z.string().optional().openapi({ description: "Name of the query parameter." }),
    detail: z.string(),
  })
  .openapi("Fault");
/** The same, as a type. */
export type Fault = z.infer<typeof fault>;

/** The challenge that a client must solve before its sign-up is accepted. */
export const challenge = z
  .object({
    challenge: z.string(),
    bits: z.int().openapi({
      description:
        "With a `nonce` that makes SHA-256 of `challenge.nonce` (ASCII, with the dot) begin with so many zero bits, the request is taken.",
    }),
    question: z.string().openapi({ description: "Or with the `answer` to this, for people." }),
    expiresAt: z.iso.datetime(),
  })
  .openapi("Challenge");

/** The body of every error below `/api` (RFC 9457). */
export const problemDetails = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: "A sentence for people." }),
    errors: z.array(fault).optional(),
    challenge: challenge
      .optional()
      .openapi({ description: "What to show with the request once more, in the field `proof`." }),
  })
  .openapi("Problem");

/** The title of each status; a problem of type about:blank has no other. */
export const problemTitles = {
  400: "That did not arrive whole",
  401: "The token does not work",
  403: "That needs a proof first",
  404: "There is nothing here",
  405: "Not in this way",
  409: "That does not go with the present state",
  413: "That is too much at once",
  415: "That is not JSON",
  422: "That cannot be taken as it is",
  429: "Too often",
  500: "Something broke on our side",
  503: "Not available just now",
} as const;
/** The statuses that the API answers errors with. */
export type ProblemStatus = keyof typeof problemTitles;

/** Answers with a problem; `errors` says which fields are at fault. */
export function problem<Status extends ProblemStatus>(
  c: Context,
  status: Status,
  details: { detail: string; errors?: Fault[]; challenge?: z.infer<typeof challenge> },
  headers: Record<string, string> = {},
) {
  const body = { type: "about:blank" as const, title: problemTitles[status], status, ...details };
  return c.json(body, status, { ...headers, "Content-Type": "application/problem+json" });
}

/** A sentence for each field at fault, by the field's name. */
export type FieldErrors<Field extends string> = { [Name in Field]?: string | undefined };

/** A 422 with what is wrong with each field of the sent JSON object. */
export const invalidFields = (c: Context, errors: FieldErrors<string>) =>
  invalid(
    c,
    Object.entries(errors).flatMap(([name, detail]) =>
      detail === undefined ? [] : [{ pointer: `/${name}`, detail }],
    ),
  );

/** A 422 with all faults at once. */
export const invalid = (c: Context, errors: Fault[]) =>
  problem(c, 422, { detail: errors.map(({ detail }) => detail).join(" "), errors });
