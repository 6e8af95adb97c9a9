/** Reading what readers bring: what is sound is kept, what is not is reported with its line. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInThread } from "../../../src/library/read/in-thread.ts";
import { readBrought } from "../../../src/library/read/read-brought.ts";
import type { Brought, Reading } from "../../../src/library/read/reading.ts";

function read(text: string | Uint8Array): Reading {
  const reading = readBrought(typeof text === "string" ? Buffer.from(text) : text);
  if (!reading.ok) throw new Error(reading.message);
  return reading;
}
const one = (text: string): Brought | undefined => read(text).papers[0];
const titles = ({ papers }: Reading) => papers.map(({ title }) => title);
const lines = ({ problems }: Reading) => problems.map(({ line }) => line);

describe("BibTeX", () => {
  test("is read with its LaTeX, macros, concatenation, quotation marks, parentheses and cross-references", () => {
    const reading = read(`% of mine
@string{who = "Rossi, Maria"}
@comment{jabref-meta: databaseType:bibtex;}
@article{kites:1,
  title = {{Kites} of {$\\beta$}-{C}lay and \\'{E}tudes},
  author = who # " and M{\\"u}ller, Zo{\\"e} and {The Kite and String Group} and others",
  month = jan, year = 2024, % so far
  eprint = {2401.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.LG},
  abstract = {We show $x^2$ \\& 5\\% more {\\em kites}.},
  doi = {https://doi.org/10.1000/ABC}, date-added = {2024-01-05 10:00:00 +0100},
}
@inproceedings(wide, title = "A {"}quoted{"} word", crossref = {Book99})
@proceedings{book99, title = {The Book}, year = 1999}
@misc{link, title = {By its link}, howpublished = {\\url{https://arxiv.org/abs/math/0309136v1}}}
`);
    expect(reading.problems).toEqual([]);
    expect(reading.papers).toMatchObject([
      {
        line: 4,
        title: "Kites of β-Clay and Études",
        authors: ["Rossi, Maria", "Müller, Zoë", "The Kite and String Group"],
        year: 2024,
        arxivId: "2401.00001",
        doi: "10.1000/abc",
        abstract: "We show x² & 5% more kites.",
        addedAt: "2024-01-05T09:00:00.000Z",
      },
      { line: 12, title: 'A "quoted" word', year: 1999 },
      { line: 14, title: "By its link", arxivId: "math/0309136" },
    ]);
  });

  test("without keys, in windows-1252, with entries on one line and text between them, is read too", () => {
    const text =
      "@article{title={Caf\u00e9 kites}, year={2001}} @book{, title={Second}} mail me@example.org\n@misc{x y, title={Third}}";
    expect(titles(read(Buffer.from(text, "latin1")))).toEqual(["Café kites", "Second", "Third"]);
  });

  test("of 1,000 entries of which 200 are broken keeps the 800, and reports each of the 200 with its line", () => {
    const broken = [
      (i: number) => `@article{b${i}, title = {Broken ${i}, year = 2020\n`,
      (i: number) => `@article{b${i}, title {Broken ${i}}, year = 2020}`,
      (i: number) => `@article{b${i}, title = "Broken ${i}, year = 2020}`,
      (i: number) => `@article{b${i}, title = {Broken} ${i}, year = 2020}`,
      (i: number) => `@article{b${i}, note = {Neither of both}}`,
    ];
    const expected: number[] = [];
    let text = "";
    for (let i = 0; i < 1000; i++) {
      const line = text.split("\n").length;
      if (i % 5 === 3) expected.push(line);
      const wrong = broken[Math.floor(i / 5) % broken.length];
      text += `${i % 5 === 3 && wrong ? wrong(i) : `@article{k${i},\n  title = {Kites number ${i}},\n  year = 2020\n}`}\n`;
    }
    const reading = read(text);
    expect(reading.papers).toHaveLength(800);
    expect(lines(reading)).toEqual(expected);
    expect(reading.problems[0]).toEqual({
      line: 13,
      text: "@article{b3, title = {Broken 3, year = 2020",
      message: "The value of “title” has no closing brace.",
    });
  });

  test("keeps every sound entry, whatever stands broken between them", () => {
    const word = fc.stringMatching(/^[A-Za-z]{3,12}$/);
    const value = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(" "));
    const sound = value.map((title) => ({ title, text: `@article{key, title = {${title}}, year = 2020}` }));
    const junk = fc.string({ maxLength: 60 }).map((text) => ({ title: null, text: text.replace(/@/g, "") }));
    const cutOff = fc
      .tuple(value, fc.nat(40))
      .map(([title, at]) => ({ title: null, text: `@misc{cut, note = {${title}}`.slice(0, at + 8) }));
    fc.assert(
      fc.property(fc.array(fc.oneof(sound, junk, cutOff), { maxLength: 12 }), (parts) => {
        const reading = readBrought(Buffer.from(`@comment{x}\n${parts.map(({ text }) => text).join("\n")}`));
        const expected = parts.flatMap(({ title }) => title ?? []);
        expect(reading.ok ? titles(reading) : []).toEqual(expect.arrayContaining(expected));
      }),
    );
  });
});

test("RIS is read with continued lines, records without an end, and line by line what is no record", () => {
  const reading = read(
    "TY  - JOUR\r\nTI  - Kites of\r\n  clay\r\nAU  - Rossi, Maria\r\nAU  - Bauer, B.\r\nDO  - 10.1000/x\r\nPY  - 2024/05/01\r\nN2  - <p>We fly.</p>\r\nER  - \r\n\r\n" +
      "TY  - JOUR\r\nT1  - Second\r\nUR  - http://arxiv.org/abs/2401.00002\r\nTY  - JOUR\r\nPY  - 2020\r\nER  - \r\nstray\r\n",
  );
  expect(reading.papers).toMatchObject([
    {
      line: 1,
      title: "Kites of clay",
      authors: ["Rossi, Maria", "Bauer, B."],
      doi: "10.1000/x",
      year: 2024,
      abstract: "We fly.",
    },
    { line: 11, title: "Second", arxivId: "2401.00002" },
  ]);
  expect(lines(reading)).toEqual([14, 17]);
});

test("a table is read as one, whatever its cells hold: formulas, and what looks like BibTeX", () => {
  const reading = read(
    "title,doi\n@SUM(1+1) of kites,10.5555/x\n@article{kites},10.5555/y\n=1+1 kites,10.5555/z\n",
  );
  expect(reading.papers.map(({ title, doi }) => [title, doi])).toEqual([
    ["@SUM(1+1) of kites", "10.5555/x"],
    ["@article{kites}", "10.5555/y"],
    ["=1+1 kites", "10.5555/z"],
  ]);
  expect(reading.problems).toEqual([]);
});

test("CSL JSON is read item by item, and JSON that is cut off is refused with a sentence", () => {
  const item = {
    title: "Kites of <i>clay</i>",
    author: [{ family: "Rossi", given: "Maria" }, { literal: "The Kite Group" }],
    DOI: "10.1000/X",
    issued: { "date-parts": [["2024", 5]] },
    abstract: "<jats:p>We fly.</jats:p>",
  };
  const reading = read(JSON.stringify([item, 5, { note: "arXiv: 2401.00001" }, {}]));
  expect(reading.papers).toMatchObject([
    {
      title: "Kites of clay",
      authors: ["Maria Rossi", "The Kite Group"],
      doi: "10.1000/x",
      year: 2024,
      abstract: "We fly.",
    },
    { title: null, arxivId: "2401.00001" },
  ]);
  expect(lines(reading)).toEqual([2, 4]);
  const deep = read(`[{"note":${"[".repeat(100_000)}${"]".repeat(100_000)}}, {"title": "Kites"}]`);
  expect(deep).toMatchObject({ papers: [{ title: "Kites" }], problems: [{ line: 1, text: "" }] });
  expect(readBrought(Buffer.from('[{"title": "Kites"'))).toMatchObject({
    ok: false,
    message: expect.stringContaining("not whole"),
  });
});

test.each([
  ['Title,DOI,Year\n"Kites, of\nclay",10.1000/x,2024\n,,\nThird,,\n', ["Kites, of clay", "Third"], [4]],
  ["title;url\nKites;https://arxiv.org/abs/2401.00001\n", ["Kites"], []],
  ["doi\n10.1000/x\narXiv:2401.00001\nnonsense\n", [null, null], [4]],
])("CSV is read by its heading: %j", (text, expected, wrong) => {
  const reading = read(text);
  expect(titles(reading)).toEqual(expected);
  expect(lines(reading)).toEqual(wrong);
});

describe("pasted text", () => {
  test.each([
    ["2401.00001", { arxivId: "2401.00001", title: null }],
    ["arXiv: 2401.00001v3 [cs.LG]", { arxivId: "2401.00001" }],
    ["  * https://arxiv.org/pdf/2401.00001.pdf", { arxivId: "2401.00001" }],
    ["[3] doi: 10.1000/ABC.", { doi: "10.1000/abc" }],
    ["https://doi.org/10.1000/abc,", { doi: "10.1000/abc" }],
    ["1. Kites of clay, and their strings", { title: "Kites of clay, and their strings", arxivId: null }],
    ["“Kites of clay” (arXiv:2401.00001)", { title: "Kites of clay", arxivId: "2401.00001" }],
    ["粘土凧の飛行について考える", { title: "粘土凧の飛行について考える" }],
  ])("%s", (text, expected) => {
    expect(one(text)).toMatchObject(expected);
  });

  test("holds several on one line, and what is none of these is reported", () => {
    const reading = read(
      "2401.00001, 2401.00002;10.1000/abc\n\nhttps://example.org/about\nfoo\nKites of clay over harbours\n",
    );
    expect(reading.papers.map(({ arxivId, doi, title }) => arxivId ?? doi ?? title)).toEqual([
      "2401.00001",
      "2401.00002",
      "10.1000/abc",
      "Kites of clay over harbours",
    ]);
    expect(reading.problems).toEqual([
      {
        line: 3,
        text: "https://example.org/about",
        message: expect.stringContaining("names no arXiv identifier"),
      },
      { line: 4, text: "foo", message: expect.stringContaining("no title of a paper") },
    ]);
  });
});

test.each([
  [Buffer.from("%PDF-1.7\n..."), /This is a PDF, whatever its name says/],
  [Buffer.from("PK\u0003\u0004word/document.xml"), /ZIP archive or an office document/],
  [Buffer.from([0x1f, 0x8b, 8, 0]), /packed with gzip/],
  [Buffer.from("\n <!DOCTYPE html><p>"), /web page/],
  [Buffer.from("<?xml version='1.0'?><records/>"), /XML, which is not read/],
  [Buffer.from("abc\0def"), /no text/],
  [Buffer.from(" \n"), /nothing in it/],
  [Buffer.alloc(50_000_000, "a"), /larger than 20 MB/],
])("what is no list of papers is refused with a sentence that says what to do (%#)", (bytes, message) => {
  expect(readBrought(bytes)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
});

test.each([
  ["entries", "@misc{a,title={Kites}}\n"],
  ["broken entries", "@misc{\n"],
  ["lines that are no papers", "kites\n"],
  ["identifiers in one line", "2401.00001 "],
  ["rows", "title,doi\nKites,\n"],
  ["records", "TY  - JOUR\nTI  - Kites\nER  - \n"],
])("far more %s than a library has room for are refused, before minutes are spent on them", (_, part) => {
  const message = expect.stringMatching(/more than 20,000 .* smaller parts/);
  expect(readBrought(Buffer.from(part.repeat(20_001)))).toMatchObject({ ok: false, message });
});

test("macros that multiply one another break the entries that use them, and no others", () => {
  const macros = Array.from({ length: 60 }, (_, i) => `@string{a${i + 1} = a${i} # a${i}}\n`).join("");
  const reading = read(
    `@string{a0 = "kite"}\n${macros}@misc{x, title = a60}\n@misc{y, title = {Kites of clay}}\n@misc{z, title = a1}`,
  );
  expect(titles(reading).slice(1)).toEqual(["Kites of clay", "kitekite"]);
  expect(reading.problems[0]?.message).toBe("The value of “a16” is too long.");
});

test("reading never throws, gives each paper a title or an identifier, and names lines that there are", () => {
  const pieces = fc.constantFrom(
    "@article{a, title = {",
    "}",
    "{",
    '"',
    "@string{x = ",
    "\n",
    ",",
    "TY  - JOUR\n",
    "TI  - Kites\n",
    "ER  - \n",
    "title,doi\n",
    "10.1000/x",
    "arXiv:2401.00001",
    "Kites of clay over harbours",
    "[{",
    '"title": "Kites"',
    "}]",
    "\\",
    "$",
    "%",
    "#",
    "\u0000",
    "é",
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string({ maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, (source) => {
      const reading = readBrought(Buffer.from(source));
      if (!reading.ok) {
        expect(reading.message).toMatch(/\.$/);
        return;
      }
      const count = source.split(/\r\n|\r|\n/).length;
      for (const { line, title, arxivId, doi } of reading.papers) {
        expect(title ?? arxivId ?? doi).toBeTruthy();
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(Math.max(count, reading.papers.length + reading.problems.length));
      }
    }),
    { numRuns: 300 },
  );
});

test("a reader who waits too long behind others gets an answer, and the next file is read", async () => {
  const read = readInThread({ deadlineMs: 60_000, memoryMb: 768, idleMs: 100, waitMs: 1 });
  const papers = Buffer.from("@article{a, title = {Kites of the north}}");
  const [first, second] = await Promise.all([read(papers), read(papers)]);
  expect(first).toMatchObject({ ok: true, papers: [{ title: "Kites of the north" }] });
  expect(second).toMatchObject({ ok: false, isBusy: true, message: expect.stringContaining("in a minute.") });
  expect(await read(papers)).toMatchObject({ ok: true });
}, 120_000);
