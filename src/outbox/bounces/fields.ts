/** Header-like fields, as mail headers and the parts of reports have them. Pure. */

/** The values of each field by its name in lower case. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Reads one block of fields (RFC 5322 section 2.2) and joins folded lines. Lines that are no fields are skipped. */
export function readFields(block: string): Fields {
  const fields = new Map<string, string[]>();
  for (const line of block.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name, value] = line.match(/^([!-9;-~]{1,80})[ \t]*:(.*)$/) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    const values = fields.get(key);
    if (values) values.push(value.trim());
    else fields.set(key, [value.trim()]);
  }
  return fields;
}

/** Reads blocks of fields that empty lines separate (RFC 3464 section 2.1). */
export const readBlocks = (text: string): Fields[] =>
  text
    .split(/(?:\r?\n[ \t]*){2,}/)
    .map(readFields)
    .filter((fields) => fields.size > 0);

/** The first value of a field; null where there is none. */
export const first = (fields: Fields, name: string): string | null => fields.get(name)?.[0] ?? null;

/** Every address in a text, in lower case, each once; at most 50. */
export function addressesIn(text: string): string[] {
  const found = text.slice(0, 20_000).match(/[^\s<>,;:"'()[\]=]{1,64}@[a-z0-9][a-z0-9.-]{0,251}[a-z0-9]/gi);
  return [...new Set(found?.map((address) => address.toLowerCase()))].slice(0, 50);
}

/** One line of a server's words, for people and the database. */
export const diagnosticLine = (text: string): string =>
  text
    .replaceAll(/[\s\0]+/g, " ")
    .trim()
    .slice(0, 500);
