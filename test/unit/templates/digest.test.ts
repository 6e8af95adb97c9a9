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
import { readMail, textOf } from "../../support/mail-dom.ts";
import { hostileDigest, hostileTitles, sampleDigest, worstDigest } from "../../support/sample-mail.ts";

let templates: Templates;
beforeAll(async () => {
  templates = await loadTemplates();
});

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * Checks that both parts say the same in the same order. Only the row of actions is in the HTML alone: the text part gives one address of
 * each paper instead, and a line that says where the actions are.
 */
function expectPartsToAgree(mail: Rendered): void {
  const dom = readMail(mail.html);
  const rows = new Set(dom.elements.filter((e) => e.attribs.class?.split(" ").includes("acts")));
  const paragraphs = dom.elements.filter((e) => /^(h[1-6]|p)$/.test(e.name) && !rows.has(e)).map(textOf);
  const text = plain(mail.text);
  let at = 0;
  for (const said of paragraphs.slice(1)) {
    // The links of the foot have their addresses behind them.
    for (const piece of said.includes("Unsubscribe") ? said.split(" ") : [said]) {
      const found = text.indexOf(piece, at);
      expect(found, `“${piece}” in its place in the text part`).toBeGreaterThanOrEqual(0);
      at = found + piece.length;
    }
  }
  const links = dom.all("a").map((a) => a.attribs.href ?? "");
  const words = new Set([...paragraphs, onlyText, ...links].flatMap((said) => said.split(" ")));
  const onlyInText = text.split(" ").filter((word) => !words.has(word) && !words.has(word.replace(/:$/, "")));
  expect(onlyInText.filter((word) => !/^(PAPERBOY|\*|==|-+)$/.test(word))).toEqual([]);
}

