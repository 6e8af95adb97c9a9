/** A reader's settings. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Db } from "../../db/open.ts";
import { frequencies, stances, subscriberStatuses, trendingChoices } from "../../db/schema.ts";
import { previewTopics } from "../../digests/topic-preview.ts";
import { type AuthorFollow, authorsOf, changeAuthors, readAuthors } from "../../subscribers/authors.ts";
import { changeTimetable, pause, resume } from "../../subscribers/changes.ts";
import { parsePauseUntil } from "../../subscribers/pause-until.ts";
import {
  changeTopics,
  type Follow,
  followsOf,
  type ResolvedTopic,
  resolveTopics,
  type Stance,
  type Subscriber,
  timetableInput,
  trendingMessage,
} from "../../subscribers/subscriber.ts";
import type { Site } from "../http/context.ts";
import { type Fault, invalid, problem } from "../http/problem.ts";
import { bearer, secured } from "./bearer.ts";
import { answer, body, problems } from "./operation.ts";

const preferences = z
  .object({
    email: z.string(),
    status: z.enum(subscriberStatuses),
    topics: z.array(z.string()).openapi({ description: "Followed, in the reader's order." }),
    muted: z.array(z.string()).openapi({ description: "Papers on these are never sent." }),
    authors: z.array(z.string()).openapi({ description: "Whose papers are sent whatever they are about." }),
    hour: z.int().openapi({ description: "0 to 23, on the reader's clock." }),
    timeZone: z.string(),
    days: z.enum(frequencies),
    maxPapers: z.int(),
    trendingPapers: z.int().openapi({
      description:
        "The most papers outside the topics; a digest never has more of them than papers on topic.",
    }),
    pausedUntil: z.iso
      .datetime()
      .nullable()
      .openapi({ description: "While paused: when digests come again; null: when the reader resumes." }),
    nextDueAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi("Preferences");

const words = (what: string) =>
  z.array(z.string(`Give ${what} as strings.`), `Give ${what} as a list of strings.`).optional();

/** As JSON gives it: the forms' schema would take null and "" for 0. */
const whole = (minimum: number, maximum: number) => {
  const message = `Give a whole number from ${minimum} to ${maximum}.`;
  return z.int(message).min(minimum, message).max(maximum, message).optional();
};

const { timeZone, days } = timetableInput.shape;
const change = z
  .strictObject(
    {
      topics: words("the topics").openapi({
        description: "Slugs or words; replaces what was followed.",
        example: ["robotics", "sign language"],
      }),
      muted: words("the muted topics").openapi({ description: "Replaces what was muted." }),
      authors: words("the authors").openapi({ description: "Replaces the authors that were followed." }),
      hour: whole(0, 23),
      timeZone: timeZone.optional(),
      days: days.optional(),
      maxPapers: whole(1, 30),
      trendingPapers: z.literal(trendingChoices, trendingMessage).optional(),
      status: z
        .enum(["active", "paused"], "The status can be made active or paused.")
        .optional()
        .openapi({ description: "`paused` stops digests, `active` resumes them." }),
      pausedUntil: z.string("Give the end of the pause as a date, or null.").nullable().optional().openapi({
        format: "date",
        description: "With the status `paused`: the day from which digests come again; null: no end.",
      }),
    },
    "Send a JSON object with the fields that are to change.",
  )
  .openapi("PreferencesChange");
type Change = z.infer<typeof change>;

/** What of a change a preview looks at. */
const tried = change.pick({ topics: true, muted: true }).openapi("TopicsToTry");

const previewed = z
  .object({
    topics: z.array(
      z.object({
        name: z.string(),
        stance: z.enum(stances),
        count: z.int().openapi({ description: "How many papers of the last seven days are on it." }),
        papers: z
          .array(z.object({ id: z.int(), title: z.string() }))
          .openapi({ description: "The best of them." }),
      }),
    ),
    left: z.int().openapi({ description: "Papers on what is followed, less what is muted." }),
    muted: z.int().openapi({ description: "How many of them muting takes away." }),
  })
  .openapi("TopicPreview");

/** What of a subscriber's choices is in rows of their own. */
type Chosen = { follows: readonly Follow[]; authors: readonly AuthorFollow[] };

