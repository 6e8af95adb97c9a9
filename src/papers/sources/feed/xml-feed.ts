/** Feeds in XML: Atom (RFC 4287) and RSS (2.0, 1.0 and those before). */
import { type Element, isTag } from "domhandler";
import { bounds, cut, tooManyPapers } from "../../bounds.ts";
import type { Problem } from "../../paper.ts";
import { htmlText, isMarkup, nodeText } from "../../text/html/markup.ts";
import { childrenNamed, childText, parseXml } from "../xml.ts";
import { withoutBoilerplate } from "./boilerplate.ts";
import { type Feed, type FeedEntry, resolved } from "./feed-entry.ts";
import { namesOf, namesOfMail } from "./names.ts";

/** An entry whose address may be relative: to its own bases first, the nearest of them before the others. */
type Unresolved = Omit<FeedEntry, "address"> & { link: string | undefined; bases: readonly string[] };

/** @param options.url the address that the feed was read from; links may be relative to it. */
export function readXmlFeed(
  bytes: Uint8Array,
  problems: Problem[],
  { contentType, url }: { contentType?: string | undefined; url?: string | undefined },
): Feed {
  const xml = parseXml(bytes, {
    contentType,
    entries: (root) => (root === "feed" ? ["entry"] : root === "rss" || root === "rdf:RDF" ? ["item"] : []),
    read: (entry): Unresolved => (entry.name === "entry" ? atomEntry(entry) : rssItem(entry)),
  });
  if (!xml.ok) return xml;
  const { root, entries, total } = xml;
  const isAtom = root.name === "feed";
  if (!isAtom && root.name !== "rss" && root.name !== "rdf:RDF")
    return { ok: false, message: `The answer is no feed, but <${root.name}>.` };
  problems.push(...tooManyPapers(total));
  // The feed's own address and authors may stand behind its entries.
  const channel = childrenNamed(root, "channel")[0] ?? root;
  const outer = [...(isAtom ? [] : baseOf(channel)), ...baseOf(root), pageOf(channel), url];
  const own = isAtom ? atomAuthors(root) : [];
  return {
    ok: true,
    layout: isAtom ? "atom" : "rss",
    entries: entries.map(({ title, abstract, authors, ids, date, labels, link, bases }) => ({
      title,
      abstract,
      authors: authors.length > 0 ? authors : own,
      ids,
      date,
      labels,
      address: resolved(link, ...bases, ...outer),
    })),
  };
}

const baseOf = ({ attribs }: Element): string[] =>
  attribs["xml:base"] === undefined ? [] : [attribs["xml:base"]];

/** The page that an element of Atom links to. */
const alternateOf = (element: Element, name: string) =>
  childrenNamed(element, name).find(
    ({ attribs }) => (attribs.rel ?? "alternate") === "alternate" && attribs.href !== undefined,
  );

/** The web page of a feed. */
const pageOf = (channel: Element): string | undefined =>
  alternateOf(channel, "link")?.attribs.href ?? (childText(channel, "link") || undefined);

function atomEntry(entry: Element): Unresolved {
  const link = alternateOf(entry, "link");
  const id = childText(entry, "id");
  const isAddress = /^https?:\/\//i.test(id);
  const href =
    link?.attribs.href ?? childrenNamed(entry, "content")[0]?.attribs.src ?? (isAddress ? id : undefined);
  const authors = [...atomAuthors(entry), ...childrenNamed(entry, "source").flatMap(atomAuthors)];
  return entryOf(entry, {
    title: atomText(entry, "title"),
    text: atomText(entry, "summary") || atomText(entry, "content"),
    authors: authors.length > 0 ? authors : creators(entry),
    link: childText(entry, "feedburner:origLink") || href,
    bases: [...(link ? baseOf(link) : []), ...baseOf(entry)],
    ids: [id, ...childrenNamed(entry, "link").map(({ attribs }) => attribs.href)],
    date: childText(entry, "published", "issued", "updated", "modified", "dc:date"),
  });
}

/** The people that an entry or a feed of Atom names. */
const atomAuthors = (element: Element): string[] =>
  childrenNamed(element, "author").flatMap((author) =>
    namesOf(childText(author, "name") || plainText(author)),
  );

