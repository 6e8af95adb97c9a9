/** What there is to say of topics to the reader who typed them, from the archive and the catalogue. */
import { gt } from "drizzle-orm";
import { type Cache, makeCache } from "../cache.ts";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { papers } from "../db/schema.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { candidates } from "../ranking/rank.ts";
import type { ResolvedTopic } from "../subscribers/subscriber.ts";
import type { CatalogueTopic } from "../topics/catalogue.ts";
import { didYouMean as correctionOf } from "../topics/did-you-mean.ts";
import { type LookedFor, lookedForBy, rankedTopic, scoringKey } from "../topics/ranked-topic.ts";
import { buildVocabulary, type Vocabulary } from "../topics/vocabulary.ts";
import { widerThan } from "../topics/wider.ts";
import type { Day } from "./day.ts";

/** What a reader is told about one of their topics. */
export type TopicNotes = {
  /** The topic with its mistyped words as the archive spells them; null where it knows all of them. */
  didYouMean: string | null;
  /** Whether it is followed, and no paper of the last `foundWithinDays` is on it, though there are papers. */
  foundNothing: boolean;
  /** Topics that it is a kind of, less those that the reader has. */
  wider: CatalogueTopic[];
};

/** A phrase by which a topic is looked for, and whether the reader left it on. */
export type PhraseOfTopic = LookedFor & { isUsed: boolean };

/** A topic that has found no paper for so many days is mentioned. */
export const foundWithinDays = 30;

/** Built when it is first asked for, and kept as long as the archive's index. */
const vocabularies = new WeakMap<Corpus, Vocabulary>();

function vocabularyOf(archive: Corpus): Vocabulary {
  const known = vocabularies.get(archive);
  if (known) return known;
  const fresh = buildVocabulary(archive.documents.map(({ title, abstract }) => `${title}. ${abstract}`));
  vocabularies.set(archive, fresh);
  return fresh;
}

type KeptNotes = {
  notes: Cache<Omit<TopicNotes, "foundNothing">>;
  /** Whether any paper of the archive is on a topic, for topics that the day has none of. */
  isFound: Cache<{ found: boolean }>;
  /** Papers of the last `foundWithinDays`. */
  recent: Promise<ReadonlySet<number>> | undefined;
};

/** Topics of whom notes are kept for one day. */
const mostKept = 20_000;
/** As long as the day: other readers of a topic, and the same reader's next page, are told the same. */
const notesOfDay = new WeakMap<Day, KeptNotes>();

function keptFor(day: Day): KeptNotes {
  const known = notesOfDay.get(day);
  if (known) return known;
  const fresh: KeptNotes = {
    notes: makeCache("topic notes", { most: mostKept }),
    isFound: makeCache("topics found", { most: mostKept }),
    recent: undefined,
  };
  notesOfDay.set(day, fresh);
  return fresh;
}

/**
 * Looks at all topics of one reader.
 *
 * @param day the current papers: what is found there need not be looked for in the archive
 * @returns in the order of the topics
 */
export async function notesOnTopics(
  db: Db,
  day: Day,
  topics: readonly ResolvedTopic[],
  now: Date,
): Promise<TopicNotes[]> {
  const archive = day.corpus.archive ?? day.corpus;
  const kept = keptFor(day);
  const isMissing = (topic: ResolvedTopic) => {
    const { from, end } = day.rankedOf(topic, 0);
    return from === end;
  };
  const missing = new Set(topics.filter((topic) => topic.stance === "followed" && isMissing(topic)));
  const recent = missing.size === 0 ? null : await recentPapers(db, kept, now);
  const slugs = new Set(topics.map(({ slug }) => slug));
  const isFound = (topic: ResolvedTopic, within: ReadonlySet<number>) =>
    kept.isFound.get(scoringKey(topic), () => ({
      found: candidates(archive, rankedTopic(topic)).some(({ document }) =>
        within.has(Number(archive.documents[document]?.id)),
      ),
    })).found;
  return topics.map((topic) => {
    const { didYouMean, wider } = kept.notes.get(
      `${topic.slug}\n${topic.name}\n${topic.description ?? ""}`,
      () => ({
        didYouMean:
          topic.slug === null && !topic.description ? correctionOf(topic.name, vocabularyOf(archive)) : null,
        wider: topic.description ? [] : widerThan(topic),
      }),
    );
    return {
      didYouMean,
      foundNothing: recent !== null && recent.size > 0 && missing.has(topic) && !isFound(topic, recent),
      wider: wider.filter(({ slug }) => !slugs.has(slug)),
    };
  });
}

/** The phrases beside its own words by which a topic is looked for, names first. */
export function phrasesOfTopic(topic: ResolvedTopic): PhraseOfTopic[] {
  const without = new Set(topic.without);
  return lookedForBy(topic).map((phrase) => ({ ...phrase, isUsed: !without.has(phrase.phrase) }));
}

function recentPapers(db: Db, kept: KeptNotes, now: Date): Promise<ReadonlySet<number>> {
  if (kept.recent) return kept.recent;
  const since = new Date(now.getTime() - foundWithinDays * dayMs);
  const found = db
    .select({ id: papers.id })
    .from(papers)
    .where(gt(papers.firstSeenAt, since))
    .then((all): ReadonlySet<number> => new Set(all.map(({ id }) => id)));
  kept.recent = found;
  found.catch(() => {
    kept.recent = undefined;
  });
  return found;
}
