/** What we write as citations, we read as a library: titles, authors' family names, identifiers, years and abstracts come back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBrought } from "../../../src/library/read/read-brought.ts";
import { writeBibtex } from "../../../src/papers/citations/bibtex.ts";
import { citationsOf } from "../../../src/papers/citations/citation.ts";
import { writeCslJson } from "../../../src/papers/citations/csl-json.ts";
import { writeRis } from "../../../src/papers/citations/ris.ts";
import { readAuthorName } from "../../../src/papers/identity/author-name.ts";
import { titleKey } from "../../../src/papers/identity/title-key.ts";

const word = fc.constantFrom(
  "Kites",
  "clay",
  "{Braces}",
  "50%",
  "A&B",
  "naïve",
  "Müller's",
  "β-VAE",
  "C#",
  "x_1",
  "“so”",
  "#tag",
  "风筝",
);
const text = fc.array(word, { minLength: 2, maxLength: 8 }).map((words) => `On ${words.join(" ")}`);
const paper = fc.record({
  title: text,
  abstract: text,
  authors: fc.uniqueArray(fc.constantFrom("Maria Rossi", "Zoë Müller", "J.-P. van der Berg", "Martin King"), {
    maxLength: 4,
  }),
  arxivId: fc.option(fc.constantFrom("2401.00001", "math/0309136")),
  doi: fc.option(fc.constantFrom("10.1000/x", "10.1234/abc_(1)")),
});

test.each([
  ["BibTeX", writeBibtex],
  ["RIS", writeRis],
  ["CSL JSON", writeCslJson],
] as const)("%s", (_, write) => {
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 4 }), (papers) => {
      const listed = papers.map((one, i) => ({
        paper: { ...one, id: i + 1, links: [], facts: { year: 2024 } },
        page: `https://paperboy.example.org/papers/${i + 1}`,
      }));
      const reading = readBrought(Buffer.from(write(citationsOf(listed))));
      if (!reading.ok) throw new Error(reading.message);
      expect(reading.problems).toEqual([]);
      const plain = ({ title, abstract, authors, arxivId, doi }: Record<string, unknown>) => ({
        title: titleKey(String(title)),
        abstract: titleKey(String(abstract)),
        families: (authors as string[]).map((name) => readAuthorName(name).family),
        arxivId,
        doi,
      });
      expect(reading.papers.map(plain)).toEqual(papers.map(plain));
      expect(reading.papers.every(({ year }) => year === 2024)).toBe(true);
    }),
  );
});
