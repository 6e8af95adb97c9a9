/**
 * Folds the lines of a plain text at spaces to at most `width` characters, and joins runs of blank lines into one. Continued
 * lines keep the line's indent, or that of the words after a `* ` bullet. A word without spaces, such as a link, is never
 * broken: it gets a line of its own.
 */
export function wrap(text: string, width = 72): string {
  const folded = text
    .split("\n")
    .map((line) => (line.length > width ? fold(line, width) : line.trimEnd()))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
  let begin = 0;
  let end = folded.length;
  while (folded[begin] === "\n") begin += 1;
  while (end > begin && folded[end - 1] === "\n") end -= 1;
  return `${folded.slice(begin, end)}\n`;
}

/** The folded text, with one blank line after it. */
export const paragraph = (text: string): string => `${wrap(text)}\n`;

function fold(line: string, width: number): string {
  const lead = /^ *(?:\* )?/.exec(line)?.[0].length ?? 0;
  const room = width - lead;
  let folded = line.slice(0, lead);
  let rest = line.slice(lead);
  while (rest.length > room) {
    const space = rest.lastIndexOf(" ", room);
    const end = space > 0 ? space : rest.indexOf(" ", room);
    if (end < 0) break;
    folded += `${rest.slice(0, end)}\n${" ".repeat(lead)}`;
    rest = rest.slice(end + 1);
  }
  return folded + rest;
}