function preferencesJson(subscriber: Subscriber, { follows, authors }: Chosen): z.infer<typeof preferences> {
  const {
    email,
    status,
    hour,
    timeZone,
    days,
    maxPapers,
    trendingPapers,
    pausedUntil,
    nextDueAt,
    createdAt,
  } = subscriber;
  const named = (stance: Stance) =>
    follows.filter((follow) => follow.stance === stance).map((follow) => follow.name);
  return {
    email,
    status,
    topics: named("followed"),
    muted: named("muted"),
    authors: authors.map(({ name }) => name),
    hour,
    timeZone,
    days,
    maxPapers,
    trendingPapers,
    pausedUntil: pausedUntil?.toISOString() ?? null,
    nextDueAt: nextDueAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

const overtaken =
  "Nothing was saved: this does not go with how the subscription stands. Who is unsubscribed cannot pause.";

export function addPreferences(api: OpenAPIHono, site: Site): void {
  const { db, now } = site;
  const chosenBy = async ({ id }: Subscriber): Promise<Chosen> => ({
    follows: (await followsOf(db, [id])).get(id) ?? [],
    authors: (await authorsOf(db, [id])).get(id) ?? [],
  });

  const reading = createRoute({
    method: "get",
    path: "/api/v1/preferences",
    operationId: "getPreferences",
    tags: ["Preferences"],
    summary: "Read the preferences",
    ...secured,
    middleware: bearer(site, "preferences"),
    responses: { 200: answer("As they are.", preferences), ...problems(401) },
  });
  api.openapi(reading, async (c) => {
    const { subscriber } = c.var;
    return c.json(preferencesJson(subscriber, await chosenBy(subscriber)), 200);
  });

  const changing = createRoute({
    method: "patch",
    path: "/api/v1/preferences",
    operationId: "changePreferences",
    tags: ["Preferences"],
    summary: "Change the preferences",
    description: "What is left out stays. All of it is saved, or nothing.",
    ...secured,
    middleware: bearer(site, "preferences"),
    request: { body: body(change) },
    responses: {
      200: answer("As they are now.", preferences),
      ...problems(400, 401, 409, 413, 415, 422),
    },
  });
  api.openapi(changing, async (c) => {
    const { subscriber } = c.var;
    const { follows } = await chosenBy(subscriber);
    const read = readChange(c.req.valid("json"), subscriber, follows, now());
    if (!read.ok) return invalid(c, read.errors);
    const changed = await save(db, subscriber, read.change, now());
    if (!changed) return problem(c, 409, { detail: overtaken });
    return c.json(preferencesJson(changed, await chosenBy(changed)), 200);
  });

  const previewing = createRoute({
    method: "post",
    path: "/api/v1/preferences/preview",
    operationId: "previewTopics",
    tags: ["Preferences"],
    summary: "What topics would have brought in the last seven days",
    description: "Changes nothing. What is left out is as the reader has it.",
    ...secured,
    middleware: bearer(site, "preferences"),
    request: { body: body(tried) },
    responses: { 200: answer("Topic by topic.", previewed), ...problems(400, 401, 413, 415, 422) },
  });
  api.openapi(previewing, async (c) => {
    const { subscriber } = c.var;
    const { follows } = await chosenBy(subscriber);
    const read = readTopics(c.req.valid("json"), follows);
    if (!read.ok) return invalid(c, read.errors);
    const { day } = await site.currentPapers();
    return c.json(previewTopics(day, read.topics, now()), 200);
  });
}

type ReadChange = {
  topics: ResolvedTopic[] | null;
  authors: AuthorFollow[] | null;
  timetable: Partial<Pick<Subscriber, "hour" | "timeZone" | "days" | "maxPapers" | "trendingPapers">>;
  pause: { until: Date | null } | "resume" | null;
};

type ReadTopics = { ok: true; topics: ResolvedTopic[] } | { ok: false; errors: Fault[] };

/** Reads topics; what was not sent is as the reader has it. Pure. */
function readTopics(
  { topics, muted }: Pick<Change, "topics" | "muted">,
  follows: readonly Follow[],
): ReadTopics {
  const of = (texts: readonly string[] | undefined, stance: Stance) =>
    (texts ?? []).map((text) => ({ text, stance }));
  const kept = follows.filter(({ stance }) => (stance === "followed" ? topics : muted) === undefined);
  const followed = resolveTopics(of(topics, "followed"), kept);
  const all = resolveTopics(of(muted, "muted"), followed.ok ? followed.topics : kept);
  const errors: Fault[] = [];
  if (!followed.ok) errors.push({ pointer: "/topics", detail: followed.message });
  if (!all.ok) errors.push({ pointer: "/muted", detail: all.message });
  return followed.ok && all.ok ? all : { ok: false, errors };
}

/** Reads a change against what there is, every fault at once. Pure. */
function readChange(
  { topics, muted, authors, status, pausedUntil, ...timetable }: Change,
  subscriber: Subscriber,
  follows: readonly Follow[],
  now: Date,
): { ok: true; change: ReadChange } | { ok: false; errors: Fault[] } {
  const readWords = readTopics({ topics, muted }, follows);
  const errors = readWords.ok ? [] : [...readWords.errors];
  const readNames = readAuthors(authors ?? []);
  if (!readNames.ok) errors.push({ pointer: "/authors", detail: readNames.message });
  const until =
    typeof pausedUntil === "string"
      ? parsePauseUntil(pausedUntil, timetable.timeZone ?? subscriber.timeZone, now)
      : { ok: true as const, until: null };
  if (pausedUntil !== undefined && status !== "paused") {
    errors.push({ pointer: "/pausedUntil", detail: "The end of a pause goes with the status paused only." });
  } else if (!until.ok) {
    errors.push({ pointer: "/pausedUntil", detail: until.message });
  }
  if (errors.length > 0 || !readWords.ok || !readNames.ok || !until.ok) return { ok: false, errors };
  return {
    ok: true,
    change: {
      topics: topics === undefined && muted === undefined ? null : readWords.topics,
      authors: authors === undefined ? null : readNames.authors,
      timetable: given(timetable),
      pause: status === undefined ? null : status === "active" ? "resume" : { until: until.until },
    },
  };
}

/** Without the fields that are undefined. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** @returns null where it does not go with how the subscription stands; then nothing is saved. */
async function save(
  db: Db,
  subscriber: Subscriber,
  { topics, authors, timetable, pause: wanted }: ReadChange,
  now: Date,
): Promise<Subscriber | null> {
  const { id } = subscriber;
  return db.transaction(async (tx) => {
    // First what can be refused, so that there is nothing to take back.
    let current: Subscriber | null = subscriber;
    if (wanted === "resume") current = await resume(tx, id, now);
    else if (wanted) current = await pause(tx, id, wanted.until, now);
    if (!current) return null;
    const { hour, timeZone, days, maxPapers } = current;
    const changed = await changeTimetable(tx, id, { hour, timeZone, days, maxPapers, ...timetable }, now);
    if (changed && topics) await changeTopics(tx, id, topics);
    if (changed && authors) await changeAuthors(tx, id, authors);
    return changed;
  });
}
