/** Items of Zotero (Web API, version 3) as papers. Pure. */
import { z } from "zod";
import { type Brought, broughtPaper, idsWithin } from "../read/reading.ts";

const text = z.string().optional().catch(undefined);
const item = z.object({
  key: z.string(),
  data: z.object({
    itemType: text,
    title: text,
    abstractNote: text,
    creators: z
      .array(z.object({ firstName: text, lastName: text, name: text, creatorType: text }).catch({}))
      .optional()
      .catch(undefined),
    DOI: text,
    url: text,
    extra: text,
    archiveID: text,
    publicationTitle: text,
    date: text,
    dateAdded: text,
  }),
});

/** Types of top-level items that are no papers. */
const notPapers = new Set(["attachment", "note", "annotation"]);

/** The papers of a page; null where it is no page of items. Items that are no papers are left out. */
export function readItems(json: unknown): Brought[] | null {
  if (!Array.isArray(json)) return null;
  const read = json.map((each) => item.safeParse(each)).flatMap(({ data }) => data ?? []);
  const papers = read.flatMap(({ key, data }, i) => {
    if (notPapers.has(data.itemType ?? "")) return [];
    const paper = broughtPaper({
      line: i + 1,
      title: data.title,
      abstract: data.abstractNote,
      authors: (data.creators ?? [])
        .filter(({ creatorType }) => creatorType === undefined || creatorType === "author")
        .map(({ firstName, lastName, name }) => name ?? [firstName, lastName].filter(Boolean).join(" ")),
      ids: [
        data.archiveID,
        data.DOI,
        data.url,
        ...idsWithin(data.extra),
        ...idsWithin(data.publicationTitle),
      ],
      year: data.date,
      addedAt: data.dateAdded,
    });
    return paper ? [{ ...paper, zoteroKey: key }] : [];
  });
  return papers;
}
