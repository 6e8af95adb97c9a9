import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arxivIdOf, doiOf, paperLinks } from "../../../../src/papers/identity/identifiers.ts";

describe("an arXiv identifier", () => {
  it.each([
    "2603.01234",
    "2603.01234v12",
    "arXiv:2603.01234v1",
    "oai:arXiv.org:2603.01234v3",
    "http://arxiv.org/abs/2603.01234v1",
    "https://arxiv.org/pdf/2603.01234v2.pdf",
    "https://export.arxiv.org/abs/2603.01234?context=cs",
    "https://doi.org/10.48550/arXiv.2603.01234",
    " 10.48550/ARXIV.2603.01234 ",
  ])("%s is 2603.01234", (text) => expect(arxivIdOf(text)).toBe("2603.01234"));

  it.each([
    ["math.GT/0309136v1", "math/0309136"],
    ["http://arxiv.org/abs/hep-ex/0307015", "hep-ex/0307015"],
    ["oai:arXiv.org:cs/9901001v2", "cs/9901001"],
  ])("%s is %s", (text, id) => expect(arxivIdOf(text)).toBe(id));

  it.each([
    "",
    "2613.01234",
    "2603.012",
    "2603.0123456",
    "not-arxiv",
    "https://example.org/abs/2603.01234",
    "10.5555/2603.01234",
  ])("%s is none", (text) => expect(arxivIdOf(text)).toBeUndefined());

  it("is the same in every form and at every version", () => {
    const modern = fc
      .tuple(
        fc.integer({ min: 7, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 99_999 }),
      )
      .map(
        ([y, m, n]) =>
          `${String(y).padStart(2, "0")}${String(m).padStart(2, "0")}.${String(n).padStart(5, "0")}`,
      );
    fc.assert(
      fc.property(modern, fc.integer({ min: 1, max: 40 }), (id, version) => {
        for (const form of [id, `arXiv:${id}`, `oai:arXiv.org:${id}`, `http://arxiv.org/abs/${id}`])
          expect(arxivIdOf(`${form}v${version}`)).toBe(id);
        expect(arxivIdOf(paperLinks({ arxivId: id })[1]?.url ?? "")).toBe(id);
      }),
    );
  });
});

it("a DOI is compared without case, resolver and closing punctuation", () => {
  for (const text of ["10.5555/AB.c(1)2", "doi:10.5555/ab.C(1)2", "https://dx.doi.org/10.5555/ab.c(1)2."])
    expect(doiOf(text)).toBe("10.5555/ab.c(1)2");
  for (const text of [
    "10.5/x",
    "11.5555/x",
    "https://example.org/10.5555",
    "10.5555/a b",
    "10.5555/a\0b",
    "10.5555/\ud83e",
  ])
    expect(doiOf(text)).toBeUndefined();
  expect(paperLinks({ doi: "10.5555/a#<b>?" })[0]?.url).toBe("https://doi.org/10.5555/a%23%3Cb%3E%3F");
});
