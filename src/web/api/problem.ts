/** What went wrong, for programs: problem details (RFC 9457), with the fields or parameters at fault. */
import { type Hook, z } from "@hono/zod-openapi";
import type { Context, Env } from "hono";

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
export type Fault = z.infer<typeof fault>;

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

const titles = {
  400: "That did not arrive whole",
  401: "The token does not work",
  403: "That needs a proof first",
  404: "There is nothing here",
  405: "Not in this way",
  409: "That does not go with how things stand",
  413: "That is too much at once",
  415: "That is not JSON",
  422: "That cannot be taken as it is",
  429: "Too often",
  500: "Something broke on our side",
} as const;
export type ProblemStatus = keyof typeof titles;

/** Answers with a problem; `errors` says which fields are at fault. */
export function problem<Status extends ProblemStatus>(
  c: Context,
  status: Status,
  details: { detail: string; errors?: Fault[]; challenge?: z.infer<typeof challenge> },
  headers: Record<string, string> = {},
) {
  const body = { type: "about:blank" as const, title: titles[status], status, ...details };
  return c.json(body, status, { ...headers, "Content-Type": "application/problem+json" });
}

/** A 422 that tells every fault at once. */
export const invalid = (c: Context, errors: Fault[]) =>
  problem(c, 422, { detail: errors.map(({ detail }) => detail).join(" "), errors });

type ProblemAnswer = {
  description: string;
  content: { "application/problem+json": { schema: typeof problemDetails } };
};

/** The problems that an operation may answer with, for its description. */
export function problems<Status extends ProblemStatus>(...statuses: Status[]) {
  const content = { "application/problem+json": { schema: problemDetails } };
  const entries = statuses.map((status): [Status, ProblemAnswer] => [
    status,
    { description: titles[status], content },
  ]);
  return Object.fromEntries(entries) as Record<Status, ProblemAnswer>;
}

/** An answer in JSON, for an operation's description. */
export const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { "application/json": { schema } },
});

/** A body in JSON, for an operation's description. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

const missing = "There is nothing at this address.";

/** What an operation answers to input that does not fit its description. */
// biome-ignore lint/suspicious/noExplicitAny: the library's own type of a hook for every operation.
export const invalidInput: Hook<any, Env, any, any> = (result, c) => {
  if (result.success) return undefined;
  // An id that cannot be one is an address where nothing is.
  if (result.target === "param") return problem(c, 404, { detail: missing });
  const isBody = result.target === "json";
  return invalid(
    c,
    result.error.issues.map(({ path, message }) =>
      isBody
        ? { pointer: path.map((key) => `/${String(key)}`).join(""), detail: message }
        : { parameter: path.join("."), detail: message },
    ),
  );
};
