/** What a digest would hold if it were planned now. Nothing is sent or stored. */
import type { Db } from "../db/open.ts";
import type { DigestContent } from "../db/schema.ts";
import type { Reading } from "../library/read/reading.ts";
import { papersById } from "../papers/archive/archive.ts";
import { localDate } from "../subscribers/due.ts";
import type { ResolvedTopic, Subscriber } from "../subscribers/subscriber.ts";
import { type Rendered, renderDigest, type Templates } from "../templates/digest.ts";
import { matchCatalogue } from "./catalogue-matches.ts";
import type { Choice } from "./choose.ts";
import {
  type Contents,
  contentsFor,
  contentsOf,
  type FrozenContents,
  loadInputs,
  papersIn,
  thawed,
  wasAway,
} from "./contents.ts";
import { loadDay } from "./day.ts";
import { listHeaders } from "./list-headers.ts";
import { triedLibrary } from "./preview-library.ts";
import { sampleDigest, samplePapers } from "./sample.ts";
import type { Scoring } from "./scoring.ts";
import { loadSummaries } from "./summaries/store.ts";
import { digestView, type ViewContext } from "./view.ts";

/** A digest that is neither planned nor sent, or why there would be none. */
export type Preview =
  | { outcome: "nothing-new"; reason: string }
  | ({ outcome: "composed"; content: DigestContent; titles: ReadonlyMap<number, string> } & Rendered);

/** What a preview needs. */
export type PreviewContext = ViewContext & {
  db: Db;
  templates: Templates;
  scoring: Scoring;
  now: Date;
};

/** The digest that this subscriber would get now. */
export const previewFor = async (context: PreviewContext, subscriber: Subscriber): Promise<Preview> =>
  renderContents(context, subscriber, await contentsAt(context, subscriber));

/** The content of that digest. */
export async function contentsAt(
  { db, now, scoring }: Pick<PreviewContext, "db" | "now" | "scoring">,
  subscriber: Subscriber,
): Promise<Contents> {
  const kept = loadInputs({ db, now, scoring });
  if (wasAway(subscriber, { now, windowDays: scoring.windowDays })) await kept.loadLongest();
  const contents = await contentsFor(db, [subscriber], await kept.inputs());
  return thawed(contents?.get(subscriber.id) as FrozenContents);
}

/** The digest that a new reader of these topics, with this library where there is one, would get now. */
export async function previewForNew(
  context: PreviewContext,
  { topics, library, maxPapers }: { topics: readonly ResolvedTopic[]; library?: Reading; maxPapers: number },
): Promise<Preview> {
  const subscriber = { id: 0, email: "you@example.org", tokenVersion: 0, timeZone: "UTC" };
  const follows = topics.map((topic, index) => ({ ...topic, topicId: index }));
  const inputs = await loadInputs(context).inputs();
  const reader = {
    follows,
    sent: new Set<number>(),
    maxPapers,
    library: library && (await triedLibrary(context, library, inputs.window)),
  };
  return renderContents(context, subscriber, contentsOf(reader, { isNew: true, tellTopics: false }, inputs));
}

/** The papers that the front page would show now, for a test mail. */
export async function sampleNow({
  db,
  now,
  scoring,
}: Pick<PreviewContext, "db" | "now" | "scoring">): Promise<Choice> {
  const day = await loadDay(db, { now, scoring: { ...scoring, embedder: null } });
  return sampleDigest(day, matchCatalogue(day), samplePapers);
}

/**
 * A sample digest as on the front page, with a line that says why it came. Its links to a reader's own pages lead nowhere.
 *
 * @returns its mail; null where no paper was chosen
 */
export async function sampleFor(
  context: Omit<PreviewContext, "scoring">,
  choice: Choice,
  { to, notice }: { to: string; notice: string },
): Promise<(Rendered & { headers: Record<string, string> }) | null> {
  if (choice.outcome === "nothing-new") return null;
  const { sections, trending } = choice;
  const content = { sections, trending, first: false };
  const papers = await papersById(context.db, papersIn(content));
  const digestDate = localDate(context.now, "UTC");
  const subscriber = { id: 0, email: to, tokenVersion: 0 };
  const view = digestView(context, { id: null, digestDate, content, subscriber, papers });
  const headers = listHeaders(
    context,
    "digest",
  )({ unsubscribe: view.links?.unsubscribe, campaign: digestDate });
  return { ...renderDigest(context.templates, { ...view, notice }), headers };
}

/** Renders what a digest would hold. */
export async function renderContents(
  context: Omit<PreviewContext, "scoring">,
  subscriber: Pick<Subscriber, "id" | "email" | "tokenVersion" | "timeZone">,
  contents: Contents,
): Promise<Preview> {
  if (contents.outcome === "nothing-new") return contents;
  const { content } = contents;
  const papers = await papersById(context.db, papersIn(content));
  const digestDate = localDate(context.now, subscriber.timeZone);
  const summariesOf = await loadSummaries(context.db, [...papers.keys()], [content.summaries]);
  const summaryOf = summariesOf(content.summaries, context.now);
  const view = digestView(context, { id: null, digestDate, content, subscriber, papers, summaryOf });
  const titles = new Map([...papers].map(([id, paper]) => [id, paper.title]));
  return { outcome: "composed", content, titles, ...renderDigest(context.templates, view) };
}
