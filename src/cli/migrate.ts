import { migrateDatabase } from "../db/migrate.ts";
import { type Command, withPaperboy } from "./command.ts";

/** Migrates the database. */
export const migrate: Command = {
  usage: "migrate",
  about: "migrate the database to this version's schema; safe to run from several machines at once",
  options: {},
  takes: [0, 0],
  run: async (invocation) => {
    const { databaseUrl } = invocation.config;
    if (databaseUrl !== null) await migrateDatabase(databaseUrl);
    // Opening migrates an embedded database, and checks the schema of both kinds.
    return withPaperboy(invocation, async () => {
      invocation.out("the database is at this version's schema", { status: "current" });
      return 0;
    });
  },
};
