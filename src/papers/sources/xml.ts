/** XML documents to elements with uniform names. The parser is lenient, except about a document that was cut off. */
import { type Element, isTag } from "domhandler";
import { bounds } from "../bounds.ts";
import { nodeText } from "../text/html/markup.ts";
import { detach, parseTree } from "../text/html/tree.ts";
import { decodeText } from "./charset.ts";

/**
 * A document. The elements have uniform names, whatever prefixes the document gives their namespaces: `dc:creator`, `prism:doi`. The
 * elements of the feed's own format have no prefix, and those of an unknown namespace have the prefix `other`. `entries`: what was read
 * of each entry, in the order of the document; `total`: how many there are. `root` has no entries any more.
 */
export type Xml<Entry> =
  | { ok: true; root: Element; entries: readonly Entry[]; total: number }
  | { ok: false; message: string };

/**
 * `contentType`: HTTP's Content-Type, which may name the encoding. `entries`: the names of the elements that are entries, by the name of
 * the root. `read`: reads the entry number `i`, from 0.
 */
type Reading<Entry> = {
  contentType?: string | undefined;
  entries: (root: string) => readonly string[];
  read: (entry: Element, i: number) => Entry;
};

/**
 * Parses an XML document. Each entry is read when it ends, and its elements are forgotten: a listing of thousands is never a tree of all
 * its elements. Entries within an entry are part of it. Only the first `bounds.papers` are read. Never throws, unless `read` does.
 */
export function parseXml<Entry>(
  bytes: Uint8Array,
  { contentType, entries, read }: Reading<Entry>,
): Xml<Entry> {
  const text = decodeText(bytes, { contentType });
  const start = text.trimStart().slice(0, 200);
  if (start === "") return { ok: false, message: "The answer is empty." };
  if (/^<(?:!doctype html|html)\b/i.test(start))
    return { ok: false, message: "The answer is a web page, not a feed." };
  if (!start.startsWith("<")) return { ok: false, message: "The answer is no XML, so it is no feed." };
  const names = uniformNames();
  const found: Entry[] = [];
  let total = 0;
  let wanted: readonly string[] = [];
  /** The depth of the entry that is open. */
  let within: number | undefined;
  let roots = 0;
  const tree = parseTree(text, {
    xml: true,
    growth: {
      begin(name, attributes, depth) {
        if (depth === 0) roots++;
        // What stands behind the root is no part of the document.
        if (roots > 1) return name;
        const uniform = names.begin(name, attributes);
        if (depth === 0) wanted = entries(uniform);
        else if (within === undefined && wanted.includes(uniform)) within = depth;
        return uniform;
      },
      end(element, depth) {
        if (roots > 1) return;
        names.end();
        if (depth !== within) return;
        within = undefined;
        if (total < bounds.papers) found.push(read(element, total));
        total++;
        detach(element);
      },
    },
  });
  if (!tree) return { ok: false, message: "The answer is nested deeper than any feed; it was not read." };
  const root = tree.nodes.find(isTag);
  if (!root || (root.children.length + total > 0 && !tree.isWhole))
    return { ok: false, message: "The feed is cut off: nothing of it was read; it is asked for again." };
  return { ok: true, root, entries: found, total };
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

type Scope = ReadonlyMap<string, string>;

/** A scope with the namespaces that an element declares; the same one where it declares none. */
function declaredIn(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let own: Map<string, string> | undefined;
  for (const name in attributes)
    if (name.startsWith("xmlns")) {
      own ??= new Map(scope);
      own.set(name.slice(6), attributes[name] ?? "");
    }
  return own ?? scope;
}

const split = (name: string) => ({
  prefix: name.slice(0, Math.max(0, name.indexOf(":"))),
  local: name.slice(name.indexOf(":") + 1),
});

/**
 * The uniform names of a document's elements, each of which begins and ends here. The first is the root. A prefix that is not declared
 * counts as the one that it usually is.
 */
function uniformNames() {
  const scopes: Scope[] = [new Map()];
  let prefixIn = (_namespace: string): string => "";
  const uniform = (name: string, scope: Scope): string => {
    const { prefix, local } = split(name);
    const namespace = scope.get(prefix);
    const known = namespace === undefined ? prefix : prefixIn(namespace);
    return known === "" ? local : `${known}:${local}`;
  };
  // Most elements of a feed have one of a dozen names in one scope.
  const uniformIn = new Map<Scope, Map<string, string>>();
  return {
    begin(name: string, attributes: Readonly<Record<string, string>>): string {
      const outer = scopes.at(-1) as Scope;
      const scope = declaredIn(outer, attributes);
      if (scopes.length === 1) prefixIn = prefixesOf(split(name), scope);
      scopes.push(scope);
      const names = uniformIn.get(scope) ?? new Map<string, string>();
      uniformIn.set(scope, names);
      const known = names.get(name) ?? uniform(name, scope);
      names.set(name, known);
      return known;
    },
    end: () => void scopes.pop(),
  };
}

/** The prefix of each namespace in the document of a root: none for the elements of a feed, RSS in its several namespaces and in none, or Atom. */
function prefixesOf({ prefix, local }: { prefix: string; local: string }, scope: Scope) {
  const rootNamespace = scope.get(prefix) ?? "";
  const own = local === "feed" ? "atom" : "rss";
  const isOwn = (namespace: string): boolean =>
    namespace === "" || (local !== "RDF" && namespace === rootNamespace) || prefixOf(namespace) === own;
  const prefixes = new Map<string, string>();
  return (namespace: string): string => {
    const known = prefixes.get(namespace) ?? (isOwn(namespace) ? "" : (prefixOf(namespace) ?? "other"));
    prefixes.set(namespace, known);
    return known;
  };
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
