import { blame } from "../app/blame.ts";
import { migrateDatabase, schemaState } from "../db/migrate.ts";
import { openDatabase } from "../db/open.ts";
import type { Run } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Migrates the database. @throws {OperatorError} where it cannot be reached */
export const migrate: Run = async (invocation) => {
  const { databaseUrl } = invocation.config;
  if (databaseUrl !== null) {
    const database = await openDatabase({ databaseUrl, connections: 1 });
    await schemaState(database.db).catch(blame("DATABASE_URL")).finally(database.close);
    await migrateDatabase(databaseUrl);
  }
  // Opening migrates an embedded database, and checks the schema of both kinds.
  return withPaperboy(invocation, async () => {
    invocation.out("the database is at this version's schema", { status: "current" });
    return 0;
  });
};
