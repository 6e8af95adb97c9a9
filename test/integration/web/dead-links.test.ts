import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { deliveries } from "../../../src/db/schema.ts";
import { resubscribe } from "../../../src/subscribers/changes.ts";
import { removeSubscriber } from "../../../src/subscribers/remove.ts";
import { signUp } from "../../../src/subscribers/sign-up.ts";
import { subscriberById } from "../../../src/subscribers/subscriber.ts";
import { type Purpose, signToken, tokenKeys } from "../../../src/subscribers/tokens.ts";
import { unsubscribe } from "../../../src/subscribers/unsubscribe.ts";
import { useDatabase } from "../../support/database.ts";
import { noticeMessage } from "../../support/message.ts";
import { mailContext, testKeys } from "../../support/setup.ts";
import { readerWithDigest, token } from "./reader.ts";
import { active, dump, expectSentence, form, morning, openApp, reload, storePapers } from "./support.ts";

const database = useDatabase();

const routes: [Purpose, path: string, methods: ("GET" | "POST")[]][] = [
  ["confirm", "confirm", ["GET", "POST"]],
  ["preferences", "preferences", ["GET", "POST"]],
  ["unsubscribe", "unsubscribe", ["GET", "POST"]],
  ["digest", "digests", ["GET"]],
  ["saved", "saved", ["GET", "POST"]],
  ["library", "library", ["GET", "POST"]],
  ["start", "start", ["GET", "POST"]],
  ["follow", "follow", ["GET", "POST"]],
];

const flipped = (text: string, at: number) => {
  const letter = text[at] === "A" ? "B" : "A";
  return text.slice(0, at) + letter + text.slice(at + 1);
};

describe.each(routes)("a dead %s link", (purpose, path, methods) => {
  test("that was forged, cut, swapped, revoked or signed with another key shows what to do and changes nothing", async () => {
    const { db } = database;
    await storePapers(db, [{ title: "Robotics for kitchens" }]);
    const tomorrow = new Date(morning.getTime() + 86_400_000);
    const { subscriber, digestId } = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
    const good = token(purpose, subscriber, { ref: digestId });
    const other: Purpose = purpose === "confirm" ? "preferences" : "confirm";
    const gone = await active(db, "gone@example.org");
    await removeSubscriber(db, "gone@example.org", { mailFolder: null });
    const dead: Record<string, string> = {
      nonsense: "nonsense",
      "empty but for a space": "%20",
      "not even UTF-8": "%ff%fe",
      "a letter of the claim flipped": flipped(good, 5),
      "a letter of the MAC flipped": flipped(good, 44),
      "cut in two": good.slice(0, 30),
      "with more at its end": `${good}AAAA`,
      "for another purpose": token(other, subscriber, { ref: digestId }),
      "of an earlier generation": token(purpose, subscriber, {
        version: subscriber.tokenVersion + 1,
        ref: digestId,
      }),
      "of somebody who is gone": token(purpose, gone, { ref: digestId }),
      "of nobody": token(purpose, { id: 4711, tokenVersion: 1 }, { ref: digestId }),
      "signed with a key that is not ours": signToken(tokenKeys("other".repeat(8)), {
        purpose,
        subscriberId: subscriber.id,
        version: subscriber.tokenVersion,
        ref: digestId,
      }),
    };
    const app = await openApp(db, { now: () => tomorrow });
    const before = await dump(db);
    const pages = new Set<string>();
    for (const [name, value] of Object.entries(dead)) {
      for (const method of methods) {
        const request = method === "GET" ? {} : form({ action: "topics", follow: "robotics" });
        const response = await app.request(`/${path}/${value}`, request);
        expect(response.headers.get("Cache-Control"), name).toBe("no-store");
        pages.add(await expectSentence(response, 404, /open the link in your latest mail/));
      }
    }
    // One page for all: it tells nobody which of them it was, or whether an address is known.
    expect(pages.size).toBe(1);
    expect(await dump(db)).toEqual(before);
    // The same request with the good token is taken.
    expect((await app.request(`/${path}/${good}`)).status).toBeLessThan(411);
    expect((await subscriberById(db, subscriber.id))?.status).toBe("active");
  });
});

