/**
 * BibTeX and BibLaTeX files (Patashnik, "BibTeXing", 1988; the biblatex manual, 2): entries, macros, concatenation,
 * cross-references. A broken entry does not affect the others. Pure.
 */
import { bounds, cut } from "../../papers/bounds.ts";
import { readable } from "../../papers/text/readable.ts";
import {
  broughtPaper,
  checkParts,
  idsWithin,
  type NotUnderstood,
  notUnderstood,
  type Reading,
} from "./reading.ts";

/** One entry as it stands in the file: values without their delimiters, macros replaced, LaTeX untouched. */
export type Entry = { line: number; type: string; key: string; fields: Map<string, string> };

/** Where an entry may begin: at the start of a line, or after the closing brace of the previous one. */
const start = /(?:^|(?<=[\n}]))[ \t]{0,20}@[ \t]{0,5}([A-Za-z]{1,40})\s{0,20}[{(]/g;
/** An entry longer than this, in characters, is no entry. */
const longest = 200_000;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The error that ends the reading of one entry. */
class Broken extends Error {}

/** Reads the entries of a file, and lists the broken ones. `@comment` and `@preamble` are skipped. */
export function readEntries(text: string): { entries: Entry[]; problems: NotUnderstood[] } {
  const entries: Entry[] = [];
  const problems: NotUnderstood[] = [];
  const macros = new Map(months.map((month, i) => [month, String(i + 1)]));
  const places: RegExpExecArray[] = [];
  for (const place of text.matchAll(start)) checkParts(places.push(place));
  let line = 1;
  let counted = 0;
  for (const [i, { 0: opening, 1: type = "", index }] of places.entries()) {
    const at = index + opening.indexOf("@");
    for (let end = text.indexOf("\n", counted); end !== -1 && end < at; end = text.indexOf("\n", counted)) {
      line++;
      counted = end + 1;
    }
    const kind = type.toLowerCase();
    if (kind === "comment" || kind === "preamble") continue;
    // Only up to the next entry: an entry without its last brace must not swallow the others.
    const source = text.slice(at, Math.min(places[i + 1]?.index ?? text.length, at + longest));
    try {
      const scanner = new Scanner(source, opening.length - opening.indexOf("@"), macros);
      if (kind === "string") scanner.fields((name, value) => macros.set(name, value));
      else {
        const fields = new Map<string, string>();
        const key = scanner.key();
        scanner.fields((name, value) => fields.has(name) || fields.set(name, value));
        entries.push({ line, type: kind, key, fields });
      }
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      problems.push(notUnderstood(line, source, error.message));
    }
  }
  return { entries, problems };
}

class Scanner {
  private readonly text: string;
  private at: number;
  private readonly macros: ReadonlyMap<string, string>;

  constructor(text: string, at: number, macros: ReadonlyMap<string, string>) {
    this.text = text;
    this.at = at;
    this.macros = macros;
  }

  /** The entry's key; empty where the first field follows at once. */
  key(): string {
    this.skip();
    const [key = ""] = this.take(/[^,={}()"\s#%][^,={}"\n]{0,200}/y);
    const behind = this.at;
    this.skip();
    if (this.text[this.at] === "=") {
      this.at = behind - key.length;
      return "";
    }
    return key.trim();
  }

  /** Every field up to the end of the entry. @throws {Broken} */
  fields(give: (name: string, value: string) => void): void {
    for (;;) {
      this.skip();
      while (this.text[this.at] === ",") {
        this.at++;
        this.skip();
      }
      if (this.at >= this.text.length)
        throw new Broken("The entry has no closing brace; add it, and bring the entry again.");
      if (this.text[this.at] === "}" || this.text[this.at] === ")") return;
      const [name = ""] = this.take(/[^\s=,{}()"#%@]{1,100}/y);
      this.skip();
      if (name === "" || this.text[this.at] !== "=")
        throw new Broken(
          name === ""
            ? "There is a stray character where a field should begin."
            : `“${name}” is followed by no “=” and value.`,
        );
      this.at++;
      give(name.toLowerCase(), this.value(name));
    }
  }

  private value(name: string): string {
    const parts: string[] = [];
    do {
      this.skip();
      const opening = this.text[this.at];
      if (opening === "{") parts.push(this.delimited("}", name));
      else if (opening === '"') parts.push(this.delimited('"', name));
      else {
        const [word = ""] = this.take(/[^\s,={}()"#%]{1,200}/y);
        if (word === "") throw new Broken(`The field “${name}” has no value.`);
        parts.push(this.macros.get(word.toLowerCase()) ?? word);
      }
      this.skip();
    } while (this.text[this.at] === "#" && ++this.at);
    if (!/^[,})]?$/.test(this.text[this.at] ?? ""))
      throw new Broken(`After the value of “${name}” a comma or a closing brace is missing.`);
    // A macro may hold others many times, so its length is bounded.
    if (parts.reduce((length, part) => length + part.length, 0) > longest)
      throw new Broken(`The value of “${name}” is too long.`);
    return parts.join("");
  }

  /** A value in braces or quotation marks. Braces in it are balanced; `\{` does not count. */
  private delimited(closing: "}" | '"', name: string): string {
    const from = ++this.at;
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === "\\") this.at++;
      else if (character === closing && depth === 0) return this.text.slice(from, this.at++);
      else if (character === "{") depth++;
      else if (character === "}") depth--;
      if (depth < 0) break;
    }
    throw new Broken(
      `The value of “${name}” has no ${closing === "}" ? "closing brace" : "closing quotation mark"}.`,
    );
  }

  /** Skips white space and comments. */
  private skip(): void {
    this.take(/(?:\s|%[^\n]{0,10000})+/y);
  }

  private take(pattern: RegExp): RegExpExecArray | [] {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found ?? [];
  }
}

/** A file as papers. An entry inherits missing fields from its `crossref`; proceedings and journals are no papers. */
export function readBibtex(text: string): Reading {
  const { entries, problems } = readEntries(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const papers = entries.flatMap((entry) => {
    const parent = byKey.get((entry.fields.get("crossref") ?? "").toLowerCase());
    const field = (...names: string[]) =>
      names.map((name) => entry.fields.get(name)).find((value) => value !== undefined && value.trim() !== "");
    if (notPapers.has(entry.type)) return [];
    const eprint = field("eprint");
    const isArxiv =
      /arxiv/i.test(field("archiveprefix", "eprinttype") ?? "") ||
      /^\d{4}\.\d{4,5}|^[a-z-]+\/\d{7}/i.test(eprint ?? "");
    const paper = broughtPaper({
      line: entry.line,
      title: plain(titleOf(field("title"), field("subtitle"))),
      abstract: plain(field("abstract")),
      authors: namesOf(field("author", "editor") ?? "").flatMap((name) => plain(name) ?? []),
      ids: [
        isArxiv && eprint ? `arXiv:${eprint.replace(/^arxiv:/i, "")}` : undefined,
        field("arxivid", "arxiv"),
        ...[field("doi"), eprint, field("url"), field("howpublished", "note"), field("journal")].map(bare),
        ...[field("note"), field("journal", "journaltitle"), field("annote")].flatMap((text) => idsIn(text)),
      ],
      year: field("year", "date") ?? parent?.fields.get("year") ?? parent?.fields.get("date"),
      addedAt: field("date-added", "timestamp", "dateadded", "creationdate"),
    });
    if (paper) return [paper];
    const shown = `@${entry.type}{${entry.key}`;
    problems.push(notUnderstood(entry.line, shown, "The entry has neither a title nor an identifier."));
    return [];
  });
  return { papers, problems: problems.toSorted((a, b) => a.line - b.line) };
}

const notPapers = new Set(["proceedings", "mvproceedings", "periodical", "set", "xdata", "control"]);

const titleOf = (title: string | undefined, subtitle: string | undefined) =>
  title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title;

/**
 * The commands for characters that are markup in BibTeX and LaTeX, with a stand-in for each while the text is made readable. A
 * brace that belongs to the text must be kept when the braces that keep capitals are removed.
 */
const printed: readonly [command: string, meanwhile: string, character: string][] = [
  ["braceleft", "\ufe5b", "{"],
  ["braceright", "\ufe5c", "}"],
  ["asciicircum", "\uff3e", "^"],
  ["backslash", "\uff3c", "\uff3c"],
];

/** Readable text without the braces that keep capitals. */
function plain(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const kept = cut(value, bounds.abstract).replace(
    /\\text([a-z]{4,12})(?:\{\}|\b ?)/g,
    (whole, name: string) => printed.find(([command]) => command === name)?.[1] ?? whole,
  );
  const text = readable(kept).replace(/[{}]/g, "");
  return printed.reduce((done, [, meanwhile, character]) => done.replaceAll(meanwhile, character), text);
}

/** A value without the commands and escapes that identifiers are wrapped in. */
const bare = (value: string | undefined): string | undefined =>
  value
    ?.replace(/\\(?:url|href|doi)\b|[{}]/g, "")
    .replace(/\\([_%#&$~])/g, "$1")
    .trim();

function idsIn(value: string | undefined): string[] {
  return value === undefined ? [] : idsWithin(bare(value));
}

/** Names as BibTeX joins them: by `and` outside of braces. "others" is nobody. */
function namesOf(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  const joint = /[{}]|\sand(?=\s)/gi;
  for (const { 0: found, index } of value.matchAll(joint)) {
    if (found === "{") depth++;
    else if (found === "}") depth--;
    else if (depth === 0) {
      names.push(value.slice(from, index));
      from = index + found.length;
    }
  }
  return [...names, value.slice(from)]
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "others");
}
