/** The words that arXiv puts before each abstract of its feeds: `arXiv:2611.00001v1 Announce Type: new Abstract:`. */
const preamble = /^\s*arXiv:\S+\s+Announce Type:\s*(?<type>[\w-]+)\s*(?:Abstract:\s*)?/i;

/** The abstract without these words, and the type that they name, in lower case: `new`, `cross`, `replace`, `replace-cross`. */
export function announced(text: string): { type?: string; abstract: string } {
  const [before = "", type] = preamble.exec(text) ?? [];
  return type === undefined
    ? { abstract: text }
    : { type: type.toLowerCase(), abstract: text.slice(before.length) };
}
