/** The registry of all kinds of sources. To add one, write its file and add a line here (papers/README.md). */
import { arxivAnnouncements } from "./arxiv-announcements.ts";
import { arxivQuery } from "./arxiv-query.ts";
import { biorxiv, medrxiv } from "./biorxiv.ts";
import { capturedPage, pageLabel } from "./captured-page.ts";
import { feed } from "./feed.ts";
import { huggingFace } from "./huggingface.ts";
import { operatorLabel, storedLocation } from "./location.ts";
import { openReview } from "./openreview.ts";
import { afterName, type Located, type SourceKind } from "./source.ts";

/** All kinds, in the order in which they are tried for a location. The captured page is the last, because it takes every location. */
export const sourceKinds: readonly SourceKind[] = [
  huggingFace,
  arxivAnnouncements,
  arxivQuery,
  biorxiv,
  medrxiv,
  openReview,
  feed,
  capturedPage,
];

/** The source that a location names, or a sentence that says what is wrong with the location. */
export function sourceAt(location: string): Located {
  const own = ownLocation(location);
  const source = storedLocation(location);
  for (const kind of sourceKinds) {
    const located = kind.locate(own ?? location, source);
    if (located?.ok && own !== null) {
      const note = `${operatorLabel(location)} has a source of its own, and is read as ${own}: write that instead.`;
      return { ok: true, source: { ...located.source, note } };
    }
    if (located) return located;
  }
  return { ok: false, message: `There is no source ${location}.` };
}

/** The location of a kind that reads the address of a `feed:`; null where there is none. */
function ownLocation(location: string): string | null {
  const address = afterName("feed", location);
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  for (const { locationOf } of sourceKinds) {
    const own = locationOf?.(url) ?? null;
    if (own !== null) return own;
  }
  return null;
}

/** The label of a location's source, for readers. A location that is no longer valid has a label too. */
export function sourceLabel(location: string): string {
  const located = sourceAt(location);
  return located.ok ? located.source.label : pageLabel(location);
}

/** The same where everybody may read it: a file's name says more of its machine than of a paper. */
export const publicLabel = (location: string): string =>
  /^[a-z]{2,}:/i.test(location) ? sourceLabel(location) : "a listing that was read in from a file";

/** How the kinds of sources are written, in Markdown, as part of a sentence. */
export const sourcesUsage = sourceKinds
  .map(({ usage }, i) => (i === sourceKinds.length - 1 ? `and ${usage}` : usage))
  .join(", ");
