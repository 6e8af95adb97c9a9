import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "../../../src/db/open.ts";
import { addressChanges, deliveries, subscribers, suppressions } from "../../../src/db/schema.ts";
import { forgetSuppression } from "../../../src/outbox/suppressions.ts";
import { parseAddress } from "../../../src/subscribers/address.ts";
import {
  type AddressSide,
  agreeToChange,
  askAddressChange,
  cancelAddressChange,
  forgetChanges,
} from "../../../src/subscribers/address-change.ts";
import { openChangeOf } from "../../../src/subscribers/open-change.ts";
import { subscriberById } from "../../../src/subscribers/subscriber.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import { testKeys } from "../../support/setup.ts";
import { active, morning, pending, reload } from "../web/support.ts";

const database = useDatabase();
const mailing = { now: morning, domain: "example.org", mailFolder: null };
const later = (hours: number) => new Date(morning.getTime() + hours * 3_600_000);

const ask = (db: Db, id: number, email: string, now = morning) => {
  const parsed = parseAddress(email);
  if (!parsed.ok) throw new Error(parsed.message);
  return askAddressChange(db, id, parsed.address, { ...mailing, now, keys: testKeys });
};

const agreeAs = async (db: Db, id: number, side: AddressSide, now = morning) => {
  const change = await openChangeOf(db, id, morning);
  if (!change) throw new Error("no change is open");
  return agreeToChange(db, { side, change }, { ...mailing, now });
};

const mails = async (db: Db) =>
  (await db.select().from(deliveries).orderBy(deliveries.id)).map(
    ({ kind, recipient }) => `${kind} to ${recipient}`,
  );

describe("a change of address", () => {
  test.each<[AddressSide, AddressSide]>([
    ["old", "new"],
    ["new", "old"],
  ])("is made once both have agreed, the %s address first, and not before", async (first, second) => {
    const { db } = database;
    const { id, tokenVersion, feedVersion } = await active(db, "ada@example.org", ["robotics"]);
    expect(await ask(db, id, "Ada@example.net")).toBe("asked");
    expect(await mails(db)).toEqual(["change-allow to ada@example.org", "change-accept to Ada@example.net"]);
    expect(await agreeAs(db, id, first)).toBe(`waits-for-${second}`);
    expect(await agreeAs(db, id, first)).toBe(`waits-for-${second}`);
    expect(await subscriberById(db, id)).toMatchObject({ email: "ada@example.org", tokenVersion });
    expect(await agreeAs(db, id, second)).toBe("moved");
    expect(await subscriberById(db, id)).toMatchObject({
      email: "Ada@example.net",
      emailKey: "ada@example.net",
      status: "active",
      tokenVersion: tokenVersion + 1,
      feedVersion: feedVersion + 1,
    });
    expect((await mails(db)).slice(2)).toEqual(["moved to Ada@example.net", "moved-away to ada@example.org"]);
    expect(await openChangeOf(db, id, morning)).toBeNull();
  });

  test("takes along the digest that waits, and withdraws what else was on its way to the old address", async () => {
    const { db } = database;
    const { id } = await active(db, "ada@example.org");
    const to = { recipient: "ada@example.org", recipientKey: "ada@example.org", domain: "example.org" };
    await queueMail(db, [{ kind: "digest", ref: 1, ...to, expiresAt: null }], morning);
    await ask(db, id, "ada@example.net");
    await agreeAs(db, id, "old");
    await agreeAs(db, id, "new");
    const rows = await db.select().from(deliveries).orderBy(deliveries.id);
    expect(rows.map(({ kind, recipientKey, status }) => [kind, recipientKey, status])).toEqual([
      ["digest", "ada@example.net", "pending"],
      ["change-allow", "ada@example.org", "failed"],
      ["change-accept", "ada@example.net", "pending"],
      ["moved", "ada@example.net", "pending"],
      ["moved-away", "ada@example.org", "pending"],
    ]);
  });

  test("goes on where the versions of links come round", async () => {
    const { db } = database;
    const { id } = await active(db, "ada@example.org");
    await db.update(subscribers).set({ tokenVersion: 65_535, feedVersion: 65_535 });
    await ask(db, id, "ada@example.net");
    await agreeAs(db, id, "old");
    await agreeAs(db, id, "new");
    expect(await subscriberById(db, id)).toMatchObject({ tokenVersion: 1, feedVersion: 1 });
  });

  test("that one side agreed to after a day, or that was called off, is over", async () => {
    const { db } = database;
    const { id } = await active(db, "ada@example.org");
    await ask(db, id, "ada@example.net");
    const change = await openChangeOf(db, id, morning);
    if (!change) throw new Error("no change is open");
    await agreeAs(db, id, "old");
    expect(await agreeToChange(db, { side: "new", change }, { ...mailing, now: later(25) })).toBe("over");
    expect(await cancelAddressChange(db, id, morning)).toBe(true);
    expect(await cancelAddressChange(db, id, morning)).toBe(false);
    expect(await agreeToChange(db, { side: "new", change }, mailing)).toBe("over");
    expect((await subscriberById(db, id))?.email).toBe("ada@example.org");
  });

  test("is replaced by one to another address, and asking for the same again keeps what was agreed", async () => {
    const { db } = database;
    const { id } = await active(db, "ada@example.org");
    await ask(db, id, "ada@example.net");
    const first = await openChangeOf(db, id, morning);
    await agreeAs(db, id, "old");
    await ask(db, id, "ADA@example.net", later(1));
    expect(await openChangeOf(db, id, morning)).toMatchObject({ id: first?.id, oldAgreedAt: morning });
    await ask(db, id, "ada@example.com", later(2));
    expect(await openChangeOf(db, id, morning)).toMatchObject({
      email: "ada@example.com",
      oldAgreedAt: null,
    });
    expect(await db.select().from(addressChanges)).toHaveLength(2);
  });

  test("ends a sign-up that waits at the new address, and is not made where that was confirmed meanwhile", async () => {
    const { db } = database;
    const ada = await active(db, "ada@example.org");
    await pending(db, "ada@example.net");
    await ask(db, ada.id, "ada@example.net");
    await agreeAs(db, ada.id, "old");
    expect(await agreeAs(db, ada.id, "new")).toBe("moved");
    expect((await reload(db, "ada@example.net")).id).toBe(ada.id);

    const bob = await active(db, "bob@example.org");
    await ask(db, bob.id, "bob@example.net");
    await active(db, "bob@example.net");
    await agreeAs(db, bob.id, "old");
    expect(await agreeAs(db, bob.id, "new")).toBe("taken");
    expect((await subscriberById(db, bob.id))?.email).toBe("bob@example.org");
  });

  test("made from both sides at once is made once", async () => {
    const { db } = database;
    const { id } = await active(db, "ada@example.org");
    await ask(db, id, "ada@example.net");
    const outcomes = await Promise.all((["old", "new"] as const).map((side) => agreeAs(db, id, side)));
    expect(outcomes.filter((outcome) => outcome === "moved")).toHaveLength(1);
    expect((await mails(db)).filter((mail) => mail.startsWith("moved to"))).toHaveLength(1);
  });
});

