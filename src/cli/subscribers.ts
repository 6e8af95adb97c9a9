import { type FileHandle, open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import type { Db } from "../db/open.ts";
import { parseAddress, withoutInvisible } from "../subscribers/address.ts";
import { removeSubscriber } from "../subscribers/remove.ts";
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
import {
  columns,
  ensureTopicsOf,
  exportSubscribers,
  type Imported,
  importSubscriber,
  recordOf,
  rowOf,
  type SubscriberRow,
} from "../subscribers/transfer.ts";
import { type Command, common, keyOf, option, optionValues, UsageError, withPaperboy } from "./command.ts";
import { decoded } from "./decoded.ts";
import { progress } from "./progress.ts";

/** A subscriber as the command line shows them. */
const described = (subscriber: Subscriber, follows: readonly Follow[]) => ({
  id: subscriber.id,
  ...recordOf(subscriber, follows),
  nextDueAt: subscriber.nextDueAt?.toISOString() ?? null,
  createdAt: subscriber.createdAt.toISOString(),
});

/** Adds a subscriber without a confirmation. */
export const subscribersAdd: Command = {
  usage:
    "subscribers add EMAIL [--topic T]... [--mute T]... [--timezone Z] [--hour H] [--days daily|weekdays|weekly] [--max N] [--trending 0|1|3|5] [--at TIME]",
  about: "add an active subscriber without confirmation; you must have their consent",
  options: {
    at: common.at,
    topic: common.topic,
    mute: common.mute,
    timezone: { type: "string" },
    hour: { type: "string" },
    days: { type: "string" },
    max: { type: "string" },
    trending: { type: "string" },
  },
  takes: [1, 1],
  run: (invocation) => {
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
  },
};

/** Lists all subscribers, 500 a query. */
export const subscribersList: Command = {
  usage: "subscribers list",
  about: "list the subscribers",
  options: {},
  takes: [0, 0],
  run: (invocation) =>
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
    }),
};

/** Shows one subscriber. */
export const subscribersShow: Command = {
  usage: "subscribers show EMAIL",
  about: "show one subscriber",
  options: {},
  takes: [1, 1],
  run: (invocation) => {
    const key = keyOf(invocation.positionals[0]);
    return withPaperboy(invocation, async ({ db }) => {
      const subscriber = await subscriberByKey(db, key);
      if (!subscriber) {
        invocation.note(`${key} is no subscriber`);
        return 1;
      }
      const shown = described(subscriber, (await followsOf(db, [subscriber.id])).get(subscriber.id) ?? []);
      const lines = Object.entries(shown).map(
        ([name, value]) =>
          `${name.padEnd(11)} ${Array.isArray(value) ? value.join("; ") || "none" : (value ?? "none")}`,
      );
      invocation.out(lines.join("\n"), shown);
      return 0;
    });
  },
};

/** Removes one subscriber with all their data. */
export const subscribersRemove: Command = {
  usage: "subscribers remove EMAIL",
  about: "remove a subscriber and their history",
  options: {},
  takes: [1, 1],
  run: (invocation) => {
    const key = keyOf(invocation.positionals[0]);
    return withPaperboy(invocation, async ({ db, outboxFolder }) => {
      const removed = await removeSubscriber(db, key, { mailFolder: outboxFolder });
      if (removed) invocation.out(`removed ${key}`, { email: key, status: "removed" });
      else invocation.note(`${key} is no subscriber`);
      return removed ? 0 : 1;
    });
  },
};

/** Writes all subscribers as CSV. */
export const subscribersExport: Command = {
  usage: "subscribers export",
  about: "write all subscribers as CSV for `subscribers import` (with --json: one object a line)",
  options: {},
  takes: [0, 0],
  run: (invocation) =>
    withPaperboy(invocation, async ({ db }) => {
      if (invocation.values.json !== true) invocation.out(columns.join(","), null);
      for await (const record of exportSubscribers(db)) {
        const row = rowOf(record);
        invocation.out(stringify([columns.map((column) => row[column])]).trimEnd(), record);
      }
      return 0;
    }),
};

