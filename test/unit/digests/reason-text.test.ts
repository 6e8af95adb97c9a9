import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DigestReason } from "../../../src/db/schema.ts";
import { matchReasons, trendingReason } from "../../../src/digests/digest-reasons.ts";
import { reasonTerms, reasonText, reasonUnder, titleTerms } from "../../../src/digests/reason-text.ts";
import type { Reason } from "../../../src/ranking/rank.ts";

const reason = (terms: string[], where: Reason["where"] = "title"): Reason => ({
  phrase: terms.join(" "),
  role: "name",
  terms,
  where,
  kind: "phrase",
});
const told = (...reasons: Reason[]) => reasonText(matchReasons(reasons));

describe("why a paper is here", () => {
  test("is told in the paper's own words, with the place", () => {
    expect(told(reason(["Graph Networks"], "both"), reason(["GNN"], "abstract"))).toBe(
      "“Graph Networks” in the title and abstract; “GNN” in the abstract",
    );
  });

  test("is told by whole phrases where there are any, and by words where there are none", () => {
    const words: Reason = { ...reason(["message", "passing"]), kind: "words" };
    expect(told(words)).toBe("“message”, “passing” in the title");
    expect(told(words, reason(["GNN"]))).toBe("“GNN” in the title");
  });

  test("is told by the title before the abstract", () => {
    expect(told(reason(["RL"], "abstract"), reason(["Reinforcement Learning"], "both"))).toBe(
      "“Reinforcement Learning” in the title and abstract; “RL” in the abstract",
    );
  });

  test("stops at two reasons", () => {
    expect(told(reason(["retrieval"]), reason(["RAG"]), reason(["passages"]))).toBe(
      "“retrieval” in the title; “RAG” in the title",
    );
  });

  test("of a trending paper is its place in the listings", () => {
    const trending = (bestRank: number, sightings: number) =>
      reasonText([trendingReason({ bestRank, sightings })]);
    expect(trending(1, 1)).toBe("No. 1 in its listing");
    expect(trending(4, 3)).toBe("No. 4 in its listing, seen in 3 listings");
  });

  test("names the followed authors before what matched", () => {
    const why: DigestReason[] = [
      { kind: "author", names: ["Ada Lovelace", "Mary Somerville"] },
      { kind: "phrase", terms: ["Glacier flow"], where: "both" },
    ];
    expect(reasonText(why)).toBe(
      "by Ada Lovelace and Mary Somerville, whom you follow; “Glacier flow” in the title and abstract",
    );
  });
});