describe("asking for a change", () => {
  test("answers the same for an address that is new, pending, active, unsubscribed or suppressed", async () => {
    const { db } = database;
    const kinds = {
      "new@example.net": async () => {},
      "pending@example.net": async () => pending(db, "pending@example.net"),
      "active@example.net": async () => active(db, "active@example.net"),
      "gone@example.net": async () => {
        await active(db, "gone@example.net");
        await db
          .update(subscribers)
          .set({ status: "unsubscribed", nextDueAt: null })
          .where(eq(subscribers.emailKey, "gone@example.net"));
      },
      "suppressed@example.net": async () =>
        db
          .insert(suppressions)
          .values({ emailKey: "suppressed@example.net", reason: "operator", createdAt: morning }),
      "forgotten@example.net": async () => {
        await db
          .insert(suppressions)
          .values({ emailKey: "forgotten@example.net", reason: "complaint", createdAt: morning });
        await forgetSuppression(db, "forgotten@example.net", testKeys);
      },
    };
    const mailed: Record<string, string[]> = {};
    for (const [email, prepare] of Object.entries(kinds)) {
      await prepare();
      const { id } = await active(db, `reader-of-${email}`);
      await db.delete(deliveries);
      expect(await ask(db, id, email), email).toBe("asked");
      mailed[email] = (await mails(db)).filter((mail) => mail.endsWith(` ${email}`));
    }
    // What differs is in the mailbox of whoever owns the address.
    expect(mailed).toEqual({
      "new@example.net": ["change-accept to new@example.net"],
      "pending@example.net": ["change-accept to pending@example.net"],
      "active@example.net": ["change-known to active@example.net"],
      "gone@example.net": ["change-known to gone@example.net"],
      "suppressed@example.net": [],
      "forgotten@example.net": [],
    });
  });

  test("for the address they have, however it is written, asks nobody", async () => {
    const { db } = database;
    const { id } = await active(db, "ada@example.org");
    expect(await ask(db, id, "ADA@Example.ORG")).toBe("same");
    expect(await mails(db)).toEqual([]);
  });

  test("mails an old address five times a day at most, and a new one three times whoever asks", async () => {
    const { db } = database;
    const ada = await active(db, "ada@example.org");
    const answers = [];
    for (let n = 0; n < 7; n += 1) answers.push(await ask(db, ada.id, "victim@example.net", later(n)));
    expect(answers).toEqual(["asked", "asked", "asked", "asked", "asked", "too-often", "too-often"]);
    const bob = await active(db, "bob@example.org");
    expect(await ask(db, bob.id, "victim@example.net", later(7))).toBe("asked");
    const toVictim = (await mails(db)).filter((mail) => mail.endsWith("victim@example.net"));
    expect(toVictim).toHaveLength(3);
    expect(await ask(db, ada.id, "victim@example.net", later(30))).toBe("asked");
  });
});

test("twenty wishes at once for one address leave one change open, and mail no more than wishes one by one", async () => {
  const { db } = database;
  const { id } = await active(db, "ada@example.org");
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(db, id, "victim@example.net")));
  expect(answers.filter((answer) => answer === "asked")).toHaveLength(5);
  expect((await mails(db)).filter((mail) => mail.endsWith("victim@example.net"))).toHaveLength(3);
  expect(await db.select().from(addressChanges)).toHaveLength(1);
});

test("changes that are over are forgotten within two days, with the addresses in them", async () => {
  const { db } = database;
  const { id } = await active(db, "ada@example.org");
  await ask(db, id, "ada@example.net");
  expect(await forgetChanges(db, later(47))).toBe(0);
  expect(await forgetChanges(db, later(49))).toBe(1);
  expect(await db.select().from(addressChanges)).toEqual([]);
});
