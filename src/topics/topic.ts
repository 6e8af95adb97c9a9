import { stems } from "../ranking/analysis.ts";
import { conceptNamed, concepts, namesOf } from "./catalogue/concepts.ts";
import { folded } from "./catalogue/spelling.ts";
import { type CatalogueTopic, catalogueTopic, isOffered, nameOfPick } from "./catalogue.ts";
import { cleaned, lengthOf, maxTopicLength } from "./cleaned.ts";
import { readDescription } from "./description.ts";
import { isPlain, parseQuery, type TopicQuery } from "./query-syntax.ts";
import type { TopicInput } from "./topic-input.ts";

/** Most topics of one subscriber, followed and muted together. */
export const maxTopics = 50;

/**
 * Turns a reader's words, or a slug, into a topic. Any name of a concept of the catalogue gives that concept, whatever its
 * case, plural or hyphens ("llm", "Large Language Models"). Narrower and related things are separate topics. Other words become
 * a topic of their own; equal stems in equal order are the same topic. A text longer than `maxTopicLength` is a description
 * (description.ts).
 */
export function resolveTopic(text: string): TopicInput {
  const name = cleaned(text);
  if (name === "") {
    return { ok: false, message: "The topic is empty: type a few words, such as “graph neural networks”." };
  }
  if (lengthOf(name) > maxTopicLength) return readDescription(text);
  const parsed = parseQuery(name);
  if (!parsed.ok) return parsed;
  if (!isPlain(parsed.query)) return { ok: true, topic: { key: keyOfQuery(parsed.query), name, slug: null } };
  const key = stemKey(name);
  // Only programs give slugs; "text-to-image" may be words that a reader typed.
  if (name.includes("-") && isOffered(name)) return resolveTopic(nameOfPick(name));
  const concept = conceptNamed(name) ?? concepts().get(name);
  if (concept) return { ok: true, topic: { key: keyOf(concept.slug), name, slug: concept.slug } };
  return { ok: true, topic: { key: `text:${key}`, name, slug: null } };
}

/** Equal for queries that ask for the same, whatever the order of their alternatives and exclusions. */
function keyOfQuery({ alternatives, excluded }: TopicQuery): string {
  const wanted = alternatives.map((terms) =>
    terms.map(({ text, isExact }) => (isExact ? `"${stemKey(text)}"` : stemKey(text))).join(" "),
  );
  const unwanted = excluded.map((text) => `-"${stemKey(text)}"`);
  return `text:${[...new Set(wanted)].sort().join(" | ")} ${[...new Set(unwanted)].sort().join(" ")}`.trim();
}

const keyOf = (slug: string) => `catalogue:${slug}`;

/** All names of each concept, folded; made at first use. */
let spellings: { slug: string; name: string; others: string[] }[] | undefined;

/**
 * Topics of the catalogue that match the beginning of a typed text, best first. Those with exactly this name come first, then
 * those whose main name or a word of it begins so, then those with another such name.
 */
export function suggest(text: string, limit = 8): CatalogueTopic[] {
  const typed = folded(cleaned(text));
  if (typed === "") return [];
  spellings ??= [...concepts().values()].map((concept) => {
    const [name = "", ...others] = namesOf(concept).map(folded);
    return { slug: concept.slug, name, others };
  });
  return spellings
    .flatMap(({ slug, name, others }) => {
      const place = placeOf(typed, name, others);
      return place === null ? [] : [{ slug, place }];
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, limit)
    .flatMap(({ slug }) => catalogueTopic(slug) ?? []);
}

/** How well a topic matches what was typed, 0 is the best; null where it does not. */
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