/** The names in Dublin Core's elements, each of which may hold one name or several. */
const creators = (element: Element): string[] =>
  childrenNamed(element, "dc:creator", "dc:author").flatMap((creator) => namesOf(plainText(creator)));

const plainText = (element: Element) => nodeText(element.children);

/** The text of an Atom text construct (RFC 4287, 3.1.1), which is text, HTML in text, or XHTML in elements. */
function atomText(entry: Element, name: string): string {
  const [element] = childrenNamed(entry, name);
  if (!element) return "";
  const text = nodeText(element.children);
  const type = element.attribs.type ?? "";
  // Many feeds leave the type out where they have HTML.
  return /html$/i.test(type) || (type === "" && isMarkup(text)) ? markupText(text) : text;
}

/** The text of HTML, of which at most `bounds.markup` is read. */
export const markupText = (html: string): string => htmlText(cut(html, bounds.markup));

function rssItem(item: Element): Unresolved {
  const [guid] = childrenNamed(item, "guid");
  const id = guid ? plainText(guid).trim() : "";
  // A GUID is an address, unless it says that it is none (RSS 2.0).
  const isAddress =
    /^https?:\/\//i.test(id) &&
    guid?.attribs.ispermalink !== "false" &&
    guid?.attribs.isPermaLink !== "false";
  const link =
    childText(item, "feedburner:origLink", "link") ||
    (alternateOf(item, "link") ?? alternateOf(item, "atom:link"))?.attribs.href ||
    (isAddress ? id : item.attribs["rdf:about"]);
  const named = creators(item);
  const people =
    named.length > 0
      ? named
      : childrenNamed(item, "author", "authors").flatMap((author) =>
          namesOfMail(childText(author, "name") || plainText(author)),
        );
  return entryOf(item, {
    title: markupText(childText(item, "title", "dc:title")),
    text: markupText(
      childText(item, "description", "content:encoded", "dc:description", "atom:summary", "summary"),
    ),
    authors:
      people.length > 0
        ? people
        : childrenNamed(item, "atom:author").flatMap((author) =>
            namesOf(childText(author, "atom:name", "name")),
          ),
    link,
    bases: baseOf(item),
    ids: [id, item.attribs["rdf:about"]],
    date: childText(item, "pubDate", "dc:date", "atom:published", "prism:publicationDate", "prism:coverDate"),
  });
}

/** What the elements of other vocabularies say of an entry. */
const vocabulary = new Map<string, "dois" | "ids" | "labels">([
  ...["arxiv:doi", "arxiv:DOI", "prism:doi"].map((name) => [name, "dois"] as const),
  ...["dc:identifier", "dc:source", "prism:url"].map((name) => [name, "ids"] as const),
  ...["dc:type", "prism:section", "prism:genre", "prism:contentType", "category", "dc:subject"].map(
    (name) => [name, "labels"] as const,
  ),
]);

type Read = Omit<Unresolved, "abstract" | "labels"> & { text: string };

/** What the formats have in common: identifiers and labels of other vocabularies, and the abstract without the publisher's lines. */
function entryOf(element: Element, read: Read): Unresolved {
  const said = saidIn(element.children);
  const known: FeedEntry["ids"] = said.dois;
  const { abstract, authors, ids } = withoutBoilerplate(read.text);
  return {
    title: read.title,
    abstract,
    authors: read.authors.length > 0 || authors === undefined ? read.authors : namesOf(authors),
    link: read.link,
    bases: read.bases,
    ids: known.concat(said.ids, read.ids, ids),
    date: read.date,
    labels: said.labels.concat(said.terms),
  };
}

/** What the children of an entry say in other vocabularies. `terms`: the categories of Atom. */
function saidIn(children: Element["children"]) {
  const said = { dois: [] as string[], ids: [] as string[], labels: [] as string[], terms: [] as string[] };
  for (const child of children) {
    if (!isTag(child)) continue;
    const kind = vocabulary.get(child.name);
    if (kind === undefined) continue;
    said[kind].push(plainText(child).trim());
    if (child.name === "category") said.terms.push(child.attribs.term ?? "");
  }
  return said;
}
