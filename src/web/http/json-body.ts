/** JSON as strangers send it. */

/**
 * Reads JSON whose texts and names can be kept: PostgreSQL takes neither the character NUL nor half of a surrogate pair.
 *
 * @returns undefined where it is none, or holds those
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) => {
      if (!canBeKept(name) || (typeof value === "string" && !canBeKept(value))) throw new TypeError();
      return value;
    });
  } catch {
    // Nested too deeply, too.
    return undefined;
  }
}

/** Whether PostgreSQL can keep a text. */
export const canBeKept = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
