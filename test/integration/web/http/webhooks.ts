import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Hono } from "hono";
import { beforeEach, expect } from "vitest";
import { deliveries, suppressions } from "../../../../src/db/schema.ts";
import { subscriberByKey } from "../../../../src/subscribers/subscriber.ts";
import { unsubscribe } from "../../../../src/subscribers/unsubscribe.ts";
import type { BounceWebhooks } from "../../../../src/web/http/context.ts";
import { useDatabase } from "../../../support/database.ts";
import { queueMail } from "../../../support/queue.ts";
import { bounceAddress, keys } from "../../../unit/outbox/bounces/fixtures.ts";
import { active, dump, morning, openApp } from "../support.ts";

export const ada = "ada@reader.example";
export const topic = "arn:aws:sns:eu-west-1:123456789012:bounces";
export const secret = "a password of thirty-two letters";
export const signingKey = "key-0123456789abcdef";
const file = (name: string) =>
  readFileSync(new URL(`../../../fixtures/bounces/${name}`, import.meta.url), "utf8");
export const certificate = file("sns-certificate.pem");
export const privateKey = file("sns-key.pem");

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
export const send = async (on: Hono | Promise<Hono>, request: RequestInit) => {
  const answer = await (await on).request("/webhooks/bounces", request);
  const { status } = (await answer.json()) as { status: string };
  return [answer.status, status];
};
export const basic = (password: string) => ({
  Authorization: `Basic ${Buffer.from(`paperboy:${password}`).toString("base64")}`,
});

/**
 * An app with the webhooks of all three providers, and one mail to Ada that was accepted. `world`: the Message-ID of that mail, what was
 * asked of the world beyond, in order, and what Amazon answers.
 */
export function useWebhooks() {
  const database = useDatabase();
  const world = { asked: [] as string[], amazon: (_url: string): Response => new Response(), messageId: "" };
  beforeEach(async () => {
    world.asked = [];
    world.amazon = (url) =>
      new Response(url.endsWith(".pem") ? certificate : "<ConfirmSubscriptionResponse/>");
    await active(database.db, ada);
    const mail = { kind: "test", ref: 1, recipient: ada, recipientKey: ada, expiresAt: null };
    await queueMail(database.db, [{ ...mail, domain: "paperboy.example" }], morning);
    const [mailed] = await database.db.update(deliveries).set({ status: "accepted" }).returning();
    world.messageId = mailed?.messageId ?? "";
  });

  function app(changes: Partial<BounceWebhooks> = {}, now = morning): Promise<Hono> {
    const settings: BounceWebhooks = {
      keys,
      bounceAddress,
      softLimit: 3,
      unsubscribe: async (db, key, at) => {
        const subscriber = await subscriberByKey(db, key);
        if (subscriber) await unsubscribe(db, subscriber.id, at);
      },
      postmarkSecret: secret,
      mailgunKey: signingKey,
      snsTopic: topic,
      fetch: async (url) => {
        world.asked.push(String(url));
        return world.amazon(String(url));
      },
      ...changes,
    };
    return openApp(database.db, { now: () => now, bounces: settings });
  }

  const delivery = async () =>
    (await database.db.select().from(deliveries).where(eq(deliveries.kind, "test")))[0];
  const suppressed = async () =>
    (await database.db.select().from(suppressions)).map(({ emailKey, reason }) => [emailKey, reason]);
  /** Nothing but how often a secret was guessed at, from where it was right, and which signatures are used up. */
  const unchanged = async (work: () => Promise<void>) => {
    const held = () => dump(database.db, "rates", "known_networks", "used_signatures");
    const before = await held();
    await work();
    expect(await held()).toEqual(before);
  };
  return { database, world, app, delivery, suppressed, unchanged };
}
