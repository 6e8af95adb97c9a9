import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type KnownPaper,
  keysOf,
  type Resolved,
  resolveListing,
} from "../../../../src/papers/identity/resolve.ts";
import type { ListedPaper } from "../../../../src/papers/paper.ts";

const listed = (title: string, more: Partial<ListedPaper> = {}): ListedPaper => ({
  rank: 1,
  line: 1,
  title,
  abstract: "We fly it.",
  links: [],
  ...more,
});

/** An archive in memory: what the database does with the answers. */
function archive() {
  const papers = new Map<number, KnownPaper>();
  const aliases = new Map<string, number>();
  const former = new Map<number, number>();
  let nextId = 1;
  const keyOf = (paper: KnownPaper) => [
    `title:${paper.titleKey}`,
    ...(paper.arxivId ? [`arxiv:${paper.arxivId}`] : []),
    ...(paper.doi ? [`doi:${paper.doi}`] : []),
  ];
  return {
    papers,
    former,
    aliases,
    add(...batch: ListedPaper[]): Resolved {
      const idsOf = new Map<string, number[]>();
      const wanted = keysOf(batch);
      const found = (key: string, id: number) => {
        if (wanted.includes(key)) idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
      };
      for (const paper of papers.values()) for (const key of keyOf(paper)) found(key, paper.id);
      for (const [key, id] of aliases) found(key, id);
      const known = [...new Set([...idsOf.values()].flat())].map((id) => papers.get(id) as KnownPaper);
      const resolved = resolveListing(batch, known, idsOf);
      const ids = new Map(resolved.added.map(({ id }) => [id, nextId++]));
      for (const { formerId, id } of resolved.merged) {
        papers.delete(formerId);
        former.set(formerId, id);
        for (const [key, owner] of aliases) if (owner === formerId) aliases.set(key, id);
      }
      for (const paper of [...resolved.changed, ...resolved.added]) {
        const id = ids.get(paper.id) ?? paper.id;
        papers.set(id, { ...paper, id });
      }
      for (const { key, id } of resolved.aliases) aliases.set(key, ids.get(id) ?? id);
      return resolved;
    },
    /** Every identifier has one owner, and every further key an owner that is there. */
    check() {
      const owners = [...papers.values()].flatMap((paper) =>
        keyOf(paper).map((key) => [key, paper.id] as const),
      );
      const identifiers = owners.map(([key]) => key).filter((key) => !key.startsWith("title:"));
      expect(new Set(identifiers).size).toBe(identifiers.length);
      for (const [key, id] of aliases) {
        expect(papers.has(id)).toBe(true);
        const owner = key.startsWith("title:") ? undefined : owners.find(([owned]) => owned === key);
        if (owner) expect(owner[1]).toBe(id);
      }
    },
  };
}

describe("a paper that comes by several sources", () => {
  it("as text, then with its number, then renamed, is one paper that gains what each tells", () => {
    const known = archive();
    known.add(listed("Kites on Strings"));
    known.add(
      listed("Kites on strings", {
        arxivId: "2611.1",
        authors: ["Ada Author"],
        upvotes: 4,
        links: [{ url: "https://arxiv.org/abs/2611.1", kind: "abs" }],
      }),
    );
    known.add(
      listed("Kites, Tethered", { arxivId: "2611.1", doi: "10.5555/k", upvotes: 2, authors: ["A. Author"] }),
    );
    known.add(listed("Kites: tethered"));
    known.add(listed("Tethered flight", { doi: "10.5555/k" }));
    expect([...known.papers.values()]).toMatchObject([
      {
        id: 1,
        title: "Kites on Strings",
        arxivId: "2611.1",
        doi: "10.5555/k",
        upvotes: 4,
        authors: ["Ada Author"],
      },
    ]);
    known.check();
  });

  it("and was taken for two, is one again once a source names both: the older row stays", () => {
    const known = archive();
    known.add(listed("Kites on Strings", { authors: ["Ada Author"] }));
    known.add(listed("Tethered Flight", { arxivId: "2611.1", doi: "10.5555/k" }));
    const { merged } = known.add(listed("Kites on strings", { arxivId: "2611.1" }));
    expect(merged).toEqual([{ formerId: 2, id: 1 }]);
    expect([...known.papers.values()]).toMatchObject([{ id: 1, arxivId: "2611.1", doi: "10.5555/k" }]);
    expect(known.add(listed("Tethered flight")).added).toEqual([]);
    known.check();
  });

  it("twice in one listing is listed once, at its better rank", () => {
    const known = archive();
    const { listed: ranks, added } = known.add(
      listed("One", { rank: 3, arxivId: "2611.1" }),
      listed("Two", { rank: 1 }),
      listed("Two", { rank: 5, arxivId: "2611.1" }),
    );
    expect(added).toHaveLength(1);
    expect(ranks.map(({ rank }) => rank)).toEqual([1]);
  });

  it("by another DOI is found by either", () => {
    const known = archive();
    known.add(listed("Kites", { arxivId: "2611.1", doi: "10.5555/preprint" }));
    known.add(listed("Kites in print", { arxivId: "2611.1", doi: "10.5555/journal" }));
    expect(
      known.add(listed("X", { doi: "10.5555/journal" }), listed("Y", { doi: "10.5555/preprint" })).added,
    ).toEqual([]);
    known.check();
  });
});

