/** The kinds of feed that were read wrongly once: the shared cases, and two of each kind of our own. */
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ListedPaper } from "../../../../src/papers/paper.ts";
import { unpack } from "../../../../src/papers/sources/gzip.ts";
import { parseFeed } from "../../../../src/papers/sources/parse-feed.ts";

const capturedAt = new Date("2026-11-20T06:00:00Z");
type Served = { contentType?: string; url?: string };

async function read(bytes: Uint8Array, served: Served = {}): Promise<ListedPaper[]> {
  const unpacked = await unpack(bytes, 1_000_000);
  if (!unpacked.ok) throw new Error(unpacked.message);
  const parsed = parseFeed(unpacked.bytes, { capturedAt, ...served });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.listing.papers;
}

const page = (url: string) => ({ url, kind: "page" });
const folder = new URL("../../../../../shared/cases/feeds/", import.meta.url);
const shared = (name: string, served?: Served) => read(readFileSync(new URL(name, folder)), served);

describe.skipIf(!existsSync(folder))("the shared cases of feeds (they are read from ../shared)", () => {
  it.each<[string, Partial<ListedPaper>[], Served?]>([
    [
      "01-creator-last-first.xml",
      [{ authors: ["M. Rossi", "S. J. Hara", "P.-L. Cruz"] }, { authors: ["Maria Rossi"] }],
    ],
    ["02-rss-author-ignored.xml", [{ authors: ["Maria Rossi"] }, { authors: ["Maria Rossi"] }]],
    ["03-atom-dc-creator-ignored.xml", []],
    [
      "04-relative-links.xml",
      [{ title: "One", links: [page("https://example.org/post/1")] } as Partial<ListedPaper>],
    ],
    [
      "06-latin1-serve-with-charset-iso-8859-1.xml",
      [{ title: "Étude numérique" }],
      { contentType: "application/rss+xml; charset=iso-8859-1" },
    ],
    ["06-latin1-serve-with-charset-iso-8859-1.xml", [{ title: "Étude numérique" }]],
    [
      "07-utf8-prolog-lies-serve-with-charset-utf-8.xml",
      [{ title: "Étude" }],
      { contentType: "application/rss+xml; charset=utf-8" },
    ],
    ["08-script-after-root.xml", [{ title: "One" }]],
    [
      "09-prefixed-atom.xml",
      [{ title: "One", links: [page("https://example.org/1")] } as Partial<ListedPaper>],
    ],
    [
      "11-identifiers.xml",
      [{ doi: "10.1000/one" }, { doi: "10.1000/two" }, { arxivId: "2611.00042" }, { doi: "10.1000/four" }],
    ],
    [
      "13-html-eats-text.xml",
      [
        { title: "Learning a <pause> token", abstract: "For 0<p and q>1 hold." },
        { abstract: "Published online We find 10⁻³." },
      ],
    ],
    ["14-mathml.xml", [{ title: "n² bounds" }]],
    ["15-json-http-version.json", [{ title: "One", authors: ["Maria Rossi"] }]],
    [
      "17-gzip-no-content-encoding.xml.gz",
      [{ title: "One", links: [page("https://example.org/1")] } as Partial<ListedPaper>],
    ],
  ])("%s", async (name, papers, served) => {
    const found = await shared(name, served);
    expect(found).toMatchObject(papers);
    expect(found).toHaveLength(papers.length);
  });

  it("03 as a new paper: two authors, and an abstract without its preamble", async () => {
    const text = readFileSync(new URL("03-atom-dc-creator-ignored.xml", folder), "utf8").replaceAll(
      "replace",
      "new",
    );
    expect(await read(Buffer.from(text))).toMatchObject([
      { authors: ["Maria Rossi", "Sam Hara"], abstract: "Words." },
    ]);
  });
});

