/** A reader's preferences. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  frequencies,
  namesakes,
  quietChoices,
  shares,
  stances,
  subscriberStatuses,
  summaryChoices,
  trendingChoices,
} from "../../db/schema.ts";
import { writeAuthorSettings } from "../../subscribers/authors.ts";
import {
  type Stance,
  type Subscriber,
  summariesMessage,
  timetableInput,
  trendingMessage,
} from "../../subscribers/subscriber.ts";
import { namedSettings, writeSettings } from "../../subscribers/topic-settings.ts";
import { writeTopic } from "../../topics/description.ts";
import { changePreferences, readReplacedTopics } from "../actions/change-preferences.ts";
import { choicesOf } from "../actions/preferences.ts";
import type { Site } from "../http/context.ts";
import { invalidFields, problem } from "../http/problem.ts";
import { bearer, secured } from "./bearer.ts";
import { answer, body, problems } from "./operation.ts";
import { topicNote, topicNotes } from "./topic-notes.ts";

/** One author with the reader's choice among namesakes. */
export const authorSettings = z
  .strictObject({
    author: z.string("Give the author as a string."),
    namesakes: z.enum(namesakes, `Give the namesakes as ${namesakes.join(", ")}.`).openapi({
      description:
        "Whose papers count as those of “Maria Rossi”. `only`: those that print this name; `perhaps`: those by “M. Rossi” too; `every`: those of every M. Rossi.",
    }),
  })
  .openapi("AuthorSettings");

