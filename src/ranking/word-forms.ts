/** Whether two words of one stem are forms of one word. Pure. */

/** What a singular and its plural, or an adjective and its noun, end in behind the letters that they share. */
const endings: ReadonlySet<string> = new Set("|s|es|y|ies|is|um|a|on|le|ility|ilities".split("|"));

/**
 * A stem brings together what only shares its origin: conformer and conformal, agent and agentic, calling and called. Of two
 * words with one stem, in small letters, this says whether they are the same but for number and spelling.
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
