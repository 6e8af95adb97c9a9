import { type Stretch, sentences } from "./sentences.ts";

/** A sentence of an abstract, and its role. */
export type SentenceRole = Stretch & {
  /** Whether it says what the authors or their paper do. Other sentences tell what is known, or what the work is good for. */
  isOwn: boolean;
  /**
   * Where its examples ("such as") begin, which go to its end; its end where it has none. In UTF-16 code units of the abstract.
   */
  examplesFrom: number;
};

const own = /\b(?:we|our|this (?:paper|work|article|study|survey|report|thesis|review))\b/iu;
const examples = /\b(?:such as|including|e\.g\.|for (?:example|instance)|ranging from|among others)/iu;

/** The sentences of an abstract, in order. */
export const sentenceRoles = (abstract: string): SentenceRole[] =>
  sentences(abstract).map(({ start, end }) => {
    const text = abstract.slice(start, end);
    const at = text.search(examples);
    return { start, end, isOwn: own.test(text), examplesFrom: at < 0 ? end : start + at };
  });