const declared =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/"';
const rss = (item: string, more = declared) =>
  Buffer.from(
    `<?xml version="1.0"?><rss version="2.0" ${more}><channel><title>Kites</title><link>https://kites.example.org/</link>${item}</channel></rss>`,
  );
const item = async (inside: string, served?: Served) =>
  (await read(rss(`<item>${inside}</item>`), served))[0];
const escaped = (html: string) => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const atom = (entry: string, more = "") =>
  Buffer.from(`<feed xmlns="http://www.w3.org/2005/Atom" ${more}>${entry}</feed>`);

describe("authors", () => {
  it.each([
    ["Lindqvist, Åsa; van der Berg, Jan", ["Åsa Lindqvist", "Jan van der Berg"]],
    ["Lindqvist, Å., van der Berg, J. H.", ["Å. Lindqvist", "J. H. van der Berg"]],
    ["Okafor, Ngozi, Lindqvist, Åsa", ["Ngozi Okafor", "Åsa Lindqvist"]],
    ["de la Cruz, Pía", ["Pía de la Cruz"]],
    ["Ngozi Okafor, Åsa Lindqvist", ["Ngozi Okafor", "Åsa Lindqvist"]],
    ["Ngozi Okafor and Åsa Lindqvist", ["Ngozi Okafor", "Åsa Lindqvist"]],
    ["Ngozi Okafor, Åsa Lindqvist, and Jan Berg", ["Ngozi Okafor", "Åsa Lindqvist", "Jan Berg"]],
    ["Okafor, N., Lindqvist, Å. &amp; Berg, J.", ["N. Okafor", "Å. Lindqvist", "J. Berg"]],
    ["Okafor N, Lindqvist ÅB", ["N. Okafor", "Å. B. Lindqvist"]],
    ["N. Okafor, Å. Lindqvist", ["N. Okafor", "Å. Lindqvist"]],
    [
      "&lt;b&gt;Ngozi Okafor&lt;/b&gt;&lt;sup&gt;1&lt;/sup&gt;, &lt;i&gt;Åsa Lindqvist&lt;/i&gt;",
      ["Ngozi Okafor", "Åsa Lindqvist"],
    ],
    ["Okafor, Ngozi, Jr., Lindqvist, Åsa", ["Ngozi Okafor, Jr.", "Åsa Lindqvist"]],
    ["Kite Consortium", ["Kite Consortium"]],
    ["Ngozi Okafor, Åsa Lindqvist et al.", ["Ngozi Okafor", "Åsa Lindqvist"]],
    ["By Ngozi Okafor", ["Ngozi Okafor"]],
  ])("of one dc:creator, %s", async (creator, authors) => {
    expect(await item(`<title>T</title><dc:creator>${creator}</dc:creator>`)).toMatchObject({ authors });
  });

  it.each([
    ["noreply@blog.example (Åsa Lindqvist)", ["Åsa Lindqvist"]],
    ["Åsa Lindqvist &lt;aasa@blog.example&gt;, Ngozi Okafor", ["Åsa Lindqvist", "Ngozi Okafor"]],
    ["editor@blog.example", []],
  ])("of RSS's author, %s", async (author, authors) => {
    expect(await item(`<title>T</title><author>${author}</author>`)).toMatchObject({ authors });
  });

  it("of several dc:creators, and of Atom and JSON where the feed has them", async () => {
    expect(
      await item(
        "<title>T</title><dc:creator>Okafor, Ngozi</dc:creator><dc:creator>Lindqvist, Åsa</dc:creator>",
      ),
    ).toMatchObject({ authors: ["Ngozi Okafor", "Åsa Lindqvist"] });
    const inherited = await read(
      atom(
        "<author><name>Åsa Lindqvist</name></author><entry><title>T</title></entry><entry><title>U</title><author><name>Ngozi Okafor; Jan Berg</name></author></entry>",
      ),
    );
    expect(inherited.map(({ authors }) => authors)).toEqual([
      ["Åsa Lindqvist"],
      ["Ngozi Okafor", "Jan Berg"],
    ]);
    const creators = await read(
      atom(
        "<entry><title>T</title><x:creator>Okafor, N.</x:creator></entry>",
        'xmlns:x="http://purl.org/dc/elements/1.1/"',
      ),
    );
    expect(creators).toMatchObject([{ authors: ["N. Okafor"] }]);
    const json = {
      version: "http://jsonfeed.org/version/1",
      author: { name: "Åsa Lindqvist" },
      items: [{ title: "T" }, { title: "U", author: { name: "Ngozi Okafor" } }],
    };
    expect((await read(Buffer.from(JSON.stringify(json)))).map(({ authors }) => authors)).toEqual([
      ["Åsa Lindqvist"],
      ["Ngozi Okafor"],
    ]);
  });
});

