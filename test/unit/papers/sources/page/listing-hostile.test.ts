import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { titleKey } from "../../../../../src/papers/identity/title-key.ts";
import type { Listing } from "../../../../../src/papers/paper.ts";
import {
  dense,
  denseHeader,
  fieldsOf,
  listing,
  one,
  paper,
  parse,
  spaced,
  spacedHeader,
  three,
  titles,
  two,
} from "../../../../support/captured-page.ts";

describe("a file with nothing to store is refused in a sentence", () => {
  const prose = `${"A sheep is counted when it has passed the gate, and not before it.\n".repeat(20)}\n`;
  it.each([
    ["empty", "", /empty/],
    ["white space", " \r\n\t\n\ufeff", /empty/],
    ["only the header", spaced().trimEnd(), /lists no papers/],
    ["a web page", "<!DOCTYPE html>\n<html><body><p>Hello there.</p></body></html>", /web page/],
    ["a feed", '<?xml version="1.0"?>\n<rss><channel/></rss>', /XML/],
    ["JSON", '[{"paper": {"title": "X"}}]', /JSON/],
    ["JSON over lines", '{\n  "papers": [\n    {"title": "X"}\n  ]\n}', /JSON/],
    ["prose", prose, /no listing/],
    ["an essay", Array.from({ length: 9 }, (_, i) => paper(i).abstract).join("\n\n"), /no listing/],
    [
      "a program",
      readFileSync(new URL("../../../../../src/papers/sources/page/listing.ts", import.meta.url), "utf8"),
      /no listing/,
    ],
    ["a table", "id,title,score\n1,Sheep,0.5\n2,Goats,0.25\n", /no listing/],
    [
      "an image",
      Buffer.from("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61", "hex"),
      /binary/,
    ],
    [
      "an archive",
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 7, 0, 0x86, 0xa6, 0x10]),
      /binary/,
    ],
  ])("%s", (_, content, message) => {
    const parsed = parse(content);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problems[0]?.message).toMatch(message);
  });
});

describe("hostile titles stay text", () => {
  it.each([
    "<script>alert(document.cookie)</script>",
    "{{constructor.constructor('x')()}} and {{#each papers}}",
    "<mj-include path='/etc/passwd' /> in MJML",
    "[click](javascript:alert(1)) and <img src=x onerror=alert(1)>",
    "'; drop table papers; --",
    "\\emph{}",
  ])("%s", (title) => {
    const hostile = { ...two, title };
    for (const render of [dense, spaced, (...fields: string[]) => fields.join("\n")]) {
      expect(titles(render(...fieldsOf(one, hostile, three)))).toEqual([one.title, title, three.title]);
      expect(titles(render(...fieldsOf(hostile, one)))).toEqual([title, one.title]);
    }
  });

  it("characters that reorder, hide or control text are taken out of titles and abstracts", () => {
    const title = "Safe\u202e\u2066 Ti\u200btle\u0007\u001b[31m \u200fof\u2069 a \ufeffPa\u00adper\u{e0041}";
    const abstract = two.abstract.replace("count", "co\u202eunt\u0085");
    const found = listing(dense(...fieldsOf(one, { title, abstract }))).papers[1];
    expect(found?.title).toBe("Safe Title[31m of a Paper");
    expect(found?.abstract).toBe(two.abstract);
  });

  it("a title of 1,000 characters survives", () => {
    for (const title of [
      "x".repeat(1_000),
      "Sheep and goats ".repeat(62).trim(),
      `${"Sheep. And goats. ".repeat(55)}End`,
    ]) {
      expect(titles(dense(...fieldsOf(one, { ...two, title }, three)))).toEqual([
        one.title,
        title,
        three.title,
      ]);
      expect(titles(spaced(...fieldsOf(one, { ...two, title }, three)))).toEqual([
        one.title,
        title,
        three.title,
      ]);
    }
  });
});

describe("for any content", () => {
  const word = fc
    .stringMatching(/^[A-Za-zäéöüßλμ]{2,10}$/)
    .filter((w) => !/infty|[lgn]eq|propto|var|sim|dots|subscribe/i.test(w));
  const title = fc
    .tuple(
      fc.array(word, { minLength: 2, maxLength: 25 }),
      fc.constantFrom("", "?", "!", ": A Study", " (Part II)", " “Quoted”"),
    )
    .map(([words, end]) => words.join(" ") + end);
  const sentence = fc.array(word, { minLength: 8, maxLength: 15 }).map((words) => `We ${words.join(" ")}.`);
  const abstract = fc.array(sentence, { minLength: 2, maxLength: 8 }).map((sentences) => sentences.join(" "));
  const papers = fc.uniqueArray(fc.record({ title, abstract }), {
    minLength: 1,
    maxLength: 12,
    selector: (p) => titleKey(p.title),
  });
  const layouts = fc.constantFrom(["spaced", spaced] as const, ["dense", dense] as const);
  const essence = ({ papers: found }: Listing) =>
    found.map((p) => ({ title: p.title, abstract: p.abstract }));

  it("papers rendered in either layout are read back the same", () => {
    fc.assert(
      fc.property(papers, layouts, fc.constantFrom("\n", "\r\n"), (wanted, [layout, render], newline) => {
        const found = listing(render(...fieldsOf(...wanted)).replaceAll("\n", newline));
        expect(essence(found)).toEqual(wanted);
        expect(found).toMatchObject({ layout, problems: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("wherever a file is cut, every paper that was whole before the cut is kept", () => {
    fc.assert(
      fc.property(
        papers,
        layouts,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (wanted, [, render], share) => {
          const bytes = Buffer.from(render(...fieldsOf(...wanted)));
          const cut = bytes.subarray(0, Math.floor(share * bytes.length));
          const whole = wanted.filter((p) => cut.includes(`\n${p.abstract}`)).length;
          const parsed = parse(cut);
          const found = parsed.ok ? essence(parsed.listing) : [];
          expect(found.slice(0, whole)).toEqual(wanted.slice(0, whole));
          expect(found.length).toBeLessThanOrEqual(whole + 1);
          expect(parsed.ok || parsed.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  it("a line lost costs its own paper and no other", () => {
    fc.assert(
      fc.property(papers, layouts, fc.nat(), (wanted, [, render], at) => {
        fc.pre(wanted.length > 2);
        const fields = fieldsOf(...wanted);
        const lost = 1 + (at % (fields.length - 1));
        const { papers: found, problems } = listing(render(...fields.filter((_, i) => i !== lost)));
        expect(found.map((p) => p.title)).toEqual(
          wanted.filter((_, i) => i !== lost >> 1).map((p) => p.title),
        );
        expect(problems).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it("no bytes make it throw", () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(...spacedHeader, ...denseHeader, one.title, one.abstract),
        fc.string({ unit: "binary" }),
      ),
      { maxLength: 12 },
    );
    const text = lines.map((parts) => Buffer.from(parts.join("\n")) as Uint8Array);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), text), (bytes) => {
        const parsed = parse(bytes);
        expect(parsed.ok ? parsed.listing.papers.length : parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
