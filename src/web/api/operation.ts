/** Parts of descriptions that the API's operations share. */
import type { Hook, z } from "@hono/zod-openapi";
import type { Env } from "hono";
import { invalid, type ProblemStatus, problem, problemDetails, problemTitles } from "../http/problem.ts";

type ProblemAnswer = {
  description: string;
  content: { "application/problem+json": { schema: typeof problemDetails } };
};

/** The problems that an operation may answer with, for its description. */
export function problems<Status extends ProblemStatus>(...statuses: Status[]) {
  const content = { "application/problem+json": { schema: problemDetails } };
  const entries = statuses.map((status): [Status, ProblemAnswer] => [
    status,
    { description: problemTitles[status], content },
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

/** The answer of an operation to input that does not match its description. */
// biome-ignore lint/suspicious/noExplicitAny: the library's own type of a hook for every operation.
export const invalidInput: Hook<any, Env, any, any> = (result, c) => {
  if (result.success) return undefined;
  // An invalid id is an address that does not exist.
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
