import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type DigestView,
  digestSubject,
  loadTemplates,
  type PaperCard,
  type Rendered,
  renderDigest,
  type Templates,
} from "../../../src/templates/digest.ts";
import { readingOrder, readMail, textOf } from "../../support/mail-dom.ts";
import { hostileDigest, hostileTitles, sampleDigest, worstDigest } from "../../support/sample-mail.ts";

let templates: Templates;
beforeAll(async () => {
  templates = await loadTemplates();
});

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

/** Checks that both parts have the same texts and links in the same order, and the text part nothing else. */
function expectPartsToAgree(mail: Rendered): void {
  const [masthead, ...blocks] = readingOrder(readMail(mail.html));
  // In the text part a title's link is at "Read more", and the masthead's at the end.
  const pieces = blocks.flatMap(({ text, url, title }) => (url === null || title ? [text] : [text, url]));
  // A match is bold in the one and between asterisks in the other.
  const text = flat(mail.text).replace(/\*([^\s*][^*]*)\*/g, "$1");
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    expect(found, `“${piece}” in its place in the text part`).toBeGreaterThanOrEqual(0);
    at = found + piece.length;
  }
  const words = new Set([...pieces, masthead?.url ?? ""].flatMap((piece) => piece.split(" ")));
  const onlyInText = text.split(" ").filter((word) => !words.has(word) && !words.has(word.replace(/:$/, "")));
  expect(onlyInText.filter((word) => !/^(PAPERBOY|\*|==|-+)$/.test(word))).toEqual([]);
}

