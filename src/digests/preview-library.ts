/** A library that is tried and not kept. */
import { TransactionRollbackError } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { bring } from "../library/bring.ts";
import type { Reading } from "../library/read/reading.ts";
import { addSubscriber } from "../subscribers/sign-up.ts";
import { defaults } from "../subscribers/subscriber.ts";
import type { Day } from "./day.ts";
import { readInterests } from "./interests-job.ts";
import type { ReaderLibrary } from "./profile.ts";
import { loadReaderLibraries } from "./reader-library.ts";
import type { Scoring } from "./scoring.ts";

/**
 * What this library would bring its reader of the day's papers; undefined where nothing can be told from it. It is brought, completed
 * from the archive and read as every library is, for a reader who is never committed.
 *
 * @throws what the database throws
 */
export async function triedLibrary(
  { db, scoring, now }: { db: Db; scoring: Scoring; now: Date },
  library: Reading,
  day: Day,
): Promise<ReaderLibrary | undefined> {
  // Loaded before: the embedded database serves nobody else while a transaction is open.
  const archive = await scoring.archive(now);
  let tried: ReaderLibrary | undefined;
  const trial = db.transaction(async (tx) => {
    // No address is this key, so nobody is in the way.
    const address = { email: "you@example.org", key: "preview" };
    const added = await addSubscriber(tx, address, { ...defaults, topics: [] }, now);
    if (!added.ok) throw new Error(added.message);
    const { id } = added.subscriber;
    await bring(tx, id, library, { from: "preview", now });
    await readInterests(tx, archive, id, now);
    tried = (await loadReaderLibraries(tx, day, [id])).get(id);
    tx.rollback();
  });
  await trial.catch((error: unknown) => {
    if (!(error instanceof TransactionRollbackError)) throw error;
  });
  return tried;
}
