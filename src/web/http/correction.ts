/** One topic in the place of another, at one press of a button: a mistyped one in the spelling that was proposed. Pure. */
import { z } from "zod";
import { jsonText } from "../../subscribers/topic-settings.ts";
import { splitTopics } from "../../topics/query.ts";
import { resolveTopic } from "../../topics/topic.ts";

/** Name of the button that puts one topic in place of another. */
export const correctionField = "instead";

const correction = jsonText.pipe(z.object({ from: z.string(), to: z.string() }));
/** The key of the topic that goes, and the words that come in its place. */
export type Correction = { key: string; to: string };

/** The value of that button. */
export const writeCorrection = (from: string, to: string): string => JSON.stringify({ from, to });

/** Null where the text is none: nothing is corrected then. */
export function readCorrection(text: string): Correction | null {
  const parsed = correction.safeParse(text);
  const from = parsed.success ? resolveTopic(parsed.data.from) : null;
  return from?.ok && parsed.success ? { key: from.topic.key, to: parsed.data.to } : null;
}

/** Topics as typed into one field, with the correction made. */
export const wordsIn = (field: string, corrected: Correction | null): string[] =>
  splitTopics(field).map((word) => {
    const read = corrected ? resolveTopic(word) : null;
    return corrected && read?.ok && read.topic.key === corrected.key ? corrected.to : word;
  });
