/** One frozen digest with every paper that matched, including those that the mail had no room for. */
import type { Db } from "../db/open.ts";
import type { DigestReasons } from "../db/schema.ts";
import { type Paper, papersById } from "../papers/archive/archive.ts";
import { marksIn } from "../ranking/marks.ts";
import type { Stretch } from "../ranking/sentences.ts";
import { oneLine } from "../templates/shorten.ts";
import { turns } from "../threads/turns.ts";
import { type PaperSentences, sentencesOf } from "./cards.ts";
import { digestById } from "./message.ts";
import { isQuietWeek, notesOf, quietNotice } from "./quiet-notes.ts";
import { reasonTerms, reasonUnder, titleTerms } from "./reason-text.ts";
import { loadSummaries } from "./summaries/store.ts";
import { topicsIn } from "./view.ts";

/** A paper of a digest, as mail, page and feed show it. */
export type ChosenPaper = {
  paper: Paper;
  /** Where the title matched; the title is taken as one line. */
  titleMarks: Stretch[];
  /** Why the paper is there, where its heading and title do not show it; else empty. */
  why: string;
  alsoIn: string[];
  /** The summary that the mail shows. */
  sentences: PaperSentences;
  /** The whole abstract on one line; `marks`: where it matched. */
  abstract: string;
  marks: Stretch[];
};

/** A frozen digest with its papers loaded: everything that its view needs. */
export type FullDigest = {
  subscriberId: number;
  /** The reader's local date, YYYY-MM-DD. */
  digestDate: string;
  /** Best first; `more` are the matches that the mail's cap left out. */
  sections: { label: string; papers: ChosenPaper[]; more: Paper[] }[];
  trending: ChosenPaper[];
  /** The names of those sections that are topics of the reader. */
  topics: string[];
  /** A line in place of papers, for a digest without papers after a quiet week. */
  notice: string | null;
  /** Lines at the end. */
  notes: string[];
};

/** Loads a digest; null where there is no such digest, or nothing was composed. */
export async function fullDigestById(db: Db, id: number): Promise<FullDigest | null> {
  const loaded = await digestById(db, id);
  if (!loaded) return null;
  const { digest, content } = loaded;
  const papers = await papersById(db, [
    ...digest.paperIds,
    ...content.sections.flatMap((section) => section.more),
  ]);
  const summariesOf = await loadSummaries(db, [...papers.keys()], [content.summaries]);
  const summaryOf = summariesOf(content.summaries, digest.plannedAt);
  const turn = turns();
  const chosen = async (
    topic: string | null,
    list: readonly { id: number; why: DigestReasons; alsoIn?: string[] }[],
  ): Promise<ChosenPaper[]> => {
    const shown: ChosenPaper[] = [];
    for (const { id, why, alsoIn = [] } of list) {
      const paper = papers.get(id);
      if (!paper) continue;
      await turn();
      const abstract = oneLine(paper.abstract);
      const terms = reasonTerms(why);
      const marks = marksIn(abstract, terms);
      const sentences = sentencesOf(paper, terms, summaryOf(paper.id));
      const titleMarks = marksIn(oneLine(paper.title), titleTerms(why));
      shown.push({ paper, titleMarks, why: reasonUnder(topic, why), alsoIn, sentences, abstract, marks });
    }
    return shown;
  };
  const sections: FullDigest["sections"] = [];
  for (const section of content.sections)
    sections.push({
      label: section.label,
      papers: await chosen(section.topicId === null ? null : section.label, section.papers),
      more: section.more.flatMap((id) => papers.get(id) ?? []),
    });
  return {
    subscriberId: digest.subscriberId,
    digestDate: digest.digestDate,
    sections,
    trending: await chosen(null, content.trending),
    topics: topicsIn(content),
    notice: isQuietWeek(content) ? quietNotice : null,
    notes: notesOf(content),
  };
}
