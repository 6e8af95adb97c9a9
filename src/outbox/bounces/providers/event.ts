/** The events of a mail provider's webhook. The provider has proved who it is, so its reports count without a return path. */
import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "../../../db/open.ts";
import { deliveries, usedSignatures } from "../../../db/schema.ts";
import {
  type BouncePolicy,
  concerning,
  deliveryBy,
  type Recorded,
  type ReturnPathAuthority,
  recordBounce,
} from "../record.ts";
import type { Report } from "../report.ts";
import { readReturnPath } from "../return-path.ts";

/** A bounce or a complaint that a mail provider reports. */
export type ProviderReport = Omit<Report, "form"> & {
  source: "ses" | "postmark" | "mailgun";
  /** Identifies the event for good, so that a repeat changes nothing. */
  reportKey: string;
  /** When it bounced, by the provider's clock. */
  at: Date;
};

/** `ignored`: well-formed, and of no use here, such as an opened mail or a delay. */
export type ProviderEvent =
  | { kind: "report"; report: ProviderReport }
  | { kind: "ignored"; what: string }
  | { kind: "malformed"; message: string };

/**
 * A text, or a number in its place. Other values are refused and not coerced: JSON can hold objects that cannot be made a text.
 */
export const textual = z.union([z.string(), z.number()]).transform(String);

/** A time within the years that PostgreSQL and Date write in the same way. */
export const time = z.date().min(new Date("1970-01-01T00:00:00Z")).max(new Date("9999-01-01T00:00:00Z"));

/** A time as a text. */
export const instant = z
  .string()
  .transform((value) => new Date(value))
  .pipe(time);

/**
 * Uses up a signature that does not cover the event that came with it.
 *
 * @param signature with its provider's name
 * @returns false: it has been used.
 */
export async function useSignature(db: Db, signature: string, now: Date): Promise<boolean> {
  const used = await db
    .insert(usedSignatures)
    .values({ signature, at: now })
    .onConflictDoNothing()
    .returning({ at: usedSignatures.at });
  return used.length > 0;
}

/** How far a provider's clock may be behind ours, in milliseconds. */
const skew = 5 * 60_000;

/**
 * Records what a provider reports. The delivery is found by the return path or our Message-ID, where the provider gives one
 * back. Otherwise it is the last message that was queued for the address before it bounced.
 */
export async function recordEvent(
  db: Db,
  report: ProviderReport,
  {
    now,
    keys,
    bounceAddress,
    ...policy
  }: BouncePolicy & {
    now: Date;
    keys: ReturnPathAuthority["keys"];
    bounceAddress: string | null;
  },
): Promise<Recorded> {
  const delivery = await locate(db, report, (address) =>
    bounceAddress === null ? null : readReturnPath(keys, bounceAddress, address),
  );
  if (!delivery)
    return { status: "unproven", kind: null, delivery: null, detail: "it is not about a mail of ours" };
  const { bounceClass, detail } = concerning(report.recipients, delivery.recipientKey);
  if (bounceClass === "none") return { status: "not-a-bounce", kind: null, delivery: delivery.id, detail };
  const { source, reportKey } = report;
  return recordBounce(db, { delivery, kind: bounceClass, source, reportKey, detail }, { now, ...policy });
}

async function locate(
  db: Db,
  { returnPaths, messageId, recipients, at }: ProviderReport,
  read: (address: string) => { deliveryId: number } | null,
) {
  const proven = returnPaths.map(read).find((found) => found !== null);
  if (proven) return deliveryBy(db, eq(deliveries.id, proven.deliveryId));
  const addresses = recipients.flatMap((recipient) => recipient.addresses);
  if (addresses.length === 0) return null;
  const isTheirs = inArray(deliveries.recipientKey, addresses);
  if (messageId !== null) return deliveryBy(db, and(eq(deliveries.messageId, messageId), isTheirs));
  const [last] = await db
    .select({ id: deliveries.id, recipientKey: deliveries.recipientKey })
    .from(deliveries)
    .where(and(isTheirs, lte(deliveries.createdAt, new Date(at.getTime() + skew))))
    .orderBy(desc(deliveries.id))
    .limit(1);
  return last ?? null;
}

/** A Message-ID as we store it; providers leave out the angle brackets. */
export const inBrackets = (messageId: string | undefined): string | null =>
  messageId ? `<${messageId.replaceAll(/^<|>$/g, "")}>` : null;
