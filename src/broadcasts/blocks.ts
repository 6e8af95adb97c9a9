/**
 * An operator's text, read as CommonMark: headings, paragraphs, lists, emphasis and links. Everything else, including HTML, is
 * shown as it was written. Links lead to http and https only. Pure.
 */
import { type Node, Parser } from "commonmark";
import type { Block, TextRun } from "../templates/broadcast.ts";
import { webUrl } from "../templates/web-url.ts";

/** The parts of the text, in order. */
export function blocksOf(body: string): Block[] {
  return childrenOf(new Parser().parse(body)).flatMap(blocksIn);
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) children.push(child);
  return children;
}

const blank = { heading: null, paragraph: null, list: null };

function blocksIn(node: Node): Block[] {
  switch (node.type) {
    case "heading": {
      // Text that is already bold is not marked as strong.
      const runs = runsIn(node).map((run) => (run.url === null ? plain(run.text, run.br) : run));
      return [{ ...blank, text: `== ${textOf(runs)} ==`, heading: { runs } }];
    }
    case "paragraph":
      return [paragraphOf(runsIn(node))];
    case "list":
      return [node.listType === "ordered" ? numbered(node) : bulleted(node)];
    case "block_quote":
      return childrenOf(node).flatMap(blocksIn);
    case "thematic_break":
      return [paragraphOf([plain("* * *")])];
    default:
      return [paragraphOf(linesOf(node.literal ?? ""))];
  }
}

function bulleted(list: Node): Block {
  const items = childrenOf(list).map((item) => ({ runs: itemRuns(item) }));
  const text = items.map(({ runs }) => `* ${textOf(runs)}`).join("\n");
  return { ...blank, text, list: { items } };
}

/** As lines of a paragraph, which keep their numbers in every mail program. */
const numbered = (list: Node): Block =>
  paragraphOf(
    childrenOf(list).flatMap((item, index) => [
      ...(index > 0 ? [lineEnd] : []),
      plain(`${(list.listStart ?? 1) + index}. `),
      ...itemRuns(item),
    ]),
  );

const paragraphOf = (runs: TextRun[]): Block => ({ ...blank, text: textOf(runs), paragraph: { runs } });

/** An item's blocks one after the other, each on a line of its own. */
const itemRuns = (item: Node): TextRun[] =>
  childrenOf(item).flatMap((child, index) => {
    const runs =
      child.type === "list"
        ? childrenOf(child).flatMap((inner, at) => [
            ...(at > 0 ? [lineEnd] : []),
            plain("– "),
            ...itemRuns(inner),
          ])
        : child.literal === null
          ? runsIn(child)
          : linesOf(child.literal);
    return index > 0 ? [lineEnd, ...runs] : runs;
  });

const plain = (text: string, br = false): TextRun => ({
  text,
  url: null,
  strong: null,
  em: null,
  plain: text,
  br,
});
const lineEnd = plain("", true);

const linesOf = (literal: string): TextRun[] =>
  literal
    .trimEnd()
    .split("\n")
    .map((line, index, all) => plain(line, index < all.length - 1));

/** The parser divides a text where a mark could have been, such as at the `&` of an address: joined again. */
function wholeTexts(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text") last.literal = `${last.literal}${node.literal}`;
    else joined.push(node);
  }
  return joined;
}

type Style = { url: string | null; isStrong: boolean; isEm: boolean };

function runsIn(node: Node, style: Style = { url: null, isStrong: false, isEm: false }): TextRun[] {
  return wholeTexts(childrenOf(node)).flatMap((child): TextRun[] => {
    switch (child.type) {
      case "softbreak":
        return styled(" ", style);
      case "linebreak":
        return [lineEnd];
      case "strong":
        return runsIn(child, { ...style, isStrong: true });
      case "emph":
        return runsIn(child, { ...style, isEm: true });
      case "link":
      case "image": {
        const url = webUrl(child.destination ?? "");
        return runsIn(child, { ...style, url: url ?? style.url });
      }
      default:
        return style.url === null
          ? withAddresses(child.literal ?? "", style)
          : styled(child.literal ?? "", style);
    }
  });
}

function styled(text: string, { url, isStrong, isEm }: Style): TextRun[] {
  if (text === "") return [];
  if (url !== null) return [{ ...plain(text), url, plain: null }];
  if (isStrong) return [{ ...plain(text), strong: text, plain: null }];
  return isEm ? [{ ...plain(text), em: text, plain: null }] : [plain(text)];
}

/** Addresses that stand in the text are links too. */
function withAddresses(text: string, style: Style): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"]+/g)) {
    // Punctuation at the end of a sentence is no part of an address.
    const address = match[0].replace(/[.,;:!?)\]'’”]$/, "");
    const url = webUrl(address);
    if (url === null) continue;
    runs.push(...styled(text.slice(at, match.index), style), { ...plain(address), url, plain: null });
    at = match.index + address.length;
  }
  return [...runs, ...styled(text.slice(at), style)];
}

/** In plain text a link's address stands behind its words. */
const textOf = (runs: readonly TextRun[]): string =>
  runs
    .map(({ text, url, br }) => {
      const isNamed = url !== null && webUrl(text) !== url;
      return `${isNamed ? `${text} (${url})` : text}${br ? "\n" : ""}`;
    })
    .join("");
