/** Cleans what a reader typed, for storing. Pure. */

/**
 * The text on one line without invisible characters. Formatting characters (zero-width and bidirectional ones, which could
 * disguise a name) and lone surrogates are removed; control characters count as white space.
 */
export function cleaned(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}]+/gu, "")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Longest topic in a reader's own words, in characters (code points); a longer text is a description. */
export const maxTopicLength = 200;

/** In code points; compatibility forms are counted spelled out, as stems are: U+FDFA is 18 letters, and keys are indexed. */
export const lengthOf = (text: string): number => [...text.normalize("NFKC")].length;
