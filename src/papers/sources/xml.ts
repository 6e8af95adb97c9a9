/** XML and HTML to elements and text. The parser is lenient, except about a document that was cut off. */
import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { DomHandler, Parser } from "htmlparser2";

export type Xml = { ok: true; root: Element } | { ok: false; message: string };

/** Parses an XML document. The encoding is the one that it declares (XML 1.0, 4.3.3), by default UTF-8. Never throws. */
export function parseXml(bytes: Uint8Array): Xml {
  const text = decode(bytes);
  const start = text.trimStart().slice(0, 200);
  if (start === "") return { ok: false, message: "The answer is empty." };
  if (/^<(?:!doctype html|html)\b/i.test(start))
    return { ok: false, message: "The answer is a web page, not a feed." };
  if (!start.startsWith("<")) return { ok: false, message: "The answer is no XML, so it is no feed." };
  const nodes = parse(text, { xmlMode: true });
  if (!nodes) return { ok: false, message: "The answer is nested deeper than any feed; it was not read." };
  const root = nodes.find(isTag);
  // In a complete document the last closing tag is that of the root.
  const last = text.lastIndexOf("</");
  if (!root || (root.children.length > 0 && (last < 0 || last !== text.lastIndexOf(`</${root.name}`))))
    return { ok: false, message: "The feed is cut off: nothing of it was read; it is asked for again." };
  return { ok: true, root };
}

/** Documents nested deeper are hostile: the parser's time grows with the square of the depth. */
const deepest = 200;
class TooDeep extends Error {}

function parse(text: string, options: { xmlMode: boolean }): ChildNode[] | undefined {
  const handler = new DomHandler();
  const [open, close] = [handler.onopentag.bind(handler), handler.onclosetag.bind(handler)];
  let depth = 0;
  handler.onopentag = (name, attributes) => {
    if (++depth > deepest) throw new TooDeep();
    open(name, attributes);
  };
  handler.onclosetag = () => {
    depth--;
    close();
  };
  try {
    new Parser(handler, options).end(text);
    return handler.root.children;
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const [, declared] = /^\s*<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})["']/i.exec(head) ?? [];
  const label = isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : (declared ?? "utf-8");
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** All elements of these names below an element, in the order of the document. */
export function elementsNamed(root: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  walk(root.children, (node) => {
    if (!isTag(node) || !names.includes(node.name)) return true;
    found.push(node);
    return false;
  });
  return found;
}

/** The children of these names, in the order of the document. */
export const childrenNamed = (element: Element, ...names: string[]): Element[] =>
  element.children.filter(isTag).filter(({ name }) => names.includes(name));

/** The text of the first child that has one of these names and any text; "" where none has. */
export function childText(element: Element, ...names: string[]): string {
  for (const name of names)
    for (const child of childrenNamed(element, name)) {
      const text = nodeText(child.children).trim();
      if (text !== "") return text;
    }
  return "";
}

/** Elements that separate words, and elements whose text is not shown. */
const blocks = new Set("p br div li ul ol h1 h2 h3 h4 h5 h6 tr td th blockquote section".split(" "));
const unread = new Set(["script", "style", "template", "title"]);

/** The text of nodes, in the order of the document; white space separates the words of block elements. */
export function nodeText(nodes: readonly ChildNode[]): string {
  let text = "";
  walk(nodes, (node) => {
    if (isText(node)) text += node.data;
    if (isTag(node) && blocks.has(node.name)) text += " ";
    return !(isTag(node) && unread.has(node.name));
  });
  return text;
}

const markup = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--|&(?:#\w+|\w+);/i;

/** The text of an HTML fragment. Text without markup is returned unchanged, so that a less-than sign in a formula stays. */
export function htmlText(html: string): string {
  return markup.test(html) ? nodeText(parse(html, { xmlMode: false }) ?? []) : html;
}

/** Visits nodes in the order of the document. It is not recursive, because strangers' documents may be nested deeply. */
function walk(nodes: readonly ChildNode[], enter: (node: ChildNode) => boolean): void {
  const waiting: ChildNode[] = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (enter(node) && "children" in node) {
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child) waiting.push(child);
      }
    }
  }
}
