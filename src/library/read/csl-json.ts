/** CSL JSON (the data schema of the Citation Style Language 1.0.2): an array of items. Pure. */
import { z } from "zod";
import { broughtPaper, checkParts, idsWithin, notUnderstood, type Reading } from "./reading.ts";

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const name = z.object({ family: text, given: text, literal: text });
const item = z.object({
  title: text,
  abstract: text,
  author: z.array(name.catch({})).optional().catch(undefined),
  DOI: text,
  URL: text,
  note: text,
  archive: text,
  archive_location: text,
  number: text,
  issued: z
    .object({
      "date-parts": z
        .array(z.array(z.union([z.number(), z.string()])))
        .optional()
        .catch(undefined),
      raw: text,
      literal: text,
    })
    .optional()
    .catch(undefined),
  "container-title": text,
});

/** Reads items; an invalid one does not affect the others. @returns null where the text is no JSON. */
export function readCslJson(source: string): Reading | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    return null;
  }
  const wrapped = z.object({ items: z.array(z.unknown()) }).safeParse(parsed);
  const items = Array.isArray(parsed) ? parsed : wrapped.success ? wrapped.data.items : [parsed];
  checkParts(items.length);
  const reading: Reading = { papers: [], problems: [] };
  for (const [i, each] of items.entries()) {
    const read = item.safeParse(each);
    const paper = read.success ? paperOf(i + 1, read.data) : null;
    if (paper) reading.papers.push(paper);
    else
      reading.problems.push(
        notUnderstood(i + 1, textOf(each), "This item has neither a title nor an identifier."),
      );
  }
  return reading;
}

/** An item as it was written; nothing where it is nested too deeply for that. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}

function paperOf(line: number, csl: z.infer<typeof item>) {
  const { issued } = csl;
  const authors = (csl.author ?? []).map(
    ({ family, given, literal }) => literal ?? [given, family].filter((part) => part !== undefined).join(" "),
  );
  const isArxiv = /arxiv/i.test(csl.archive ?? "");
  return broughtPaper({
    line,
    title: csl.title,
    abstract: csl.abstract,
    authors,
    ids: [
      ...(isArxiv ? [csl.archive_location, csl.number] : []),
      csl.DOI,
      csl.URL,
      csl.number,
      ...idsWithin(csl.note),
      ...idsWithin(csl["container-title"]),
    ],
    year: issued?.["date-parts"]?.[0]?.[0] ?? issued?.raw ?? issued?.literal,
  });
}
