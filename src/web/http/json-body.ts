/** JSON as strangers send it. */

/**
 * Reads JSON whose texts and names PostgreSQL can store: neither the character NUL nor half of a surrogate pair.
 *
 * @returns undefined where the text is no JSON, is nested too deeply, or cannot be stored
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) => {
      if (!isStorable(name) || (typeof value === "string" && !isStorable(value))) throw new TypeError();
      return value;
    });
  } catch {
    // Deep nesting ends here too (RangeError).
    return undefined;
  }
}

/** Whether PostgreSQL can store a text. */
export const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
