/**
 * A paragraph as a topic: a research statement or an abstract. It is stored whole, with a short name that is proposed and that
 * the reader may change. In text, a name of the reader's own stands on the line before it:
 *
 *     Natural adversarial examples
 *     Due to their complex nature, it is hard to characterise the ways in which ...
 *
 * Pure.
 */
import { createHash } from "node:crypto";
import { stems } from "../ranking/analysis.ts";
import { cleaned, lengthOf, maxTopicLength } from "./cleaned.ts";
import { proposeName } from "./propose-name.ts";
import type { TopicInput } from "./topic-input.ts";

/** Longest description, and longest name of one, in characters (code points). */
export const maxDescriptionLength = 2_000;
/** Longest name of a description, in characters (code points). */
export const maxNameLength = 60;

/** The fewest different words of a description; with fewer, papers cannot be compared with it. */
const fewestWords = 5;

/** @param text longer than `maxTopicLength`, including the name's line */
export function readDescription(text: string): TopicInput {
  const { name, description } = withName(text);
  const refuse = (message: string): TopicInput => ({ ok: false, message });
  if (new Set(stems(description)).size < fewestWords)
    return refuse(
      `A topic may have at most ${maxTopicLength} characters, and this one has ${written(lengthOf(description))}. What is longer is read as a description, which needs ${fewestWords} different words or more.`,
    );
  const length = lengthOf(description);
  if (length > maxDescriptionLength)
    return refuse(
      `A description may have at most ${written(maxDescriptionLength)} characters, and this one has ${written(length)}: shorten it by ${written(length - maxDescriptionLength)}. What sets your work apart matters more than its background.`,
    );
  const key = `description:${createHash("sha256").update(description).digest("hex")}`;
  return { ok: true, topic: { key, name: name ?? proposeName(description), slug: null, description } };
}

/** A first line is a name if it is as short as one, and a description follows it. */
function withName(text: string): { name: string | null; description: string } {
  const at = text.trimStart().search(/[\r\n]/);
  const first = cleaned(text.trimStart().slice(0, Math.max(0, at)));
  const rest = at < 0 ? "" : cleaned(text.trimStart().slice(at));
  const isName = first !== "" && lengthOf(first) <= maxNameLength && lengthOf(rest) > maxTopicLength;
  return isName ? { name: first, description: rest } : { name: null, description: cleaned(text) };
}

const written = (count: number) => count.toLocaleString("en-GB");

/**
 * A topic in the form in which it can be typed again: the reader's words, or a description with its name on the line before it.
 */
export const writeTopic = ({ name, description }: { name: string; description?: string | null }): string =>
  description ? `${name}\n${description}` : name;
