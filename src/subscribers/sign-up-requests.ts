/**
 * Sign-ups that wait for a worker. The request writes one row and is answered; a worker does the rest. So the time that the
 * answer takes cannot depend on what is known of the address.
 */
import { asc, eq, lt, lte } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { signUpRequests } from "../db/schema.ts";
import type { Log } from "../log.ts";
import type { Address } from "./address.ts";
import { confirmationTtl } from "./notices/confirmation.ts";
import { type SignUpChoices, signUp } from "./sign-up.ts";
import type { TokenKeys } from "./tokens.ts";

/**
 * How long a failed sign-up waits for its next try, in milliseconds: its domain has had too many mails, or there was an error.
 */
const putOffMs = 60_000;

/** What is written down of a sign-up. */
export type SignUpRequest = { address: Address; choices: SignUpChoices; now: Date };

/** Writes sign-ups down, at least one. Whatever the addresses are, this is the same statement. @returns their ids */
export async function requestSignUps(db: Db, requests: readonly SignUpRequest[]): Promise<{ id: number }[]> {
  return db
    .insert(signUpRequests)
    .values(
      requests.map(({ address, choices, now }) => ({
        email: address.email,
        emailKey: address.key,
        choices,
        askedAt: now,
        readyAt: now,
      })),
    )
    .returning({ id: signUpRequests.id });
}

type Processing = { now: Date; domain: string; keys: TokenKeys; log: Log };

/**
 * Processes the sign-ups that wait, the oldest first. Each is done once, however many processes do this: its row is locked
 * meanwhile, and is deleted in the transaction that does the work. After a crash the next worker finds it.
 *
 * @param domain of the Message-IDs
 * @returns how many were done.
 */
export async function processSignUps(
  db: Db,
  { signal, ...processing }: Processing & { signal?: AbortSignal | undefined },
): Promise<number> {
  let done = 0;
  while (!signal?.aborted) {
    const outcome = await processNext(db, processing);
    if (outcome === "none") break;
    if (outcome === "done") done += 1;
  }
  return done;
}

async function processNext(
  db: Db,
  { now, domain, keys, log }: Processing,
): Promise<"done" | "put off" | "none"> {
  return db.transaction(async (tx) => {
    const [request] = await tx
      .select()
      .from(signUpRequests)
      .where(lte(signUpRequests.readyAt, now))
      .orderBy(asc(signUpRequests.readyAt), asc(signUpRequests.id))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!request) return "none";
    const { id, email, emailKey, choices } = request;
    // Each runs within a savepoint: one that fails stays, and does not stop the others.
    const done = await tx
      .transaction((inner) => signUp(inner, { email, key: emailKey }, choices, { now, domain, keys }))
      .catch((error: unknown) => {
        log.error({ event: "subscribers.sign-up-failed", err: error });
        return false;
      });
    const row = eq(signUpRequests.id, id);
    if (done) await tx.delete(signUpRequests).where(row);
    else
      await tx
        .update(signUpRequests)
        .set({ readyAt: new Date(now.getTime() + putOffMs) })
        .where(row);
    return done ? "done" : "put off";
  });
}

/** Deletes failed sign-ups that are older than a confirmation link is valid. @returns how many. */
export async function forgetRequests(db: Db, now: Date): Promise<number> {
  const forgotten = await db
    .delete(signUpRequests)
    .where(lt(signUpRequests.askedAt, new Date(now.getTime() - confirmationTtl)))
    .returning({ id: signUpRequests.id });
  return forgotten.length;
}