describe("what is known of a paper", () => {
  const first = listed("Kites", { abstract: "We fly", authors: ["Ada Author"], arxivId: "2611.1" });
  const toldAgain = (more: Partial<ListedPaper>) => {
    const known = archive();
    known.add(first);
    known.add(listed("Kites", { arxivId: "2611.1", ...more }));
    return known.papers.get(1);
  };

  it("stays, so that a digest says the same when it is sent again", () => {
    const others = {
      abstract: "Another abstract, and a longer one.",
      authors: ["Bob Builder", "Ada Author"],
    };
    expect(toldAgain({ title: "KITES!", ...others })).toMatchObject({
      title: "Kites",
      abstract: "We fly",
      authors: ["Ada Author"],
    });
    expect(toldAgain({ abstract: "We" })).toMatchObject({ abstract: "We fly" });
    expect(toldAgain({ abstract: "" })).toMatchObject({ abstract: "We fly" });
  });

  it("grows: an abstract that was cut off is completed, links are added, upvotes rise and never fall", () => {
    expect(toldAgain({ abstract: "We fly it." })).toMatchObject({ abstract: "We fly it." });
    const links = [{ url: "https://example.org/kites", kind: "project" as const }];
    expect(toldAgain({ links })).toMatchObject({ links });
    expect(toldAgain({ upvotes: 3 })).toMatchObject({ upvotes: 3 });
    const known = archive();
    for (const upvotes of [3, 5, 4, undefined]) known.add({ ...first, ...(upvotes ? { upvotes } : {}) });
    expect(known.papers.get(1)).toMatchObject({ upvotes: 5 });
  });

  it("is not written again where a listing tells nothing new", () => {
    const known = archive();
    known.add(first);
    expect(known.add(first)).toMatchObject({ added: [], changed: [], merged: [], aliases: [] });
  });
});