const preferences = z
  .object({
    email: z.string(),
    status: z.enum(subscriberStatuses),
    topics: z.array(z.string()).openapi({
      description: "Followed, in the reader's order. A description has its short name on a line before it.",
    }),
    muted: z.array(z.string()).openapi({ description: "Papers on these are never sent." }),
    topicSettings: z
      .array(
        z.object({
          topic: z.string(),
          share: z.enum(shares),
          maxPapers: z.int().nullable(),
          without: z.array(z.string()),
        }),
      )
      .openapi({
        description:
          "Of every topic, followed or muted: how much of a digest it gets, the most papers of it, and the phrases by which it is not looked for.",
      }),
    topicNotes: z
      .array(topicNote)
      .openapi({ description: "Of every topic, in the order of `topicSettings`." }),
    authors: z.array(z.string()).openapi({ description: "Whose papers are sent whatever they are about." }),
    authorSettings: z.array(authorSettings).openapi({ description: "Of each author, in the same order." }),
    hour: z.int().openapi({ description: "0 to 23, on the reader's clock." }),
    timeZone: z.string(),
    days: z.enum(frequencies),
    maxPapers: z.int(),
    trendingPapers: z.int().openapi({
      description:
        "The most papers outside the topics; a digest never has more of them than papers on topic.",
    }),
    quietNotes: z.enum(quietChoices).openapi({
      description:
        "`weekly`: a digest names the topics that have found nothing for a week or more, each once a week, and one short mail says so where a week brought no digest. `off`: neither.",
    }),
    summariesIn: z.enum(summaryChoices).openapi({
      description:
        "The language of the sentences that a model makes of abstracts, where the operator has one and the source gives no summary; `off`: none, and sentences of the abstract in their place.",
    }),
    savingLikes: z.boolean().openapi({ description: "Whether a saved paper counts as liked." }),
    tellUnread: z
      .boolean()
      .openapi({ description: "Whether Monday’s digest says how many saved papers wait unread." }),
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

/** A schema for JSON: that of the forms would accept null and "" as 0. */
const whole = (minimum: number, maximum: number) => {
  const message = `Give a whole number from ${minimum} to ${maximum}.`;
  return z.int(message).min(minimum, message).max(maximum, message).optional();
};

const { timeZone, days } = timetableInput.shape;
const change = z
  .strictObject(
    {
      topics: words("the topics").openapi({
        description:
          "Slugs, words, or a description of 201 to 2,000 characters, to which a name on a line before it may be given; replaces what was followed.",
        example: ["robotics", "sign language"],
      }),
      muted: words("the muted topics").openapi({ description: "Replaces what was muted." }),
      topicSettings: z
        .array(z.strictObject(namedSettings.shape), "Give the settings as a list.")
        .optional()
        .openapi({
          description:
            "Settings of topics that the reader has, or gets with this change. What is left out stays as it is. `more` gets two papers for each one of the other topics, `less` one for each two.",
          example: [{ topic: "robotics", share: "more", maxPapers: 3, without: [] }],
        }),
      authors: words("the authors").openapi({ description: "Replaces the authors that were followed." }),
      authorSettings: z.array(authorSettings, "Give the settings as a list.").optional().openapi({
        description: "Of authors that are followed, or are with this change. Who is left out keeps theirs.",
      }),
      hour: whole(0, 23),
      timeZone: timeZone.optional(),
      days: days.optional(),
      maxPapers: whole(1, 30),
      trendingPapers: z.literal(trendingChoices, trendingMessage).optional(),
      quietNotes: z.enum(quietChoices, "Give off or weekly.").optional(),
      summariesIn: z.enum(summaryChoices, summariesMessage).optional(),
      savingLikes: z.boolean("Give true or false.").optional(),
      tellUnread: z.boolean("Give true or false.").optional(),
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

/** The parts of a change that a preview uses. */
const tried = change.pick({ topics: true, muted: true, topicSettings: true }).openapi("TopicsToTry");

const previewed = z
  .object({
    topics: z.array(
      z.object({
        name: z.string(),
        stance: z.enum(stances),
        count: z.int().openapi({
          description:
            "Of a followed topic: its papers that are not muted. Of a muted one: how many papers of what is followed it keeps out.",
        }),
        papers: z
          .array(z.object({ id: z.int(), title: z.string() }))
          .openapi({ description: "The best of them." }),
      }),
    ),
    left: z
      .int()
      .openapi({ description: "Papers on what is followed, less what is muted; each counts once." }),
    shared: z.int().openapi({ description: "How many of these are on more than one topic." }),
    muted: z
      .int()
      .openapi({ description: "Papers on what is followed that are kept out, as they are muted." }),
    days: z.int().openapi({ description: "How many days back the papers go: the window of a digest." }),
  })
  .openapi("TopicPreview");

async function preferencesJson(site: Site, subscriber: Subscriber): Promise<z.infer<typeof preferences>> {
  const { follows, authors } = await choicesOf(site.db, subscriber);
  const {
    email,
    status,
    hour,
    timeZone,
    days,
    maxPapers,
    trendingPapers,
    quietNotes,
    summariesIn,
    savingLikes,
    tellUnread,
    pausedUntil,
    nextDueAt,
    createdAt,
  } = subscriber;
  const named = (stance: Stance) => follows.filter((follow) => follow.stance === stance).map(writeTopic);
  return {
    email,
    status,
    topics: named("followed"),
    muted: named("muted"),
    topicSettings: writeSettings(follows),
    topicNotes: await topicNotes(site, follows),
    authors: authors.map(({ name }) => name),
    authorSettings: writeAuthorSettings(authors),
    hour,
    timeZone,
    days,
    maxPapers,
    trendingPapers,
    quietNotes,
    summariesIn,
    savingLikes,
    tellUnread,
    pausedUntil: pausedUntil?.toISOString() ?? null,
    nextDueAt: nextDueAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

const overtaken =
  "Nothing was saved: this does not go with how the subscription stands. Who is unsubscribed cannot pause.";

/** Operations under `/api/v1/preferences`. */
export function addPreferences(api: OpenAPIHono, site: Site): void {
  const { db, now } = site;

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
    return c.json(await preferencesJson(site, subscriber), 200);
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
    const changed = await changePreferences(db, c.var.subscriber.id, c.req.valid("json"), now());
    if (!changed) return problem(c, 409, { detail: overtaken });
    if (!changed.ok) return invalidFields(c, changed.errors);
    return c.json(await preferencesJson(site, changed.subscriber), 200);
  });

  const previewing = createRoute({
    method: "post",
    path: "/api/v1/preferences/preview",
    operationId: "previewTopics",
    tags: ["Preferences"],
    summary: "What topics would bring from the papers of a digest’s window",
    description: "Changes nothing. What is left out is as the reader has it.",
    ...secured,
    middleware: bearer(site, "preferences"),
    request: { body: body(tried) },
    responses: { 200: answer("Topic by topic.", previewed), ...problems(400, 401, 413, 415, 422) },
  });
  api.openapi(previewing, async (c) => {
    const { subscriber } = c.var;
    const { follows, authors } = await choicesOf(db, subscriber);
    const read = readReplacedTopics(c.req.valid("json"), follows);
    if (!read.ok) return invalidFields(c, read.errors);
    return c.json(await site.ask.preview({ topics: read.topics, authors }), 200);
  });
}
