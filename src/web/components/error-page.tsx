/** Requests that cannot be served: a page for people, problem details (RFC 9457) for programs. */
import type { Context } from "hono";
import { problem } from "../http/problem.ts";
import { MessagePage, toFrontPage } from "./message-page.tsx";

const messages = {
  400: [
    "That did not arrive whole",
    "Part of what was sent is missing or garbled. Please go back and try once more.",
  ],
  404: ["There is nothing here", "The address may be mistyped, or the page may have moved."],
  405: ["Not in this way", "This page exists, but it does not answer to that kind of request."],
  413: [
    "That is too much at once",
    "More than 64 KB were sent, which no form of ours needs. Please send less.",
  ],
  415: ["That is not a form", "This address takes what a form on our pages sends, and nothing else."],
  429: [
    "Too many sign-ups for now",
    "More sign-ups have come from your network, or from everywhere together, than we take at once. Nothing is wrong with yours: please try again in a few minutes.",
  ],
  500: [
    "Something broke on our side",
    "It is not your fault, and it has been written down. Please try again in a few minutes.",
  ],
  503: [
    "Nothing can be saved just now",
    "Pages can be read, but our database takes no changes at the moment. Please try again in a few minutes.",
  ],
} as const satisfies Record<number, readonly [heading: string, sentence: string]>;

/** The statuses that have a page. */
export type ErrorStatus = keyof typeof messages;

/** Answers with a status and a sentence that a person understands. */
export function errorPage(
  c: Context,
  status: ErrorStatus,
  headers: Record<string, string> = {},
): Response | Promise<Response> {
  const [heading, sentence] = messages[status];
  if (isApi(c)) return problem(c, status, { detail: sentence }, headers);
  return c.html(
    <MessagePage title={heading} link={toFrontPage}>
      <p>{sentence}</p>
    </MessagePage>,
    status,
    headers,
  );
}

const isApi = (c: Context): boolean => c.req.path.startsWith("/api/");
