/** Putting messages into the queue. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { rows } from "../db/rows.ts";
import type { MessageKind } from "./message-kind.ts";
import { priorities } from "./outbox.ts";

/** A message to be queued. */
export type NewDelivery = {
  /** The id of what it is about; the kind decides of which table. */
  ref: number;
  recipient: string;
  recipientKey: string;
  /** When it was wanted; unset: now. */
  dueAt?: Date | null;
  /** Domain of the Message-ID. */
  domain: string;
  /**
   * The left side of the Message-ID; unset: a new one is made. A message with a given one is queued once, however often this is
   * called.
   */
  messageKey?: string;
  /** When it stops being worth sending, in place of its kind's `ttl`; null: never. */
  expiresAt?: Date | null;
};

/**
 * Queues messages of a kind. Call it in the transaction that decided on them. Each gets its Message-ID, which never changes.
 *
 * @returns the ids of the deliveries; those that were queued before are missing
 */
export async function enqueue(
  db: Db,
  { kind, priority, ttl }: Pick<MessageKind<never>, "kind" | "priority" | "ttl">,
  messages: readonly NewDelivery[],
  now: Date,
): Promise<number[]> {
  if (messages.length === 0) return [];
  const end = ttl === null ? null : new Date(now.getTime() + ttl);
  const queued = messages.map(
    ({ ref, recipient, recipientKey, dueAt, domain, messageKey, expiresAt = end }) => ({
      ref,
      recipient,
      recipient_key: recipientKey,
      // RFC 5322 section 3.6.4: unique for good, a dot-atom on the left. The time comes first so that the index grows at one
      // end.
      message_id: `<${messageKey ?? `${now.getTime().toString(36)}.${randomUUID()}`}@${domain}>`,
      due_at: (dueAt ?? now).toISOString(),
      expires_at: expiresAt?.toISOString() ?? null,
    }),
  );
  const at = sql`${now.toISOString()}::timestamptz`;
  const [stored] = await rows<{ ids: string | null }>(
    db,
    sql`with stored as (insert into deliveries (kind, priority, ref, recipient, recipient_key, message_id, status, due_at, ready_at,
          expires_at, created_at, status_at)
        select ${kind}, ${priorities[priority]}::smallint, r.ref, r.recipient, r.recipient_key, r.message_id, 'pending',
          r.due_at, ${at}, r.expires_at, ${at}, ${at}
        from json_to_recordset(${JSON.stringify(queued)}::json) as r(ref bigint, recipient text,
          recipient_key text, message_id text, due_at timestamptz, expires_at timestamptz)
        on conflict (message_id) do nothing
        returning id)
        select json_agg(id)::text as ids from stored`,
  );
  return JSON.parse(stored?.ids ?? "[]");
}
