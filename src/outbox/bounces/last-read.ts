/** When bounces were last read or reported, so that an operator learns that nobody empties the bounce mailbox. */
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";

const job = "bounces ingest";

/** Writes down that these locations have been read; folders by name, because they are read again. */
export async function noteBouncesRead(db: Db, locations: readonly string[], now: Date): Promise<void> {
  const names = new Set([job]);
  for (const location of locations) {
    const isFolder = await stat(location).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder) names.add(`${job} ${resolve(location)}`);
  }
  for (const name of names)
    await db.execute(sql`insert into jobs (name, last_run_at) values (${name}, ${now.toISOString()}::timestamptz)
      on conflict (name) do update set last_run_at = excluded.last_run_at`);
}

/** What is known of when bounces were read and reported. */
export type BounceTraces = {
  /** When `bounces ingest` last ran. */
  readAt: Date | null;
  /** The folders that it has read, and when. */
  folders: readonly { folder: string; readAt: Date }[];
  /** When a bounce or a complaint was last recorded that came by mail or by webhook. */
  reportedAt: Date | null;
  /** How many messages were accepted; counting stops at `enough`. */
  accepted: number;
};

/** After this many accepted messages a bounce is to be expected. */
export const enough = 200;

/** Reads what is known of when bounces were read and reported. */
export async function bounceTraces(db: Db): Promise<BounceTraces> {
  const read = await rows<{ name: string; at: string }>(
    db,
    sql`select name, last_run_at::text as at from jobs where name like ${`${job}%`} order by name`,
  );
  const [told] = await rows<{ at: string }>(
    db,
    sql`select at::text as at from bounces where source <> 'smtp' order by id desc limit 1`,
  );
  const [sent] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int4 as n
      from (select 1 from deliveries where status = 'accepted' order by id desc limit ${enough}) last`,
  );
  const at = (text: string | undefined) => (text === undefined ? null : new Date(text));
  return {
    readAt: at(read.find(({ name }) => name === job)?.at),
    folders: read
      .filter(({ name }) => name !== job)
      .map(({ name, at }) => ({ folder: name.slice(job.length + 1), readAt: new Date(at) })),
    reportedAt: at(told?.at),
    accepted: sent?.n ?? 0,
  };
}

/** The times at which the newer mails of a folder or Maildir came; none where it is not on this machine. */
export async function arrivalsSince(folder: string, readAt: Date): Promise<Date[]> {
  const found: Date[] = [];
  for (const part of [folder, join(folder, "new"), join(folder, "cur")]) {
    for (const entry of await readdir(part, { withFileTypes: true }).catch(() => [])) {
      if (!entry.isFile() || entry.name.startsWith(".")) continue;
      const { mtime } = await stat(join(part, entry.name)).catch(() => ({ mtime: new Date(0) }));
      if (mtime > readAt) found.push(mtime);
    }
  }
  return found;
}
