/** What sources say about a paper beside its text, joined. Pure. */
import type { PaperFacts } from "../paper.ts";

/**
 * Known facts with what another source says. Known values stay; missing ones are added, and versions beside
 * those that are known; stars only rise; withdrawn is for good.
 * Returns the same object where nothing is new.
 */
export function joinFacts(known: PaperFacts, learned: PaperFacts = {}): PaperFacts {
  const stars = Math.max(known.stars ?? -1, learned.stars ?? -1);
  const versions = joinVersions(known.versions, learned.versions);
  const joined: PaperFacts = {
    ...learned,
    ...known,
    ...(stars < 0 ? {} : { stars }),
    ...(versions ? { versions } : {}),
  };
  const isSame =
    Object.keys(joined).length === Object.keys(known).length &&
    joined.stars === known.stars &&
    joined.versions === known.versions;
  return isSame ? known : joined;
}

type Versions = PaperFacts["versions"];

/** All of the versions by number, each once; the same object where nothing is new. */
function joinVersions(known: Versions, learned: Versions): Versions {
  const all = new Map(known?.map((version) => [version.number, version]));
  let isNew = false;
  for (const version of learned ?? []) {
    const there = all.get(version.number);
    if (there && (there.date !== undefined || version.date === undefined)) continue;
    all.set(version.number, version);
    isNew = true;
  }
  return isNew ? [...all.values()].toSorted((a, b) => a.number - b.number) : known;
}

const withdrawnTitle = /^\W{0,2}(?:withdrawn|retracted)\b(?: article)?\W{0,2}[:.\])]/i;
/** A title without the word before it that says that the paper was withdrawn or retracted. */
export const titleBefore = (title: string): string =>
  title.trim().replace(withdrawnTitle, "").trim() || title;

const withdrawnText =
  /^\W{0,2}(?:(?:this|the) (?:paper|article|manuscript|submission|preprint|work|version)(?: (?:has|have|had))?(?: (?:been|is|was))? (?:withdrawn|retracted)|(?:the|all) authors? (?:has|have) withdrawn this|(?:paper |article )?withdrawn\b)/i;

/** Whether a listing says that a paper was withdrawn or retracted, as arXiv, bioRxiv and publishers write it. */
export function saysWithdrawn({
  title,
  abstract,
  facts,
}: {
  title: string;
  abstract: string;
  facts?: PaperFacts;
}): boolean {
  return (
    withdrawnTitle.test(title.trim()) ||
    withdrawnText.test(abstract.trim()) ||
    withdrawnText.test(facts?.comment?.trim() ?? "")
  );
}
