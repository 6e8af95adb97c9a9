import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeBibtex } from "../../../../src/papers/citations/bibtex.ts";
import { type Citable, citationOf, citationsOf } from "../../../../src/papers/citations/citation.ts";
import { writeCslJson } from "../../../../src/papers/citations/csl-json.ts";
import { writeRis } from "../../../../src/papers/citations/ris.ts";
import { writeMarkdown } from "../../../../src/papers/citations/text.ts";
import {
  pythonWith,
  type ReadReference,
  readCsl,
  readWithCitationJs,
  readWithPybtex,
  renderMarkdown,
} from "../../../support/reference-readers.ts";

const paper = (fields: Partial<Citable>): Citable => ({
  id: 7,
  title: "Kites",
  abstract: "",
  authors: [],
  links: [],
  arxivId: null,
  doi: null,
  facts: {},
  ...fields,
});
const cited = (fields: Partial<Citable>) =>
  citationOf(paper(fields), { page: "https://paperboy.example/papers/7" });

const pieces = [
  ..."\\{}$&%#_^~\"'`-@=,.!?<>[]()*|/+:;\n\t\u00a0éØßłıĀ李明αж",
  "--",
  "''",
  "``",
  "?`",
  "and",
  " and ",
  "others",
  "\\alpha",
  "\\emph{x}",
  "{",
  "}}",
  "$x^2$",
  "<i>x</i>",
  "BERT",
  "GPT-4",
  "a",
  "Kite",
  "ER  - ",
  "TY  - JOUR",
  "@misc{",
  "% not a comment",
  "🪁",
  "von ",
  "Jr.",
  "\u0301",
];
/** Anything that a source may call a title or a name, with what the formats give a meaning to in every place. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(" "));
const lettered = hostile.map((text) => `Kite ${text}`);

/** On one line. */
const onLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
/** In one spelling of composed letters, too. */
const plain = (text: string): string => onLine(text).normalize("NFC");
/** A name's marks: the order of its parts, and what stands between them, is each reader's own. */
const letters = (name: string): string => [...plain(name).replace(/[\s,-]/g, "")].sort().join("");

const same = (read: readonly ReadReference[], title: string, authors: readonly string[]) => {
  expect(read).toHaveLength(1);
  expect(plain(read[0]?.title ?? "")).toBe(plain(title));
  expect(read[0]?.authors.map(letters)).toEqual(authors.map(letters));
};

describe("any title and authors survive, as another program reads them back", () => {
  const works = fc.record({ title: lettered, authors: fc.array(lettered, { maxLength: 3 }) });

  test("BibTeX", () => {
    fc.assert(
      fc.property(works, ({ title, authors }) => {
        same(readWithCitationJs("@bibtex/text", writeBibtex([cited({ title, authors })])), title, authors);
      }),
    );
  });

  test("RIS", () => {
    fc.assert(
      fc.property(works, ({ title, authors }) => {
        same(readWithCitationJs("@ris/file", writeRis([cited({ title, authors })])), title, authors);
      }),
    );
  });

  test("CSL JSON", () => {
    fc.assert(
      fc.property(works, ({ title, authors }) => {
        same(readCsl(writeCslJson([cited({ title, authors })])), title, authors);
      }),
    );
  });

  test("Markdown: the title is one link, and no markup comes out of it", () => {
    fc.assert(
      fc.property(works, ({ title, authors }) => {
        const html = renderMarkdown(writeMarkdown([cited({ title, authors })]));
        expect(html.match(/<(?!\/)[a-z]+/g)).toEqual(["<ul", "<li", "<a"]);
        const linked = /<a href="https:\/\/paperboy\.example\/papers\/7">(.*)<\/a>/.exec(html)?.[1] ?? "";
        const text = linked.replace(
          /&(lt|gt|quot|amp);/g,
          (_, name: string) => ({ lt: "<", gt: ">", quot: '"' })[name] ?? "&",
        );
        expect(text.replace(/\.$/, "")).toBe(onLine(title).replace(/\.$/, ""));
      }),
    );
  });
});

const python = pythonWith("pybtex");
test.skipIf(python === undefined)(
  `pybtex reads who wrote what, as the paper prints it${python === undefined ? " (skipped: pybtex is not installed)" : ""}`,
  () => {
    const authors = [
      "Jan van der Berg",
      "Martin King Jr.",
      "Rossi, Maria",
      "The Kite Collaboration",
      "李明",
      "O'Neil J P",
    ];
    const written = writeBibtex(
      citationsOf(
        ["Kites and GPT-4", "Kites: 5% & 10$"].map((title) => ({
          paper: paper({ title, authors }),
          page: "https://x.example/1",
        })),
      ),
    );
    const read = readWithPybtex(python ?? "", written);
    expect(read.map(({ title }) => title)).toEqual(["Kites and {GPT-4}", "Kites: 5\\% \\& 10\\$"]);
    for (const one of read)
      expect(one.authors).toEqual([
        "Jan van der Berg",
        "Martin King Jr.",
        "Maria Rossi",
        "{The Kite Collaboration}",
        "{李明}",
        "J P O'Neil",
      ]);
  },
);

test("a list has no key twice, whatever the papers are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: hostile, authors: fc.array(hostile, { maxLength: 1 }) }), { maxLength: 8 }),
      (list) => {
        const keys = citationsOf(
          list.map((fields) => ({ paper: paper(fields), page: "https://x.example" })),
        ).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
      },
    ),
  );
});
