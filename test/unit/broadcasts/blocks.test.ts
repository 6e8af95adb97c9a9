import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../src/broadcasts/blocks.ts";
import { checkDraft } from "../../../src/broadcasts/draft.ts";
import { messageFor, previewReader } from "../../../src/broadcasts/message.ts";
import { mailContext } from "../../support/setup.ts";

const context = await mailContext();
const mailOf = (body: string) => {
  const { html, text } = messageFor(context, {
    broadcast: { id: 1, subject: "News" },
    blocks: blocksOf(body),
    subscriber: previewReader("ada@example.org"),
  });
  return { html: html[0], text: text[0] };
};

describe("an operator's text", () => {
  test("says the same in both parts: headings, lists, emphasis, links, and HTML as it was written", () => {
    const { html, text } = mailOf(
      "# Moved\n\nHello <b>all</b>, see [the notes](https://example.org/n) or https://example.org/a?b=1&c=2.\n\n- one\n- **two**\n\n3. three\n\nGoodbye,\\\nAda",
    );
    expect(text).toContain("== Moved ==");
    expect(text).toContain("Hello <b>all</b>, see the notes (https://example.org/n) or");
    expect(text).toContain("https://example.org/a?b=1&c=2.");
    expect(text).toContain("* one\n* two\n\n3. three\n\nGoodbye,\nAda");
    expect(html).toMatch(/<h2[^>]*>Moved<\/h2>/);
    expect(html).toContain("Hello &lt;b&gt;all&lt;/b&gt;, see <a");
    expect(html).toMatch(/href="https:\/\/example\.org\/a\?b=1&amp;c=2"[^>]*>https:/);
    expect(html).toMatch(/<li[^>]*><strong[^>]*>two<\/strong><\/li>/);
    expect(html).toMatch(/Goodbye,<br>Ada/);
  });

  test("leads to http and https only, whatever is written, and adds no element of its own", () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        "[x](javascript:alert(1))",
        "<script>",
        "![i](data:text/html,x)",
        "](",
        "**",
        "\n\n",
        "- ",
        "{{subject}}",
      ),
      fc.string(),
    );
    const { html: bare } = mailOf("x");
    const tags = (html: string) => new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
    const known = new Set([...tags(bare), "h2", "p", "a", "strong", "em", "ul", "li", "br"]);
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 20 }), (parts) => {
        const { html } = mailOf(parts.join(""));
        const foreign = [...html.matchAll(/href="([^"]*)"/g)].filter(
          ([, url]) => !/^https?:\/\//.test(url ?? ""),
        );
        expect(foreign).toEqual([]);
        expect([...tags(html)].filter((tag) => !known.has(tag))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a draft", () => {
  const judge = (subject: string, body: string) => checkDraft(context, { subject, body, alsoPaused: false });

  test("is cleaned, and refused with a sentence at each field that is empty or too long", () => {
    expect(judge(" A\nsubject ", "Text\u0007 of\r\nlines\u202e")).toEqual({
      ok: true,
      draft: { subject: "A subject", body: "Text of\nlines", alsoPaused: false },
    });
    expect(judge("", "x")).toMatchObject({ ok: false, errors: { subject: expect.stringMatching(/enter/) } });
    expect(judge("x".repeat(151), " ")).toMatchObject({
      errors: { subject: expect.stringMatching(/at most 150/), body: expect.stringMatching(/enter a text/) },
    });
    expect(judge("x", "y".repeat(20_001))).toMatchObject({
      errors: { body: expect.stringMatching(/at most 20000/) },
    });
    expect(judge("x", "*&* ".repeat(5_000))).toMatchObject({
      errors: { body: expect.stringMatching(/one mail/) },
    });
  });
});
