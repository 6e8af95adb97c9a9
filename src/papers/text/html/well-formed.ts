/** XML as nearly all feeds write it. Reading it so costs a third of what the lenient parser takes, which reads what this leaves (tree.ts). */
import type { DomHandler } from "domhandler";

/** What is told of each part of the document, in its order: the calls that htmlparser2 makes. */
type Events = Pick<
  DomHandler,
  | "onopentag"
  | "ontext"
  | "oncomment"
  | "oncommentend"
  | "oncdatastart"
  | "oncdataend"
  | "onprocessinginstruction"
> & { onclosetag(name: string, isImplied: boolean): void };

/** Where the reading stopped, and the elements that are open there, the outermost first. */
export type Stopped = { at: number; open: readonly string[] };

/**
 * Reads a document up to the first thing that is not well-formed, or that is rare, such as a document type. Each part before it is told
 * as htmlparser2 would tell it.
 */
export function readWellFormed(text: string, events: Events): Stopped {
  const open: string[] = [];
  let at = 0;
  for (let mark = text.indexOf("<"); mark >= 0; mark = text.indexOf("<", at)) {
    if (mark > at) {
      const data = decoded(text.slice(at, mark));
      if (data === undefined) break;
      events.ontext(data);
      at = mark;
    }
    const next = text.charCodeAt(mark + 1);
    const end =
      next === slash
        ? endTag(text, mark, open, events)
        : next === exclamation || next === question
          ? other(text, mark, events)
          : startTag(text, mark, open, events);
    if (end < 0) break;
    at = end;
  }
  return { at, open };
}

const [exclamation, slash, greater, question] = [0x21, 0x2f, 0x3e, 0x3f];

/** @returns the index after the tag; -1 where it does not end the innermost element */
function endTag(text: string, mark: number, open: string[], events: Events): number {
  const name = open.at(-1);
  if (name === undefined || !text.startsWith(name, mark + 2)) return -1;
  const end = mark + 2 + name.length;
  if (text.charCodeAt(end) !== greater) return -1;
  open.pop();
  events.onclosetag(name, false);
  return end + 1;
}

const tagName = /[A-Za-z_][\w.:-]*/y;
const attribute = /[ \t\r\n\f]+([\w.:-]+)=(?:"([^"<&]*)"|'([^'<&]*)')/y;
const tagEnd = /[ \t\r\n\f]*\/?>/y;

function startTag(text: string, mark: number, open: string[], events: Events): number {
  let at = endOf(tagName, text, mark + 1);
  if (at < 0) return -1;
  const name = text.slice(mark + 1, at);
  const attributes: Record<string, string> = {};
  if (text.charCodeAt(at) !== greater) at = endOf(tagEnd, text, readAttributes(text, at, attributes)) - 1;
  if (at < 0) return -1;
  events.onopentag(name, attributes);
  // Of an element that closes itself, htmlparser2 says that its end is implied.
  if (text.charCodeAt(at - 1) === slash) events.onclosetag(name, true);
  else open.push(name);
  return at + 1;
}

/** @returns the index after what the pattern matches at an index; -1 where it does not match */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** @returns the index after the attributes that stand at an index */
function readAttributes(text: string, start: number, attributes: Record<string, string>): number {
  let at = start;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(text);
    if (!found) return at;
    const name = found[1] as string;
    if (!Object.hasOwn(attributes, name)) attributes[name] = found[2] ?? found[3] ?? "";
    at = attribute.lastIndex;
  }
}

/** A comment, CDATA or a processing instruction. */
function other(text: string, mark: number, events: Events): number {
  if (text.startsWith("<![CDATA[", mark)) {
    const end = text.indexOf("]]>", mark + 9);
    if (end < 0) return -1;
    events.oncdatastart();
    events.ontext(text.slice(mark + 9, end));
    events.oncdataend();
    return end + 3;
  }
  if (text.startsWith("<!--", mark)) {
    const end = text.indexOf("--", mark + 4);
    if (end < 0 || text.charCodeAt(end + 2) !== greater) return -1;
    events.oncomment(text.slice(mark + 4, end));
    events.oncommentend();
    return end + 3;
  }
  const end = text.startsWith("<?", mark) ? text.indexOf("?>", mark + 2) : -1;
  if (end < 0) return -1;
  const [name = ""] = text.slice(mark + 2, end).split(/[\s/]/, 1);
  events.onprocessinginstruction(`?${name}`, text.slice(mark + 1, end));
  return end + 2;
}

const named = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));

/** A text with its references replaced; undefined where one is none of XML's, or names no usual character. */
function decoded(text: string): string | undefined {
  let plain = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    const name = text.slice(at + 1, end);
    const character = named.get(name) ?? numbered(name);
    if (end < 0 || character === undefined) return undefined;
    plain += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

/** The character of `#8217` and `#x2019`, where all rules agree on it. */
function numbered(name: string): string | undefined {
  const [, decimal, hexadecimal = ""] = /^#(?:(\d{1,7})|x([0-9a-f]{1,6}))$/.exec(name) ?? [];
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const isUsual = (code > 0x1f && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
  return isUsual ? String.fromCharCode(code) : undefined;
}
