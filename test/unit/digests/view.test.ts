import { beforeAll, describe, expect, test } from "vitest";
import type { DigestContent, DigestReasons } from "../../../src/db/schema.ts";
import type { ShownPaper } from "../../../src/digests/cards.ts";
import { without } from "../../../src/digests/message.ts";
import { linkLabel } from "../../../src/digests/paper-links.ts";
import { digestView } from "../../../src/digests/view.ts";
import type { PaperLink } from "../../../src/papers/paper.ts";
import { tokenKeys, verifyToken } from "../../../src/subscribers/tokens.ts";
import { digestPieces, loadTemplates, renderDigest, type Templates } from "../../../src/templates/digest.ts";
import { renderingCache } from "../../../src/templates/rendering-cache.ts";

let templates: Templates;
beforeAll(async () => {
  templates = await loadTemplates();
});

const keys = tokenKeys("test".repeat(8));
const context = { baseUrl: "https://paperboy.example.org", keys, postalAddress: null };
const abstract =
  "Kites have been flown for ages. We hang paper weights on the tails of box kites and watch the kites in gusts. They stay up. " +
  "Nobody had counted the days on which box kites tangle, which we do over forty of them, and say why.";

const paperOf = (id: number, more: Partial<ShownPaper> = {}): ShownPaper => ({
  id,
  title: `Paper ${id}`,
  abstract,
  links: [],
  authors: [],
  ...more,
});
const papers = new Map([1, 2, 3].map((id) => [id, paperOf(id)]));
const why: DigestReasons = [
  { kind: "phrase", terms: ["box kites"], where: "abstract", by: { role: "narrower", phrase: "box kite" } },
];
const content: DigestContent = {
  sections: [
    {
      topicId: 1,
      label: "Kite making",
      papers: [1, 2].map((id) => ({ id, score: 1, why, alsoIn: ["Wind"] })),
      more: [],
    },
  ],
  trending: [{ id: 3, why: [{ kind: "trending", bestRank: 1, sightings: 1 }] }],
  first: false,
};
const ada = { id: 7, email: "ada@example.org", tokenVersion: 1 };
const bob = { id: 8, email: "bob@example.org", tokenVersion: 3 };
const view = (
  more: { id?: number | null; content?: DigestContent; subscriber?: typeof ada; papers?: typeof papers } = {},
) => digestView(context, { id: 5, digestDate: "2026-11-21", content, subscriber: ada, papers, ...more });