describe("identifiers", () => {
  it.each([
    [
      "<link>https://www.biorxiv.org/content/10.1101/2026.11.01.123456v2.abstract?rss=1</link>",
      { doi: "10.1101/2026.11.01.123456" },
    ],
    [
      "<link>https://journals.plos.example/kites/article?id=10.5555/journal.kite.0001</link>",
      { doi: "10.5555/journal.kite.0001" },
    ],
    [
      "<link>https://link.example.com/article/10.5555/s00-026-1%28a%29/fulltext.html</link>",
      { doi: "10.5555/s00-026-1(a)" },
    ],
    [
      "<link>https://www.frontier.example/articles/10.5555/fkite.2026.1/full</link>",
      { doi: "10.5555/fkite.2026.1" },
    ],
    [
      "<link>https://k.example/1</link><dc:identifier>ISSN:1234-5678</dc:identifier><dc:identifier>https://doi.org/10.5555/K.1</dc:identifier>",
      { doi: "10.5555/k.1" },
    ],
    [
      "<link>https://k.example/1</link><guid isPermaLink='false'>info:doi/10.5555/k.2</guid>",
      { doi: "10.5555/k.2" },
    ],
    ["<link>https://huggingface.co/papers/2611.40001</link>", { arxivId: "2611.40001" }],
    ["<link>https://www.alphaxiv.org/abs/2611.40002v1</link>", { arxivId: "2611.40002" }],
    ["<link>https://ar5iv.labs.arxiv.org/html/math/0309136</link>", { arxivId: "math/0309136" }],
    ["<link>http://de.arxiv.org/abs/2611.40003</link>", { arxivId: "2611.40003" }],
  ])("%s", async (inside, ids) => expect(await item(`<title>T</title>${inside}`)).toMatchObject(ids));
});

describe("links", () => {
  it.each([
    ["<link>/posts/3</link>", "https://kites.example.org/posts/3"],
    ["<guid>https://kites.example.org/?p=4</guid>", "https://kites.example.org/?p=4"],
    [
      "<link/><a:link href='https://kites.example.org/5' xmlns:a='http://www.w3.org/2005/Atom'/>",
      "https://kites.example.org/5",
    ],
    [
      "<link>https://proxy.example/~r/k/6</link><f:origLink xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>https://kites.example.org/6</f:origLink>",
      "https://kites.example.org/6",
    ],
  ])("%s", async (inside, url) =>
    expect(await item(`<title>T</title>${inside}`)).toMatchObject({ links: [page(url)] }),
  );

  it("a GUID that is no permalink is no page; a link relative to nothing is resolved by the feed's address", async () => {
    expect(
      await item("<title>T</title><guid isPermaLink='false'>https://kites.example.org/7</guid>"),
    ).toMatchObject({ links: [] });
    const alone = atom(
      "<entry><title>T</title><link href='posts/8'/></entry><entry xml:base='more/'><title>U</title><link href='9'/></entry>",
    );
    const papers = await read(alone, { url: "https://kites.example.org/feeds/all.xml" });
    expect(papers.map(({ links }) => links[0]?.url)).toEqual([
      "https://kites.example.org/feeds/posts/8",
      "https://kites.example.org/feeds/more/9",
    ]);
  });
});

