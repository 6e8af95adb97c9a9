import { type Stretch, sentences } from "./sentences.ts";

/** A sentence of an abstract, and what it is there for. */
export type SentenceRole = Stretch & {
  /** It says what the authors or their paper do; others tell what is known, or what it is good for. */
  isOwn: boolean;
  /** From here to its end it gives examples ("such as"); its end where it gives none. UTF-16 code units of the abstract. */
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
