/** Reads a sign-up from a form or JSON as a whole, so that all mistakes are reported at once. Pure. */
import { type Address, parseAddress } from "./address.ts";
import { readAuthors } from "./authors.ts";
import type { SignUpChoices } from "./sign-up.ts";
import { resolveTopics, timetableInput } from "./subscriber.ts";

/** The fields as they were typed. */
export type SignUpInput = {
  email: string;
  topics: readonly string[];
  /** Names of authors to follow. */
  authors?: readonly string[];
  /** A paragraph as one more topic. It is a separate field, so that a mistake is shown beside it. */
  description?: string;
  timeZone: string;
};
/** A sentence for each invalid field. */
export type SignUpErrors = Partial<Record<keyof SignUpInput, string>>;
/** A sign-up that can be stored, or its mistakes. */
export type ParsedSignUp =
  | { ok: true; address: Address; choices: SignUpChoices }
  | { ok: false; errors: SignUpErrors };

/** Reads a sign-up. Empty topics are skipped; an empty time zone is the default one. */
export function parseSignUp(input: SignUpInput): ParsedSignUp {
  const address = parseAddress(input.email);
  const typed = resolveTopics(input.topics.map((text) => ({ text, stance: "followed" })));
  const description = resolveTopics([{ text: input.description ?? "", stance: "followed" }]);
  const topics =
    typed.ok && description.ok ? resolveTopics([], [...typed.topics, ...description.topics]) : typed;
  const authors = readAuthors(input.authors ?? []);
  const timeZone =
    input.timeZone.trim() === "" ? null : timetableInput.shape.timeZone.safeParse(input.timeZone);
  if (address.ok && topics.ok && description.ok && authors.ok && (timeZone === null || timeZone.success)) {
    const choices = {
      topics: topics.topics,
      ...(authors.authors.length > 0 ? { authors: authors.authors } : {}),
      ...(timeZone ? { timeZone: timeZone.data } : {}),
    };
    return { ok: true, address: address.address, choices };
  }
  const errors: SignUpErrors = {};
  if (!address.ok) errors.email = address.message;
  if (!topics.ok) errors.topics = topics.message;
  if (!description.ok) errors.description = description.message;
  if (!authors.ok) errors.authors = authors.message;
  if (timeZone?.success === false) errors.timeZone = timeZone.error.issues[0]?.message ?? "";
  return { ok: false, errors };
}