describe("a digest's papers", () => {
  test("are shown with what is not plain from the heading, and what of the abstract matters for it", () => {
    const card = view().sections[0]?.papers[0];
    expect(card?.reason).toBe("box kites, a narrower topic");
    expect(card?.excerpt).toMatch(/^We hang paper weights .* in gusts\./);
    expect(card?.marks.map(({ start, end }) => card.excerpt.slice(start, end))).toEqual(["box kites"]);
    expect(card?.alsoIn).toEqual(["Wind"]);
  });

  test("stand under a topic with operators said in words, and keep what was typed in the section's address", () => {
    const typed = '"box kites" -rain';
    const [section] = content.sections;
    const sections = [
      { ...section, label: typed, papers: [{ id: 1, score: 1, why, alsoIn: ["sails OR wings"] }] },
    ];
    const [shown] = view({ content: { ...content, sections: sections as never } }).sections;
    expect(shown?.heading).toBe("“box kites”, without rain");
    expect(shown?.query).toBe(`?topic=${encodeURIComponent(typed)}`);
    expect(shown?.papers[0]?.alsoIn).toEqual(["sails or wings"]);
  });

  test("have what matched marked in the title, in HTML alone, in place of a reason", () => {
    const titled = new Map([[1, paperOf(1, { title: "On <i> Box Kites, and gusts" })]]);
    const inTitle = why.map((reason) => ({ ...reason, where: "both" }) as const) as DigestReasons;
    const [section] = content.sections;
    const marked = digestView(context, {
      id: 5,
      digestDate: "2026-11-21",
      content: {
        ...content,
        sections: [{ ...section, papers: [{ id: 1, score: 1, why: inTitle, alsoIn: [] }] }] as never,
        trending: [],
      },
      subscriber: ada,
      papers: titled,
    });
    expect(marked.sections[0]?.papers[0]?.reason).toBe("");
    const { html, text } = renderDigest(templates, marked);
    expect(html).toContain('>On &lt;i&gt; <u class="hit">Box Kites</u>, and gusts</a>');
    expect(text).toContain("* On <i> Box Kites, and gusts\n");
  });

  test("are shown by the source's own summary where there is one, and whose it is, in both parts of the mail", () => {
    const summary = { text: "Weights keep box kites <up> in gusts.", by: "Hugging Face" };
    const known = new Map(papers).set(1, paperOf(1, { facts: { summary } }));
    const shown = view({ papers: known });
    const card = shown.sections[0]?.papers[0];
    expect(card?.excerpt).toBe(summary.text);
    expect(card?.marks.map(({ start, end }) => card.excerpt.slice(start, end))).toEqual(["box kites"]);
    const mail = renderDigest(templates, shown);
    expect(mail.text.replace(/\s+/g, " ")).toContain(
      "Weights keep *box kites* <up> in gusts. (Summary by Hugging Face)",
    );
    expect(mail.html).toMatch(/&lt;up(?:&gt;|>) in gusts\. <span[^>]*>\(Summary by Hugging Face\)<\/span>/);
    expect(mail.html.match(/Summary by/g)).toHaveLength(1);
  });

  test("of a digest that keeps sentences, as older ones do, are shown the same", () => {
    const sentence = "“box kites” in the title and abstract";
    const older: DigestContent = {
      ...content,
      sections: content.sections.map((section) => ({
        ...section,
        papers: section.papers.map((paper) => ({ ...paper, why: sentence })),
      })),
    };
    const [old, now] = [older, content].map((content) => view({ content }).sections[0]?.papers[0]);
    expect(old).toEqual({ ...now, reason: sentence });
  });

  test("of followed authors name the author and no topic, and trending ones their place", () => {
    const byAuthor: DigestContent = {
      ...content,
      sections: [
        {
          topicId: null,
          label: "Authors you follow",
          papers: [{ id: 1, score: 1, why: [{ kind: "author", names: ["Ada Lovelace"] }], alsoIn: [] }],
          more: [],
        },
      ],
    };
    expect(view({ content: byAuthor }).sections[0]?.papers[0]?.reason).toBe("by Ada Lovelace");
    expect(view().trending?.papers[0]?.reason).toBe("No. 1 in its listing");
  });

  test("that turned out to be one are shown once", () => {
    const one = paperOf(1);
    const merged = digestView(context, {
      id: 5,
      digestDate: "2026-11-21",
      content,
      subscriber: ada,
      papers: new Map([1, 2, 3].map((id) => [id, one])),
    });
    expect(merged.sections[0]?.papers).toHaveLength(1);
    expect(merged.trending).toBeNull();
  });

  test("lead by their titles to the work itself, and by a row of links to its PDF and its code, or else its project", () => {
    const cardWith = (...kinds: PaperLink["kind"][]) => {
      const links = kinds.map((kind) => ({ kind, url: `https://works.example/${kind}` }));
      const known = new Map(papers).set(1, paperOf(1, { links }));
      const card = view({ papers: known }).sections[0]?.papers[0];
      return { url: card?.url, labels: card?.links.map(({ label }) => label) };
    };
    expect(cardWith("abs", "pdf", "doi", "code", "project")).toEqual({
      url: "https://works.example/abs",
      labels: ["Paper", "PDF", "Code"],
    });
    expect(cardWith("project", "pdf")).toEqual({
      url: "https://works.example/pdf",
      labels: ["PDF", "Site"],
    });
    // Nothing leads to the text: our page, which has the searches.
    const page = "https://paperboy.example.org/papers/1";
    expect(cardWith("code")).toEqual({ url: page, labels: ["Find", "Code"] });
    expect(cardWith()).toEqual({ url: page, labels: ["Find"] });
    expect(linkLabel({ kind: "doi" })).toBe("DOI");
  });

  test("name the first three authors and the last, and the venue or else the listing", () => {
    const authors = ["Ada Byron", "Ben Oduya", "Cy Marsh", "Dee Lund", "Eve Sato"];
    const abs = [{ kind: "abs" as const, url: "https://arxiv.org/abs/2611.00001" }];
    const card = (more: Partial<ShownPaper>) =>
      view({ papers: new Map(papers).set(1, paperOf(1, more)) }).sections[0]?.papers[0];
    expect(card({ authors })?.authors).toBe("Ada Byron, Ben Oduya, Cy Marsh … Eve Sato");
    expect(card({ authors: authors.slice(0, 4) })?.authors).toBe("Ada Byron, Ben Oduya, Cy Marsh, Dee Lund");
    const categories = ["cs.LG", "cs.CL"];
    expect(card({ links: abs, facts: { categories } })?.venue).toBe("arXiv cs.LG");
    expect(card({ links: abs, facts: { categories, venue: "Kite Letters" } })?.venue).toBe("Kite Letters");
    expect(card({ facts: { categories } })?.venue).toBe("");
  });
});

