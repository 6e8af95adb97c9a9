/** All kinds of sources. To add one, write its file and add its line here; README.md of papers shows how. */
import { arxivFeed } from "./arxiv-feed.ts";
import { arxivQuery } from "./arxiv-query.ts";
import { capturedPage, pageLabel } from "./captured-page.ts";
import { feed } from "./feed.ts";
import { huggingFace } from "./huggingface.ts";
import type { Located, SourceKind } from "./source.ts";

/** In the order in which a location is tried. The captured page is the last, because it takes every location. */
export const sourceKinds: readonly SourceKind[] = [huggingFace, arxivFeed, arxivQuery, feed, capturedPage];

/** The source that a location names, or what is wrong with the location. */
export function sourceAt(location: string): Located {
  for (const kind of sourceKinds) {
    const located = kind.locate(location);
    if (located) return located;
  }
  return { ok: false, message: `There is no source ${location}.` };
}

/** A source's name for people who do not run the service. A location that names no source any more still has one. */
export function sourceLabel(location: string): string {
  const located = sourceAt(location);
  return located.ok ? located.source.label : pageLabel(location);
}

/** How sources are written, as the middle of a sentence. */
export const sourcesUsage = sourceKinds
  .map(({ usage }, i) => (i === sourceKinds.length - 1 ? `and ${usage}` : usage))
  .join(", ");
