import { otherForms } from "./acronyms.ts";
import type { Corpus } from "./corpus.ts";
import { readPhrase } from "./phrase.ts";
import type { Role, Sought } from "./reasons.ts";
import { topicWeights } from "./topic-weights.ts";

/** What a reader follows. */
export type Topic = {
  /** Names of one and the same thing, the first being what the reader typed. */
  names: readonly string[];
  /** Names and phrases of narrower things; distance 1 is a kind of the topic, 2 a kind of a kind. */
  narrower: readonly { phrase: string; distance: number }[];
  /** A paragraph that describes the topic. It is ranked by description.ts; the names are then only its label. */
  description?: string;
  /** Words and exact phrases: a paper that holds one of them is never on the topic. */
  excluded?: readonly string[];
  /** Exact phrases that must all stand in a paper. */
  required?: readonly string[];
};

/** A phrase of a topic, with the weight of a paper's score under it, up to 1. */
export type TopicPhrase = {
  phrase: string;
  role: Role;
  weight: number;
  /**
   * Whether in a title it shows what the paper is about: true for what the reader typed, and for another name of several words.
   */
  isPlain: boolean;
  /** Its content words, `spaced` (analysis.ts). */
  stems: string;
};

/** A topic's names, then the narrower phrases, the nearest first. Of phrases that differ only in spelling the first is kept. */
export function phrasesOf({ names, narrower }: Topic): Iterable<TopicPhrase> {
  const byStems = new Map<string, TopicPhrase>();
  const add = (phrase: string, role: Role, weight: number) => {
    const { stems, count } = readPhrase(phrase);
    if (byStems.has(stems)) return;
    const isPlain = role === "name" || (role === "other-name" && count > 1);
    byStems.set(stems, { phrase, role, weight, isPlain, stems });
  };
  for (const [i, name] of names.entries()) add(name, i === 0 ? "name" : "other-name", 1);
  for (const { phrase, distance } of narrower.toSorted((a, b) => a.distance - b.distance)) {
    const { count } = readPhrase(phrase);
    // "A* search" would match a search of any kind.
    if (count === 1 && phrase.includes(" ")) continue;
    const weight = distance === 1 ? topicWeights.kind : topicWeights.kindOfKind;
    add(phrase, "narrower", weight * (count === 1 ? topicWeights.singleWord : 1));
  }
  return byStems.values();
}

/** The parts of a phrase that its reasons need. */
export type SoughtPhrase = Pick<TopicPhrase, "phrase" | "role">;

/** A phrase as the topic has it, followed by its variants by acronyms and long forms. */
export const formsOf = (corpus: Corpus, { phrase, role }: SoughtPhrase): Sought[] =>
  [phrase, ...otherForms(corpus.acronyms, phrase)].map((written) => ({ phrase, written, role }));
