/** Subscribers as rows of a CSV file, out and in again. */
import { z } from "zod";
import type { Db } from "../db/open.ts";
import { parseAddress } from "./address.ts";
import { addSubscriber } from "./sign-up.ts";
import {
  defaults,
  followsOf,
  listSubscribers,
  resolveTopics,
  type Subscriber,
  timetableInput,
} from "./subscriber.ts";

/** The columns; all but `email` may be missing. Topics are separated by semicolons. */
export const columns = ["email", "status", "timezone", "hour", "days", "max", "topics", "muted"] as const;
export type SubscriberRow = Record<(typeof columns)[number], string>;

const pageSize = 1000;

/** Everybody but the unconfirmed, in order of sign-up, a page in memory at a time. */
export async function* exportSubscribers(db: Db): AsyncGenerator<SubscriberRow> {
  for (let afterId = 0; ; ) {
    const page = await listSubscribers(db, { afterId, limit: pageSize });
    const last = page.at(-1);
    if (!last) return;
    const follows = await followsOf(
      db,
      page.map((subscriber) => subscriber.id),
    );
    for (const subscriber of page) {
      if (subscriber.status === "pending") continue;
      const topics = (stance: string) =>
        (follows.get(subscriber.id) ?? [])
          .filter((follow) => follow.stance === stance)
          .map((follow) => follow.name);
      yield {
        email: subscriber.email,
        status: subscriber.status,
        timezone: subscriber.timeZone,
        hour: String(subscriber.hour),
        days: subscriber.days,
        max: String(subscriber.maxPapers),
        topics: topics("followed").join(";"),
        muted: topics("muted").join(";"),
      };
    }
    afterId = last.id;
  }
}

const importable = z.enum(
  ["active", "paused", "unsubscribed"],
  "status must be active, paused or unsubscribed: the unconfirmed cannot be imported",
);

export type Imported = { ok: true; subscriber: Subscriber } | { ok: false; message: string };

/** Adds one subscriber from a row; an operator who imports vouches for their consent. */
export async function importSubscriber(db: Db, row: Partial<SubscriberRow>, now: Date): Promise<Imported> {
  const refuse = (message: string): Imported => ({ ok: false, message });
  const address = parseAddress(row.email ?? "");
  if (!address.ok) return address;
  const status = importable.safeParse(row.status || "active");
  if (!status.success) return refuse(status.error.issues[0]?.message ?? "bad status");
  const timetable = timetableInput.safeParse({
    hour: row.hour || defaults.hour,
    timeZone: row.timezone || defaults.timeZone,
    days: row.days || defaults.days,
    maxPapers: row.max || defaults.maxPapers,
  });
  if (!timetable.success) return refuse(timetable.error.issues[0]?.message ?? "bad timetable");
  const split = (list: string | undefined) => (list ?? "").split(";");
  const topics = resolveTopics([
    ...split(row.topics).map((text) => ({ text, stance: "followed" as const })),
    ...split(row.muted).map((text) => ({ text, stance: "muted" as const })),
  ]);
  if (!topics.ok) return topics;
  return addSubscriber(
    db,
    address.address,
    { ...timetable.data, topics: topics.topics, status: status.data },
    now,
  );
}