describe("a digest", () => {
  it("says the same in both parts", () => {
    expectPartsToAgree(renderDigest(templates, sampleDigest()));
    expectPartsToAgree(renderDigest(templates, worstDigest()));
  });

  it("shows every paper with its reasons, other topics, abstract and links", () => {
    const mail = readMail(renderDigest(templates, sampleDigest()).html);
    const text = textOf(mail.body);
    const cards = sampleDigest().sections.flatMap((section) => section.papers);
    const titles = mail.all("h3").map(textOf);
    expect(titles.slice(0, cards.length)).toEqual(cards.map((card) => card.title));
    const hrefs = mail.all("a").map((a) => a.attribs.href);
    for (const card of cards) {
      expect(text).toContain(card.reason);
      expect(text).toContain(card.excerpt);
      for (const topic of card.alsoIn) expect(text).toContain(topic);
      for (const url of [card.url, ...card.links.map((link) => link.url)]) expect(hrefs).toContain(url);
    }
  });

  it("marks what matched: bold in the one part, between asterisks in the other", () => {
    const view = sampleDigest();
    const { html, text } = renderDigest(templates, view);
    const cards = [...view.sections, ...(view.trending ? [view.trending] : [])].flatMap(
      ({ papers }) => papers,
    );
    const marked = cards.flatMap(({ excerpt, marks }) =>
      marks.map(({ start, end }) => excerpt.slice(start, end)),
    );
    expect(marked.length).toBeGreaterThan(3);
    expect(readMail(html).all("b").map(textOf)).toEqual(marked);
    for (const match of marked) expect(flat(text)).toContain(`*${match}*`);
  });

  it("marks nothing where a mark was cut off, or says something else once the words are cleaned", () => {
    const view = sampleDigest();
    const [card] = view.sections[0]?.papers ?? [];
    const excerpt = `kites\u0007\u0007 and ${"tails ".repeat(90)}gusts`;
    const marks = [
      { start: 12, end: 17 },
      { start: excerpt.length - 5, end: excerpt.length },
      { start: 3, end: 900 },
    ];
    const odd = {
      ...view,
      sections: [{ heading: "T", papers: [{ ...(card as PaperCard), excerpt, marks }], more: 0 }],
    };
    expect(readMail(renderDigest(templates, { ...odd, trending: null }).html).all("b")).toEqual([]);
  });

  it("has a heading a topic, then the trending papers", () => {
    const headings = readMail(renderDigest(templates, sampleDigest()).html).all("h2").map(textOf);
    expect(headings).toEqual([
      "Retrieval-augmented generation",
      "Diffusion models",
      "Graph learning",
      "Trending outside your topics",
    ]);
  });

  it("links to its preferences, pause, unsubscribe and browser pages in both parts", () => {
    const view = sampleDigest();
    const mail = renderDigest(templates, view);
    const links = readMail(mail.html).all("a");
    for (const [label, url] of [
      ["Topics", view.links.topics],
      ["Hour", view.links.hour],
      ["Pause", view.links.pause],
      ["Unsubscribe", view.links.unsubscribe],
      ["Read in browser", view.links.browser],
    ] as const) {
      expect(links.find((a) => textOf(a) === label)?.attribs.href).toBe(url);
      expect(flat(mail.text)).toContain(`${label}: ${url}`);
    }
  });

  it("says how many matches had no room, and names the topics without a paper", () => {
    const view = sampleDigest();
    view.sections.push({ heading: "Robotics", papers: [], more: 5 });
    const { text } = renderDigest(templates, view);
    expect(text).toContain("12 of 25 new papers, best first.");
    expect(text).toContain("And 7 more in your browser:");
    expect(text).toContain("Also in your browser: Robotics (5):");
    expect(text).not.toContain("== Robotics");
  });

  it("leaves out what is absent", () => {
    const view: DigestView = { ...sampleDigest(), notice: null, trending: null, postalAddress: null };
    const { html, text } = renderDigest(templates, view);
    expect(html).not.toContain("Welcome");
    expect(html).not.toContain("Printing House");
    expect(html).not.toContain("Trending");
    expect(html).not.toMatch(/null|undefined|\{\{/);
    expect(text).not.toMatch(/null|undefined|\{\{/);
  });

  it("with trending papers only, for a subscriber without topics, is a digest too", () => {
    const mail = renderDigest(templates, { ...sampleDigest(), sections: [] });
    expect(mail.subject).toBe("The Quiet Gripper: Touch Without Cameras at 2 kHz (and 1 more paper)");
    expect(readMail(mail.html).all("h3")).toHaveLength(2);
  });

  it("is stopped by a link of our own that is no web address", () => {
    const view = sampleDigest();
    expect(() => renderDigest(templates, { ...view, links: { ...view.links, unsubscribe: "" } })).toThrow(
      /unsubscribe link/,
    );
  });

  it("has text lines of at most 72 characters, apart from links", () => {
    for (const line of renderDigest(templates, sampleDigest()).text.split("\n")) {
      expect(line.length <= 72 || /^ *https:\/\/\S+$/.test(line), line).toBe(true);
    }
  });
});

describe("the size of a digest", () => {
  it.each(["w", "ж", "字", "😀", "&", '"'])("stays under the budget in the worst case, of %s", (filler) => {
    const mail = renderDigest(templates, worstDigest(filler));
    expect(Buffer.byteLength(mail.html)).toBeLessThan(80_000);
    expect(readMail(mail.html).all("h3").length).toBeGreaterThan(3);
    expectPartsToAgree(mail);
  });

  it("leaves room for thirty ordinary papers, none of them dropped", () => {
    const view = sampleDigest();
    const cards = view.sections.flatMap((section) => section.papers);
    const thirty = Array.from({ length: 30 }, (_, i) => cards[i % cards.length] as PaperCard);
    const mail = renderDigest(templates, {
      ...view,
      sections: [{ heading: "All", papers: thirty, more: 0 }],
    });
    expect(readMail(mail.html).all("h3").map(textOf)).toEqual([
      ...thirty.map((card) => card.title),
      ...(view.trending?.papers.map((card) => card.title) ?? []),
    ]);
  });

  it("is kept by shortening abstracts first, then by leaving out trending papers, then the last of each topic", () => {
    const view = worstDigest();
    const mail = readMail(renderDigest(templates, view).html);
    const kept = mail.all("h3").map((h) => Number(/Paper (\d+)/.exec(textOf(h))?.[1]));
    expect(kept).not.toContain(25);
    for (const first of [0, 5, 10, 15, 20]) expect(kept).toContain(first);
    const perTopic = [0, 5, 10, 15, 20].map((n) => kept.filter((id) => id >= n && id < n + 5).length);
    expect(Math.max(...perTopic) - Math.min(...perTopic)).toBeLessThanOrEqual(1);
    const abstracts = mail
      .all("p")
      .map(textOf)
      .filter((text) => text.startsWith("Abstract"));
    expect(Math.max(...abstracts.map((text) => text.length))).toBeLessThanOrEqual(120);
  });

  it("counts what was left out, so that the sum stays the same", () => {
    const view = worstDigest();
    const count = (sections: DigestView["sections"]) =>
      sections.reduce((sum, section) => sum + section.papers.length + section.more, 0);
    const total = count(view.trending ? [...view.sections, view.trending] : view.sections);
    const { html, text } = renderDigest(templates, view);
    const shown = readMail(html).all("h3").length;
    expect(text).toContain(`${shown} of ${count(view.sections)} new papers`);
    const counts = [...flat(text).matchAll(/And (\d+) more in your|\((\d+)\):/g)];
    expect(counts.reduce((sum, [, a, b]) => sum + Number(a ?? b), shown)).toBe(total);
  });

  it("is the same for the same digest", () => {
    expect(renderDigest(templates, worstDigest())).toEqual(renderDigest(templates, worstDigest()));
  });
});

describe("hostile words in a digest", () => {
  it("appear as text in both parts", () => {
    const mail = renderDigest(templates, hostileDigest());
    const titles = readMail(mail.html).all("h3").map(textOf);
    for (const [i, title] of hostileTitles.entries()) {
      const seen = flat(title.replace(/[\u202E\u2066]/g, "").replace(/\p{Cc}/gu, " "));
      const expected = seen.length > 300 ? `${seen.slice(0, 299)}…` : seen;
      expect(titles[i]).toBe(expected);
      expect(flat(mail.text)).toContain(expected);
    }
    expectPartsToAgree(mail);
  });

  it("add no element, attribute or comment to the mail", () => {
    const elements = (view: DigestView) =>
      new Set(
        readMail(renderDigest(templates, view).html).elements.flatMap((e) => [
          e.name,
          ...Object.keys(e.attribs),
        ]),
      );
    const plain = elements(sampleDigest());
    expect([...elements(hostileDigest())].filter((name) => !plain.has(name))).toEqual([]);
    const comments = (view: DigestView) => renderDigest(templates, view).html.split("<!--").length;
    expect(comments(hostileDigest())).toBe(comments(sampleDigest()));
  });

  it("lead only to http and https addresses", () => {
    const mail = renderDigest(templates, hostileDigest());
    for (const a of readMail(mail.html).all("a")) expect(a.attribs.href).toMatch(/^https?:\/\/[^"<>\s]+$/);
    expect(mail.text).not.toMatch(/javascript:alert|data:text|evil\.example/);
    const [dropped] = readMail(mail.html)
      .all("h3")
      .filter((h) => textOf(h) === "Bad page");
    expect(dropped?.children.some((child) => "name" in child && child.name === "a")).toBe(false);
  });

  it("cannot break the mail, whatever they are", () => {
    const nasty = fc.oneof(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 60 }),
      fc.constantFrom(...hostileTitles, "</title></style>", "-->", "<![endif]-->", "]]>", '" onclick="x'),
    );
    const url = fc.oneof(
      nasty,
      nasty.map((words) => `https://git.example/${words}`),
    );
    const link = fc.record({ url, label: nasty });
    const marks = fc.array(fc.record({ start: fc.nat(70), end: fc.nat(70) }), { maxLength: 3 });
    const card = fc.record({
      feedback: fc.constant({ save: ".1.save", more: ".1.more", less: ".1.less", authors: ".1/authors" }),
      title: nasty,
      url,
      excerpt: nasty,
      titleMarks: marks,
      marks,
      links: fc.array(link, { maxLength: 3 }),
      reason: nasty,
      alsoIn: fc.array(nasty, { maxLength: 2 }),
    });
    const section = fc.record({ heading: nasty, papers: fc.array(card, { maxLength: 3 }), more: fc.nat(9) });
    const sections = fc.array(section, { maxLength: 3 });
    const known = new Set(readMail(renderDigest(templates, sampleDigest()).html).elements.map((e) => e.name));
    fc.assert(
      fc.property(sections, nasty, (sections, words) => {
        const view = { ...sampleDigest(), sections, notice: words, subscriber: words, postalAddress: words };
        const { subject, html } = renderDigest(templates, view);
        const mail = readMail(html);
        expect(mail.all("h1")).toHaveLength(1);
        expect(mail.elements.filter((e) => !known.has(e.name))).toEqual([]);
        for (const a of mail.all("a")) expect(a.attribs.href).toMatch(/^https?:\/\//);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(subject.length).toBeLessThanOrEqual(78);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the line that counts a digest's papers", () => {
  const sample = sampleDigest();
  const counted = (view: DigestView) =>
    /^(?:One new paper|.*new papers, best first).*$/m.exec(renderDigest(templates, view).text)?.[0];

  it("is the same with what trends outside the topics and without it, and counts that where nothing else is", () => {
    const trending = sample.trending?.papers.length ?? 0;
    expect(trending).toBeGreaterThan(1);
    expect(counted(sample)).toBeDefined();
    expect(counted(sample)).toBe(counted({ ...sample, trending: null }));
    expect(counted({ ...sample, sections: [] })).toBe(`${trending} new papers, best first.`);
  });
});

describe("the subject of a digest", () => {
  const paper = (title: string) => ({
    feedback: { save: ".1.save", more: ".1.more", less: ".1.less", authors: ".1/authors" },
    title,
    url: "",
    titleMarks: [],
    excerpt: "",
    marks: [],
    links: [],
    reason: "",
    alsoIn: [],
  });
  const one = (title: string, others = 0): DigestView => ({
    ...sampleDigest(),
    trending: null,
    sections: [
      {
        heading: "T",
        papers: [paper(title), ...Array.from({ length: others }, () => paper("Another"))],
        more: 40,
      },
    ],
  });

  it("is the best paper's title and the number of the others", () => {
    expect(digestSubject(one("Small Gates", 11))).toBe("Small Gates (and 11 more papers)");
    expect(digestSubject(one("Small Gates", 1))).toBe("Small Gates (and 1 more paper)");
    expect(digestSubject(one("Small Gates"))).toBe("Small Gates");
  });

  it("is one line of at most 78 characters, cut at a word", () => {
    const subject = digestSubject(one(`Gates\r\nBcc: x@y.example ${"and gates ".repeat(40)}`, 9));
    expect(subject).toMatch(/^Gates Bcc: x@y\.example (and gates )+(and|and gates)… \(and 9 more papers\)$/);
    expect(subject.length).toBeLessThanOrEqual(78);
  });

  it("counts the papers chosen, whether the mail had room for them or not, and neither others nor what trends", () => {
    expect(renderDigest(templates, worstDigest()).subject).toBe(digestSubject(worstDigest()));
    expect(digestSubject(worstDigest())).toMatch(/\(and 24 more papers\)$/);
  });
});