describe("a digest that is not like others", () => {
  test("says so in one line: the first, and the first after its reader was away", () => {
    expect(view().notice).toBeNull();
    expect(view({ content: { ...content, first: true } }).notice).toMatch(/^Your first digest: /);
    expect(view({ content: { ...content, awaySince: "2026-10-03" } }).notice).toBe(
      "Welcome back: the best since Saturday, 3 October 2026.",
    );
  });

  test("has the subject that was chosen when it was planned, for all of its papers", () => {
    const subject = "Kite making: 2 new papers";
    expect(renderDigest(templates, view({ content: { ...content, subject } })).subject).toBe(subject);
    expect(without({ ...content, subject }, new Set([1])).subject).toBeUndefined();
  });
});

describe("the feedback links of a digest", () => {
  test("are for this reader, digest and paper alone, and are asked under every paper", () => {
    const { html } = renderDigest(templates, view());
    const links = [...html.matchAll(/href="([^"]+\.(?:more|less))"/g)].map(([, url = ""]) => url);
    expect(links).toHaveLength(6);
    for (const [i, url] of links.entries()) {
      const [, token = "", paper, verdict] = /\/feedback\/([\w-]+)\.(\d+)\.(\w+)$/.exec(url) ?? [];
      expect(verifyToken(keys, "feedback", token, new Date())).toMatchObject({
        ok: true,
        claims: { subscriberId: 7, version: 1, ref: 5 },
      });
      expect([paper, verdict]).toEqual([String(1 + Math.floor(i / 2)), i % 2 === 0 ? "more" : "less"]);
    }
  });

  test("lead to a paper's authors by their names", () => {
    const known = new Map(
      [1, 2, 3].map((id) => [id, paperOf(id, id === 2 ? { authors: ["Maria Rossi"] } : {})]),
    );
    const { html } = renderDigest(templates, view({ papers: known }));
    const links = [...html.matchAll(/href="([^"]+\/authors)"[^>]*>([^<]+)/g)].map(([, ...link]) => link);
    expect(links).toEqual([[expect.stringMatching(/\/feedback\/[\w-]{48}\.2\/authors$/), "Maria Rossi"]]);
  });

  test("are absent from a preview, which has no digest to speak of", () => {
    const { html, text } = renderDigest(templates, view({ id: null }));
    expect(html + text).not.toMatch(/like this|feedback|>Save</);
  });
});

test("two readers' mails have their cards' pieces in common", () => {
  const cache = renderingCache();
  const hashed = new Map([...papers].map(([id, paper]) => [id, { ...paper, contentHash: `${id}` }]));
  const pieces = (subscriber: typeof ada, id: number) => {
    const shown = digestView(
      { ...context, cache },
      { id, digestDate: "2026-11-21", content, subscriber, papers: hashed },
    );
    const { html, text } = digestPieces(templates, shown, cache);
    return [html, text].map((part) => new Set(part));
  };
  const [adas, bobs] = [pieces(ada, 5), pieces(bob, 6)];
  for (const part of [0, 1]) {
    const own = [...(bobs[part] ?? [])].filter((piece) => !adas[part]?.has(piece));
    expect(own.map(({ text }) => text).join("")).not.toMatch(/box kites|gusts/);
    const common = [...(bobs[part] ?? [])].filter((piece) => adas[part]?.has(piece));
    expect(common.map(({ text }) => text).join("")).toMatch(/box kites.*gusts/s);
  }
});

test("lines about the sources close the digest", () => {
  const notes = ["Note: arXiv has listed nothing new since Friday."];
  const { html, text } = renderDigest(templates, view({ content: { ...content, notes } }));
  expect(html.indexOf(notes[0] as string)).toBeGreaterThan(html.indexOf("Paper 3"));
  expect(text).toContain(`\n${notes[0]}\n\n---`);
});