test("a confirmation link from before an unsubscribe subscribes nobody, by page or API, and the next sign-up brings one that does", async () => {
  const { db } = database;
  const hour = (n: number) => new Date(morning.getTime() + n * 3_600_000);
  const address = { email: "ada@example.org", key: "ada@example.org" };
  const signUpAt = (now: Date) =>
    signUp(db, address, { topics: [] }, { now, domain: "example.org", keys: testKeys });
  /** The path of the newest confirmation, as it is mailed. */
  const mailed = async (): Promise<string> => {
    const [delivery] = await db
      .select()
      .from(deliveries)
      .where(eq(deliveries.kind, "confirmation"))
      .orderBy(desc(deliveries.id));
    if (!delivery) throw new Error("there is no confirmation");
    const message = await noticeMessage(db, await mailContext(), delivery);
    return (
      (("text" in message ? message.text : undefined) ?? "").match(/\/confirm\/[\w-]+/)?.[0] ?? "/no-link"
    );
  };
  let time = morning;
  const app = await openApp(db, { now: () => time });

  await signUpAt(morning);
  const first = await mailed();
  expect((await app.request(first, { method: "POST" })).status).toBe(200);
  const reader = await reload(db, "ada@example.org");
  time = new Date(morning.getTime() + 60_000);
  await app.request(`/unsubscribe/${token("unsubscribe", reader)}`, { method: "POST" });
  const before = await dump(db);
  for (const method of ["GET", "POST"]) {
    const html = await expectSentence(
      await app.request(first, { method }),
      410,
      /unsubscribed since.*sign up once more/,
    );
    expect(html).toMatch(/href="\/[^"]*"[^>]*>\s*Sign up again/);
  }
  const bearer = { Authorization: `Bearer ${first.split("/").at(-1)}` };
  const refused = await app.request("/api/v1/subscription/confirm", { method: "POST", headers: bearer });
  expect([refused.status, await refused.text()]).toEqual([
    401,
    expect.stringContaining("Subscribe once more"),
  ]);
  expect(await dump(db)).toEqual(before);

  // At once: nobody has to wait for the interval between two mails.
  time = new Date(morning.getTime() + 120_000);
  await signUpAt(time);
  const fresh = await mailed();
  expect(fresh).not.toBe(first);
  expect((await app.request(first, { method: "POST" })).status).toBe(410);
  expect((await app.request(fresh, { method: "POST" })).status).toBe(200);
  expect(await reload(db, "ada@example.org")).toMatchObject({ status: "active", confirmedAt: time });

  // Nor does one that was never used, of somebody who came back and left again.
  time = hour(1);
  await unsubscribe(db, reader.id, time);
  await resubscribe(db, reader.id, hour(2));
  await unsubscribe(db, reader.id, hour(3));
  time = hour(4);
  expect((await app.request(fresh, { method: "POST" })).status).toBe(410);
});

test("a confirmation link that has expired says so, and to sign up again", async () => {
  const { db } = database;
  const reader = await active(db, "ada@example.org");
  const old = token("confirm", reader, { expiresAt: new Date(morning.getTime() - 1000) });
  const app = await openApp(db);
  const before = await dump(db);
  for (const request of [{}, { method: "POST" }]) {
    const html = await expectSentence(
      await app.request(`/confirm/${old}`, request),
      410,
      /sign up once more/,
    );
    expect(html).not.toContain("ada@example.org");
    expect(html).toContain('href="/#sign-up"');
  }
  expect(await dump(db)).toEqual(before);
});

test("a digest link opens its reader's digests and nobody else's", async () => {
  const { db } = database;
  await storePapers(db, [{ title: "Robotics for kitchens" }]);
  const tomorrow = new Date(morning.getTime() + 86_400_000);
  const ada = await readerWithDigest(db, "ada@example.org", ["robotics"], tomorrow);
  const eve = await readerWithDigest(db, "eve@example.org", ["robotics"], tomorrow).catch(() => null);
  const app = await openApp(db, { now: () => tomorrow });
  expect(eve).not.toBeNull();
  if (!eve) return;
  const own = await app.request(`/digests/${token("digest", eve.subscriber, { ref: eve.digestId })}`);
  expect(own.status).toBe(200);
  const stolen = await app.request(`/digests/${token("digest", eve.subscriber, { ref: ada.digestId })}`);
  await expectSentence(stolen, 404, /does not work/);
});

test("links signed with the previous key still open", async () => {
  const { db } = database;
  const reader = await active(db, "ada@example.org");
  const previous = signToken(tokenKeys("previous".repeat(4)), {
    purpose: "preferences",
    subscriberId: reader.id,
    version: reader.tokenVersion,
  });
  const rotated = await openApp(db, { keys: tokenKeys("current".repeat(5), "previous".repeat(4)) });
  expect((await rotated.request(`/preferences/${previous}`)).status).toBe(200);
  const without = await openApp(db, { keys: testKeys });
  expect((await without.request(`/preferences/${previous}`)).status).toBe(404);
});
