/** RIS files: lines of a tag of two characters, two spaces, a hyphen and a value, from `TY` to `ER`. Pure. */
import {
  broughtPaper,
  checkReading,
  idsWithin,
  type NotUnderstood,
  notUnderstood,
  type Reading,
} from "./reading.ts";

/** The spaces vary between programs. */
const tagged = /^\s{0,4}([A-Z][A-Z0-9])\s{1,4}-(?:\s(.*)|\s*)$/;

/** Whether a text is a RIS file. */
export const isRis = (text: string): boolean => /^[\s\ufeff]{0,200}TY\s{1,4}-\s/.test(text);

/** A file as papers. A record without its end ends where the next one begins; a line without a tag belongs to the value before. */
export function readRis(text: string): Reading {
  const papers: Reading["papers"] = [];
  const problems: NotUnderstood[] = [];
  let record: { line: number; fields: Map<string, string[]> } | null = null;
  let last: string[] | undefined;
  const end = () => {
    if (record === null) return;
    const { line, fields } = record;
    record = null;
    const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []);
    const one = (...tags: string[]) => all(...tags).find((value) => value.trim() !== "");
    const paper = broughtPaper({
      line,
      title: one("TI", "T1", "CT"),
      abstract: one("AB", "N2"),
      authors: all("AU", "A1").slice(0, 2000),
      ids: [
        ...all("DO", "UR", "L1", "L2", "LK", "M3", "AN", "C7").slice(0, 50),
        ...all("N1", "JO", "T2", "M1").flatMap(idsWithin),
      ],
      year: one("PY", "Y1", "DA"),
    });
    if (paper) papers.push(paper);
    else
      problems.push(
        notUnderstood(line, one("TY") ?? "", "The record has neither a title nor an identifier."),
      );
  };
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    checkReading({ papers, problems });
    const [, tag, value = ""] = tagged.exec(raw) ?? [];
    if (tag === undefined) {
      if (raw.trim() === "") continue;
      if (last && record) last.push(`${last.pop() ?? ""} ${raw.trim()}`);
      else
        problems.push(
          notUnderstood(i + 1, raw, "The line is outside of any record; a record begins with “TY  - ”."),
        );
      continue;
    }
    if (tag === "ER") {
      end();
      last = undefined;
      continue;
    }
    if (tag === "TY") {
      end();
      record = { line: i + 1, fields: new Map() };
    }
    if (record === null) {
      problems.push(
        notUnderstood(i + 1, raw, "The line is outside of any record; a record begins with “TY  - ”."),
      );
      continue;
    }
    const open: { fields: Map<string, string[]> } = record;
    last = open.fields.get(tag) ?? [];
    last.push(value.trim());
    open.fields.set(tag, last);
  }
  end();
  return { papers, problems: problems.toSorted((a, b) => a.line - b.line) };
}
