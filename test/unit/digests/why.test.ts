import { describe, expect, test } from "vitest";
import { whyMatched, whyTrending } from "../../../src/digests/why.ts";
import type { Reason } from "../../../src/ranking/rank.ts";

const reason = (terms: string[], where: Reason["where"] = "title"): Reason => ({
  phrase: terms.join(" "),
  terms,
  where,
  kind: "phrase",
});

describe("why a paper is here", () => {
  test("is told in the paper's own words, with the place", () => {
    expect(whyMatched([reason(["Graph Networks"], "both"), reason(["GNN"], "abstract")])).toBe(
      "“Graph Networks” in the title and abstract; “GNN” in the abstract",
    );
  });

  test("does not say the same twice, and stops at two", () => {
    const reasons = [reason(["Retrieval-Augmented Generation"]), reason(["retrieval-augmented"], "abstract")];
    expect(whyMatched(reasons)).toBe("“Retrieval-Augmented Generation” in the title");
    expect(whyMatched([...reasons, reason(["RAG"]), reason(["passages"])])).toBe(
      "“Retrieval-Augmented Generation” in the title; “RAG” in the title",
    );
  });

  test("of a trending paper is its place in the listings", () => {
    expect(whyTrending({ bestRank: 1, sightings: 1 })).toBe("No. 1 of its listing");
    expect(whyTrending({ bestRank: 4, sightings: 3 })).toBe("No. 4 of its listing, listed 3 times");
  });
});
