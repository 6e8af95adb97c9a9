/** A reader's settings for one of their topics: how much of it, and by which of its names it is searched for. Pure. */
import { z } from "zod";
import { mostOfTopic, shares } from "../db/schema.ts";
import { spellingKey } from "../topics/catalogue/spelling.ts";
import { writeTopic } from "../topics/description.ts";
import { searchPhrasesOf } from "../topics/ranked-topic.ts";
import { resolveTopic } from "../topics/topic.ts";

/** A topic's share of a digest relative to the reader's other topics. */
export type Share = (typeof shares)[number];

/** A reader's settings for one topic; unset ones are as in `defaultSettings`. */
export type TopicSettings = {
  /** Its share of a digest relative to the other topics (digests/choose.ts). */
  share?: Share;
  /** The most papers of it in a digest, 1 to 10; null: as many as the digest has room for. */
  maxPapers?: number | null;
  /** Names and narrower phrases by which it is not searched for, normalised by `withSettings`. */
  without?: readonly string[];
};

/** The settings of a topic that the reader has not changed. */
export const defaultSettings = { share: "normal", maxPapers: null, without: [] } as const;

const longestPhrase = 200;
const mostPhrases = 500;
const maxPapersMessage = `The most papers of one topic must be a whole number from 1 to ${mostOfTopic}, or nothing.`;

/** The settings as input of forms, JSON and files; the messages are for people. */
export const settingsInput = z.object({
  share: z.enum(shares, "The share of a topic must be less, normal or more.").optional(),
  maxPapers: z
    .int(maxPapersMessage)
    .min(1, maxPapersMessage)
    .max(mostOfTopic, maxPapersMessage)
    .nullable()
    .optional(),
  without: z
    .array(
      z.string("Give each phrase as a string.").max(longestPhrase),
      "Give the phrases as a list of strings.",
    )
    .max(mostPhrases)
    .optional(),
});

/** The written settings of one of a reader's topics: `topic` is a slug or words. */
export const namedSettings = settingsInput.extend({ topic: z.string("Give the topic as a string.") });
/** The settings of one topic, with the topic they are for. */
export type NamedSettings = z.infer<typeof namedSettings>;

/** The written settings of these topics; `applySettings` reads them. */
export const writeSettings = (
  topics: readonly (TopicSettings & { name: string; description?: string | null })[],
): (ReturnType<typeof settingsOf> & { topic: string })[] =>
  topics.map((topic) => ({ topic: writeTopic(topic), ...settingsOf(topic) }));

/** JSON as text, read. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue("it is not JSON");
    return z.NEVER;
  }
});

/** The output of `writeSettings` as text, for a file's cell and a form. */
export const settingsText = jsonText.pipe(
  z.array(namedSettings, 'it must be a JSON list, such as [{"topic": "robotics", "share": "more"}]'),
);

type KeyedTopic = TopicSettings & {
  key: string;
  name: string;
  slug: string | null;
  description?: string | null;
};

/** Applies written settings to topics. Of a topic named twice, the last settings count. Missing settings stay as they are. */
export function applySettings<T extends KeyedTopic>(
  topics: readonly T[],
  wanted: readonly NamedSettings[],
): { ok: true; topics: T[] } | { ok: false; message: string } {
  const byKey = new Map(topics.map((topic) => [topic.key, topic]));
  for (const { topic: text, ...settings } of wanted) {
    const read = resolveTopic(text);
    if (!read.ok) return read;
    const topic = byKey.get(read.topic.key);
    if (!topic)
      return {
        ok: false,
        message: `“${read.topic.name}” has settings and is none of the topics: add it to them, or leave its settings out.`,
      };
    byKey.set(topic.key, withSettings(topic, { ...topic, ...givenSettings(settings) }));
  }
  return { ok: true, topics: [...byKey.values()] };
}

/** Without the settings that are undefined. */
export const givenSettings = (
  settings: { [K in keyof TopicSettings]: TopicSettings[K] | undefined },
): TopicSettings => Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** All settings of a topic, those that are missing too. */
export const settingsOf = ({ share, maxPapers, without }: TopicSettings) => ({
  share: share ?? defaultSettings.share,
  maxPapers: maxPapers ?? null,
  without: [...(without ?? [])],
});

/** Whether a reader has set anything of a topic. */
export const isTuned = (settings: TopicSettings): boolean => {
  const { share, maxPapers, without } = settingsOf(settings);
  return share !== "normal" || maxPapers !== null || without.length > 0;
};

/**
 * A topic with these settings. Of the phrases to leave out it keeps those that the catalogue adds and that the reader did not
 * type. They are in the catalogue's spelling and order, so that equal choices are equal lists.
 */
export function withSettings<T extends { name: string; slug: string | null; description?: string | null }>(
  topic: T,
  wanted: TopicSettings,
): T & Required<TopicSettings> {
  const { share, maxPapers, without } = settingsOf(wanted);
  const isUnwanted = new Set(without.map(spellingKey));
  const left =
    without.length === 0
      ? []
      : searchPhrasesOf(topic).filter(({ phrase }) => isUnwanted.has(spellingKey(phrase)));
  return { ...topic, share, maxPapers, without: left.map(({ phrase }) => phrase) };
}
