/** A cache with a name, keys made of values, and a bound. */
import { LRUCache } from "lru-cache";

/** A cache that several rooms can share; `figures` shows whether it is worth its memory. */
export type Cache<V extends object> = {
  /** What it keeps. */
  readonly name: string;
  /** What is kept under this key; else what `make` gives, which is kept from then on. One key is always of one type. */
  get<W extends V>(key: string, make: () => W): W;
  /** How many look-ups there have been, how many of them found something, and how many entries are kept, of what size together. */
  figures(): { lookups: number; hits: number; entries: number; size: number };
};

/**
 * Keeps what was used last.
 *
 * @param most the most that is kept, in the unit of `sizeOf`
 * @param sizeOf an entry's size, a positive whole number; by default 1, so that entries are counted
 */
export function makeCache<V extends object>(
  name: string,
  { most, sizeOf = () => 1 }: { most: number; sizeOf?: (value: V, key: string) => number },
): Cache<V> {
  // A bound by size rather than by count, as that one would take room for all entries at once.
  const kept = new LRUCache<string, V>({ maxSize: most, sizeCalculation: sizeOf });
  let lookups = 0;
  let hits = 0;
  return {
    name,
    get: <W extends V>(key: string, make: () => W): W => {
      lookups += 1;
      const found = kept.get(key) as W | undefined;
      if (found !== undefined) {
        hits += 1;
        return found;
      }
      const made = make();
      kept.set(key, made);
      return made;
    },
    figures: () => ({ lookups, hits, entries: kept.size, size: kept.calculatedSize }),
  };
}
