/** Tries a library without storing it. */
import { TransactionRollbackError } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { importPapers } from "../library/change-library.ts";
import type { Reading } from "../library/read/reading.ts";
import { addSubscriber } from "../subscribers/sign-up.ts";
import { defaults } from "../subscribers/subscriber.ts";
import type { Day } from "./day.ts";
import { readInterests } from "./interests-job.ts";
import type { ReaderLibrary } from "./profile.ts";
import { loadReaderLibraries } from "./reader-library.ts";
import type { Scoring } from "./scoring.ts";

/**
 * What this library would bring its reader from the day's papers; undefined where nothing can be told from it. The library is
 * imported, completed from the archive and read as any other, in a transaction that is rolled back.
 *
 * @throws what the database throws
 */
export async function triedLibrary(
  { db, scoring, now }: { db: Db; scoring: Scoring; now: Date },
  library: Reading,
  day: Day,
): Promise<ReaderLibrary | undefined> {
  // This is loaded first, because the embedded database serves no other query while a transaction is open.
  const archive = await scoring.archive(now);
  let tried: ReaderLibrary | undefined;
  const trial = db.transaction(async (tx) => {
    // No reader's address has this key, so there is no conflict with one.
    const address = { email: "you@example.org", key: "preview" };
    const added = await addSubscriber(tx, address, { ...defaults, topics: [] }, now);
    if (!added.ok) throw new Error(added.message);
    const { id } = added.subscriber;
    await importPapers(tx, id, library, { from: "preview", now });
    await readInterests(tx, archive, id, now);
    tried = (await loadReaderLibraries(tx, day, [id])).get(id);
    tx.rollback();
  });
  await trial.catch((error: unknown) => {
    if (!(error instanceof TransactionRollbackError)) throw error;
  });
  return tried;
}
