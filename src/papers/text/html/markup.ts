/** HTML to text: one line for each block, Unicode characters for powers and indices, formulas as a person types them. */
import { type ChildNode, isTag, isText } from "domhandler";
import { lower, raise } from "../latex/scripts.ts";
import { mathText } from "./mathml.ts";
import { localName, parseTree } from "./tree.ts";

const words = (list: string) => new Set(list.split(" "));

/** Elements that begin and end a line. */
const blocks = words(
  "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul title sec",
);
/** Elements whose text is not shown. Where a formula has two forms (JATS), the TeX form is the second. */
const unread = words(
  "head script style template noscript iframe object svg annotation annotation-xml select textarea button",
);
/** Elements within a line, and those without text. */
const inline = words(
  "a abbr acronym area audio b bdi bdo big button cite code col colgroup data del dfn em embed font i iframe img input ins kbd label link map mark math meta meter noscript object option output param picture progress q rp rt ruby s samp script select small source span strike strong style sub sup svg template textarea time track tt u var video wbr",
);
/** Elements of JATS, in which publishers deposit abstracts. */
const publishers = words(
  "italic bold sc monospace inline-formula disp-formula tex-math alternatives named-content ext-link xref styled-content underline inter-ref roman",
);
const mathNames = words(
  "semantics annotation annotation-xml mi mn mo ms mtext mspace mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mfenced menclose mstyle mpadded mphantom merror maction",
);

/** Whether a name is that of an element, rather than a word between a less-than and a greater-than sign. */
function isElement(name: string): boolean {
  const local = name.toLowerCase().replace(/^(?:jats|mml|m|html|xhtml|ce|sb):/, "");
  return blocks.has(local) || inline.has(local) || publishers.has(local) || mathNames.has(local);
}

const flags =
  "async|defer|nowrap|noshade|compact|hidden|open|controls|autoplay|loop|muted|disabled|checked|selected|allowfullscreen|itemscope";
const attribute = String.raw`\s+(?:[a-z_:][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+)|(?:${flags})(?=[\s/>]))`;
/** A tag as HTML writes it: its attributes have values, except for those that are flags. So `0<p and q>1` holds no tag. */
const tag = new RegExp(
  String.raw`<(\/?)([a-z][a-z0-9]*(?:[:-][a-z][a-z0-9-]*)?)((?:${attribute})*)\s*(\/?)>`,
  "gi",
);
const reference = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;

/**
 * Whether a text is HTML: it has an end tag, an element that needs none, an attribute, a comment or a character reference. A word
 * alone in angle brackets is a word, even where HTML has an element of that name: `the <s> token`.
 */
export function isMarkup(text: string): boolean {
  if (!/[<&]/.test(text)) return false;
  if (reference.test(text) || text.includes("<!--") || text.includes("<![CDATA[")) return true;
  if (!mayHoldTags.test(text)) return false;
  return tagsOf(text).some(
    ({ name, isEnd, attributes, isClosed }) =>
      isEnd || isClosed || attributes !== "" || /^(?:p|br|hr|img|li)$/i.test(name),
  );
}

/** A cheap test that a formula with a less-than sign fails. */
const mayHoldTags = /<\/?[a-z]/i;

function tagsOf(text: string) {
  return [...text.matchAll(tag)]
    .map(([, end, name = "", attributes = "", closed]) => ({
      name,
      isEnd: end === "/",
      attributes,
      isClosed: closed === "/",
    }))
    .filter(({ name }) => isElement(name));
}

/**
 * The text of an HTML fragment, one line for each block. A text that is not HTML is returned unchanged. A less-than sign that
 * begins no tag stays, so that no word is lost.
 */
export function htmlText(html: string): string {
  if (!isMarkup(html)) return html;
  const tree = parseTree(withoutFalseTags(html), { xml: false });
  return tree ? nodeText(tree.nodes) : "";
}

/** Escapes the less-than signs that begin no tag. */
function withoutFalseTags(html: string): string {
  const starts = new Set<number>();
  for (const match of html.matchAll(tag)) if (isElement(match[2] ?? "")) starts.add(match.index);
  return html.replace(/<(?!!--|!\[CDATA\[|!doctype|\?xml)/gi, (sign, at: number) =>
    starts.has(at) ? sign : "&lt;",
  );
}

/** Superscripts that are no powers: ordinals, marks, and empty ones. */
const plainPower = /^(?:st|nd|rd|th|tm|sm|[®™©]*)$/i;

/** The text of nodes, in the order of the document. */
export function nodeText(nodes: readonly ChildNode[]): string {
  const [only] = nodes;
  return nodes.length === 1 && only ? textOfNode(only) : nodes.map(textOfNode).join("");
}

function textOfNode(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!("children" in node)) return "";
  if (!isTag(node)) return nodeText(node.children);
  const name = localName(node);
  if (unread.has(name)) return "";
  if (name === "math") return mathText(node);
  // A formula in several forms (JATS).
  if (name === "alternatives") {
    const math = node.children.find((child) => isTag(child) && localName(child) === "math");
    return math ? textOfNode(math) : nodeText(node.children);
  }
  const text = nodeText(node.children);
  if (name === "sup") return plainPower.test(text.trim()) ? text : raise(text.trim());
  if (name === "sub") return text.trim() === "" ? text : lower(text.trim());
  return blocks.has(name) ? `\n${text}\n` : text;
}
