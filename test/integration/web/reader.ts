/** A reader with a digest in the archive, and every link that they hold. */

import { and, eq } from "drizzle-orm";
import type { Db } from "../../../src/db/open.ts";
import { digests } from "../../../src/db/schema.ts";
import { planDue } from "../../../src/digests/plan.ts";
import { makeScoring } from "../../../src/digests/scoring.ts";
import { silent } from "../../../src/log.ts";
import type { Subscriber } from "../../../src/subscribers/subscriber.ts";
import { signToken, type TokenClaims } from "../../../src/subscribers/tokens.ts";
import { testKeys } from "../../support/setup.ts";
import { active, reload } from "./support.ts";

/** A token as the mails hold it, or with something about it changed. */
export const token = (
  purpose: TokenClaims["purpose"],
  subscriber: Pick<Subscriber, "id" | "tokenVersion">,
  changes: Partial<TokenClaims> = {},
): string =>
  signToken(testKeys, { purpose, subscriberId: subscriber.id, version: subscriber.tokenVersion, ...changes });

/** Plans the digests that are due, and gives this subscriber's newest. */
export async function plannedDigest(db: Db, subscriber: Subscriber, now: Date): Promise<number> {
  await planDue({
    db,
    now,
    scoring: makeScoring(db, { windowDays: 14 }),
    domain: "example.org",
    log: silent,
  });
  const [digest] = await db
    .select({ id: digests.id })
    .from(digests)
    .where(and(eq(digests.subscriberId, subscriber.id), eq(digests.outcome, "composed")));
  if (!digest) throw new Error("no digest was planned");
  return digest.id;
}

/** An active reader of robotics who has been planned one digest. Papers must be there. */
export async function readerWithDigest(db: Db, email: string, topics: readonly string[], now: Date) {
  await active(db, email, topics);
  const digestId = await plannedDigest(db, await reload(db, email), now);
  return { subscriber: await reload(db, email), digestId };
}
