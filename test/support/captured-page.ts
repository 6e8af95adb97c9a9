/** Pages made up for the tests of the captured page: papers, headers and both layouts. */
import { readFileSync } from "node:fs";
import type { Listing, ParsedListing } from "../../src/papers/paper.ts";
import { parseListing } from "../../src/papers/sources/page/listing.ts";

export const capturedAt = new Date("2026-03-22T06:00:00Z");
export const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/listings/${name}.txt`, import.meta.url), "utf8");
export const parse = (content: string | Uint8Array): ParsedListing =>
  parseListing(typeof content === "string" ? new TextEncoder().encode(content) : content, { capturedAt });
export const listing = (content: string | Uint8Array): Listing => {
  const parsed = parse(content);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(" "));
  return parsed.listing;
};
export const titles = (content: string | Uint8Array) => listing(content).papers.map(({ title }) => title);

/** Papers whose lines hold nothing that could be read in two ways. */
export const paper = (n: number) => ({
  title: `Paper ${n}: On Counting Sheep in the ${n}th Field`,
  abstract: `This is abstract ${n}. ${"We count sheep, and the sheep count us, until one of us sleeps. ".repeat(4)}It ends here.`,
});
/** Four of them. */
export const [one, two, three, four] = [paper(1), paper(2), paper(3), paper(4)];
export const denseHeader = [
  "Get trending papers in your email inbox once a day!",
  "Get trending papers in your email inbox!",
];
export const spacedHeader = [
  "new",
  "Get trending papers in your email inbox!",
  "Subscribe",
  "byAK and the research community",
  "Mar 21",
];
export const dense = (...fields: string[]) =>
  [...denseHeader, `Subscribe${fields[0]}`, ...fields.slice(1)].join("\n");
export const spaced = (...fields: string[]) => [...spacedHeader, ...fields].join("\n\n");
export const fieldsOf = (...papers: { title: string; abstract: string }[]) =>
  papers.flatMap(({ title, abstract }) => [title, abstract]);
