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
  /** A paragraph that says what is wanted: it is ranked by description.ts, and the names are only what it is called. */
  description?: string;
  /** Words and exact phrases: a paper that holds one of them is never on the topic. */
  excluded?: readonly string[];
  /** Exact phrases that must all stand in a paper. */
  required?: readonly string[];
};

/** A phrase of a topic, and what a paper's score under it counts for, up to 1. */
export type TopicPhrase = {
  phrase: string;
  role: Role;
  weight: number;
  /** In a title, it says what the paper is about: what the reader typed does, and another name of several words. */
  isPlain: boolean;
  /** Its content words, `spaced` (analysis.ts). */
  stems: string;
};

/** A topic's names, then the narrower ones, the nearest first; of phrases that differ only in spelling the first. */
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
    // Of "A* search" only a search of any kind is left.
    if (count === 1 && phrase.includes(" ")) continue;
    const weight = distance === 1 ? topicWeights.kind : topicWeights.kindOfKind;
    add(phrase, "narrower", weight * (count === 1 ? topicWeights.singleWord : 1));
  }
  return byStems.values();
}

/** As much of a phrase as its reasons need. */
export type SoughtPhrase = Pick<TopicPhrase, "phrase" | "role">;

/** A phrase as the topic has it, then with an acronym in place of its long form or the other way round. */
export const formsOf = (corpus: Corpus, { phrase, role }: SoughtPhrase): Sought[] =>
  [phrase, ...otherForms(corpus.acronyms, phrase)].map((written) => ({ phrase, written, role }));
