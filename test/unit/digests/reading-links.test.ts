import { describe, expect, test } from "vitest";
import { readingLinks } from "../../../src/digests/paper-links.ts";

const title = "Kites";

describe("how a paper is read", () => {
  test("is said in the same words and order whatever its source lists", () => {
    const links = [
      { url: "https://github.com/kites/hands", kind: "code" as const },
      { url: "https://example.org/1.pdf", kind: "pdf" as const },
      { url: "https://doi.org/10.5555/1", kind: "doi" as const },
      { url: "https://example.org/1", kind: "page" as const },
    ];
    expect(readingLinks({ title, links })).toEqual([
      { label: "Paper", url: "https://doi.org/10.5555/1" },
      { label: "PDF", url: "https://example.org/1.pdf" },
      { label: "Code", url: "https://github.com/kites/hands" },
    ]);
  });

  test("knows the PDF of a paper at arXiv, and of no other page", () => {
    const labelsOf = (url: string) => readingLinks({ title, links: [{ url, kind: "abs" }] });
    expect(labelsOf("https://arxiv.org/abs/2611.00001")[1]?.url).toBe("https://arxiv.org/pdf/2611.00001");
    expect(labelsOf("https://arxiv.org/abs/hep-th/9901001")[1]?.url).toBe(
      "https://arxiv.org/pdf/hep-th/9901001",
    );
    expect(labelsOf("https://arxiv.org.example/abs/2611.00001")).toHaveLength(1);
  });

  test("is a search where nothing leads to the text", () => {
    const labels = readingLinks({ title, links: [{ url: "https://github.com/kites/hands", kind: "code" }] });
    expect(labels.map(({ label }) => label)).toEqual([
      "Search arXiv",
      "Search Google Scholar",
      "Search Hugging Face",
      "Code",
    ]);
  });
});
