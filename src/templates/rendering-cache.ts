/**
 * The rendering cache. The common parts of many digests are excerpted, rendered, encoded and brought into DKIM's canonical form
 * once. Keys are made of values alone (a paper's content, the reasons, the room, the variant), so an entry never depends on
 * when it was made, or by which caller.
 */
import { type Cache, makeCache } from "../cache.ts";
import type { Fragment } from "../mail/message.ts";
import type { PaperCard } from "./digest-view.ts";
import type { FormLetter, FormPart } from "./form-letter.ts";

/** A cached value: a card's content, the fragments of a rendered part, or a whole mail with blanks. */
type Rendering = PaperCard | readonly Fragment[] | FormLetter;

/** Its figures give the estimated size in bytes. */
export type RenderingCache = Cache<Rendering>;

/** A morning of three hundred papers takes some 10 MB, and each letter that many readers get counts as .2. */
const defaultBytes = 128 * 1024 * 1024;

/** @param mostBytes the most that it keeps, by the estimate of `bytesOf` */
export const renderingCache = ({ mostBytes = defaultBytes } = {}): RenderingCache =>
  makeCache<Rendering>("renderings of digests", { most: mostBytes, sizeOf: bytesOf });

/** The bytes of overhead for an entry and for each object in it. */
const overhead = 300;

function bytesOf(rendering: Rendering, key: string): number {
  // The cards in it are counted although they are cached themselves: it keeps them when the cache has dropped them.
  if ("html" in rendering) return bytesOfAll([...rendering.html, ...rendering.text], key);
  if ("title" in rendering)
    return (
      overhead +
      2 * (key.length + rendering.title.length + rendering.excerpt.length + rendering.reason.length)
    );
  return bytesOfAll(rendering, key);
}

/** The bytes of fragments, with the names of blanks between them. */
const bytesOfAll = (pieces: FormPart, key: string): number =>
  pieces.reduce(
    (sum, piece) => sum + overhead + (typeof piece === "string" ? 0 : bytesOfFragment(piece)),
    overhead + 2 * key.length,
  );

const bytesOfFragment = ({ text, bytes, canonical }: Fragment): number =>
  2 * text.length + bytes.length + (canonical?.text.length ?? 0);
