/** XML documents to elements with uniform names. The parser is lenient, except about a document that was cut off. */
import { type Element, isTag } from "domhandler";
import { nodeText } from "../text/html/markup.ts";
import { parseTree, walk } from "../text/html/tree.ts";
import { decodeText } from "./charset.ts";

/**
 * A document. The elements have uniform names, whatever prefixes the document gives their namespaces: `dc:creator`, `prism:doi`. The
 * elements of the feed's own format have no prefix, and those of an unknown namespace have the prefix `other`.
 */
export type Xml = { ok: true; root: Element } | { ok: false; message: string };

/** Parses an XML document. Never throws. @param options.contentType HTTP's Content-Type, which may name the encoding. */
export function parseXml(bytes: Uint8Array, options: { contentType?: string | undefined } = {}): Xml {
  const text = decodeText(bytes, options);
  const start = text.trimStart().slice(0, 200);
  if (start === "") return { ok: false, message: "The answer is empty." };
  if (/^<(?:!doctype html|html)\b/i.test(start))
    return { ok: false, message: "The answer is a web page, not a feed." };
  if (!start.startsWith("<")) return { ok: false, message: "The answer is no XML, so it is no feed." };
  const tree = parseTree(text, { xml: true });
  if (!tree) return { ok: false, message: "The answer is nested deeper than any feed; it was not read." };
  const root = tree.nodes.find(isTag);
  if (!root || (root.children.length > 0 && !tree.isWhole))
    return { ok: false, message: "The feed is cut off: nothing of it was read; it is asked for again." };
  nameUniformly(root);
  return { ok: true, root };
}

/** Namespaces by their address, without protocol and version -> the prefix that their elements have here. */
const namespaces = [
  [/^www\.w3\.org\/2005\/atom$|^purl\.org\/atom\//, "atom"],
  [
    /^purl\.org\/(?:net\/)?rss(?!\/1\.0\/modules)|^my\.netscape\.com|^backend\.userland\.com|^channel\.netscape\.com|^cyber\.(?:law\.)?harvard\.edu\/rss/,
    "rss",
  ],
  [/^www\.w3\.org\/1999\/02\/22-rdf/, "rdf"],
  [/^purl\.org\/(?:dc\/(?:elements|terms)\/|dc\/?$)/, "dc"],
  [/^purl\.org\/rss\/1\.0\/modules\/dc/, "dc"],
  [/^purl\.org\/rss\/1\.0\/modules\/content/, "content"],
  [/^(?:www\.)?prismstandard\.org\/namespaces\//, "prism"],
  [/^arxiv\.org\/schemas\/atom/, "arxiv"],
  [/^a9\.com\/-\/spec\/opensearch/, "opensearch"],
  [/^rssnamespace\.org\/feedburner/, "feedburner"],
  [/^www\.w3\.org\/1999\/xhtml|^www\.w3\.org\/1998\/math/, "html"],
] as const;

/** The prefix of a namespace; undefined where it is unknown. */
function prefixOf(namespace: string): string | undefined {
  const address = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "");
  return namespaces.find(([pattern]) => pattern.test(address))?.[1];
}

/** Gives each element below a root its uniform name. A prefix that is not declared counts as the one that it usually is. */
function nameUniformly(root: Element): void {
  const declared = (
    scope: ReadonlyMap<string, string>,
    { attribs }: Element,
  ): ReadonlyMap<string, string> => {
    let own: Map<string, string> | undefined;
    for (const name in attribs)
      if (name.startsWith("xmlns")) {
        own ??= new Map(scope);
        own.set(name.slice(6), attribs[name] ?? "");
      }
    return own ?? scope;
  };
  const split = (name: string) => ({
    prefix: name.slice(0, Math.max(0, name.indexOf(":"))),
    local: name.slice(name.indexOf(":") + 1),
  });
  const rootName = split(root.name);
  const rootScope = declared(new Map(), root);
  const rootNamespace = rootScope.get(rootName.prefix) ?? "";
  // The elements of a feed: RSS in its several namespaces and in none, or Atom.
  const isAtom = rootName.local === "feed";
  const plain = (namespace: string): boolean =>
    namespace === "" ||
    (rootName.local !== "RDF" && namespace === rootNamespace) ||
    prefixOf(namespace) === (isAtom ? "atom" : "rss");
  const prefixes = new Map<string, string>();
  const prefixIn = (namespace: string): string => {
    const known = prefixes.get(namespace) ?? (plain(namespace) ? "" : (prefixOf(namespace) ?? "other"));
    prefixes.set(namespace, known);
    return known;
  };
  const uniform = (name: string, scope: ReadonlyMap<string, string>): string => {
    const { prefix, local } = split(name);
    const namespace = scope.get(prefix);
    const known = namespace === undefined ? prefix : prefixIn(namespace);
    return known === "" ? local : `${known}:${local}`;
  };
  // Most elements of a feed have one of a dozen names in one scope.
  const uniformIn = new Map<ReadonlyMap<string, string>, Map<string, string>>();
  const waiting = [{ element: root, scope: rootScope }];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { element, scope } = one;
    const names = uniformIn.get(scope) ?? new Map<string, string>();
    uniformIn.set(scope, names);
    const name = names.get(element.name) ?? uniform(element.name, scope);
    names.set(element.name, name);
    element.name = name;
    for (const child of element.children)
      if (isTag(child)) waiting.push({ element: child, scope: declared(scope, child) });
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
export function childrenNamed({ children }: Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (const child of children) if (isTag(child) && names.includes(child.name)) found.push(child);
  return found;
}

/** The text of the first child that has one of these names and any text; "" where none has. */
export function childText(element: Element, ...names: string[]): string {
  for (const name of names)
    for (const child of element.children) {
      if (!isTag(child) || child.name !== name) continue;
      const text = nodeText(child.children).trim();
      if (text !== "") return text;
    }
  return "";
}
