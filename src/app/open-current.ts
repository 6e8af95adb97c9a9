/** Opening the database that the configuration names, at this version's schema. */
import { join } from "node:path";
import type { Config } from "../config.ts";
import { migrateFolder, schemaState } from "../db/migrate.ts";
import { type OpenDatabase, openDatabase } from "../db/open.ts";
import { blame } from "./blame.ts";
import { OperatorError } from "./operator-error.ts";

/**
 * Opens the database. `isPacked`: an embedded one is left packed. An embedded one is migrated at once; a server must be at this version's schema already.
 *
 * @throws {OperatorError} where it cannot be opened or has another schema
 * @throws {DatabaseInUse} where another process has the embedded database open
 */
export async function openCurrent({
  databaseUrl,
  dataDir,
  isPacked = false,
}: Pick<Config, "databaseUrl" | "dataDir"> & { isPacked?: boolean | undefined }): Promise<OpenDatabase> {
  const blamed = blame(databaseUrl === null ? "DATA_DIR" : "DATABASE_URL");
  const database = await openDatabase(
    databaseUrl === null ? { folder: join(dataDir, "db"), isPacked } : { databaseUrl },
  ).catch(blamed);
  try {
    if (database.kind === "embedded") await migrateFolder(database.db);
    const state = await schemaState(database.db).catch(blamed);
    if (state === "stale")
      throw new OperatorError("the database is not at this version's schema: run `paperboy migrate` first");
    if (state === "newer")
      throw new OperatorError(
        "the database has a newer schema than this version of Paperboy: upgrade this one",
      );
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
