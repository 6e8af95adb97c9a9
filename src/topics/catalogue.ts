/** The catalogue: the topics that lists offer, and the known names of any topic. */
import { concepts, namesOf } from "./catalogue/concepts.ts";
import { offered } from "./catalogue/offered.ts";

/** A topic that lists offer, as opposed to one that a reader wrote. */
export type CatalogueTopic = {
  /** Kebab case. Stands in addresses and in the database, so it stays when the name changes. */
  slug: string;
  name: string;
  /** The heading under which lists show it. */
  group: string;
  /** All of its names: the main one first, then other names of the same thing. */
  phrases: readonly string[];
};

/** The topic with this slug, offered or not; undefined for null and for unknown slugs. */
export function catalogueTopic(slug: string | null): CatalogueTopic | undefined {
  const concept = slug === null ? undefined : concepts().get(slug);
  if (!concept) return undefined;
  const group = groupOf.get(concept.slug) ?? concept.group;
  return { slug: concept.slug, name: concept.name, group, phrases: namesOf(concept) };
}

/** A topic that a reader picked from a list, as the words beside its box. */
export const nameOfPick = (slug: string): string => catalogueTopic(slug)?.name ?? slug;

/** Whether lists offer this slug. */
export const isOffered = (slug: string): boolean => groupOf.has(slug);

const groupOf: ReadonlyMap<string, string> = new Map(
  Object.entries(offered).flatMap(([group, slugs]) => slugs.split(/\s+/).map((slug) => [slug, group])),
);

/** Every topic on offer, group by group in the order in which lists show them. */
export const catalogue: readonly CatalogueTopic[] = [...groupOf.keys()].flatMap(
  (slug) => catalogueTopic(slug) ?? [],
);
