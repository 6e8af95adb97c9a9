/** Replaces a misspelled topic by the proposed spelling, at one press of a button. Pure. */
import { z } from "zod";
import { jsonText } from "../../subscribers/topic-settings.ts";
import { splitTopics } from "../../topics/query-syntax.ts";
import { resolveTopic } from "../../topics/topic.ts";

/** Name of the button that replaces one topic by another. */
export const correctionField = "instead";

const correction = jsonText.pipe(z.object({ from: z.string(), to: z.string() }));
/** The key of the old topic, and the words of the new one. */
export type Correction = { key: string; to: string };

/** The value of that button. */
export const writeCorrection = (from: string, to: string): string => JSON.stringify({ from, to });

/** Reads such a value; null where the text is none, and then nothing is corrected. */
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
