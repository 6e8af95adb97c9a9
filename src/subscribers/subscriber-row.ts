/** Exports and imports subscribers as rows of a CSV file. */
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import { follows, subscribers, topics } from "../db/schema.ts";
import { writeTopic } from "../topics/description.ts";
import { ensureTopics } from "../topics/store.ts";
import { addSubscribers, distinctTopics, type NewSubscriber } from "./add-subscribers.ts";
import { parseAddress, withoutInvisible } from "./address.ts";
import type { columns } from "./row-columns.ts";
import { knownAlready } from "./sign-up.ts";
import { fromCell, toCell } from "./spreadsheet-cell.ts";
import { defaults, type Follow, resolveTopics, type Subscriber, timetableInput } from "./subscriber.ts";
import { applySettings, isTuned, settingsText, writeSettings } from "./topic-settings.ts";

/** A row of the file, each cell as text. */
export type SubscriberRow = Record<(typeof columns)[number], string>;

const pageSize = 1000;

/** Names separated by semicolons; a semicolon or backslash within one has a backslash before it. */
export function formatTopics(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\;]/g, "\\$&")).join(";");
}

/** Reads what `formatTopics` writes. A backslash before anything else stands for itself. */
export function parseTopics(list: string): string[] {
  const names = [""];
  for (const [token] of list.matchAll(/\\[\\;]|[\s\S]/g)) {
    if (token === ";") names.push("");
    else names[names.length - 1] += token.length === 2 ? token.slice(1) : token;
  }
  return names;
}

/** The exported values of a subscriber and of each of their topics, by column. */
const exported = {
  email: subscribers.email,
  status: subscribers.status,
  timeZone: subscribers.timeZone,
  hour: subscribers.hour,
  days: subscribers.days,
  maxPapers: subscribers.maxPapers,
  trendingPapers: subscribers.trendingPapers,
  quietNotes: subscribers.quietNotes,
  summariesIn: subscribers.summariesIn,
  pausedUntil: subscribers.pausedUntil,
};
const exportedTopic = {
  stance: follows.stance,
  name: follows.label,
  description: topics.description,
  share: follows.share,
  maxPapers: follows.maxPapers,
  without: follows.without,
};
type Chosen = Pick<Subscriber, keyof typeof exported>;
type ChosenTopic = Pick<Follow, keyof typeof exportedTopic>;

/** A subscriber's choices, by the names that the API has for them. */
export type SubscriberRecord = Omit<Chosen, "pausedUntil"> & {
  topics: string[];
  muted: string[];
  /** Of those that have any. */
  topicSettings: ReturnType<typeof writeSettings>;
  pausedUntil: string | null;
};

/** The record of a subscriber with these topics. */
export const recordOf = (subscriber: Chosen, follows: readonly ChosenTopic[]): SubscriberRecord => {
  const { email, status, timeZone, hour, days, maxPapers, trendingPapers, quietNotes } = subscriber;
  const { summariesIn, pausedUntil } = subscriber;
  const of = (stance: Follow["stance"]) => follows.filter((follow) => follow.stance === stance);
  const [followed, muted] = [of("followed"), of("muted")];
  return {
    email,
    status,
    timeZone,
    hour,
    days,
    maxPapers,
    trendingPapers,
    quietNotes,
    summariesIn,
    topics: followed.map(writeTopic),
    muted: muted.map(writeTopic),
    topicSettings: writeSettings([...followed, ...muted].filter(isTuned)),
    pausedUntil: pausedUntil?.toISOString() ?? null,
  };
};

/** A record as a row of the CSV file. */
export const rowOf = (record: SubscriberRecord): SubscriberRow => ({
  email: toCell(record.email),
  status: record.status,
  timezone: record.timeZone,
  hour: String(record.hour),
  days: record.days,
  max: String(record.maxPapers),
  topics: toCell(formatTopics(record.topics)),
  muted: toCell(formatTopics(record.muted)),
  paused_until: record.pausedUntil ?? "",
  trending: String(record.trendingPapers),
  topic_settings: record.topicSettings.length === 0 ? "" : JSON.stringify(record.topicSettings),
  quiet: record.quietNotes,
  summaries: record.summariesIn,
});

/** Columns as an object of JSON. */
const jsonOf = (columns: Readonly<Record<string, PgColumn>>): SQL =>
  sql`json_build_object(${sql.join(
    Object.entries(columns).flatMap(([name, column]) => [sql.raw(`'${name}'`), column]),
    sql`, `,
  )})`;

/**
 * All confirmed subscribers, in order of sign-up, a page at a time. A page is one JSON value, which is read faster than rows.
 */
