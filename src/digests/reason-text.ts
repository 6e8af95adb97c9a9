/** From a paper's reasons to the sentence that a reader sees, and to the words that are marked in the abstract. Pure. */
import type { DigestReason, DigestReasons } from "../db/schema.ts";
import { stems } from "../ranking/analysis.ts";

const places = { title: "the title", abstract: "the abstract", both: "the title and abstract" } as const;

function textOf(reason: DigestReason): string {
  switch (reason.kind) {
    case "phrase":
    case "acronym":
    case "words":
      return `${reason.terms.map((term) => `“${term}”`).join(", ")} in ${places[reason.where]}`;
    case "description": {
      const shared = reason.terms.map((term) => `“${term}”`).join(", ");
      return shared === "" ? "close to your description" : `close to your description: ${shared}`;
    }
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
 * The same under a heading, which it does not repeat: only what heading and title do not show by themselves. Such as: also called
 * RL; Gaussian splatting, a narrower topic; “flow”, “ice” in the abstract. Empty where they show all.
 *
 * @param topic the topic that is the heading; null under any other
 */
export function reasonUnder(topic: string | null, why: DigestReasons): string {
  if (typeof why === "string") return why;
  const told = why.filter(({ kind }) => kind === "author" || kind === "trending");
  // One match says it: the next is often another form of it.
  const match = why.flatMap((reason) => matchUnder(topic, reason)).slice(0, 1);
  return [...told.map(toldText), ...match].join("; ");
}

const toldText = (reason: DigestReason): string =>
  reason.kind === "author" ? authorText(reason, "") : textOf(reason);

function matchUnder(topic: string | null, reason: DigestReason): string[] {
  if (topic === null || !("terms" in reason)) return [];
  const { kind, terms, where, by } = reason;
  if (kind === "words") return where === "abstract" ? [textOf(reason)] : [];
  const term = terms.join(", ");
  // The heading may be any of the topic's names. What holds its words needs no explaining, in whichever spelling.
  const held = new Set(stems(term));
  if (letters(term) === letters(topic) || stems(topic).every((stem) => held.has(stem))) return [];
  return [by?.role === "narrower" ? `${term}, a narrower topic` : `also called ${term}`];
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What matched, as it stands in the paper. Of the sentence in an older row: what stands between its quotation marks. */
export function reasonTerms(why: DigestReasons): string[] {
  if (typeof why === "string") return [...why.matchAll(/“([^“”]+)”/g)].map(([, term = ""]) => term);
  return why.flatMap((reason) => ("terms" in reason ? reason.terms : []));
}
