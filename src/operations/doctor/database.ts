/** Checks that the database answers and has this version's schema. It works with an older schema too. */

import { access } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { answerInTime } from "../../db/answer-in-time.ts";
import { DatabaseInUse } from "../../db/lock.ts";
import { schemaState } from "../../db/migrate.ts";
import { type OpenDatabase, openDatabase } from "../../db/open.ts";
import { readOnlyRemedy } from "../../db/read-only.ts";
import { rows } from "../../db/rows.ts";
import { reasonOf } from "../../log.ts";
import { type BounceTraces, bounceTraces } from "../../outbox/bounces/last-read.ts";
import { type Finding, fail, ok } from "./finding.ts";
import type { Skew } from "./settings.ts";

/** How long one answer of the database may take, in milliseconds. */
const timeoutMs = 5_000;

type DatabaseChecks = {
  findings: Finding[];
  skew: Skew | null;
  /** Null where the database could not be read. */
  bounces: BounceTraces | null;
};

const tracesOf = ({ db }: OpenDatabase): Promise<BounceTraces | null> =>
  answerInTime(bounceTraces(db), timeoutMs).catch(() => null);

/** Opens the database and reads its version, schema and clock. It creates nothing, and never rejects. */
export async function checkDatabase(
  { databaseUrl, dataDir }: { databaseUrl: string | null; dataDir: string },
  now: () => Date,
): Promise<DatabaseChecks> {
  return databaseUrl === null ? checkEmbedded(join(dataDir, "db")) : checkServer(databaseUrl, now);
}

async function checkServer(databaseUrl: string, now: () => Date): Promise<DatabaseChecks> {
  const { host, pathname } = new URL(databaseUrl);
  const name = `${pathname.slice(1)} at ${host}`;
  const database = await openDatabase({ databaseUrl, connections: 1 });
  try {
    const asked = now().getTime();
    const [answer] = await answerInTime(
      rows<{ time: number; version: number; readOnly: boolean }>(
        database.db,
        sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as time,
                   current_setting('server_version_num')::int4 as version,
                   current_setting('transaction_read_only')::bool as "readOnly"`,
      ),
      timeoutMs,
    );
    if (!answer) throw new Error("it answers without a row");
    const skew = { clock: "the database's clock", ms: answer.time - (asked + now().getTime()) / 2 };
    const version = Math.floor(answer.version / 10_000);
    const reached =
      version < 15
        ? fail("database", `${name} is PostgreSQL ${version}`, "Paperboy needs PostgreSQL 15 or newer")
        : answer.readOnly
          ? fail("database", `${name} is read-only`, readOnlyRemedy)
          : ok("database", `PostgreSQL ${version}, ${name}`);
    return { findings: [reached, await schemaOf(database)], skew, bounces: await tracesOf(database) };
  } catch (error) {
    const mend = "check DATABASE_URL, and that the server runs and lets this machine in";
    const unusable = fail("database", `${name} cannot be used: ${reasonOf(error)}`, mend);
    return { findings: [unusable], skew: null, bounces: null };
  } finally {
    await database.close();
  }
}

async function schemaOf({ db, kind }: OpenDatabase): Promise<Finding> {
  const state = await answerInTime(schemaState(db), timeoutMs);
  if (state === "current") return ok("schema", "at this version's schema");
  if (state === "newer")
    return fail("schema", "the database has a newer schema than this version", "upgrade this Paperboy");
  return kind === "embedded"
    ? ok("schema", "older than this version's; the next start brings it up to date")
    : fail("schema", "older than this version's, or none yet", "run `paperboy migrate`");
}

async function checkEmbedded(folder: string): Promise<DatabaseChecks> {
  // Opening would create the database; the doctor must not.
  const isThere = await access(join(folder, "pg")).then(
    () => true,
    () => false,
  );
  if (!isThere)
    return {
      findings: [ok("database", `embedded; ${folder} will be made at the first start`)],
      skew: null,
      bounces: null,
    };
  try {
    const database = await openDatabase({ folder });
    try {
      const findings = [ok("database", `embedded, in ${folder}`), await schemaOf(database)];
      return { findings, skew: null, bounces: await tracesOf(database) };
    } finally {
      await database.close();
    }
  } catch (error) {
    const finding =
      error instanceof DatabaseInUse
        ? ok("database", `embedded, in ${folder}; ${error.holder} has it open, and checked its schema`)
        : fail(
            "database",
            `the embedded database in ${folder} cannot be opened: ${reasonOf(error)}`,
            "check that the folder may be read and written; restore it from a copy if it is damaged",
          );
    return { findings: [finding], skew: null, bounces: null };
  }
}
