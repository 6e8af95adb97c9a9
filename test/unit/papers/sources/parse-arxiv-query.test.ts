import { expect, it } from "vitest";
import { parseArxivQuery } from "../../../../src/papers/sources/parse-arxiv-query.ts";
import { type MadeUp, queryAtom, queryError } from "../../../support/providers.ts";

const since = new Date("2026-11-10T00:00:00Z");
const parse = (text: string) => parseArxivQuery(Buffer.from(text), { since });
const paper: MadeUp = {
  id: "2611.30001",
  version: 3,
  title: "  Kites\n  in a hard-wrapped title",
  abstract: "  We wrap\n our lines.",
  authors: ["Ada Author", "Bo Builder"],
  doi: "10.5555/KITE",
  submitted: "2026-11-19T10:00:00Z",
};

it("an entry is a paper without its version, its wrapping and the affiliations", () => {
  expect(parse(queryAtom([paper], 77))).toMatchObject({
    ok: true,
    total: 77,
    entries: 1,
    earliest: new Date("2026-11-19T10:00:00Z"),
    listing: {
      layout: "atom",
      listedOn: null,
      problems: [],
      papers: [
        {
          title: "Kites in a hard-wrapped title",
          abstract: "We wrap our lines.",
          authors: ["Ada Author", "Bo Builder"],
          arxivId: "2611.30001",
          doi: "10.5555/kite",
          facts: { versions: [{ number: 1, date: "2026-11-19" }, { number: 3 }] },
        },
      ],
    },
  });
});

it("an identifier of the old style is one, and what was submitted long ago is no news", () => {
  const old = { ...paper, id: "hep-ex/0307015", submitted: "2026-11-09T10:00:00Z" };
  const read = parse(queryAtom([{ ...paper, id: "math.GT/0309136", doi: "" }, old]));
  expect(read.ok && read.listing.papers.map(({ arxivId }) => arxivId)).toEqual(["math/0309136"]);
  expect(read.ok && read.earliest).toEqual(new Date("2026-11-09T10:00:00Z"));
});

it("an error is a feed with one entry, and never a paper", () => {
  const read = parse(queryError("incorrect id format for abc"));
  expect(read.ok ? "" : read.problems[0]?.message).toBe(
    "arXiv refuses the query: incorrect id format for abc",
  );
});

it("an entry without a date is no paper, whatever its number", () => {
  const read = parse(
    queryAtom([paper], 2, "<entry><id>http://arxiv.org/abs/2611.9v1</id><title>Error</title></entry>"),
  );
  expect(read.ok && [read.listing.papers.length, read.listing.problems.length, read.entries]).toEqual([
    1, 1, 2,
  ]);
});

it("an unknown number is an empty page and no error", () => {
  expect(parse(queryAtom([], 0))).toMatchObject({ ok: true, total: 0, entries: 0, earliest: null });
});

it("a page that is cut off or no feed is refused", () => {
  for (const body of [queryAtom([paper]).slice(0, -20), "<html></html>", "Rate exceeded."])
    expect(parse(body).ok).toBe(false);
});
