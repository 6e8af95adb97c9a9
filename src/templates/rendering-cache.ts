/**
 * The rendering cache. The common parts of many digests are excerpted, rendered, encoded and brought into DKIM's canonical form
 * once. Keys are made of values alone (a paper's content, the reasons, the room, the variant), so an entry never depends on
 * when it was made, or by which caller.
 */
import { type Cache, makeCache } from "../cache.ts";
import type { Fragment } from "../mail/message.ts";
import type { PaperCard } from "./digest-view.ts";
import type { FormLetter } from "./form-letter.ts";

/** A cached value: a card's content, the fragments of a rendered part, or a whole mail with blanks. */
type Rendering = PaperCard | readonly Fragment[] | FormLetter;

/** Its figures give the estimated size in bytes. */
export type RenderingCache = Cache<Rendering>;

/** A morning of three hundred papers takes some 10 MB. */
const defaultBytes = 64 * 1024 * 1024;

/** @param mostBytes the most that it keeps, by the estimate of `bytesOf` */
export const renderingCache = ({ mostBytes = defaultBytes } = {}): RenderingCache =>
  makeCache<Rendering>("renderings of digests", { most: mostBytes, sizeOf: bytesOf });

/** The bytes of overhead for an entry and for each object in it. */
const overhead = 300;

function bytesOf(rendering: Rendering, key: string): number {
  // The cards in it are counted where they are cached themselves.
  if ("html" in rendering) {
    const { html, text } = rendering;
    return (
      overhead +
      2 * key.length +
      3 * (html.ownBytes + text.ownBytes) +
      16 * (html.pieces.length + text.pieces.length)
    );
  }
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
