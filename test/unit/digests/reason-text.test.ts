import { describe, expect, test } from "vitest";
import { whyMatched, whyTrending } from "../../../src/digests/reason-text.ts";
import type { Reason } from "../../../src/ranking/rank.ts";

const reason = (terms: string[], where: Reason["where"] = "title"): Reason => ({
  phrase: terms.join(" "),
  role: "name",
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

  test("is told by whole phrases where there are any, and by words where there are none", () => {
    const words: Reason = { ...reason(["message", "passing"]), kind: "words" };
    expect(whyMatched([words])).toBe("“message”, “passing” in the title");
    expect(whyMatched([words, reason(["GNN"])])).toBe("“GNN” in the title");
  });

  test("is told by the title before the abstract", () => {
    expect(whyMatched([reason(["RL"], "abstract"), reason(["Reinforcement Learning"], "both")])).toBe(
      "“Reinforcement Learning” in the title and abstract; “RL” in the abstract",
    );
  });

  test("stops at two reasons", () => {
    expect(whyMatched([reason(["retrieval"]), reason(["RAG"]), reason(["passages"])])).toBe(
      "“retrieval” in the title; “RAG” in the title",
    );
  });

  test("of a trending paper is its place in the listings", () => {
    expect(whyTrending({ bestRank: 1, sightings: 1 })).toBe("No. 1 in its listing");
    expect(whyTrending({ bestRank: 4, sightings: 3 })).toBe("No. 4 in its listing, seen in 3 listings");
  });
});
