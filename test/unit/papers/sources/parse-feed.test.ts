import { describe, expect, it } from "vitest";
import { parseFeed } from "../../../../src/papers/sources/parse-feed.ts";

const capturedAt = new Date("2026-11-20T06:00:00Z");
const parse = (text: string | Uint8Array) => parseFeed(Buffer.from(text), { capturedAt });
const listing = (text: string | Uint8Array) => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.listing;
};

const rss = (items: string, root = '<rss version="2.0"><channel><title>Kite notes</title>') =>
  `<?xml version="1.0"?>${root}${items}</channel></rss>`;

describe("any feed", () => {
  it("in RSS: HTML becomes text, and the page, the DOI and the names are kept", () => {
    const { layout, listedOn, papers } = listing(
      rss(`<item><title>Kites &amp;amp; &lt;i&gt;winds&lt;/i&gt;</title><link>https://kites.example.org/1</link>
        <description><![CDATA[<p>We fly.</p><p>Twice, where a &lt; b.</p><script>alert(1)</script>]]></description>
        <guid>https://doi.org/10.5555/AB.1</guid><dc:creator>Ada Author, Bo Builder</dc:creator>
        <pubDate>Thu, 19 Nov 2026 09:00:00 GMT</pubDate></item>`),
    );
    expect([layout, listedOn]).toEqual(["rss", "2026-11-19"]);
    expect(papers).toEqual([
      {
        rank: 1,
        line: 1,
        title: "Kites & winds",
        abstract: "We fly. Twice, where a < b.",
        authors: ["Ada Author", "Bo Builder"],
        doi: "10.5555/ab.1",
        links: [
          { url: "https://doi.org/10.5555/ab.1", kind: "doi" },
          { url: "https://kites.example.org/1", kind: "page" },
        ],
      },
    ]);
  });

  it("in Atom: a text construct is what its type says", () => {
    const { papers } = listing(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title>
      <entry><id>urn:1</id><title type="html">A &amp;lt; B</title><link href="https://arxiv.org/abs/2611.40001v2"/>
        <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></summary>
        <author><name>Ada Author</name></author><updated>2026-11-20T01:00:00Z</updated></entry>
      <entry><id>urn:2</id><title>a &lt;b&gt; c</title><updated>2026-11-20T01:00:00Z</updated></entry></feed>`);
    expect(papers[0]).toMatchObject({
      title: "A < B",
      abstract: "One. Two.",
      arxivId: "2611.40001",
      authors: ["Ada Author"],
    });
    expect(papers[1]).toMatchObject({ title: "a <b> c", abstract: "" });
  });

  it("in RSS 1.0 and in JSON Feed", () => {
    const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="https://kites.example.org/2">
      <title>Of old</title><dc:date>2026-11-18</dc:date></item></rdf:RDF>`;
    expect(listing(rdf).papers).toMatchObject([{ title: "Of old", links: [{ kind: "page" }] }]);
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Notes",
      items: [
        {
          id: 7,
          title: "By JSON",
          content_html: "<p>Yes.</p>",
          authors: [{ name: "Ada Author" }],
          date_published: "2026-11-19T00:00:00Z",
        },
        { id: "https://arxiv.org/abs/2611.40002", title: "Plain", content_text: "if a<b then c>d" },
      ],
    };
    const { layout, papers } = listing(JSON.stringify(json));
    expect(layout).toBe("json");
    expect(papers).toMatchObject([
      { title: "By JSON", abstract: "Yes.", authors: ["Ada Author"] },
      { title: "Plain", abstract: "if a<b then c>d", arxivId: "2611.40002" },
    ]);
  });

  it("tells old entries from news, and a date to come from a date", () => {
    const item = (title: string, date: string) =>
      `<item><title>${title}</title><pubDate>${date}</pubDate></item>`;
    const { papers, listedOn, problems } = listing(
      rss(
        item("Old", "Mon, 05 Oct 2026 00:00:00 GMT") +
          item("New", "Wed, 18 Nov 2026 00:00:00 GMT") +
          item("Ahead", "Fri, 24 Dec 2027 00:00:00 GMT") +
          item("Undated", "soon"),
      ),
    );
    expect(papers.map(({ title }) => title)).toEqual(["New", "Ahead", "Undated"]);
    expect(listedOn).toBe("2026-11-18");
    expect(problems).toMatchObject([{ message: expect.stringContaining("2027-12-24") }]);
  });

  it("in another encoding than UTF-8 is read by what it declares", () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>Rényi kites</title></item></channel></rss>';
    expect(listing(Buffer.from(text, "latin1")).papers[0]?.title).toBe("Rényi kites");
  });

  it("what a feed says of itself counts behind its entries too; entries in groups are read, in an entry or behind the root not", () => {
    const { papers } = listing(`<a:feed xmlns:a="http://www.w3.org/2005/Atom">
      <a:entry><a:title>Silk</a:title><a:entry><a:title>Within</a:title></a:entry><a:link href="silk"/></a:entry>
      <group xmlns:dc="http://purl.org/dc/elements/1.1/"><a:entry xml:base="wind/"><a:title>Gusts</a:title>
        <dc:creator>Ngozi Okafor</dc:creator><a:link href="gusts"/></a:entry></group>
      <other:entry xmlns:other="urn:other"><other:title>No entry</other:title></other:entry>
      <a:link href="https://kites.example.org/notes/"/><a:author><a:name>Ada Author</a:name></a:author>
    </a:feed><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Behind</title></entry></feed>`);
    expect(papers.map(({ title, authors, links }) => [title, authors, links[0]?.url])).toEqual([
      ["Silk", ["Ada Author"], "https://kites.example.org/notes/silk"],
      ["Gusts", ["Ngozi Okafor"], "https://kites.example.org/notes/wind/gusts"],
    ]);
  });

  it("an entry without a title is left out and told", () => {
    const { papers, problems } = listing(
      rss("<item><description>?</description></item><item><title>T</title></item>"),
    );
    expect([papers.length, problems[0]?.message]).toEqual([1, "Entry 1 has no title; it was left out."]);
  });

  it.each([
    ["<!doctype html><html></html>", /a web page, not a feed/],
    ['{"version":"1"}', /no JSON Feed/],
    ['{"version":"https://jsonfeed.org/version/1.1","items":[', /cut off/],
    [rss("<item><title>T</title></item>").slice(0, -8), /cut off/],
    ["<svg><title>T</title></svg>", /no feed, but <svg>/],
    ["plain words", /no XML/],
  ])("%s is said in a sentence", (body, message) => {
    const parsed = parse(body);
    expect(parsed.ok ? "" : parsed.problems[0]?.message).toMatch(message);
  });

  it("markup nested without end is not read, and takes no time", () => {
    const deep = rss(
      `<item><title>T</title><description>${"&lt;b&gt;".repeat(20_000)}deep&lt;/b&gt;</description></item>`,
    );
    expect(listing(deep).papers[0]?.abstract).toBe("");
    expect(parse(`<rss>${"<a>".repeat(2_000_000)}</rss>`).ok).toBe(false);
  });

  it("no entity is expanded that the document itself declares", () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "kite kite kite"><!ENTITY b "&a;&a;&a;">]>${rss("<item><title>T &b;</title></item>").replace('<?xml version="1.0"?>', "")}`;
    expect(listing(bomb).papers[0]?.title).toBe("T &b;");
  });
});
