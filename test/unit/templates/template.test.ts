import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../../src/templates/escape.ts";
import { renderingCache } from "../../../src/templates/rendering-cache.ts";
import { type Piece, parsePieces, parseTemplate } from "../../../src/templates/template.ts";

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
    ["{{links.constructor}}", /unknown marker \{\{links.constructor}}/],
    ["{{title.length}}", /unknown marker \{\{title.length}}/],
    ["{{#papers.length}}some{{/papers.length}}", /unknown marker \{\{papers.length}}/],
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

describe("a template in pieces", () => {
  const long = "a text that is long enough to be worth a piece of its own, ".repeat(2);
  const source = `Dear {{name}}, ${long}{{#groups}}<h2>{{heading}}</h2>{{#items}}<p>{{.}}</p>{{/items}}{{#more}}${long}<a>{{more}} for {{name}}</a>{{/more}}{{/groups}}{{^groups}}none{{/groups}}`;
  const shape = { name: "-", groups: [{ heading: "-", items: ["-"], more: "-" }] };
  type Fill =
    | typeof shape
    | { name: string; groups: { heading: string; items: string[]; more: string | null }[] };
  const pieces = parsePieces<Fill, string, string & object>("t", source, shape, escapeHtml, [
    "groups",
    "items",
  ]);
  const whole = parseTemplate<Fill>("t", source, shape, escapeHtml);
  const sharing = () => ({
    cache: renderingCache(),
    add: (pieces: Piece[], item: string, render: (fill: string & object) => string) =>
      pieces.push(render(item as string & object)),
  });
  const textOf = (piece: Piece) => (typeof piece === "string" ? piece : piece.text);

  it("put together is what the template gives, whatever its sections hold", () => {
    const text = fc.stringMatching(/^[a-z<&{} ]{0,12}$/);
    const group = fc.record({
      heading: text,
      items: fc.array(text, { maxLength: 3 }),
      more: fc.option(text, { nil: null }),
    });
    fc.assert(
      fc.property(fc.record({ name: text, groups: fc.array(group, { maxLength: 3 }) }), (fill) => {
        expect(pieces(fill, sharing()).map(textOf).join("")).toBe(whole(fill));
      }),
    );
  });

  it("is one shared piece in two mails where it does not depend on the reader, and never where it does", () => {
    const shared = sharing();
    const of = (name: string) =>
      pieces({ name, groups: [{ heading: "Kites", items: [], more: "2" }] }, shared);
    const [ada, max] = [of("Ada"), of("Max")];
    const common = ada.filter((piece) => typeof piece !== "string" && max.includes(piece)).map(textOf);
    expect(common).toEqual([`, ${long}`, "<h2>Kites</h2>", `${long}<a>`]);
    expect(ada.filter((piece) => textOf(piece).includes("Ada"))).toEqual(["Dear Ada", "2 for Ada</a>"]);
  });
});
