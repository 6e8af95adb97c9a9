/** A topic as a heading: as it was typed, with operators written as words. Pure. */
import { mayHaveOperators, parseQuery } from "./query-syntax.ts";

/**
 * `"sea ice" OR glaciers -snow -"old snow"` is “sea ice” or glaciers, without snow or old snow. A topic without operators, and one that
 * is not understood, is shown as it was typed.
 *
 * @param name a topic's name on one line, as `resolveTopic` gives it
 */
export function topicHeading(name: string): string {
  const parsed = mayHaveOperators(name) ? parseQuery(name) : null;
  if (!parsed?.ok) return name;
  const { alternatives, excluded } = parsed.query;
  const wanted = alternatives.map((terms) =>
    terms.map(({ text, isExact }) => (isExact ? `“${text}”` : text)).join(" "),
  );
  const without = excluded.length > 0 ? `, without ${or(excluded)}` : "";
  return or(wanted) + without;
}

const or = (parts: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(parts);
