import { describe, expect, test } from "vitest";
import type { ShownPaper } from "../../../src/digests/cards.ts";
import { digestView } from "../../../src/digests/view.ts";
import { fragmentOf } from "../../../src/mail/fragment.ts";
import { digestPieces, loadTemplates, type Templates } from "../../../src/templates/digest.ts";
import { type RenderingCache, renderingCache } from "../../../src/templates/rendering-cache.ts";
import { wholeText } from "../../support/message.ts";
import { testKeys } from "../../support/setup.ts";

const templates: Templates = await loadTemplates();
const context = { baseUrl: "https://paperboy.example", keys: testKeys, postalAddress: null };
const paper = (id: number, contentHash: string): ShownPaper => ({
  id,
  title: `Paper ${id} ${contentHash}`,
  abstract: "Kites fly. Breads do not.",
  links: [],
  authors: [],
  contentHash,
});

/** The HTML of a reader's digest with these papers, which are new objects each time, as if just read. */
function mailed(cache: RenderingCache | undefined, reader: number, contentHash = "first"): string {
  const papers = new Map([1, 2, 3].map((id) => [id, paper(id, contentHash)]));
  const chosen = [1, 2, 3].map((id) => ({ id, score: 1, why: "“kites” in the title", alsoIn: [] }));
  const section = { topicId: 1, label: "Kites", papers: chosen, more: [] };
  const content = { sections: [section], trending: [], first: false };
  const subscriber = { id: reader, email: `reader${reader}@example.org`, tokenVersion: 0 };
  const digest = { id: reader, digestDate: "2026-11-21", content, subscriber, papers };
  const view = digestView({ ...context, cache }, digest);
  return wholeText(digestPieces(templates, view, cache).html);
}

describe("the rendering cache", () => {
  test("makes a paper's card once for all readers: after the first of a hundred mails, every look-up hits", () => {
    const cache = renderingCache();
    mailed(cache, 1);
    const first = cache.figures();
    for (let reader = 2; reader <= 100; reader += 1) mailed(cache, reader);
    const { lookups, hits, size } = cache.figures();
    expect(first.hits).toBe(0);
    expect(lookups - hits).toBe(first.lookups);
    expect(hits / lookups).toBeGreaterThanOrEqual(0.99);
    expect(size).toBe(first.size);
  });

  test("changes no mail", () => {
    const cache = renderingCache();
    for (const reader of [1, 2, 1]) expect(mailed(cache, reader)).toBe(mailed(undefined, reader));
  });

  test("does not hold a paper's former content", () => {
    const cache = renderingCache();
    mailed(cache, 1);
    expect(mailed(cache, 2, "second")).toContain("Paper 1 second");
  });

  test("holds no more bytes than it may, and forgets first what was not used for longest", () => {
    const cache = renderingCache({ mostBytes: 20_000 });
    const get = (key: string) => cache.get(key, () => [fragmentOf("kites ".repeat(100))]);
    get("a");
    for (let i = 0; i < 100; i += 1) {
      get(`${i}`);
      get("a");
      expect(cache.figures().size).toBeLessThanOrEqual(20_000);
    }
    expect(cache.figures()).toMatchObject({ lookups: 201, hits: 100 });
  });
});