const onlyText = "To save a paper, or to get more or less like it, read in your browser.";
/** A match is bold in the one part and between asterisks in the other. */
const plain = (text: string) => flat(text).replace(/\*([^\s*][^*]*)\*/g, "$1");

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
      expect(text).toContain(card.authors);
      expect(text).toContain(card.venue);
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

  it("opens with what is inside: one total, and of each topic how many", () => {
    const view = sampleDigest();
    view.sections.push({ heading: "Robotics", papers: [], more: 5 });
    const contents =
      "12 new papers: Retrieval-augmented generation 4 · Diffusion models 4 · Graph learning 4";
    const { html, text } = renderDigest(templates, view);
    expect(textOf(readMail(html).body)).toContain(contents);
    expect(flat(text)).toContain(contents);
    const [one] = view.sections;
    const alone = renderDigest(templates, { ...view, sections: one ? [one] : [] });
    expect(alone.text).toContain("\n4 new papers\n\nYour first digest");
  });

  it("names eight topics at most among its contents, and counts the others' papers together", () => {
    const [papers = []] = sampleDigest().sections.map((section) => section.papers.slice(0, 1));
    const sections = Array.from({ length: 10 }, (_, i) => ({ heading: `Topic ${i}`, papers, more: 0 }));
    const { text } = renderDigest(templates, { ...sampleDigest(), sections });
    expect(flat(text)).toContain("10 new papers: Topic 0 1 · Topic 1 1");
    expect(flat(text)).toContain("Topic 6 1 · 3 other topics 3 ");
  });

  it("says once a section how many matches had no room, where they are, and names the topics without a paper", () => {
    const view = sampleDigest();
    view.sections = view.sections.map((section) => ({
      ...section,
      query: `?topic=${section.heading.length}`,
    }));
    view.sections.push({ heading: "Robotics", papers: [], more: 5 });
    const { html, text } = renderDigest(templates, view);
    expect(text).toContain(`and 7 more:\n${view.links.browser}?topic=30\n`);
    expect(
      readMail(html)
        .all("a")
        .find((a) => textOf(a) === "and 7 more")?.attribs.href,
    ).toBe(`${view.links.browser}?topic=30`);
    expect(text).toContain(`Also in your browser: Robotics (5):\n${view.links.browser}\n`);
    expect(text).not.toContain("== Robotics");
  });

  it("gives in the text part of each paper its title, the line below it, its sentences and one address", () => {
    const { text } = renderDigest(templates, sampleDigest());
    const entry = text.slice(text.indexOf("* When the Passage"), text.indexOf("* Chunking Is"));
    expect(plain(entry)).toMatch(
      /^\* When the Passage Disagrees With Itself Ines Duarte · arXiv cs\.LG · “retrieved”, “passages” in the abstract \S.*\. https:\/\/archive\.example\/abs\/102 ?$/,
    );
  });

  it("has one row of actions a paper, and for a paper that nothing leads to a page where to find it", () => {
    const rows = readMail(renderDigest(templates, sampleDigest()).html)
      .elements.filter((e) => e.attribs.class?.includes("acts"))
      .map(textOf);
    expect(rows[0]).toBe("Paper · PDF · Code · Save · More · Less");
    expect(rows[2]).toBe("Paper · PDF · Save · More · Less");
    expect(rows[3]).toBe("Find · Save · More · Less");
  });

  it("leads to its authors' page by their names, where there is a reader to follow them", () => {
    const view = sampleDigest();
    const authors = (view: DigestView) =>
      readMail(renderDigest(templates, view).html)
        .all("a")
        .filter((a) => textOf(a) === "Tomasz Wren, Ling Zhao")
        .map((a) => a.attribs.href);
    expect(authors(view)[0]).toBe(`${view.feedback}.101/authors`);
    expect(authors({ ...view, feedback: null })).toEqual([]);
  });

  it("leaves out what is absent", () => {
    const view: DigestView = { ...sampleDigest(), notice: null, trending: null, postalAddress: null };
    const { html, text } = renderDigest(templates, view);
    expect(html).not.toContain("Your first digest");
    expect(html).not.toContain("Printing House");
    expect(html).not.toContain("Trending");
    expect(html).not.toMatch(/null|undefined|\{\{/);
    expect(text).not.toMatch(/null|undefined|\{\{/);
  });

  it("with trending papers only, for a subscriber without topics, is a digest too", () => {
    const mail = renderDigest(templates, { ...sampleDigest(), sections: [] });
    expect(mail.subject).toBe("The Quiet Gripper: Touch Without Cameras at 2 kHz (and 1 more)");
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
    expect(text).toContain(`${shown} new papers`);
    const counts = [...flat(text).matchAll(/and (\d+) more:|\((\d+)\):/g)];
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
      authors: nasty,
      venue: nasty,
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
    /^\d+ new papers?(?=:|$)/m.exec(renderDigest(templates, view).text)?.[0];

  it("is the same with what trends outside the topics and without it, and counts that where nothing else is", () => {
    const trending = sample.trending?.papers.length ?? 0;
    expect(trending).toBeGreaterThan(1);
    expect(counted(sample)).toBeDefined();
    expect(counted(sample)).toBe(counted({ ...sample, trending: null }));
    expect(counted({ ...sample, sections: [] })).toBe(`${trending} new papers`);
  });
});

describe("the subject of a digest", () => {
  const section = (heading: string, ...titles: string[]) => ({
    heading,
    papers: titles.map((title) => ({ title })),
  });
  const long = "Gates that open only when somebody who has asked twice asks for the third time in a row";
  const longer = Array.from({ length: 9 }, (_, i) => `${long} ${i}`);

  it("is the best paper's title, where it is whole, and how many others there are", () => {
    expect(digestSubject([section("T", "Small Gates", "B"), section("U", "C")])).toBe(
      "Small Gates (and 2 more)",
    );
    expect(digestSubject([section("T", "Small Gates")])).toBe("Small Gates");
  });

  it("is otherwise the topics and the count, as many topics as there is room for", () => {
    expect(digestSubject([section("Quantization", ...longer)])).toBe("Quantization: 9 new papers");
    expect(
      digestSubject(["Quantization", "LLM reasoning", "Graphs"].map((name) => section(name, long))),
    ).toBe("Quantization, LLM reasoning and Graphs: 3 new papers");
    const names = ["Quantization", "LLM reasoning", "Retrieval-augmented generation", "Gaussian splatting"];
    expect(digestSubject(names.map((name) => section(name, long)))).toBe(
      "Quantization, LLM reasoning and 2 more: 4 new papers",
    );
  });

  it("is not that of the digest before, although what is inside were called the same", () => {
    const same = [section("Quantization", long, "Fine Shelves", long)];
    const first = digestSubject(same);
    expect(first).toBe("Quantization: 3 new papers");
    expect(digestSubject(same, first)).toBe("Fine Shelves");
  });

  it("is one whole line of at most 78 characters, never that of the digest before, whatever is inside", () => {
    const words = fc.oneof(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 120 }),
      fc.constantFrom(...longer, "Gates", "Gates\r\nBcc: x@y.example", ""),
    );
    const sections = fc.array(
      fc.record({ heading: words, papers: fc.array(fc.record({ title: words }), { maxLength: 4 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(sections, (inside) => {
        const days = [digestSubject(inside)];
        for (let day = 1; day < 6; day += 1) days.push(digestSubject(inside, days.at(-1)));
        for (const [i, subject] of days.entries()) {
          expect(subject).not.toBe(days[i - 1]);
          expect(subject).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          expect(subject).not.toBe("");
          expect(subject.length).toBeLessThanOrEqual(78);
        }
        expect(digestSubject(inside, days[0])).toBe(days[1]);
      }),
    );
  });

  it("counts the papers chosen, whether the mail had room for them or not, and neither others nor what trends", () => {
    expect(renderDigest(templates, worstDigest()).subject).toMatch(/: 25 new papers$/);
  });

  it("leaves the titles that it does not name to the preheader", () => {
    const { html, subject } = renderDigest(templates, sampleDigest());
    expect(subject).toBe("Retrieval-augmented generation, Diffusion models and 1 more: 12 new papers");
    const hidden = readMail(html)
      .all("div")
      .find((div) => div.attribs.style?.startsWith("display:none"));
    expect(hidden && textOf(hidden)).toMatch(/^Ask the Shelf First: .* · When the Passage/);
  });
});
