/** Finds wider topics for one that a reader typed. Pure. */

import { concepts } from "./catalogue/concepts.ts";
import { type CatalogueTopic, catalogueTopic } from "./catalogue.ts";
import { conceptsWithin } from "./ranked-topic.ts";

const mostOffered = 2;

/**
 * The topics of the catalogue that this one is a kind of; for unknown words, those whose names are part of them. Empty where
 * the only wider topic is a whole field, such as machine learning.
 */
export function widerThan({ name, slug }: { name: string; slug: string | null }): CatalogueTopic[] {
  const slugs = slug === null ? conceptsWithin(name).map((concept) => concept.slug) : broaderOf(slug);
  return slugs
    .filter((wider) => broaderOf(wider).length > 0)
    .slice(0, mostOffered)
    .flatMap((wider) => catalogueTopic(wider) ?? []);
}

let broader: ReadonlyMap<string, readonly string[]> | undefined;

/** The concepts that one is a kind of: those that it names, then those that name it. */
const broaderOf = (slug: string): readonly string[] => {
  broader ??= allBroader();
  return broader.get(slug) ?? [];
};

function allBroader(): Map<string, readonly string[]> {
  const all = [...concepts().values()];
  const found = new Map(all.map((concept) => [concept.slug, new Set(concept.broader)]));
  for (const { slug, narrower } of all) for (const kind of narrower) found.get(kind)?.add(slug);
  return new Map([...found].map(([slug, wider]) => [slug, [...wider]]));
}