describe("encodings", () => {
  const text = (prolog: string) =>
    `<?xml version="1.0"${prolog}?><rss><channel><item><title>Brise légère à Orléans – “vents”</title></item></channel></rss>`;
  const title = "Brise légère à Orléans – “vents”";
  /** A text in windows-1252. */
  const narrow = (plain: string) =>
    Buffer.from(
      plain.replaceAll("–", "\u0096").replaceAll("“", "\u0093").replaceAll("”", "\u0094"),
      "latin1",
    );
  it.each<[string, Uint8Array, Served?]>([
    [
      "UTF-8 that Content-Type calls Latin 1",
      Buffer.from(text("")),
      { contentType: "text/xml;charset=ISO-8859-1" },
    ],
    ["windows-1252 that nobody names", narrow(text(""))],
    [
      "windows-1252 that claims to be UTF-8",
      narrow(text(' encoding="UTF-8"')),
      { contentType: "text/xml; charset=utf-8" },
    ],
    ["UTF-16 with a byte order mark", Buffer.from(`\ufeff${text(' encoding="UTF-16"')}`, "utf16le")],
    ["UTF-8 packed with gzip", gzipSync(text(""))],
  ])("%s", async (_, bytes, served) => expect(await read(bytes, served)).toMatchObject([{ title }]));

  it("one damaged byte of UTF-8 leaves the other characters", async () => {
    const bytes = Buffer.from(text(""));
    bytes[bytes.indexOf("Orl") + 3] = 0xff;
    expect((await read(bytes))[0]?.title).toMatch(/^Brise légère à Orl\ufffd/);
  });
});

