/** Caches markup that is the same for everybody. */
import { raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Renders markup at its first use and caches the text: a list of 400 options costs more than the rest of its page. */
export function renderedOnce(render: () => { toString(): string }): () => HtmlEscapedString {
  let kept: HtmlEscapedString | undefined;
  return () => {
    kept ??= raw(String(render()));
    return kept;
  };
}