describe("two papers", () => {
  it("of one title with two arXiv numbers are two, and each is found again", () => {
    const known = archive();
    known.add(listed("Introduction", { arxivId: "2611.1" }));
    known.add(listed("Introduction", { arxivId: "2611.2" }));
    expect(known.papers.size).toBe(2);
    expect(known.add(listed("Introduction", { arxivId: "2611.2", upvotes: 1 })).changed).toMatchObject([
      { id: 2 },
    ]);
    known.check();
  });

  const here = { authors: ["Ngozi Okafor"], doi: "10.5555/a.1" };
  it.each<[string, Partial<ListedPaper>, Partial<ListedPaper>]>([
    ["two DOIs of one registrant", here, { ...here, doi: "10.5555/a.2" }],
    ["two DOIs and no author in common", here, { authors: ["Åsa Lindqvist"], doi: "10.6666/b.1" }],
    [
      "an arXiv number, a DOI and no author in common",
      here,
      { authors: ["Åsa Lindqvist"], arxivId: "2611.1" },
    ],
    ["1.5 and 15", { title: "Llama 1.5" }, { title: "Llama 15" }],
    ["a power and its inverse", { title: "At 10⁻³ m" }, { title: "At 10³ m" }],
    ["A* and A", { title: "A* search" }, { title: "A search" }],
    [
      "a title of many, and two pages",
      { title: "Editorial", links: [{ url: "https://a.example/1", kind: "page" }] },
      { title: "Editorial", links: [{ url: "https://a.example/2", kind: "page" }] },
    ],
    [
      "a title of many, and other words",
      { title: "Reply", abstract: "To A." },
      { title: "Reply", abstract: "To B." },
    ],
  ])("of one title are two: %s", (_, a, b) => {
    const known = archive();
    const [one, two] = [listed("Kites", { abstract: "", ...a }), listed("Kites", { abstract: "", ...b })];
    known.add(one, two);
    expect(known.papers.size).toBe(2);
    expect(known.add(one, two).added).toEqual([]);
    expect(known.add(two).listed).toMatchObject([{ id: 2 }]);
    known.check();
  });

  it.each<[string, Partial<ListedPaper>, Partial<ListedPaper>]>([
    [
      "a preprint and its journal version",
      { ...here, doi: "10.1101/2026.11.01" },
      { ...here, authors: ["N. Okafor", "Å. Lindqvist"] },
    ],
    [
      "an arXiv number and a DOI, the name in another order",
      { ...here, authors: ["Zhang Wei"] },
      { authors: ["Wei Zhang"], arxivId: "2611.1" },
    ],
    ["a DOI and text without a name", here, {}],
    [
      "two versions of a preprint",
      { doi: "10.21203/rs.3.rs-1/v1" },
      { doi: "10.21203/rs.3.rs-1/v2", title: "Kites, revised" },
    ],
    ["thousands with a comma", { title: "1,000 kites" }, { title: "1000 kites" }],
    ["a footnote's star", { title: "On kites*" }, { title: "On kites" }],
    ["years with a dash of either kind", { title: "Kites 2019–2020" }, { title: "Kites, 2019-2020" }],
    [
      "a title of many on one page",
      { title: "Editorial", links: [{ url: "https://a.example/1", kind: "page" }] },
      { title: "Editorial", abstract: "Now more.", links: [{ url: "https://a.example/1", kind: "page" }] },
    ],
  ])("that are one: %s", (_, a, b) => {
    const known = archive();
    known.add(listed("Kites", { abstract: "", ...a }));
    known.add(listed("Kites", { abstract: "", ...b }));
    expect(known.papers.size).toBe(1);
    known.check();
  });

  it("with two arXiv numbers stay two, although a source gives both one DOI", () => {
    const known = archive();
    known.add(listed("One", { arxivId: "2611.1", doi: "10.5555/k" }));
    known.add(listed("Two", { arxivId: "2611.2", doi: "10.5555/k" }));
    known.add(listed("Both", { doi: "10.5555/k" }));
    expect(known.papers.size).toBe(2);
    known.check();
  });
});

it("whatever sources say in whatever order, no key has two owners, no id is lost, and saying it again adds nothing", () => {
  const some = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
  const paper = fc
    .record({
      title: fc.constantFrom("A", "B", "C", "D"),
      arxivId: some(["1", "2", "3"]),
      doi: some(["x", "y"]),
    })
    .map(({ title, arxivId, doi }) =>
      listed(title, { ...(arxivId ? { arxivId } : {}), ...(doi ? { doi } : {}) }),
    );
  fc.assert(
    fc.property(fc.array(fc.array(paper, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (batches) => {
      const known = archive();
      for (const batch of batches) {
        known.add(...batch);
        known.check();
        const numbers = [...known.papers.values()].flatMap(({ arxivId }) => (arxivId ? [arxivId] : []));
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(known.add(...batch).added).toEqual([]);
        known.check();
      }
      for (const id of known.former.values()) {
        let now = id;
        while (known.former.has(now)) now = known.former.get(now) as number;
        expect(known.papers.has(now)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
