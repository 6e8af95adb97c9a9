/** What there is to say of topics to the reader who typed them, from the archive and the catalogue. */
import { gt } from "drizzle-orm";
import { dayMs } from "../dates.ts";
import type { Db } from "../db/open.ts";
import { papers } from "../db/schema.ts";
import type { Corpus } from "../ranking/corpus.ts";
import { candidates } from "../ranking/rank.ts";
import type { ResolvedTopic } from "../subscribers/subscriber.ts";
import type { CatalogueTopic } from "../topics/catalogue.ts";
import { didYouMean } from "../topics/did-you-mean.ts";
import { type LookedFor, lookedForBy, rankedTopic } from "../topics/ranked-topic.ts";
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
  /** The other phrases by which it is looked for, and whether the reader left them on. */
  lookedForBy: (LookedFor & { isUsed: boolean })[];
};

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
  const vocabulary = vocabularyOf(archive);
  const missing = topics.filter((topic) => topic.stance === "followed" && day.matchesOf(topic).length === 0);
  const recent = missing.length === 0 ? null : await recentPapers(db, now);
  const slugs = new Set(topics.map(({ slug }) => slug));
  return topics.map((topic) => {
    const without = new Set(topic.without);
    return {
      didYouMean: topic.slug === null && !topic.description ? didYouMean(topic.name, vocabulary) : null,
      foundNothing:
        recent !== null &&
        recent.size > 0 &&
        missing.includes(topic) &&
        !candidates(archive, rankedTopic(topic)).some(({ document }) =>
          recent.has(Number(archive.documents[document]?.id)),
        ),
      wider: (topic.description ? [] : widerThan(topic)).filter(({ slug }) => !slugs.has(slug)),
      lookedForBy: lookedForBy(topic).map((phrase) => ({ ...phrase, isUsed: !without.has(phrase.phrase) })),
    };
  });
}

async function recentPapers(db: Db, now: Date): Promise<ReadonlySet<number>> {
  const since = new Date(now.getTime() - foundWithinDays * dayMs);
  const found = await db.select({ id: papers.id }).from(papers).where(gt(papers.firstSeenAt, since));
  return new Set(found.map(({ id }) => id));
}
