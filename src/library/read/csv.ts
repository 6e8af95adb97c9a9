/** CSV, TSV and lists with semicolons (RFC 4180): with a heading that names the columns, or a column of identifiers. Pure. */
import { parse } from "csv-parse/sync";
import {
  broughtPaper,
  checkParts,
  idsWithin,
  mostParts,
  type NotUnderstood,
  notUnderstood,
  type Reading,
} from "./reading.ts";

/** The names of columns in spreadsheets and reference managers, in lower case without spaces. */
const columns = {
  title: ["title", "papertitle", "articletitle", "documenttitle"],
  abstract: ["abstract", "abstractnote", "summary"],
  authors: ["author", "authors", "creators"],
  ids: [
    "doi",
    "arxiv",
    "arxivid",
    "arxiv_id",
    "eprint",
    "id",
    "identifier",
    "identifiers",
    "url",
    "link",
    "links",
    "urls",
    "extra",
  ],
  year: ["year", "publicationyear", "date", "published"],
  addedAt: ["dateadded", "added", "addedat"],
} as const;

type Column = keyof typeof columns;

/** The first line that is not empty, where it names at least a title or an identifier; its separator. */
export function csvHeading(text: string): { separator: string } | null {
  const line =
    text
      .slice(0, 10_000)
      .split(/\r\n|\r|\n/)
      .find((each) => each.trim() !== "") ?? "";
  const separator = [",", ";", "\t"].find((each) => namesOf(line, each).some((name) => columnOf(name)));
  return separator !== undefined && hasKey(namesOf(line, separator)) ? { separator } : null;
}

const namesOf = (line: string, separator: string) =>
  line.split(separator).map((name) => name.replace(/[\s"\ufeff]/g, "").toLowerCase());
const columnOf = (name: string): Column | undefined =>
  (Object.keys(columns) as Column[]).find((column) => (columns[column] as readonly string[]).includes(name));
const hasKey = (names: readonly string[]) =>
  names.some((name) => columnOf(name) === "title" || columnOf(name) === "ids") &&
  names.every((name) => name.length < 60);

/** A table with a heading as papers; an unreadable row does not affect the others. */
export function readCsv(text: string, { separator }: { separator: string }): Reading {
  const reading: Reading = { papers: [], problems: [] };
  const problems: NotUnderstood[] = reading.problems;
  const rows = parse(text, {
    delimiter: separator,
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    skipRecordsWithError: true,
    // The heading, and one row more than the most: then there are too many.
    to: mostParts + 2,
    info: true,
    onSkip: (error) => {
      problems.push(
        notUnderstood(
          Number(error?.lines ?? 0),
          "",
          "The row cannot be read: its quotation marks do not match.",
        ),
      );
      return undefined;
    },
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const [heading, ...records] = rows;
  checkParts(records.length + problems.length);
  const names = (heading?.record ?? []).map((name) => columnOf(namesOf(name, "\0")[0] ?? ""));
  let line = heading?.info.lines ?? 1;
  for (const { record, info } of records) {
    const values = (column: Column) =>
      record.filter((value, i) => names[i] === column && value.trim() !== "");
    const paper = broughtPaper({
      line: line + 1,
      title: values("title")[0],
      abstract: values("abstract")[0],
      authors: (values("authors")[0] ?? "").split(/;|\band\b/).map((name) => name.trim()),
      ids: [...values("ids"), ...values("ids").flatMap(idsWithin)],
      year: values("year")[0],
      addedAt: values("addedAt")[0],
    });
    if (paper) reading.papers.push(paper);
    else
      problems.push(
        notUnderstood(line + 1, record.join(separator), "The row has neither a title nor an identifier."),
      );
    line = info.lines;
  }
  problems.sort((a, b) => a.line - b.line);
  return reading;
}
