import { migrateDatabase } from "../db/migrate.ts";
import type { Run } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Migrates the database. */
export const migrate: Run = async (invocation) => {
  const { databaseUrl } = invocation.config;
  if (databaseUrl !== null) await migrateDatabase(databaseUrl);
  // Opening migrates an embedded database, and checks the schema of both kinds.
  return withPaperboy(invocation, async () => {
    invocation.out("the database is at this version's schema", { status: "current" });
    return 0;
  });
};