/** Adds the subscribers of a CSV file. */
export const subscribersImport: Command = {
  usage: "subscribers import FILE.csv [--encoding NAME] [--errors FILE] [--at TIME]",
  about: `add subscribers from a CSV file with a header. Its encoding is UTF-8, or that of its byte order mark, or that of --encoding. Columns: ${columns.join(", ")} (topics separated by ;, a ; within a topic written \\;). Refused rows are written to FILE.csv.errors.csv with the reason; correct and import them`,
  options: { at: common.at, encoding: { type: "string" }, errors: { type: "string" } },
  takes: [1, 1],
  run: async (invocation) => {
    const file = invocation.positionals[0] ?? "";
    const { size } = await stat(file).catch(() => {
      throw new UsageError(`${file} cannot be read; name a CSV file with a header line`);
    });
    const errorsFile = option(invocation, "errors") ?? `${file}.errors.csv`;
    if (resolve(errorsFile) === resolve(file))
      throw new UsageError("--errors must name another file than the one that is imported");
    return withPaperboy(invocation, async ({ db, now }) => {
      const bar = progress("importing", size);
      const figures = { added: 0, failed: 0 };
      const refusals = refusedRows(errorsFile);
      const records = parse({
        columns: (header: string[]) => checkedHeader(header),
        trim: true,
        skip_empty_lines: true,
        info: true,
      });
      // Errors of the pipeline are thrown by the records.
      pipeline(Readable.from(decoded(file, option(invocation, "encoding"))), records, () => {});
      let read = 0;
      const add = async (batch: readonly Row[]) => {
        for (const { row, line, outcome } of await importRows(db, batch, now())) {
          if (outcome.ok) figures.added += 1;
          else {
            figures.failed += 1;
            await refusals.add(row, outcome.message);
            invocation.note(`line ${line}: ${row.email ?? ""}: ${outcome.message}`);
          }
        }
      };
      let batch: Row[] = [];
      try {
        for await (const { record, info } of records as AsyncIterable<{
          record: Partial<SubscriberRow>;
          info: { lines: number; bytes: number };
        }>) {
          batch.push({ row: record, line: info.lines });
          if (batch.length < importBatch) continue;
          await add(batch);
          batch = [];
          bar.step(info.bytes - read);
          read = info.bytes;
        }
      } catch (error) {
        // A damaged row ends the import. Rows before it are kept; importing the corrected file adds the rest.
        if (error instanceof UsageError) throw error;
        figures.failed += 1;
        invocation.note(`stopped: ${(error as Error).message}`);
      } finally {
        await add(batch);
        bar.stop();
        await refusals.close();
      }
      const told = refusals.path() === null ? "" : `; the refused rows are in ${refusals.path()}`;
      invocation.out(`${figures.added} added, ${figures.failed} not${told}`, {
        ...figures,
        errors: refusals.path(),
      });
      return figures.failed > 0 ? 1 : 0;
    });
  },
};

/** How many rows share a transaction. */
const importBatch = 200;

type Row = { row: Partial<SubscriberRow>; line: number };

async function importRows(
  db: Db,
  batch: readonly Row[],
  now: Date,
): Promise<(Row & { outcome: Imported })[]> {
  await ensureTopicsOf(
    db,
    batch.map(({ row }) => row),
  );
  return db.transaction(async (tx) => {
    const done: (Row & { outcome: Imported })[] = [];
    for (const each of batch) done.push({ ...each, outcome: await importSubscriber(tx, each.row, now) });
    return done;
  });
}

/** A CSV file of refused rows, with the reason in a further column. It is created with the first row. */
function refusedRows(path: string) {
  let file: FileHandle | null = null;
  return {
    path: () => (file === null ? null : path),
    add: async (row: Partial<SubscriberRow>, reason: string) => {
      if (file === null) {
        file = await open(path, "w");
        await file.write(stringify([[...columns, "error"]]));
      }
      await file.write(stringify([[...columns.map((column) => row[column] ?? ""), reason]]));
    },
    close: async () => {
      await file?.close();
    },
  };
}

function checkedHeader(header: string[]): string[] {
  const names = header.map((name) => withoutInvisible(name).trim().toLowerCase());
  // The file of refused rows has the further column "error", and may be imported again.
  const unknown = names.find((name) => name !== "error" && !(columns as readonly string[]).includes(name));
  if (unknown !== undefined || !names.includes("email")) {
    throw new UsageError(
      `the file's header must name the column email, and may name ${columns.slice(1).join(", ")}${unknown === undefined ? "" : `; it has "${unknown.slice(0, 60)}"`}`,
    );
  }
  return names;
}
