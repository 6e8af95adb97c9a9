import { describe, expect, it } from "vitest";
import { escapeHtml, parseTemplate } from "../../../src/templates/template.ts";

const shape = {
  title: "-",
  note: "-" as string | null,
  links: { home: "-" },
  papers: [{ name: "-", tags: ["-"] }],
};

function parse(source: string) {
  return parseTemplate("a.mjml", source, shape, escapeHtml);
}

describe("a template", () => {
  it("repeats a list, skips what is absent and sees outer values from within", () => {
    const fill = parse(
      "{{#papers}}{{name}} in {{title}}{{#tags}} #{{.}}{{/tags}};{{/papers}}{{#note}}n{{/note}}{{^note}}none{{/note}}",
    );
    const papers = [
      { name: "a", tags: ["x", "y"] },
      { name: "b", tags: [] },
    ];
    expect(fill({ title: "T", note: null, links: { home: "h" }, papers })).toBe("a in T #x #y;b in T;none");
  });

  it("escapes every value, once", () => {
    const fill = parse('<a title="{{title}}">{{title}}</a>');
    expect(fill({ ...shape, title: `<b> & "q" 'a' &lt;` })).toBe(
      '<a title="&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39; &amp;lt;">&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39; &amp;lt;</a>',
    );
  });

  it("never reads a value as a marker", () => {
    const value = "{{note}} {{{note}}} {{#papers}} {{/papers}} {{=<% %>=}} <% note %>";
    expect(parse("{{title}}|{{note}}")({ ...shape, title: value, note: "N" })).toBe(`${escapeHtml(value)}|N`);
  });

  it.each([
    ["{{titel}}", /unknown marker \{\{titel}}/],
    ["{{links.away}}", /unknown marker \{\{links.away}}/],
    ["{{#papers}}{{nmae}}{{/papers}}", /unknown marker \{\{nmae}}/],
    ["{{name}}", /unknown marker \{\{name}}/],
    ["{{constructor}}", /unknown marker/],
    ["{{#papers}}", /Unclosed section/],
    ["{{/papers}}", /Unopened section/],
    ["{{#papers}}{{#note}}{{/papers}}{{/note}}", /Unclosed section/],
    ["{{title", /Unclosed tag/],
    ["{{papers}}", /not a text/],
    ["{{{title}}}", /only plain markers/],
    ["{{&title}}", /only plain markers/],
    ["{{> title}}", /only plain markers/],
  ])("that says %s is refused, by name", (source, message) => {
    expect(() => parse(source)).toThrow(message);
    expect(() => parse(source)).toThrow(/^a\.mjml: /);
  });
});
