import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agree, prove } from "../../../../src/papers/identity/proof.ts";
import {
  type KnownPaper,
  paperKeys,
  type Resolved,
  resolveListing,
} from "../../../../src/papers/identity/resolve.ts";
import type { ListedPaper } from "../../../../src/papers/paper.ts";

const entry = (title: string, more: Partial<ListedPaper> = {}): ListedPaper => ({
  rank: 1,
  line: 1,
  title,
  abstract: "",
  links: [],
  ...more,
});

/** The papers of a listing of believed identifiers, as if they were stored, and the keys that they have. */
function stored(...listed: ListedPaper[]) {
  const resolved = resolveListing(listed, [], new Map());
  const known: KnownPaper[] = resolved.added.map((paper) => ({ ...paper, id: -paper.id }));
  const idsOf = new Map<string, number[]>();
  const own = (key: string, id: number) => idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
  for (const { id, titleKey, arxivId, doi } of known) {
    own(`title:${titleKey}`, id);
    if (arxivId) own(paperKeys.arxiv(arxivId), id);
    if (doi) own(paperKeys.doi(doi), id);
  }
  for (const { key, id } of resolved.aliases) own(key, -id);
  return { known, idsOf };
}

const idsIn = (papers: readonly ListedPaper[]) => papers.map(({ arxivId, doi }) => [arxivId, doi]);

describe("two descriptions", () => {
  const kites = { title: "Kites on Strings", abstract: "", authors: ["Ada Author"] };
  it.each([
    ["one title, however it is written", { title: "Kites on strings.", abstract: "" }],
    [
      "one title, of which one says that it was retracted",
      { title: "RETRACTED: Kites on Strings", abstract: "" },
    ],
    ["all authors", { title: "Tethered flight", abstract: "", authors: ["Author, A."] }],
  ])("agree by %s", (_, other) => {
    expect([agree(kites, other), agree(other, kites)]).toEqual([true, true]);
  });

  it("agree by the beginning of an abstract, wherever a feed cut it off", () => {
    const abstract = `${"We fly kites of five kinds in gusts and in calm air, on wires, on ropes and on strings, by day and".repeat(2)} by night.`;
    expect(agree({ title: "A", abstract }, { title: "B", abstract: abstract.slice(0, 130) })).toBe(true);
  });

  it("agree where one names fewer of the authors, and at least two", () => {
    const three = { title: "A", abstract: "", authors: ["Ada Author", "Bo Baker", "Cy Cook"] };
    const some = (authors: string[]) => ({ title: "B", abstract: "", authors });
    expect(agree(three, some(["Baker, B.", "Ada Author"]))).toBe(true);
    expect(agree(some(["Ada Author", "Bo Baker"]), three)).toBe(true);
    expect(agree(three, some(["Ada Author"]))).toBe(false);
    expect(agree(three, some(["Ada Author", "Eve"]))).toBe(false);
    expect(agree(three, some(["Ada Author", "Author, Ada"]))).toBe(false);
  });

  it("with nothing in common do not agree, and empty values do not count", () => {
    expect(agree(kites, { title: "RETRACTED: pills", abstract: "Buy.", authors: ["Eve"] })).toBe(false);
    expect(agree(kites, { title: "Bread", abstract: "", authors: ["Ada Author", "Bo Baker"] })).toBe(false);
    expect(agree({ title: "A", abstract: "", authors: [] }, { title: "B", abstract: "" })).toBe(false);
    const dash = { abstract: "", authors: ["—"] };
    expect(agree({ title: "A", ...dash }, { title: "B", ...dash })).toBe(false);
    expect(agree({ title: "Retracted:", abstract: "" }, { title: "Withdrawn:", abstract: "" })).toBe(false);
  });
});