describe("under a heading, why a paper is here", () => {
  const under = (why: DigestReason) => reasonUnder("Reinforcement learning", [why]);

  test("repeats neither the heading nor what the title shows", () => {
    for (const where of ["title", "abstract", "both"] as const)
      expect(under({ kind: "phrase", terms: ["reinforcement learning"], where })).toBe("");
    expect(under({ kind: "words", terms: ["learn", "reinforced"], where: "title" })).toBe("");
    const same = { role: "other-name", phrase: "reinforcement-learning" } as const;
    expect(under({ kind: "phrase", terms: ["Reinforcement-Learning"], where: "title", by: same })).toBe("");
  });

  test("tells another name, a narrower topic, an author, and words that only the abstract has", () => {
    expect(under({ kind: "acronym", terms: ["RL"], where: "abstract" })).toBe("also called RL");
    const name = { role: "other-name", phrase: "reward learning" } as const;
    expect(under({ kind: "phrase", terms: ["reward learning"], where: "abstract", by: name })).toBe(
      "also called reward learning",
    );
    const narrower = { role: "narrower", phrase: "bandits" } as const;
    expect(under({ kind: "phrase", terms: ["Bandits"], where: "abstract", by: narrower })).toBe(
      "Bandits, a narrower topic",
    );
    expect(under({ kind: "words", terms: ["learn", "reinforced"], where: "abstract" })).toBe(
      "“learn”, “reinforced” in the abstract",
    );
    expect(under({ kind: "author", names: ["Ada Lovelace"] })).toBe("by Ada Lovelace");
  });

  test("leaves out whatever the title shows, which is marked there instead", () => {
    const by = { role: "narrower", phrase: "bandits" } as const;
    for (const where of ["title", "both"] as const) {
      const why: DigestReason[] = [
        { kind: "phrase", terms: ["Bandits"], where, by },
        { kind: "acronym", terms: ["RL"], where },
      ];
      expect(reasonUnder("Reinforcement learning", why)).toBe("");
      expect(titleTerms(why)).toEqual(["Bandits", "RL"]);
    }
    expect(titleTerms([{ kind: "phrase", terms: ["Bandits"], where: "abstract", by }])).toEqual([]);
    expect(titleTerms("“Bandits” in the title")).toEqual([]);
  });

  test("tells which liked paper it resembles, by a short title, beside what matched", () => {
    const title = `Weights on tails: ${"a study of kites in gusts ".repeat(4)}`;
    const liked: DigestReason = { kind: "liked", paperId: 4, title };
    expect(under(liked)).toMatch(/^resembles “Weights on tails: a study of [^”]{9,30}…”, which you liked$/);
    expect(reasonText([liked])).toBe(under(liked));
    const name: DigestReason = { kind: "acronym", terms: ["RL"], where: "abstract" };
    expect(reasonUnder("Reinforcement learning", [name, { ...liked, title: "Kites" }])).toBe(
      "resembles “Kites”, which you liked; also called RL",
    );
  });

  test("tells of a description what is shared with it", () => {
    const shared: DigestReason = { kind: "description", terms: ["box kites", "gusts"], where: "title" };
    expect(under(shared)).toBe("shares “box kites”, “gusts”");
    expect(under({ ...shared, terms: [] })).toBe("");
    expect(titleTerms([shared])).toEqual([]);
  });

  test("tells the topic's first name where the reader typed another, and no other spelling of what they typed", () => {
    const name: DigestReason = { kind: "phrase", terms: ["reinforcement learning"], where: "abstract" };
    expect(reasonUnder("RL", [name])).toBe("also called reinforcement learning");
    const spellingKey: DigestReason = { kind: "phrase", terms: ["fine tuning"], where: "abstract" };
    expect(reasonUnder("finetuning", [spellingKey])).toBe("");
  });

  test("leaves out a narrower topic that holds the heading's words, and tells one match, not two forms of it", () => {
    const by = { role: "narrower", phrase: "x" } as const;
    const of = (...terms: string[]) =>
      reasonUnder(
        "quantization",
        terms.map((term) => ({ kind: "phrase", terms: [term], where: "abstract", by })),
      );
    expect(of("Post-training quantization")).toBe("");
    expect(of("QAT", "4-bit weights")).toBe("QAT, a narrower topic");
  });

  test("tells the topic's own phrase where the paper has it with brackets", () => {
    const by = { role: "narrower", phrase: "plasticity loss" } as const;
    expect(under({ kind: "phrase", terms: ["loss (for plasticity)"], where: "abstract", by })).toBe(
      "plasticity loss, a narrower topic",
    );
  });

  test("is the sentence of an older row", () => {
    expect(reasonUnder("Glaciers", "“ice” in the title")).toBe("“ice” in the title");
  });

  test("where the heading is no topic, tells the author and leaves what matched to the other topics named", () => {
    const why: DigestReason[] = [
      { kind: "author", names: ["Ada Lovelace"] },
      { kind: "acronym", terms: ["RL"], where: "title" },
    ];
    expect(reasonUnder(null, why)).toBe("by Ada Lovelace");
  });

  test("says of a name that may be a followed one whose it may be", () => {
    const why: DigestReason[] = [
      { kind: "author", names: ["Ada Lovelace"], perhaps: [{ printed: "M. Rossi", name: "Maria Rossi" }] },
    ];
    expect(reasonText(why)).toBe(
      "by Ada Lovelace, whom you follow; by M. Rossi, perhaps Maria Rossi, whom you follow",
    );
    expect(reasonUnder(null, why)).toBe("by Ada Lovelace; by M. Rossi, perhaps Maria Rossi");
  });
});

describe("a digest keeps as data", () => {
  test("what matched and where, and by which other phrase of the topic", () => {
    const gnn: Reason = {
      phrase: "graph networks",
      role: "other-name",
      terms: ["GNNs"],
      where: "abstract",
      kind: "acronym",
    };
    expect(matchReasons([reason(["Graph Learning"], "both"), gnn])).toEqual([
      { kind: "phrase", terms: ["Graph Learning"], where: "both" },
      {
        kind: "acronym",
        terms: ["GNNs"],
        where: "abstract",
        by: { role: "other-name", phrase: "graph networks" },
      },
    ]);
  });

  test("terms with any characters, quotation marks too, so that all of them are marked", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(..."a“”\"';, ") })), (terms) => {
        const stored = JSON.parse(JSON.stringify([{ kind: "words", terms, where: "title" }]));
        expect(reasonTerms(stored)).toEqual(terms);
      }),
    );
  });

  test("in older rows the sentence, which is shown as it is, and whose quoted words are marked", () => {
    const sentence = "by Ada Lovelace, whom you follow; “Glacier”, “flow” in the title";
    expect(reasonText(sentence)).toBe(sentence);
    expect(reasonTerms(sentence)).toEqual(["Glacier", "flow"]);
  });
});
