/**
 * Turns a paper's reasons into the sentence that a reader sees, and into the words that are marked in title and abstract. Pure.
 */
import type { DigestReason, DigestReasons } from "../db/schema.ts";
import { stems } from "../ranking/analysis.ts";
import { shorten } from "../templates/shorten.ts";

const places = { title: "the title", abstract: "the abstract", both: "the title and abstract" } as const;

/** How many characters of a title are shown where a sentence only mentions the paper. */
const shortTitle = 60;

const quoted = (terms: readonly string[]): string => terms.map((term) => `“${term}”`).join(", ");

function textOf(reason: DigestReason): string {
  switch (reason.kind) {
    case "phrase":
    case "acronym":
    case "words":
      return `${quoted(reason.terms)} in ${places[reason.where]}`;
    case "description":
      return reason.terms.length === 0
        ? "close to your description"
        : `close to your description: ${quoted(reason.terms)}`;
    case "liked":
      return `resembles “${shorten(reason.title, shortTitle)}”, which you liked`;
    case "library":
      return `near “${shorten(reason.title, shortTitle)}” in your library`;
    case "author":
      return authorText(reason, ", whom you follow");
    case "trending": {
      const { bestRank, sightings } = reason;
      return `No. ${bestRank} in its listing${sightings > 1 ? `, seen in ${sightings} listings` : ""}`;
    }
  }
}

/** Such as: by Ada Byron, whom you follow; by M. Rossi, perhaps Maria Rossi, whom you follow. */
function authorText(
  { names, perhaps = [] }: Extract<DigestReason, { kind: "author" }>,
  whom: string,
): string {
  return [
    ...(names.length > 0 ? [`by ${names.join(" and ")}${whom}`] : []),
    ...perhaps.map(({ printed, name }) => `by ${printed}, perhaps ${name}${whom}`),
  ].join("; ");
}

/** Such as: “graph neural networks” in the title; “GNN” in the abstract. Empty where there is no reason. */
export function reasonText(why: DigestReasons): string {
  return typeof why === "string" ? why : why.map(textOf).join("; ");
}

/**
 * The same under a heading. It tells only what the heading and the marked title do not show. Examples: also called RL; Gaussian
 * splatting, a narrower topic; “flow”, “ice” in the abstract. Empty where they show all.
 *
 * @param topic the topic that is the heading; null under any other
 */
export function reasonUnder(topic: string | null, why: DigestReasons): string {
  if (typeof why === "string") return why;
  const told = why.filter(
    ({ kind }) => kind === "author" || kind === "trending" || kind === "liked" || kind === "library",
  );
  // One match is enough, and none where the title shows one: the next is often another form of it.
  const match =
    titleTerms(why).length > 0 ? [] : why.flatMap((reason) => matchUnder(topic, reason)).slice(0, 1);
  return [...told.map(toldText), ...match].join("; ");
}

const toldText = (reason: DigestReason): string =>
  reason.kind === "author" ? authorText(reason, "") : textOf(reason);

function matchUnder(topic: string | null, reason: DigestReason): string[] {
  if (topic === null || !("terms" in reason)) return [];
  const { kind, terms, by } = reason;
  if (kind === "description") return terms.length > 0 ? [`shares ${quoted(terms)}`] : [];
  if (kind === "words") return [textOf(reason)];
  const term = terms.join(", ");
  // The heading may be any of the topic's names. A match that holds the heading's words, in any spelling, needs no explanation.
  const held = new Set(stems(term));
  if (letters(term) === letters(topic) || stems(topic).every((stem) => held.has(stem))) return [];
  // A match such as "loss (for plasticity)" is the paper's wording and no name.
  const said = by && /[()[\]{}.,;:]/.test(term) ? by.phrase : term;
  return [by?.role === "narrower" ? `${said}, a narrower topic` : `also called ${said}`];
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The matched words as they stand in the paper. An older row has a sentence instead: the words between its quotation marks. */
export function reasonTerms(why: DigestReasons): string[] {
  if (typeof why === "string") return [...why.matchAll(/“([^“”]+)”/g)].map(([, term = ""]) => term);
  return why.flatMap((reason) => ("terms" in reason ? reason.terms : []));
}

/**
 * The matched words to mark in the title; the mark replaces a reason in words. There are none for an older row, whose sentence
 * is shown. There are none for a description either, which shares more words with a title than are worth marking.
 */
export function titleTerms(why: DigestReasons): string[] {
  if (typeof why === "string") return [];
  return why.flatMap((reason) =>
    "terms" in reason && reason.kind !== "description" && reason.where !== "abstract" ? reason.terms : [],
  );
}
