import { expect, test } from "vitest";
import { type Citable, citationOf } from "../../../../src/papers/citations/citation.ts";
import { citationFormats } from "../../../../src/papers/citations/formats.ts";
import { readCitedName } from "../../../../src/papers/citations/name.ts";
import { citationText } from "../../../../src/papers/citations/text.ts";

const page = "https://paperboy.example/papers/7";
const paper: Citable = {
  id: 7,
  title: "On Kites",
  abstract: "",
  authors: ["Maria Rossi", "Jan van der Berg"],
  links: [{ url: "https://arxiv.org/pdf/2603.01234", kind: "pdf" }],
  arxivId: "2603.01234",
  doi: null,
  facts: { categories: ["cs.LG"] },
};
const of = (fields: Partial<Citable>) => citationOf({ ...paper, ...fields }, { page });

test("a preprint is cited by its arXiv identifier, which also tells the year", () => {
  expect(of({})).toMatchObject({
    key: "rossi2026kites",
    year: 2026,
    kind: "preprint",
    category: "cs.LG",
    url: "https://arxiv.org/abs/2603.01234",
    pdf: "https://arxiv.org/pdf/2603.01234",
  });
  expect(citationText(of({}))).toBe(
    "Maria Rossi and Jan van der Berg. On Kites. arXiv:2603.01234, 2026. https://arxiv.org/abs/2603.01234",
  );
  expect(of({ arxivId: "math/9809136" }).year).toBe(1998);
});

test("a venue makes it an article of a journal, or of a conference where its name says so", () => {
  expect(of({ facts: { venue: "Journal of Kites" } }).kind).toBe("journal");
  expect(of({ facts: { venue: "ICLR 2026 Poster" } }).kind).toBe("conference");
  expect(of({ facts: { venue: "Proceedings of the Kite Society" } }).kind).toBe("conference");
});

test("a paper of which nothing is known but its title is cited by our page, without a year", () => {
  const bare = of({ authors: [], links: [], arxivId: null, facts: {}, title: "风筝" });
  expect(bare).toMatchObject({ key: "paper7", year: null, url: page, pdf: null });
  for (const { write } of citationFormats) expect(write([bare])).toContain("风筝");
});

test("no text of a paper reverses the text after it, in any format", () => {
  const hostile = "\u202E\u2066gpj.exe\u2069";
  const cited = citationOf(
    {
      ...paper,
      title: `On Kites ${hostile}`,
      abstract: hostile,
      authors: [`Maria ${hostile} Rossi`],
      doi: `10.1000/${hostile}`,
      facts: { venue: hostile },
    },
    { page, note: hostile },
  );
  for (const written of [...citationFormats.map(({ write }) => write([cited])), citationText(cited)]) {
    expect(written).toContain("gpj.exe");
    expect(written).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  }
});

test("a DOI with characters of its own makes an address that leads to it", () => {
  expect(of({ doi: "10.1002/(sici)1097<1::aid>3.0;2-#" }).url).toBe(
    "https://doi.org/10.1002/(sici)1097%3C1%3A%3Aaid%3E3.0%3B2-%23",
  );
});

test.each([
  ["Maria Rossi", { given: "Maria", family: "Rossi", suffix: "" }],
  ["Rossi, Maria", { given: "Maria", family: "Rossi", suffix: "" }],
  ["J.-P. van der Berg", { given: "J.-P.", family: "van der Berg", suffix: "" }],
  ["Van Tran", { given: "Van", family: "Tran", suffix: "" }],
  ["Martin King, Jr.", { given: "Martin", family: "King", suffix: "Jr." }],
  ["King, Martin, III", { given: "Martin", family: "King", suffix: "III" }],
  ["King, Jr., Martin", { given: "Martin", family: "King", suffix: "Jr." }],
  ["Rossi M", { given: "M", family: "Rossi", suffix: "" }],
  ["van der Berg J P", { given: "J P", family: "van der Berg", suffix: "" }],
  ["The Kite Collaboration", { literal: "The Kite Collaboration" }],
  ["Plato", { literal: "Plato" }],
  ["李明", { literal: "李明" }],
] as const)("the name %s is read in its parts", (name, parts) => {
  expect(readCitedName(name)).toEqual(parts);
});
