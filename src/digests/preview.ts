/** What a digest would hold if it were planned now: nothing is sent and nothing is written down. */
import type { Db } from "../db/open.ts";
import type { DigestContent } from "../db/schema.ts";
import type { Reading } from "../library/read/reading.ts";
import { papersById } from "../papers/archive/archive.ts";
import { localDate } from "../subscribers/due.ts";
import type { ResolvedTopic, Subscriber } from "../subscribers/subscriber.ts";
import { type Rendered, renderDigest, type Templates } from "../templates/digest.ts";
import { type Contents, contentsFor, contentsOf, loadInputs, papersIn, wasAway } from "./contents.ts";
import { triedLibrary } from "./preview-library.ts";
import type { Scoring } from "./scoring.ts";
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
export async function previewFor(context: PreviewContext, subscriber: Subscriber): Promise<Preview> {
  const kept = loadInputs(context);
  const { now, scoring } = context;
  if (wasAway(subscriber, { now, windowDays: scoring.windowDays })) await kept.loadLongest();
  const contents = await contentsFor(context.db, [subscriber], await kept.inputs());
  return render(context, subscriber, contents?.get(subscriber.id) as Contents);
}

/** The digest that a new reader of these topics, with this library where there is one, would get now. */
export async function previewForNew(
  context: PreviewContext,
  { topics, library, maxPapers }: { topics: readonly ResolvedTopic[]; library?: Reading; maxPapers: number },
): Promise<Preview> {
  const { now } = context;
  const subscriber = { id: 0, email: "you@example.org", tokenVersion: 0, timeZone: "UTC" };
  const follows = topics.map((topic, index) => ({ ...topic, topicId: index }));
  const inputs = await loadInputs(context).inputs();
  const reader = {
    follows,
    sent: new Set<number>(),
    maxPapers,
    library: library && (await triedLibrary(context, library, inputs.window)),
  };
  return render(context, subscriber, contentsOf(reader, { confirmedAt: now, tellTopics: false }, inputs));
}

async function render(
  context: PreviewContext,
  subscriber: Pick<Subscriber, "id" | "email" | "tokenVersion" | "timeZone">,
  contents: Contents,
): Promise<Preview> {
  if (contents.outcome === "nothing-new") return contents;
  const { content } = contents;
  const papers = await papersById(context.db, papersIn(content));
  const digestDate = localDate(context.now, subscriber.timeZone);
  const view = digestView(context, { id: null, digestDate, content, subscriber, papers });
  const titles = new Map([...papers].map(([id, paper]) => [id, paper.title]));
  return { outcome: "composed", content, titles, ...renderDigest(context.templates, view) };
}
