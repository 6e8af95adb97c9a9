/** What a digest would hold if it were planned now: nothing is sent and nothing is written down. */
import type { Db } from "../db/open.ts";
import type { DigestContent } from "../db/schema.ts";
import { localDate } from "../subscribers/due.ts";
import type { ResolvedTopic, Subscriber } from "../subscribers/subscriber.ts";
import { type Rendered, renderDigest, type Templates } from "../templates/digest.ts";
import { choose, type Reader } from "./choose.ts";
import { type Day, loadDay } from "./day.ts";
import type { Embedder } from "./embeddings.ts";
import { missedSince, readersOf } from "./readers.ts";
import { digestView, type ViewContext } from "./view.ts";

export type Preview =
  | { outcome: "nothing-new"; reason: string }
  | ({ outcome: "composed"; content: DigestContent; titles: ReadonlyMap<number, string> } & Rendered);

export type PreviewContext = ViewContext & {
  db: Db;
  templates: Templates;
  windowDays: number;
  now: Date;
  embedder?: Embedder | null;
};

/** The digest that this subscriber would get now. */
export async function previewFor(context: PreviewContext, subscriber: Subscriber): Promise<Preview> {
  const { db, now, windowDays, embedder } = context;
  const since = missedSince(subscriber, now, windowDays);
  const day = await loadDay(db, { now, windowDays, embedder, ...(since ? { since } : {}) });
  const reader = (await readersOf(db, day, [subscriber], { windowDays })).get(subscriber.id) as Reader;
  return render(context, day, subscriber, reader);
}

/** The digest that somebody new who follows these topics would get now. */
export async function previewTopics(
  context: PreviewContext,
  topics: readonly ResolvedTopic[],
  maxPapers: number,
): Promise<Preview> {
  const reader = { id: 0, email: "you@example.org", tokenVersion: 0, timeZone: "UTC", lastDigestDate: null };
  const follows = topics.map((topic, index) => ({ ...topic, topicId: index }));
  return render(context, await loadDay(context.db, context), reader, { follows, sent: new Set(), maxPapers });
}

async function render(
  context: PreviewContext,
  day: Day,
  subscriber: Pick<Subscriber, "id" | "email" | "tokenVersion" | "timeZone" | "lastDigestDate">,
  reader: Reader,
): Promise<Preview> {
  const choice = choose(day, reader);
  if (choice.outcome === "nothing-new") return choice;
  const { sections, trending } = choice;
  const content = { sections, trending, first: subscriber.lastDigestDate === null };
  const digestDate = localDate(context.now, subscriber.timeZone);
  const view = digestView(context, { id: null, digestDate, content, subscriber, papers: day.papers });
  const titles = new Map([...day.papers].map(([id, paper]) => [id, paper.title]));
  return { outcome: "composed", content, titles, ...renderDigest(context.templates, view) };
}
