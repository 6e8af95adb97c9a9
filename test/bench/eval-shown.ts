/**
 * What the digest of a reader with one topic shows (`npm run eval -- --shown`): the topic as it is resolved, the day as it is
 * built and the choice as it is made, on a judged collection whose papers are the window's.
 */
import { choose } from "../../src/digests/choose.ts";
import { buildDay, type Day } from "../../src/digests/day.ts";
import type { SightedPaper } from "../../src/papers/archive/archive.ts";
import type { RankedDocument } from "../../src/ranking/corpus.ts";
import { topicWeights } from "../../src/ranking/topic-weights.ts";
import { defaults, type ResolvedTopic } from "../../src/subscribers/subscriber.ts";
import { resolveTopic } from "../../src/topics/topic.ts";
import { type Collection, collectionsFolder, listingsCollection } from "./quality/collections.ts";
import { mean, ndcg, randomisation } from "./quality/metric.ts";

const now = new Date("2026-03-21T12:00:00Z");

/** The papers as if all were listed now at the same place, numbered as they come. */
export function dayOfDocuments(documents: readonly RankedDocument[]): Day {
  const papers = documents.map(
    ({ title, abstract }, i): SightedPaper => ({
      id: i + 1,
      title,
      abstract,
      links: [],
      authors: [],
      upvotes: null,
      sightings: 1,
      bestRank: 1,
      firstSeenAt: now,
      lastSeenAt: now,
    }),
  );
  return buildDay(papers, now);
}

/** Ids of the papers that the mail shows under the topic, best first; none for words that are no topic. */
export function shownFor(
  day: Day,
  documents: readonly RankedDocument[],
  text: string,
  { asTyped = false }: { asTyped?: boolean } = {},
): RankedDocument["id"][] {
  const resolved = resolveTopic(text);
  if (!resolved.ok) return [];
  const topic = asTyped ? { ...resolved.topic, key: `text:${text}`, slug: null } : resolved.topic;
  return shownOf(day, documents, [{ ...topic, stance: "followed" }]).flatMap(({ shown }) => shown);
}

/** The same for topics with their settings, each with what stands under it. */
export function shownOf(
  day: Day,
  documents: readonly RankedDocument[],
  topics: readonly ResolvedTopic[],
): { topic: string; shown: RankedDocument["id"][] }[] {
  const follows = topics.map((topic, i) => ({ ...topic, topicId: i + 1 }));
  const choice = choose(day, { follows, sent: new Set(), maxPapers: defaults.maxPapers });
  const sections = choice.outcome === "composed" ? choice.sections : [];
  return sections.map(({ label, papers }) => ({
    topic: label,
    shown: papers.map(({ id }) => (documents[id - 1] as RankedDocument).id),
  }));
}

const share = (grades: readonly number[], least: number): number =>
  grades.length === 0 ? 0 : grades.filter((grade) => grade >= least).length / grades.length;

/** Prints a line a topic: its nDCG@10 and the grades of what is shown; then the means. */
export function printShown(print: (line: string) => void): void {
  const collection = listingsCollection();
  if (!collection) {
    print(`shown: skipped, ${collectionsFolder}/listings is absent`);
    return;
  }
  const { values, on, about } = judgeShown(collection, { print });
  print(
    `mean: nDCG@10 ${mean(values).toFixed(3)}, on topic ${mean(on).toFixed(2)}, about it ${mean(about).toFixed(2)}`,
  );
}

/**
 * What each part of the choice adds: the same means with one thing changed, and with p of the difference of nDCG@10.
 * The threshold stays, so that a part may also show in how much is shown.
 */
export function printShownAblation(print: (line: string) => void): void {
  const collection = listingsCollection();
  if (!collection) {
    print(`shown: skipped, ${collectionsFolder}/listings is absent`);
    return;
  }
  const whole = judgeShown(collection);
  const line = (name: string, { values, on, about, count }: ReturnType<typeof judgeShown>) =>
    print(
      `${name.padEnd(52)} nDCG@10 ${mean(values).toFixed(3)} (p ${randomisation(whole.values, values).toFixed(2)}), ` +
        `on topic ${mean(on).toFixed(2)}, about it ${mean(about).toFixed(2)}, ${count} shown`,
    );
  line("all of it", whole);
  for (const [name, changes] of Object.entries(shownVariants)) {
    const before = { ...topicWeights };
    Object.assign(topicWeights, changes);
    try {
      line(name, judgeShown(collection));
    } finally {
      Object.assign(topicWeights, before);
    }
  }
  line("the words as typed, without the catalogue", judgeShown(collection, { asTyped: true }));
}

const shownVariants: Readonly<Record<string, Partial<typeof topicWeights>>> = {
  "phrases that nobody typed by their stems": { areExact: false },
  "mentions in passing worth as much as others": { background: 1, example: 1 },
  "kinds worth as much as names": { kind: 1, kindOfKind: 1 },
  "kinds of kinds worth as much as kinds": { kindOfKind: topicWeights.kind },
  "single words for kinds worth as much as phrases": { singleWord: 1 },
  "the best phrase alone": { further: 0 },
};

/** Shares are over topics about which there is a paper, and of which any is shown. */
export function judgeShown(
  { documents, queries, grades }: Collection,
  { print = () => {}, asTyped = false }: { print?: (line: string) => void; asTyped?: boolean } = {},
) {
  const day = dayOfDocuments(documents);
  const [values, on, about]: [number[], number[], number[]] = [[], [], []];
  let count = 0;
  for (const { id, text } of queries) {
    const of = grades.get(id) ?? new Map<string, number>();
    const shown = shownFor(day, documents, text, { asTyped }).map(String);
    const value = ndcg(shown, of);
    if (value === undefined) continue;
    values.push(value);
    count += shown.length;
    const got = shown.map((document) => of.get(document) ?? 0);
    if (shown.length > 0 && [...of.values()].some((grade) => grade >= 2)) {
      on.push(share(got, 1));
      about.push(share(got, 2));
    }
    print(`${text.padEnd(28)} nDCG@10 ${value.toFixed(2)}  shown ${got.length}, grades ${got.join("")}`);
  }
  return { values, on, about, count };
}