describe("the document", () => {
  it("may have markup behind its root, and prefixes of its own", async () => {
    const late = Buffer.concat([
      atom("<entry><title>T</title></entry>"),
      Buffer.from("<!-- cached --><script>x</script><div>"),
    ]);
    expect(await read(late)).toMatchObject([{ title: "T" }]);
    const rdf =
      Buffer.from(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <s:item r:about="https://k.example/1"><s:title>T</s:title><d:creator>Ngozi Okafor</d:creator></s:item></r:RDF>`);
    expect(await read(rdf)).toMatchObject([{ title: "T", authors: ["Ngozi Okafor"] }]);
    const strange = atom(
      "<x:entry><title>No</title></x:entry><entry><title>Yes</title><x:title>No</x:title></entry>",
      'xmlns:x="https://k.example/ns"',
    );
    expect(await read(strange)).toMatchObject([{ title: "Yes" }]);
  });

  it("in JSON is read without the items that are none, and they are told", () => {
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      items: [
        null,
        "x",
        { title: 7 },
        { id: 1, title: "T", url: 3, authors: "me", external_url: "https://doi.org/10.5555/k" },
      ],
    };
    const parsed = parseFeed(Buffer.from(JSON.stringify(json)), { capturedAt });
    expect(parsed).toMatchObject({ ok: true, listing: { papers: [{ title: "T", doi: "10.5555/k" }] } });
    expect(parsed.ok && parsed.listing.problems.map(({ message }) => message)).toEqual([
      "Entry 1 is no object; it was left out.",
      "Entry 2 is no object; it was left out.",
      "Entry 3 has no title; it was left out.",
    ]);
  });
});

describe("markup", () => {
  it.each([
    ["The <s> token and <eos>", "The <s> token and <eos>"],
    ["<p>If a <b and c> d, then <EOS> ends it.</p>", "If a <b and c> d, then <EOS> ends it."],
    ["<div>One.</div><div>Two.</div>Three", "One. Two. Three"],
    ["One<br/>two<ul><li>three</li><li>four</li></ul>", "One two three four"],
    [
      "<p>CO<sub>2</sub> at 10<sup>&minus;9</sup> m<sup>2</sup>, the 5<sup>th</sup></p>",
      "CO₂ at 10⁻⁹ m², the 5th",
    ],
    ["AT&amp;T &lt;3 kites", "AT&T <3 kites"],
    ["<jats:p>We <jats:italic>fly</jats:italic>.</jats:p>", "We fly."],
    [
      "<mml:math><mml:mrow><mml:mi>E</mml:mi><mml:mo>=</mml:mo><mml:mi>m</mml:mi><mml:msup><mml:mi>c</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:mrow></mml:math> flies",
      "E = mc² flies",
    ],
    [
      "<p>in <math><msubsup><mi>x</mi><mn>1</mn><mn>3</mn></msubsup><mo>+</mo><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math></p>",
      "in x₁³ + a/(b + 1)",
    ],
    [
      "<math><mover><mi>x</mi><mo>^</mo></mover><mo>&#x2208;</mo><msqrt><mi>n</mi></msqrt></math> only",
      "x̂ ∈ √n only",
    ],
  ])("%s", async (html, text) => {
    expect(await item(`<title>T</title><description>${escaped(html)}</description>`)).toMatchObject({
      abstract: text,
    });
    expect(await item(`<title>${escaped(html)}</title>`)).toMatchObject({ title: text });
  });

  it("of Atom without a type is markup where it is closed, and words where it is text", async () => {
    const papers = await read(
      atom(
        `<entry><title>${escaped("On <i>E. coli</i>")}</title></entry><entry><title type="text">${escaped("The <i>x</i> tag")}</title></entry>`,
      ),
    );
    expect(papers.map(({ title }) => title)).toEqual(["On E. coli", "The <i>x</i> tag"]);
  });
});

describe("what publishers put around an abstract", () => {
  it.each<[string, Partial<ListedPaper>]>([
    [
      "<p>Journal of Kites, Published online: 19 November 2026; <a href='https://doi.org/10.5555/k'>doi:10.5555/k</a></p>We fly.",
      { abstract: "We fly.", doi: "10.5555/k" },
    ],
    [
      "<p>Publication date: December 2026</p><p><b>Source:</b> Journal of Kites, Volume 12</p><p>Author(s): Ngozi Okafor, Åsa Lindqvist</p>",
      { abstract: "", authors: ["Ngozi Okafor", "Åsa Lindqvist"] },
    ],
    [
      "<p>Author(s): Ngozi Okafor and Åsa Lindqvist</p><p>We fly.</p><br/>[Kite Rev. Lett. 130, 010201] Published Thu Nov 19, 2026",
      { abstract: "We fly.", authors: ["Ngozi Okafor", "Åsa Lindqvist"] },
    ],
    ["Journal of Kites, Ahead of Print. <br/>We fly.", { abstract: "We fly." }],
    ["<div>Abstract</div>We fly.", { abstract: "We fly." }],
    [
      "<p>We fly.</p><p>The post <a href='x'>T</a> appeared first on <a href='y'>Kites</a>.</p>",
      { abstract: "We fly." },
    ],
    [
      "<p>Kite J. 2026 Nov 19. doi: 10.5555/k. Online ahead of print.</p><p><b>ABSTRACT</b></p><p>We fly.</p><p>PMID:<a href='x'>1</a> | DOI:10.5555/k</p>",
      { abstract: "We fly.", doi: "10.5555/k" },
    ],
    ["<div><cite>Kite Lett.</cite></div><div>DOI: 10.5555/k</div>", { abstract: "", doi: "10.5555/k" }],
    ["<p>Published online gambling is studied.</p>", { abstract: "Published online gambling is studied." }],
    [
      "<p>Summary statistics of 12 kites are given.</p>",
      { abstract: "Summary statistics of 12 kites are given." },
    ],
  ])("%s", async (html, paper) => {
    expect(await item(`<title>T</title><description>${escaped(html)}</description>`)).toMatchObject(paper);
  });
});
