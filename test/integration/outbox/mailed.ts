import { eq, sql } from "drizzle-orm";
import { deliveries } from "../../../src/db/schema.ts";
import type { DeliveryStatus } from "../../../src/outbox/outbox.ts";
import { listSuppressions } from "../../../src/outbox/suppressions.ts";
import { subscriberByKey } from "../../../src/subscribers/subscriber.ts";
import { unsubscribe } from "../../../src/subscribers/unsubscribe.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import { bounceAddress, keys } from "../../unit/outbox/bounces/fixtures.ts";

export const now = new Date("2026-11-21T09:00:00Z");
export const ada = "ada@reader.example";

export function useMailed() {
  const database = useDatabase();

  const context = () => ({
    keys,
    bounceAddress,
    softLimit: 3,
    unsubscribe: async (db: typeof database.db, key: string, at: Date) => {
      const subscriber = await subscriberByKey(db, key);
      if (subscriber) await unsubscribe(db, subscriber.id, at);
    },
  });

  /** A message to this address that has got so far. @returns its id */
  async function mailed(status: DeliveryStatus = "accepted", recipient = ada): Promise<number> {
    const domain = "paperboy.example";
    await queueMail(
      database.db,
      [{ kind: "digest", ref: 1, recipient, recipientKey: recipient, domain, expiresAt: null }],
      now,
    );
    const [last] = await database.db
      .update(deliveries)
      .set({ status, leaseUntil: status === "sending" ? now : null })
      .where(eq(deliveries.id, sql`(select max(id) from deliveries)`))
      .returning();
    return last?.id ?? 0;
  }

  const delivery = async (id: number) =>
    (await database.db.select().from(deliveries).where(eq(deliveries.id, id)))[0];
  const suppressed = async () =>
    (await listSuppressions(database.db)).map(({ emailKey, reason }) => [emailKey, reason]);

  return { database, context, mailed, delivery, suppressed };
}