export async function* exportSubscribers(
  db: Db,
  { atOnce = pageSize } = {},
): AsyncGenerator<SubscriberRecord[]> {
  for (let afterId = 0; ; ) {
    const [found] = await rows<{
      lastId: number | null;
      page: [Omit<Chosen, "pausedUntil"> & { pausedUntil: string | null }, ChosenTopic[]][];
    }>(
      db,
      sql`select max(subscribers.id)::float8 as "lastId",
            json_agg(json_build_array(${jsonOf(exported)}, chosen.topics) order by subscribers.id) as page
          from (select * from subscribers where id > ${afterId} and status <> 'pending' order by id limit ${atOnce}) subscribers
          cross join lateral (
            select coalesce(json_agg(${jsonOf(exportedTopic)} order by follows.position, follows.topic_id), '[]') as topics
            from follows join topics on topics.id = follows.topic_id where follows.subscriber_id = subscribers.id) chosen`,
    );
    if (!found || found.lastId === null) return;
    yield found.page.map(([subscriber, follows]) => {
      const { pausedUntil } = subscriber;
      return recordOf({ ...subscriber, pausedUntil: pausedUntil ? new Date(pausedUntil) : null }, follows);
    });
    afterId = found.lastId;
  }
}

const importable = z.enum(
  ["active", "paused", "unsubscribed"],
  "status must be active, paused or unsubscribed: the unconfirmed cannot be imported",
);

const instant = z.iso
  .datetime({ offset: true, error: "paused_until must be an ISO 8601 time such as 2027-01-31T00:00:00Z" })
  .transform((text) => new Date(text));

/** Whether a row was imported; if not, a sentence that says what is wrong with it. */
export type Imported = { ok: true } | { ok: false; message: string };

const topicColumns: ReadonlySet<string> = new Set(["topics", "muted", "topic_settings"]);

/** A row without invisible characters and surrounding space in its cells. Topics are cleaned when they are read. */
function asSeen(row: Partial<SubscriberRow>): Partial<SubscriberRow> {
  const seen = (name: string, cell: string) =>
    fromCell(topicColumns.has(name) ? cell : withoutInvisible(cell).trim());
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, seen(name, cell)]));
}

type ReadRow = ({ ok: true } & NewSubscriber) | { ok: false; message: string };

/** Reads a row. Pure. */
function readRow(given: Partial<SubscriberRow>): ReadRow {
  const row = asSeen(given);
  const refuse = (message: string): ReadRow => ({ ok: false, message });
  const address = parseAddress(row.email ?? "");
  if (!address.ok) return address;
  const status = importable.safeParse(row.status || "active");
  if (!status.success) return refuse(status.error.issues[0]?.message ?? "bad status");
  const timetable = timetableInput.safeParse({
    hour: row.hour || defaults.hour,
    timeZone: row.timezone || defaults.timeZone,
    days: row.days || defaults.days,
    maxPapers: row.max || defaults.maxPapers,
    trendingPapers: row.trending || defaults.trendingPapers,
    quietNotes: row.quiet || defaults.quietNotes,
    summariesIn: row.summaries || defaults.summariesIn,
  });
  if (!timetable.success) return refuse(timetable.error.issues[0]?.message ?? "bad timetable");
  const pausedUntil = row.paused_until ? instant.safeParse(row.paused_until) : null;
  if (pausedUntil?.success === false)
    return refuse(pausedUntil.error.issues[0]?.message ?? "bad paused_until");
  if (pausedUntil && status.data !== "paused") return refuse("paused_until goes with the status paused only");
  const topics = resolveTopics([
    ...parseTopics(row.topics ?? "").map((text) => ({ text, stance: "followed" as const })),
    ...parseTopics(row.muted ?? "").map((text) => ({ text, stance: "muted" as const })),
  ]);
  if (!topics.ok) return topics;
  const settings = settingsText.safeParse(row.topic_settings || "[]");
  if (!settings.success) return refuse(`topic_settings: ${settings.error.issues[0]?.message}`);
  const tuned = applySettings(topics.topics, settings.data);
  if (!tuned.ok) return tuned;
  const choices = {
    ...timetable.data,
    topics: tuned.topics,
    status: status.data,
    pausedUntil: pausedUntil?.data ?? null,
  };
  return { ok: true, address: address.address, choices };
}

/**
 * Adds subscribers from rows, in one transaction; an operator who imports vouches for their consent.
 *
 * @returns the result of each row, in order. A refused row does not stop the others.
 */
export async function importRows(
  db: Db,
  given: readonly Partial<SubscriberRow>[],
  now: Date,
): Promise<Imported[]> {
  const read = given.map(readRow);
  const wanted = read.filter((row) => row.ok);
  // Before the transaction, so that it waits for no other transaction over the rows of new topics.
  await ensureTopics(db, distinctTopics(wanted.map(({ choices }) => choices.topics)));
  const ids = await addSubscribers(db, wanted, now);
  const idOf = new Map(wanted.map((row, i) => [row, ids[i] ?? null]));
  return read.map((row) => {
    if (!row.ok) return row;
    return idOf.get(row) === null ? { ok: false, message: knownAlready(row.address) } : { ok: true };
  });
}
