import { describe, expect, test } from "vitest";
import { deliveries } from "../../../src/db/schema.ts";
import { composer } from "../../../src/outbox/compose.ts";
import { enqueue } from "../../../src/outbox/enqueue.ts";
import { type MessageKind, oneByOne } from "../../../src/outbox/message-kind.ts";
import type { Priority } from "../../../src/outbox/outbox.ts";
import { forgetSuppression, suppress } from "../../../src/outbox/suppressions.ts";
import { useDatabase } from "../../support/database.ts";

const database = useDatabase();
const now = new Date("2026-11-21T07:00:00Z");
const keys = [Buffer.alloc(32, 1)];
const hour = 3_600_000;

const kindOf = (kind: string, priority: Priority, ttl: number | null): MessageKind<{ sign: string }> => ({
  kind,
  priority,
  ttl,
  compose: oneByOne(async (_, { sign }, { ref }) => ({
    from: { address: "paperboy@example.org" },
    subject: `${kind} ${ref} ${sign}`,
    html: [],
    text: [],
    headers: {},
  })),
});
const kites = kindOf("kites", "urgent", hour);
const breads = kindOf("breads", "usual", null);
const to = (name: string) => ({ recipient: `${name}@example.org`, recipientKey: `${name}@example.org` });

describe("a message kind", () => {
  test("sets priority and expiry of all its messages", async () => {
    const { db } = database;
    await enqueue(db, kites, [{ ref: 1, ...to("ada"), domain: "example.org" }], now);
    await enqueue(db, breads, [{ ref: 2, ...to("bob"), domain: "example.org" }], now);
    await enqueue(db, breads, [{ ref: 3, ...to("bob"), domain: "example.org", expiresAt: now }], now);
    const queued = await db.select().from(deliveries).orderBy(deliveries.id);
    expect(queued.map(({ kind, priority, expiresAt }) => [kind, priority, expiresAt])).toEqual([
      ["kites", 0, new Date(now.getTime() + hour)],
      ["breads", 1, null],
      ["breads", 1, now],
    ]);
  });

  test("composes its own deliveries and no others; nobody composes for a forgotten suppressed address", async () => {
    const { db } = database;
    await enqueue(db, kites, [{ ref: 1, ...to("ada"), domain: "example.org" }], now);
    await enqueue(db, breads, [{ ref: 2, ...to("bob"), domain: "example.org" }], now);
    await enqueue(db, breads, [{ ref: 3, ...to("eve"), domain: "example.org" }], now);
    await enqueue(
      db,
      kindOf("unknown", "last", null),
      [{ ref: 4, ...to("cyd"), domain: "example.org" }],
      now,
    );
    await suppress(db, "eve@example.org", "hard bounce", now);
    await forgetSuppression(db, "eve@example.org", keys);
    const queued = await db.select().from(deliveries).orderBy(deliveries.id);
    const make = await composer(db, [kites, breads], { keys, sign: "!" })(queued);
    expect(queued.map(make)).toEqual([
      expect.objectContaining({ subject: "kites 1 !" }),
      expect.objectContaining({ subject: "breads 2 !" }),
      { gone: "the address is suppressed" },
      undefined,
    ]);
  });

  test("has a unique name", () => {
    expect(() => composer(database.db, [kites, breads, kites], { keys, sign: "" })).toThrow(/two .* kites/);
  });
});
