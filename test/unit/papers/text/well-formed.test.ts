import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, it } from "vitest";
import { readWellFormed } from "../../../../src/papers/text/html/well-formed.ts";

/** Writes down what a parser tells, letter by letter of a text. */
function record() {
  let told = "";
  const tell =
    (what: string) =>
    (...of: unknown[]) => {
      told += `<${what} ${JSON.stringify(of)}>`;
    };
  const events = {
    onopentag: (name: string, attributes: object) => tell("open")(name, Object.entries(attributes)),
    onclosetag: tell("close"),
    ontext: (text: string) => {
      told += text;
    },
    oncomment: tell("comment"),
    oncommentend: tell("comment end"),
    oncdatastart: tell("cdata"),
    oncdataend: tell("cdata end"),
    onprocessinginstruction: tell("instruction"),
  };
  return { events, told: () => told };
}

function byLenientParser(text: string): string {
  const { events, told } = record();
  new Parser(events, { xmlMode: true, recognizeSelfClosing: true }).end(text);
  return told();
}

const pieces = [
  ..."<a> </a> <b> </b> <a:b> </a:b> <a/> </a > < a> </> <> <é> <1> <_> <! <? </ < > & ; ' = /".split(" "),
  ..."&amp; &lt; &quot; &apos; &nbsp; &amp &#65; &#x41; &#X41; &#128; &#0; &#xd800; &#x1f600; &#8217; &#160; && &;".split(
    " ",
  ),
  ..."<!--c--> <!----> <!--> <!---> <!--a--b--> <!--a--!> <![CDATA[x]]> <![CDATA[]]> <![CDATA[a]]]> <![cdata[x]]> <??> <?> <?a?b?>".split(
    " ",
  ),
  ...[
    "<b x='1'>",
    "<b x=\"1\" y='2'/>",
    "<b\n\tx='>' >",
    "<b x='1' x='2'>",
    "<b x='1'y='2'>",
    "<b x=1>",
    "<b x>",
  ],
  ...[
    "<b x = '1'>",
    "<b x='&amp;'>",
    "<b x='<'>",
    "<a />",
    "<!DOCTYPE a>",
    "<?xml version='1.0'?>",
    "text",
    " ",
    "𝔽",
  ],
  "<__proto__ __proto__='a' constructor='b'>",
];
const documents = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

it("what is told of a document, up to where it is not well-formed, is what the lenient parser tells", () => {
  let whole = 0;
  fc.assert(
    fc.property(documents, (text) => {
      const { events, told } = record();
      const { at, open } = readWellFormed(text, events);
      expect(byLenientParser(text).startsWith(told()), `${text}: ${told()}`).toBe(true);
      if (at < text.length || open.length > 0) return;
      whole++;
      expect(told()).toBe(byLenientParser(text));
    }),
    { numRuns: 20_000, seed: 7 },
  );
  expect(whole, "documents that were read to their end").toBeGreaterThan(500);
});

it("a feed is read to its end, and from a place that is not well-formed on it is left", () => {
  const feed = `<?xml version="1.0"?>\n<!-- made by hand --><rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <item><title>Kites &amp; strings &#8212; a review</title><link href='https://example.org/' /><dc:creator><![CDATA[Pía <i>Cruz</i>]]></dc:creator></item>
  </channel></rss>`;
  expect(readWellFormed(feed, record().events)).toEqual({ at: feed.length, open: [] });
  const broken = "<rss><channel><title>Kites<br></title></channel></rss>";
  expect(readWellFormed(broken, record().events)).toEqual({
    at: broken.indexOf("</title>"),
    open: ["rss", "channel", "title", "br"],
  });
});
