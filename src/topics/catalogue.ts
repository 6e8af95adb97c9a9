/** The catalogue: the topics that lists offer, and what is known of any topic by name. */
import { concepts, namesOf } from "./catalogue/concepts.ts";
import { offered } from "./catalogue/offered.ts";

/** A topic that lists offer, as opposed to one that a reader wrote. */
export type CatalogueTopic = {
  /** Kebab case. Stands in addresses and in the database, so it stays when the name changes. */
  slug: string;
  name: string;
  /** The heading under which lists show it. */
  group: string;
  /** Everything that it is called: its name first, then other names of the same thing. */
  phrases: readonly string[];
};

/** Any topic that the catalogue knows by slug, offered or not; undefined for null and where it knows none. */
export function catalogueTopic(slug: string | null): CatalogueTopic | undefined {
  const concept = slug === null ? undefined : concepts().get(slug);
  if (!concept) return undefined;
  const group = groupOf.get(concept.slug) ?? concept.group;
  return { slug: concept.slug, name: concept.name, group, phrases: namesOf(concept) };
}

/** What a reader picked from a list, as the words that stand beside the box. */
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
