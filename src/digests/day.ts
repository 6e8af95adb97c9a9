/** One day's papers, ready to be asked about: each distinct topic is scored once, however many readers follow it. */
import type { Db } from "../db/open.ts";
import { papersFirstSeen, type StandingPaper } from "../papers/archive.ts";
import { buildCorpus } from "../ranking/corpus.ts";
import { type Match, rank } from "../ranking/rank.ts";
import { phrasesOf } from "../topics/topic.ts";
import { byStanding } from "./standing.ts";

export type TopicOfDay = { key: string; name: string; slug: string | null };
/** A paper on a topic; ids are the papers'. */
export type PaperMatch = Omit<Match, "id"> & { id: number };

export type Day = {
  papers: ReadonlyMap<number, StandingPaper>;
  /** All of them, the best standing first. */
  trending: readonly StandingPaper[];
  /** The papers on a topic, best first; equal scores by standing. */
  matchesOf: (topic: TopicOfDay) => readonly PaperMatch[];
};

/** The papers first seen in the `windowDays` before `now`. */
export async function loadDay(db: Db, { now, windowDays }: { now: Date; windowDays: number }): Promise<Day> {
  const since = new Date(now.getTime() - windowDays * 86_400_000);
  return dayOf(await papersFirstSeen(db, { since, until: now }), now);
}

/** The pure part of `loadDay`. */
export function dayOf(found: readonly StandingPaper[], now: Date): Day {
  const corpus = buildCorpus(found);
  const trending = byStanding(found, now);
  const place = new Map(trending.map((paper, index) => [paper.id, index]));
  const placeOf = (id: number) => place.get(id) ?? trending.length;
  const scored = new Map<string, readonly PaperMatch[]>();
  return {
    papers: new Map(found.map((paper) => [paper.id, paper])),
    trending,
    matchesOf: (topic) => {
      let matches = scored.get(topic.key);
      if (!matches) {
        matches = rank(corpus, { phrases: phrasesOf(topic) })
          .map((match) => ({ ...match, id: Number(match.id) }))
          .sort((a, b) => b.score - a.score || placeOf(a.id) - placeOf(b.id));
        scored.set(topic.key, matches);
      }
      return matches;
    },
  };
}
