/** Escaping the values of a template. Pure. */

/** Escapes a value for the text around it. */
export type Escape = (value: string) => string;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Escapes a value for HTML text and quoted attributes. Mustache's own function also escapes every `/` of a link, which takes
 * more room.
 */
export function escapeHtml(value: string): string {
  // Most values hold none of them, and to replace nothing costs more than to look.
  if (!/[&<>"']/.test(value)) return value;
  return value.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
