/** A cache with a name, keys made of values, and a bound. */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** How many keys are remembered that were asked for once. */
const mostAskedOnce = 20_000;

/** A cache that several rooms can share; `figures` shows whether it is worth its memory. */
export type Cache<V extends object> = {
  /** Its name. */
  readonly name: string;
  /**
   * The cached value of this key; otherwise the value that `make` returns, which is then cached. One key always has one type.
   */
  get<W extends V>(key: string, make: () => W): W;
  /** As `get`, for keys of which most are asked for only once: a value is cached when it is asked for a second time. */
  getRepeated<W extends V>(key: string, make: () => W): W;
  /** How many look-ups and hits there were, how many entries are cached, and their total size. */
  figures(): { lookups: number; hits: number; entries: number; size: number };
};

/**
 * Makes a cache that keeps the most recently used entries.
 *
 * @param most the most that is kept, in the unit of `sizeOf`
 * @param sizeOf an entry's size, a positive whole number; by default 1, so that entries are counted
 */
export function makeCache<V extends object>(
  name: string,
  { most, sizeOf = () => 1 }: { most: number; sizeOf?: (value: V, key: string) => number },
): Cache<V> {
  // Bounded by size and not by count, because with a count the library allocates room for all entries at once.
  const kept = new LRUCache<string, V>({ maxSize: most, sizeCalculation: sizeOf });
  // Made when it is needed: with a count the library allocates room for all entries at once.
  let askedOnce: LRUCache<string, true> | undefined;
  let lookups = 0;
  let hits = 0;
  const get = <W extends V>(key: string, make: () => W, isKept = () => true): W => {
    lookups += 1;
    const found = kept.get(key) as W | undefined;
    if (found !== undefined) {
      hits += 1;
      return found;
    }
    const made = make();
    if (isKept()) kept.set(key, made);
    return made;
  };
  return {
    name,
    get,
    getRepeated: (key, make) =>
      get(key, make, () => {
        const short = createHash("sha1").update(key).digest("base64");
        askedOnce ??= new LRUCache<string, true>({ max: mostAskedOnce });
        if (askedOnce.delete(short)) return true;
        askedOnce.set(short, true);
        return false;
      }),
    figures: () => ({ lookups, hits, entries: kept.size, size: kept.calculatedSize }),
  };
}
