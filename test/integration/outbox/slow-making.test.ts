/** Messages that take longer to make than a claim lasts. */
import { inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { deliveries } from "../../../src/db/schema.ts";
import { deliverPending, type Sender } from "../../../src/outbox/deliver.ts";
import { reclaimExpired } from "../../../src/outbox/outbox.ts";
import { useFaults } from "./faults.ts";

const { database, state, serve, sending, queue, states } = useFaults();
const leaseMs = 400;
const later = (ms: number) => {
  state.now = new Date(state.now.getTime() + ms);
};
/** How much longer the claims on the messages to these addresses hold. */
const left = async (...addresses: string[]) => {
  const claims = await database.db.select().from(deliveries).where(inArray(deliveries.recipient, addresses));
  return claims.map(({ leaseUntil }) => (leaseUntil?.getTime() ?? 0) - state.now.getTime());
};

test("they are sent once, nobody else takes them meanwhile, and half of the claim is left for sending", async () => {
  const { accepted, url } = await serve();
  const both = ["ada@example.org", "bob@example.org"];
  await queue(...both);
  const sender = sending(url);
  const prepare: Sender["prepare"] = async (claimed) => {
    for (let part = 0; part < 3; part += 1) {
      later(0.75 * leaseMs);
      await expect.poll(() => left(...both)).toEqual([leaseMs, leaseMs]);
      const found = await reclaimExpired(database.db, { now: state.now, wallClock: state.now });
      expect(found).toEqual({ unsent: 0, uncertain: 0 });
    }
    later(0.75 * leaseMs);
    return sender.prepare(claimed);
  };
  const leftAtSending: number[] = [];
  const send: Sender["send"] = async (message) => {
    leftAtSending.push(...(await left(message.to)));
    return sender.send(message);
  };
  expect(await deliverPending({ ...sender, prepare, send, leaseMs })).toMatchObject({ accepted: 2 });
  expect(accepted).toHaveLength(2);
  expect(leftAtSending).toEqual([leaseMs, leaseMs]);
});

test("they are put off where the claim cannot be renewed", async () => {
  const { accepted, url } = await serve();
  await queue("ada@example.org");
  await database.db.execute(sql`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'no room'; end $$`);
  await database.db.execute(sql`create trigger refuse before update on deliveries for each row
    when (old.status = 'sending' and new.lease_until > old.lease_until) execute function refuse()`);
  try {
    const sender = sending(url);
    const prepare: Sender["prepare"] = async (claimed) => {
      later(0.75 * leaseMs);
      return sender.prepare(claimed);
    };
    expect(await deliverPending({ ...sender, prepare, leaseMs })).toMatchObject({ accepted: 0, deferred: 1 });
  } finally {
    await database.db.execute(sql`drop function refuse cascade`);
  }
  expect(accepted).toEqual([]);
  expect(await states()).toEqual([{ status: "deferred", attempts: 1 }]);
});
