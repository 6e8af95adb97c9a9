import { stems } from "../ranking/analysis.ts";
import type { Topic } from "../ranking/rank.ts";
import { type CatalogueTopic, catalogue } from "./catalogue.ts";

/** What a reader's words came to: a topic, or a sentence that says what is wrong with them. */
export type TopicInput =
  | {
      ok: true;
      topic: {
        /** Equal for equal topics, whoever typed them and however. */
        key: string;
        /** The catalogue's name, or the reader's own words in their spelling. */
        name: string;
        /** The catalogue's slug, null for a topic in the reader's own words. */
        slug: string | null;
        phrases: string[];
      };
    }
  | { ok: false; message: string };

/** Longest topic in a reader's own words, in characters (code points). */
export const maxTopicLength = 200;

/** Most topics of one subscriber, followed and muted together. */
export const maxTopics = 50;

const bySlug = new Map(catalogue.map((topic) => [topic.slug, topic]));

/** Catalogue topics by the stems of everything they go by: slug, name and phrases. */
const byStems = new Map(
  catalogue.flatMap((topic) =>
    [topic.slug, topic.name, ...topic.phrases].map((text) => [stemKey(text), topic] as const),
  ),
);

/**
 * Turns what a reader typed, or a slug, into a topic. Anything that a catalogue topic goes by gives that
 * topic, whatever the case, plural or hyphens ("llm", "Large Language Models", "large-language-models");
 * other words become a topic of their own, equal to every other with the same stems in the same order.
 */
export function resolveTopic(text: string): TopicInput {
  const name = cleaned(text);
  if (name === "") {
    return { ok: false, message: "The topic is empty: type a few words, such as “graph neural networks”." };
  }
  // Compatibility forms are counted spelled out, as stems are: U+FDFA is 18 letters, and keys are indexed.
  const length = [...name.normalize("NFKC")].length;
  if (length > maxTopicLength) {
    return {
      ok: false,
      message: `A topic may have at most ${maxTopicLength} characters, and this one has ${length}.`,
    };
  }
  const key = stemKey(name);
  if (key === "") {
    return {
      ok: false,
      message: `“${name}” holds no word to search for: add one that papers on the topic would use.`,
    };
  }
  const known = byStems.get(key);
  if (known !== undefined) {
    const { slug, phrases } = known;
    return { ok: true, topic: { key: `catalogue:${slug}`, name: known.name, slug, phrases: [...phrases] } };
  }
  return { ok: true, topic: { key: `text:${key}`, name, slug: null, phrases: [name] } };
}

/** What to look for in papers: the catalogue's phrases, else the name alone (a slug may have left the catalogue). */
export function rankedTopic(topic: { key: string; name: string; slug: string | null }): Topic {
  const known = topic.slug === null ? undefined : bySlug.get(topic.slug);
  return { names: known?.phrases ?? [topic.name], narrower: [] };
}

/** Name and phrases of each catalogue topic as `folded` leaves them. */
const spellings = catalogue.map((topic) => ({
  topic,
  name: folded(topic.name),
  phrases: topic.phrases.map(folded),
}));

/**
 * Catalogue topics that the beginning of a word or phrase may be meant to become, best first: what goes by
 * exactly this text, then names that begin with it or have a word that does, then phrases likewise.
 */
export function suggest(text: string, limit = 8): CatalogueTopic[] {
  const typed = folded(text);
  if (typed === "") return [];
  return spellings
    .flatMap(({ topic, name, phrases }) => {
      const place = placeOf(typed, name, phrases);
      return place === null ? [] : [{ topic, place }];
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, limit)
    .map(({ topic }) => topic);
}

/** How well a topic goes with what was typed, 0 the best; null where it does not. */
function placeOf(typed: string, name: string, phrases: readonly string[]): number | null {
  const inside = ` ${typed}`;
  if (name === typed || phrases.includes(typed)) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(inside)) return 2;
  if (phrases.some((phrase) => phrase.startsWith(typed))) return 3;
  return phrases.some((phrase) => phrase.includes(inside)) ? 4 : null;
}

function stemKey(text: string): string {
  return stems(text).join(" ");
}

/**
 * The text on one line without what cannot be seen: formatting characters (zero-width and bidirectional
 * ones, which could disguise a name) and lone surrogates go, control characters count as white space.
 */
function cleaned(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}]+/gu, "")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Without accents, case and hyphens, for comparing beginnings. */
function folded(text: string): string {
  return cleaned(text)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[-\s]+/g, " ")
    .trim();
}
