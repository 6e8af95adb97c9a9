import { stringify } from "csv-stringify/sync";
import { parseAddress } from "../subscribers/address.ts";
import { removeSubscriber } from "../subscribers/remove.ts";
import { columns } from "../subscribers/row-columns.ts";
import { addSubscriber } from "../subscribers/sign-up.ts";
import {
  defaults,
  type Follow,
  followsOf,
  listSubscribers,
  resolveTopics,
  type Subscriber,
  subscriberByKey,
  timetableInput,
} from "../subscribers/subscriber.ts";
import { exportSubscribers, recordOf, rowOf } from "../subscribers/subscriber-row.ts";
import { option, optionValues, type Run, UsageError } from "./command.ts";
import { emailKeyOf } from "./email-key.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** A subscriber as the command line shows them. */
const described = (subscriber: Subscriber, follows: readonly Follow[]) => ({
  id: subscriber.id,
  ...recordOf(subscriber, follows),
  nextDueAt: subscriber.nextDueAt?.toISOString() ?? null,
  createdAt: subscriber.createdAt.toISOString(),
});

/** Adds a subscriber without a confirmation. @throws {UsageError} for wrong usage */
export const subscribersAdd: Run = (invocation) => {
  const address = parseAddress(invocation.positionals[0] ?? "");
  if (!address.ok) throw new UsageError(address.message);
  const timetable = timetableInput.safeParse({
    hour: option(invocation, "hour") ?? defaults.hour,
    timeZone: option(invocation, "timezone") ?? defaults.timeZone,
    days: option(invocation, "days") ?? defaults.days,
    maxPapers: option(invocation, "max") ?? defaults.maxPapers,
    trendingPapers: option(invocation, "trending") ?? defaults.trendingPapers,
  });
  if (!timetable.success) throw new UsageError(timetable.error.issues[0]?.message ?? "bad option");
  const topics = resolveTopics([
    ...optionValues(invocation, "topic").map((topic) => ({ text: topic, stance: "followed" as const })),
    ...optionValues(invocation, "mute").map((topic) => ({ text: topic, stance: "muted" as const })),
  ]);
  if (!topics.ok) throw new UsageError(topics.message);
  return withPaperboy(invocation, async ({ db, now }) => {
    const added = await addSubscriber(
      db,
      address.address,
      { ...timetable.data, topics: topics.topics },
      now(),
    );
    if (!added.ok) {
      invocation.note(added.message);
      return 1;
    }
    const follows = await followsOf(db, [added.subscriber.id]);
    const shown = described(added.subscriber, follows.get(added.subscriber.id) ?? []);
    invocation.out(`added ${shown.email}, next digest due ${shown.nextDueAt}`, shown);
    return 0;
  });
};

/** Lists all subscribers, 500 a query. */
export const subscribersList: Run = (invocation) =>
  withPaperboy(invocation, async ({ db }) => {
    for (let afterId = 0; ; ) {
      const page = await listSubscribers(db, { afterId, limit: 500 });
      const follows = await followsOf(
        db,
        page.map((subscriber) => subscriber.id),
      );
      for (const subscriber of page) {
        const shown = described(subscriber, follows.get(subscriber.id) ?? []);
        invocation.out(`${shown.email}  ${shown.status}  ${shown.topics.join("; ")}`, shown);
      }
      const last = page.at(-1);
      if (!last) return 0;
      afterId = last.id;
    }
  });

/** A name of the program in words: `nextDueAt` is "next due at". */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Shows one subscriber. */
export const subscribersShow: Run = (invocation) => {
  const key = emailKeyOf(invocation.positionals[0]);
  return withPaperboy(invocation, async ({ db }) => {
    const subscriber = await subscriberByKey(db, key);
    if (!subscriber) {
      invocation.note(`${key} is no subscriber`);
      return 1;
    }
    const shown = described(subscriber, (await followsOf(db, [subscriber.id])).get(subscriber.id) ?? []);
    const lines = Object.entries(shown).map(
      ([name, value]) =>
        `${inWords(name).padEnd(15)}  ${Array.isArray(value) ? value.join("; ") || "none" : (value ?? "none")}`,
    );
    invocation.out(lines.join("\n"), shown);
    return 0;
  });
};

/** Removes one subscriber with all their data. */
export const subscribersRemove: Run = (invocation) => {
  const key = emailKeyOf(invocation.positionals[0]);
  return withPaperboy(invocation, async ({ db, outboxFolder }) => {
    const removed = await removeSubscriber(db, key, { mailFolder: outboxFolder });
    if (removed) invocation.out(`removed ${key}`, { email: key, status: "removed" });
    else invocation.note(`${key} is no subscriber`);
    return removed ? 0 : 1;
  });
};

/** Writes all subscribers as CSV. */
export const subscribersExport: Run = (invocation) =>
  withPaperboy(invocation, async ({ db }) => {
    if (invocation.values.json !== true) invocation.out(columns.join(","), null);
    for await (const page of exportSubscribers(db)) {
      if (invocation.values.json === true) for (const record of page) invocation.out("", record);
      else if (page.length > 0)
        invocation.out(stringify(page.map(rowOf), { columns: [...columns] }).trimEnd(), null);
    }
    return 0;
  });
