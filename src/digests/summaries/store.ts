/** Stores the sentences that a model made of abstracts, and the state of the model's service. */
import { createHash } from "node:crypto";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { utcDate } from "../../dates.ts";
import { among } from "../../db/among.ts";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { type DigestContent, papers, summaries, summaryServices } from "../../db/schema.ts";
import { shorten } from "../../templates/shorten.ts";
import type { CheckedSentence } from "./check.ts";
import type { SummaryLanguage } from "./languages.ts";

/** Which sentences a digest shows. */
export type SummaryChoice = NonNullable<DigestContent["summaries"]>;

/** A sentence that a model made. `by`: the model's name as readers see it. */
export type MachineSummary = { text: string; by: string; language: SummaryLanguage };

/** What identifies the sentence of an abstract, in addition to its paper. */
export const hashOf = (abstract: string): string => createHash("sha256").update(abstract).digest("hex");

/**
 * How long before a digest was planned its sentences must have been made. So the same ones are there each time that the mail is
 * made.
 */
const settledMs = 60_000;

/** A model's name as readers see it, such as llama-3.1-8b: without the maker's name before it. */
export const modelName = (model: string): string => shorten(model.split("/").at(-1) ?? model, 40);

/**
 * Reads the sentences of papers in these models and languages, of their abstracts as they are now.
 *
 * @returns a function that finds the sentence for a digest with this choice that was planned at this time
 */
export async function loadSummaries(
  db: Db,
  paperIds: readonly number[],
  choices: readonly (SummaryChoice | undefined)[],
): Promise<
  (choice: SummaryChoice | undefined, plannedAt: Date) => (paperId: number) => MachineSummary | undefined
> {
  const models = [...new Set(choices.flatMap((choice) => choice?.model ?? []))];
  const found =
    models.length === 0 || paperIds.length === 0
      ? []
      : await db
          .select({
            paperId: summaries.paperId,
            language: summaries.language,
            model: summaries.model,
            text: summaries.text,
            at: summaries.at,
          })
          .from(summaries)
          .innerJoin(papers, eq(papers.id, summaries.paperId))
          .where(
            and(
              among(summaries.paperId, [...paperIds]),
              isNotNull(summaries.text),
              sql`${summaries.model} = any(${sql.param(models)}::text[])`,
              sql`${summaries.abstractHash} = encode(sha256(convert_to(${papers.abstract}, 'UTF8')), 'hex')`,
            ),
          );
  const keyOf = (paperId: number, { model, language }: SummaryChoice) => `${paperId} ${language} ${model}`;
  const byKey = new Map(found.map((each) => [keyOf(each.paperId, each), each]));
  return (choice, plannedAt) => (paperId) => {
    const made = choice && byKey.get(keyOf(paperId, choice));
    if (!made?.text || made.at.getTime() > plannedAt.getTime() - settledMs) return undefined;
    return { text: made.text, by: `${modelName(made.model)}, from the abstract`, language: made.language };
  };
}

/**
 * The papers and languages, of the given ones, that this model has answered for the present abstract; each as the paper's id, a
 * space and the language.
 */
export async function answeredAmong(
  db: Db,
  model: string,
  paperIds: readonly number[],
): Promise<Set<string>> {
  const found = await rows<{ key: string }>(
    db,
    sql`select s.paper_id || ' ' || s.language as key from summaries s join papers p on p.id = s.paper_id
        where s.model = ${model} and s.paper_id = any(${sql.param([...paperIds])}::bigint[])
          and s.abstract_hash = encode(sha256(convert_to(p.abstract, 'UTF8')), 'hex')`,
  );
  return new Set(found.map(({ key }) => key));
}

/** The state of a service; null where it was never asked. */
export type ServiceState = typeof summaryServices.$inferSelect;

/** Loads the state of a service. */
export async function serviceState(db: Db, model: string): Promise<ServiceState | null> {
  const [found] = await db.select().from(summaryServices).where(eq(summaryServices.model, model));
  return found ?? null;
}

/** The services that were asked since then: one, except in the days after another model was chosen. */
export const servicesSince = (db: Db, since: Date): Promise<ServiceState[]> =>
  db
    .select()
    .from(summaryServices)
    .where(sql`${summaryServices.triedAt} >= ${since.toISOString()}::timestamptz`);

/** Takes one request of the day's budget. @returns false where it is spent */
export async function takeRequest(
  db: Db,
  { model, aDay }: { model: string; aDay: number },
  now: Date,
): Promise<boolean> {
  const taken = await rows(
    db,
    sql`insert into summary_services as s (model, day, asked, budget, tried_at)
        values (${model}, ${utcDate(now)}::date, 1, ${aDay}, ${now.toISOString()}::timestamptz)
        on conflict (model) do update set day = excluded.day, budget = excluded.budget, tried_at = excluded.tried_at,
          asked = case when s.day = excluded.day then s.asked else 0 end + 1,
          kept = case when s.day = excluded.day then s.kept else 0 end,
          dropped = case when s.day = excluded.day then s.dropped else 0 end
        where s.day <> excluded.day or s.asked < excluded.budget
        returning 1`,
  );
  return taken.length > 0;
}

/** Stores the result of an answer, and that the service works. A sentence that is stored already stays. */
export async function keepAnswer(
  db: Db,
  {
    paperId,
    abstract,
    language,
    model,
  }: { paperId: number; abstract: string; language: SummaryLanguage; model: string },
  held: CheckedSentence,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    // The paper may have been deleted or merged into another while the service was working.
    await tx.execute(
      sql`insert into summaries (paper_id, language, model, abstract_hash, text, dropped, at)
          select id, ${language}, ${model}, ${hashOf(abstract)}, ${held.ok ? held.text : null}, ${held.ok ? null : held.message},
            ${now.toISOString()}::timestamptz
          from papers where id = ${paperId} for key share
          on conflict do nothing`,
    );
    await tx.execute(
      sql`update summary_services set failing_since = null, last_error = null, rests_until = null,
            kept = kept + ${held.ok ? 1 : 0}::int, dropped = dropped + ${held.ok ? 0 : 1}::int
          where model = ${model}`,
    );
  });
}

/** Notes that the service gave no answer, and until when it is left alone. */
export async function noteFault(
  db: Db,
  model: string,
  { message, restsUntil }: { message: string; restsUntil: Date },
  now: Date,
): Promise<void> {
  await db.execute(
    sql`update summary_services set failing_since = coalesce(failing_since, ${now.toISOString()}::timestamptz),
          last_error = ${message}, rests_until = ${restsUntil.toISOString()}::timestamptz
        where model = ${model}`,
  );
}

/** The state of a service, in words for the operator. Pure. */
export function serviceWords(state: ServiceState, now: Date): string {
  const { model, failingSince, lastError } = state;
  const isToday = state.day === utcDate(now);
  const [asked, kept, dropped] = isToday ? [state.asked, state.kept, state.dropped] : [0, 0, 0];
  const counted = `${model}: ${asked} of ${state.budget} requests today (UTC), ${kept} sentences kept, ${dropped} dropped.`;
  return [
    counted,
    ...(asked >= state.budget
      ? ["The day’s budget is spent, so other papers are shown with sentences of their abstracts."]
      : []),
    ...(failingSince === null
      ? []
      : [
          `It fails since ${failingSince.toISOString().slice(0, 16).replace("T", " ")} UTC: ${lastError}. Digests leave without it.`,
        ]),
  ].join(" ");
}
