/** A cache with a name, keys made of values, and a bound. */
import { LRUCache } from "lru-cache";

export type Cache<V extends object> = {
  /** What it keeps. */
  readonly name: string;
  /** What is kept under this key; else what `make` gives, which is kept from then on. */
  get(key: string, make: () => V): V;
  /** How many look-ups there have been, how many of them found something, and how many entries are kept. */
  figures(): { lookups: number; hits: number; entries: number };
};

/** @param most how many entries are kept: those that were used last */
export function makeCache<V extends object>(name: string, { most }: { most: number }): Cache<V> {
  // A bound by size rather than by count, as that one would take room for all entries at once.
  const kept = new LRUCache<string, V>({ maxSize: most, sizeCalculation: () => 1 });
  let lookups = 0;
  let hits = 0;
  return {
    name,
    get: (key, make) => {
      lookups += 1;
      const found = kept.get(key);
      if (found !== undefined) {
        hits += 1;
        return found;
      }
      const made = make();
      kept.set(key, made);
      return made;
    },
    figures: () => ({ lookups, hits, entries: kept.size }),
  };
}
