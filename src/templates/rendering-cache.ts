/**
 * The rendering cache: what many digests have in common is excerpted, rendered, encoded and brought into DKIM's canonical form
 * once. Keys are made of values alone (a paper's content, the reasons, the room, the variant), so what a key finds never depends
 * on when it was put there, or by whom.
 */
import { LRUCache } from "lru-cache";
import type { Fragment } from "../mail/message.ts";
import type { PaperCard } from "./digest-view.ts";

/** What is kept: a card's content, or the fragments that a part of a mail was rendered to. */
type Rendering = PaperCard | readonly Fragment[];

export type RenderingCache = {
  /** What is kept under this key; else what `make` gives, which is kept from then on. One key is always of one type. */
  get<R extends Rendering>(key: string, make: () => R): R;
  /** How many look-ups there have been, how many of them found something, and the bytes that are kept, estimated. */
  figures(): { lookups: number; hits: number; bytes: number };
};

/** A morning of three hundred papers takes some 10 MB. */
const defaultBytes = 64 * 1024 * 1024;

/** Keeps what was used last, up to so many bytes. */
export function renderingCache({ mostBytes = defaultBytes } = {}): RenderingCache {
  const kept = new LRUCache<string, Rendering>({ maxSize: mostBytes, sizeCalculation: bytesOf });
  let lookups = 0;
  let hits = 0;
  return {
    get: <R extends Rendering>(key: string, make: () => R): R => {
      lookups += 1;
      const found = kept.get(key) as R | undefined;
      if (found !== undefined) {
        hits += 1;
        return found;
      }
      const made = make();
      kept.set(key, made);
      return made;
    },
    figures: () => ({ lookups, hits, bytes: kept.calculatedSize }),
  };
}

/** For an entry and for each object in it. */
const overhead = 300;

function bytesOf(rendering: Rendering, key: string): number {
  if ("title" in rendering)
    return (
      overhead +
      2 * (key.length + rendering.title.length + rendering.excerpt.length + rendering.reason.length)
    );
  return rendering.reduce(
    (sum, { text, bytes, canonical }) =>
      sum + overhead + 2 * text.length + bytes.length + (canonical?.text.length ?? 0),
    overhead + 2 * key.length,
  );
}
