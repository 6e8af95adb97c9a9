/** Whether two words of one stem are forms of one word. Pure. */

/** The endings of a singular and its plural, or of an adjective and its noun, after the letters that they share. */
const endings: ReadonlySet<string> = new Set("|s|es|y|ies|is|um|a|on|le|ility|ilities".split("|"));

/**
 * A stem also joins words that only share their origin: conformer and conformal, agent and agentic, calling and called. For two
 * words with one stem, in small letters, this tells whether they differ only in number or spelling.
 */
export function areForms(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [american(a), american(b)];
  let shared = 0;
  while (shared < x.length && x[shared] === y[shared]) shared++;
  return endings.has(x.slice(shared)) && endings.has(y.slice(shared));
}

const american = (word: string): string =>
  word
    .replace(/(?<=.{3})(?<![vc])is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, "iz")
    .replace(/(?<=.{2}[lbni])our/, "or")
    .replace(/(?<=[^l]l)l(?=(?:ed|ing)$)/, "");