describe("an identifier that several entries of a listing have", () => {
  const doi = "10.5555/same";
  const link = { url: `https://doi.org/${doi}`, kind: "doi" as const };

  it("identifies none of them where they have nothing in common, and each is a paper, without its link", () => {
    const listed = ["Bread", "Kites", "Tides"].map((title, i) =>
      entry(title, { line: i + 1, doi, links: [link] }),
    );
    const { papers, problems } = prove(listed, [], new Map());
    expect(papers).toMatchObject(["Bread", "Kites", "Tides"].map((title) => ({ title, links: [] })));
    expect(idsIn(papers)).toEqual([1, 2, 3].map(() => [undefined, undefined]));
    expect(problems[1]?.message).toBe(
      "Entry 2: its DOI 10.5555/same is given to other entries too, and neither title, authors nor abstract agree; it was taken without it.",
    );
    expect(resolveListing(papers, [], new Map()).added).toHaveLength(3);
  });

  it("is that of one paper which was renamed, where the authors or a title are the same, also by a third entry", () => {
    const authors = ["Ada Author"];
    const listed = [
      entry("Kites", { doi }),
      entry("Kites", { doi, authors }),
      entry("Flight", { doi, authors }),
    ];
    expect(prove(listed, [], new Map())).toEqual({ papers: listed, problems: [] });
  });

  it.each([
    [
      "common names",
      [
        { title: "Graph networks for weather", authors: ["Wei Zhang", "Li Wang"] },
        { title: "Protein folding", authors: ["Hao Wang", "Min Chen"] },
        { title: "Speech in dialects", authors: ["Jing Chen", "Yu Zhang"] },
      ],
    ],
    [
      "a remark in place of an abstract",
      ["Weather", "Folding", "Speech"].map((title) => ({ title, abstract: "No abstract available." })),
    ],
    [
      "one author of all that a journal has",
      ["Weather", "Folding", "Speech", "Kites"].map((title) => ({ title, authors: ["The Editors"] })),
    ],
  ])("joins no papers that have %s", (_, those) => {
    const listed = those.map(({ title, ...more }) => entry(title, { doi, ...more }));
    const { papers } = prove(listed, [], new Map());
    expect(resolveListing(papers, [], new Map()).added).toHaveLength(listed.length);
  });

  it("is that of several papers where the same authors have abstracts that begin differently", () => {
    const authors = ["Ada Author", "Bo Baker"];
    const listed = ["Kites on long strings", "Bread from old dough", "Tides of small seas"].map((title) =>
      entry(title, { doi, authors, abstract: `${title} `.repeat(8) }),
    );
    const { papers, problems } = prove(listed, [], new Map());
    expect(idsIn(papers)).toEqual(listed.map(() => [undefined, undefined]));
    expect(problems).toHaveLength(3);
    expect(resolveListing(papers, [], new Map()).added).toHaveLength(3);
  });

  it("joins no two stored papers by an author that only the listing names", () => {
    const { known, idsOf } = stored(
      entry("Kites", { authors: ["Ada"] }),
      entry("Bread", { authors: ["Bo"] }),
    );
    const listed = ["Kites", "Bread"].map((title) => entry(title, { doi, authors: ["Eve"] }));
    const { papers } = prove(listed, known, idsOf);
    expect(resolveListing(papers, known, idsOf).merged).toEqual([]);
  });
});

