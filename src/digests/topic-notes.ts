/** Notes on topics for the reader who typed them, from the archive and the catalogue. */
import { gt } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { papers } from "../db/schema.ts";
import type { Corpus, Vocabulary } from "../ranking/corpus.ts";
import { candidates } from "../ranking/rank.ts";
import type { ResolvedTopic } from "../subscribers/subscriber.ts";
import type { CatalogueTopic } from "../topics/catalogue.ts";
import { didYouMean as correctionOf } from "../topics/did-you-mean.ts";
import { rankedTopic, type SearchPhrase, scoringKey, searchPhrasesOf } from "../topics/ranked-topic.ts";
import { buildVocabulary } from "../topics/vocabulary.ts";
import { widerThan } from "../topics/wider.ts";
import type { Day } from "./day.ts";
import type { DayCaches } from "./day-caches.ts";
import type { TopicIdentity } from "./topic-scores.ts";

/** The notes on one of a reader's topics. */
export type TopicNotes = {
  /** The topic with its misspelled words corrected as the archive spells them; null where the archive knows all words. */
  didYouMean: string | null;
  /** Whether it is followed and no paper of the last `foundWithinDays` is on it, although there are papers. */
  foundNothing: boolean;
  /** Wider topics that the reader does not have yet. */
  wider: CatalogueTopic[];
};

/** A phrase by which a topic is searched for, and whether it is on. */
export type PhraseOfTopic = SearchPhrase & { isUsed: boolean };

/** A topic is mentioned when it has found no paper for this many days. */
export const foundWithinDays = 30;

/** Built at first use, and cached as long as the archive's index. */
const vocabularyOf = ({ caches, documents }: Corpus): Vocabulary =>
  caches.vocabulary.get("", () =>
    buildVocabulary(documents.map(({ title, abstract }) => `${title}. ${abstract}`)),
  );

/**
 * Makes the notes on all topics of one reader.
 *
 * @param day the current papers; the archive is searched only for topics without a paper there
 * @returns in the order of the topics
 */
export async function notesOnTopics(
  db: Db,
  day: Day,
  topics: readonly ResolvedTopic[],
  now: Date,
): Promise<TopicNotes[]> {
  const archive = day.corpus.archive ?? day.corpus;
  const missing = new Set(
    topics.filter((topic) => topic.stance === "followed" && newestOf(day, topic) === null),
  );
  const recent = missing.size === 0 ? null : await recentPapers(db, day.caches, now);
  const slugs = new Set(topics.map(({ slug }) => slug));
  return topics.map((topic) => {
    const { didYouMean, wider } = day.caches.notes.get(
      `${topic.slug}\n${topic.name}\n${topic.description ?? ""}`,
      () => ({
        didYouMean:
          topic.slug === null && !topic.description ? correctionOf(topic.name, vocabularyOf(archive)) : null,
        wider: topic.description ? [] : widerThan(topic),
      }),
    );
    return {
      didYouMean,
      foundNothing:
        recent !== null &&
        recent.size > 0 &&
        missing.has(topic) &&
        lastFoundInArchive(day.caches, archive, topic, recent) === null,
      wider: wider.filter(({ slug }) => !slugs.has(slug)),
    };
  });
}

/** When the newest paper of the day on a topic was first seen, in milliseconds; null where the day has none. */
function newestOf(day: Day, topic: TopicIdentity): number | null {
  const { papers, from, end } = day.rankedOf(topic, 0);
  let newest = -1;
  for (let i = from; i < end; i += 1) newest = Math.max(newest, papers[i] as number);
  return day.list[newest]?.firstSeenAt.getTime() ?? null;
}

function lastFoundInArchive(
  { lastFound }: DayCaches,
  archive: Corpus,
  topic: TopicIdentity,
  recent: ReadonlyMap<number, number>,
): number | null {
  return lastFound.get(scoringKey(topic), () => {
    const seen = candidates(archive, rankedTopic(topic)).flatMap(
      ({ document }) => recent.get(Number(archive.documents[document]?.id)) ?? [],
    );
    return { at: seen.length === 0 ? null : Math.max(...seen) };
  }).at;
}

/** For how many whole days a topic has found nothing. `orMore`: older papers were not searched. */
export type QuietTime = { days: number; orMore: boolean };

/**
 * How long topics have found nothing, in the day's papers and in the archive.
 *
 * @returns null where no paper at all came within `withinDays`; then the topics are not the cause
 */
export async function quietTimes(
  db: Db,
  day: Day,
  { now, withinDays }: { now: Date; withinDays: number },
): Promise<((topic: TopicIdentity) => QuietTime) | null> {
  const archive = day.corpus.archive ?? day.corpus;
  const recent = await recentPapers(db, day.caches, now);
  const ago = (days: number) => now.getTime() - days * dayMs;
  const times = [...recent.values()];
  if (!times.some((at) => at > ago(withinDays))) return null;
  const oldest = times.reduce((least, at) => Math.min(least, at), now.getTime());
  // The archive holds only the newest papers. Its documents are in order of time, ascending or descending.
  const ends = [archive.documents.at(0), archive.documents.at(-1)];
  const reaches = ends.map((end) => (end && recent.get(Number(end.id))) ?? ago(foundWithinDays));
  const lookedSince = Math.max(oldest, Math.min(day.since.getTime(), ...reaches));
  return (topic) => {
    const at = newestOf(day, topic) ?? lastFoundInArchive(day.caches, archive, topic, recent);
    return { days: Math.floor((now.getTime() - (at ?? lookedSince)) / dayMs), orMore: at === null };
  };
}

/** The further phrases by which a topic is searched for, names first. */
export function phrasesOfTopic(topic: ResolvedTopic): PhraseOfTopic[] {
  const without = new Set(topic.without);
  return searchPhrasesOf(topic).map((phrase) => ({ ...phrase, isUsed: !without.has(phrase.phrase) }));
}

function recentPapers(db: Db, caches: DayCaches, now: Date): Promise<ReadonlyMap<number, number>> {
  if (caches.recent) return caches.recent;
  const since = new Date(now.getTime() - foundWithinDays * dayMs);
  const found = db
    .select({ id: papers.id, firstSeenAt: papers.firstSeenAt })
    .from(papers)
    .where(gt(papers.firstSeenAt, since))
    .then(
      (all): ReadonlyMap<number, number> =>
        new Map(all.map(({ id, firstSeenAt }) => [id, firstSeenAt.getTime()])),
    );
  caches.recent = found;
  found.catch(() => {
    caches.recent = undefined;
  });
  return found;
}
