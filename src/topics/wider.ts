/** Wider topics beside one that a reader typed. Pure. */

import { concepts } from "./catalogue/concepts.ts";
import { type CatalogueTopic, catalogueTopic } from "./catalogue.ts";
import { conceptsWithin } from "./ranked-topic.ts";

const mostOffered = 2;

/**
 * Topics of the catalogue that this one is a kind of; for words that it does not know, those whose names stand in them. None
 * where nothing wider is known but a whole field, such as machine learning.
 */
export function widerThan({ name, slug }: { name: string; slug: string | null }): CatalogueTopic[] {
  const slugs = slug === null ? conceptsWithin(name).map((concept) => concept.slug) : broaderOf(slug);
  return slugs
    .filter((wider) => broaderOf(wider).length > 0)
    .slice(0, mostOffered)
    .flatMap((wider) => catalogueTopic(wider) ?? []);
}

function broaderOf(slug: string): string[] {
  const named = concepts().get(slug)?.broader ?? [];
  const kindOf = [...concepts().values()].filter(({ narrower }) => narrower.includes(slug));
  return [...new Set([...named, ...kindOf.map((concept) => concept.slug)])];
}
