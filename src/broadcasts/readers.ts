/** The readers of a broadcast, as SQL over `subscribers s`. */
import { type SQL, sql } from "drizzle-orm";

/** The kind of its deliveries (outbox/message-kind.ts), whose `ref` is the broadcast's id. */
export const broadcastKind = "broadcast";

/** The readers who get one: active ones and, if the operator chooses so, paused ones. */
export const readersOf = (alsoPaused: boolean): SQL =>
  alsoPaused ? sql`s.status in ('active', 'paused')` : sql`s.status = 'active'`;

/** Suppressed addresses are not queued. Suppressions that are stored only as a MAC are found when the mail is composed. */
export const notSuppressed = sql`not exists (select 1 from suppressions x where x.email_key = s.email_key)`;