describe("an identifier of a stored paper", () => {
  const kites = entry("Kites", { arxivId: "2611.09001", authors: ["Ada Author"] });
  const bread = entry("Bread", { doi: "10.5555/bread", authors: ["Bo Baker"] });
  const { known, idsOf } = stored(kites, bread);
  const both = { arxivId: "2611.09001", doi: "10.5555/bread" };
  const proved = (paper: ListedPaper): Resolved & { problems: number } => {
    const { papers, problems } = prove([paper], known, idsOf);
    return { ...resolveListing(papers, known, idsOf), problems: problems.length };
  };

  it("is not believed of an entry that agrees with none: it is a paper of its own", () => {
    const links = [{ url: "https://evil.example/", kind: "page" as const }];
    expect(proved(entry("RETRACTED: pills", { ...both, links, facts: { isWithdrawn: true } }))).toMatchObject(
      {
        merged: [],
        changed: [],
        added: [{ title: "RETRACTED: pills", arxivId: null, doi: null, links }],
        problems: 2,
      },
    );
  });

  it("is believed for the paper that the entry agrees with, and the other paper is not changed", () => {
    expect(proved(entry("Kites", both))).toMatchObject({
      merged: [],
      added: [],
      listed: [{ id: 1 }],
      problems: 1,
    });
  });

  it("joins both where the entry agrees with both", () => {
    const { merged, problems } = proved(entry("Kites", { ...both, authors: ["B. Baker"] }));
    expect({ merged, problems }).toEqual({ merged: [{ formerId: 2, id: 1 }], problems: 0 });
  });

  it("marks a paper as retracted that is named by its own title", () => {
    const { changed, problems } = proved(
      entry("RETRACTED: Bread", { doi: "10.5555/bread", facts: { isWithdrawn: true } }),
    );
    expect({ changed, problems }).toMatchObject({
      changed: [{ id: 2, facts: { isWithdrawn: true } }],
      problems: 0,
    });
  });
});

const some = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyEntry = fc
  .record({
    title: fc.constantFrom("A", "B", "C", "D"),
    authors: fc.array(fc.constantFrom("Ada", "Bo", "Cy", "—"), { maxLength: 3 }),
    abstract: fc.constantFrom(
      "",
      "",
      "We fly.",
      ...["fly", "bake"].map((what) => `We ${what} often. `.repeat(9)),
    ),
    arxivId: some(["1", "2"]),
    doi: some(["10.5555/x", "10.21203/rs.3.rs-1/v1", "10.21203/rs.3.rs-1/v2"]),
  })
  .map(({ title, authors, abstract, arxivId, doi }) =>
    entry(title, {
      abstract,
      authors,
      ...(arxivId ? { arxivId } : {}),
      ...(doi ? { doi } : {}),
    }),
  );
const someEntries = fc.array(anyEntry, { minLength: 1, maxLength: 6 });

it("whatever the order of a listing, the same entries keep the same identifiers", () => {
  fc.assert(
    fc.property(someEntries, someEntries, fc.infiniteStream(fc.nat()), (before, listed, random) => {
      const { known, idsOf } = stored(...before);
      const keys = new Map(listed.map((one) => [one, random.next().value as number]));
      const other = listed.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      const here = prove(listed, known, idsOf).papers;
      const there = prove(other, known, idsOf).papers;
      for (const [i, one] of listed.entries()) expect(here[i]).toEqual(there[other.indexOf(one)]);
    }),
  );
});

it("whatever a listing claims, each of its entries is found by its title, and keeps no identifier of a stored paper that it does not agree with", () => {
  fc.assert(
    fc.property(someEntries, someEntries, (before, listed) => {
      const { known, idsOf } = stored(...before);
      const { papers } = prove(listed, known, idsOf);
      const { added, aliases } = resolveListing(papers, known, idsOf);
      const titles = new Set([
        ...added.map(({ titleKey }) => `title:${titleKey}`),
        ...aliases.map(({ key }) => key),
        ...idsOf.keys(),
      ]);
      for (const { title } of listed) expect(titles.has(paperKeys.title(title))).toBe(true);
      for (const paper of papers)
        for (const key of [
          paper.arxivId && paperKeys.arxiv(paper.arxivId),
          paper.doi && paperKeys.doi(paper.doi),
        ]) {
          const owner = known.find(({ id }) => key && idsOf.get(key)?.includes(id));
          const isTitled = owner && idsOf.get(paperKeys.title(paper.title))?.includes(owner.id);
          expect(!owner || isTitled || agree(owner, paper)).toBe(true);
        }
    }),
  );
});
