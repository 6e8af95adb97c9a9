/** Whom a broadcast goes to, as SQL over `subscribers s`. */
import { type SQL, sql } from "drizzle-orm";

/** The kind of its deliveries (outbox/message-kind.ts), whose `ref` is the broadcast's id. */
export const broadcastKind = "broadcast";

/** Readers who get one: those who are active, and those who paused where the operator says so. */
export const readersOf = (alsoPaused: boolean): SQL =>
  alsoPaused ? sql`s.status in ('active', 'paused')` : sql`s.status = 'active'`;

/** Addresses that are suppressed are not queued; those that are known by their MAC alone are found when the mail is composed. */
export const notSuppressed = sql`not exists (select 1 from suppressions x where x.email_key = s.email_key)`;
