/** One frozen digest with every paper that matched, those that the mail had no room for included. */
import type { Db } from "../db/open.ts";
import { type Paper, papersById } from "../papers/archive.ts";
import { digestById } from "./message.ts";

export type ChosenPaper = { paper: Paper; why: string; alsoIn: string[] };

export type FullDigest = {
  subscriberId: number;
  /** The reader's local date, YYYY-MM-DD. */
  digestDate: string;
  /** Best first; `more` are the matches that the mail's cap left out. */
  sections: { label: string; papers: ChosenPaper[]; more: Paper[] }[];
  trending: ChosenPaper[];
};

/** Null where there is no such digest, or nothing was composed. */
export async function digestInFull(db: Db, id: number): Promise<FullDigest | null> {
  const loaded = await digestById(db, id);
  if (!loaded) return null;
  const { digest, content } = loaded;
  const papers = await papersById(db, [
    ...digest.paperIds,
    ...content.sections.flatMap((section) => section.more),
  ]);
  const chosen = (list: readonly { id: number; why: string; alsoIn?: string[] }[]): ChosenPaper[] =>
    list.flatMap(({ id, why, alsoIn = [] }) => {
      const paper = papers.get(id);
      return paper ? [{ paper, why, alsoIn }] : [];
    });
  return {
    subscriberId: digest.subscriberId,
    digestDate: digest.digestDate,
    sections: content.sections.map((section) => ({
      label: section.label,
      papers: chosen(section.papers),
      more: section.more.flatMap((id) => papers.get(id) ?? []),
    })),
    trending: chosen(content.trending),
  };
}
