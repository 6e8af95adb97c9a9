/** What a mail provider's webhook tells. The provider has proved who it is, so its word counts without a return path. */
import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Db } from "../../../db/open.ts";
import { deliveries } from "../../../db/schema.ts";
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

export type ProviderReport = Omit<Report, "form"> & {
  source: "ses" | "postmark" | "mailgun";
  /** Names the event for good, so that a second one changes nothing. */
  reportKey: string;
  /** When it bounced, by the provider's clock. */
  at: Date;
};

/** `ignored`: well-formed, and nothing to us, such as an opened mail or a delay. */
export type ProviderEvent =
  | { kind: "report"; report: ProviderReport }
  | { kind: "ignored"; what: string }
  | { kind: "malformed"; message: string };

/** How far a provider's clock may be behind ours, in milliseconds. */
const skew = 5 * 60_000;

/**
 * Records what a provider reports. It is tied to a delivery by the return path or our Message-ID, where the provider
 * gives one back; else by the address, to the last message queued for it before it bounced.
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
    return { status: "unproven", kind: null, delivery: null, detail: "it is about no mail of ours" };
  const { verdict, detail } = concerning(report.recipients, delivery.recipientKey);
  if (verdict === "none") return { status: "not-a-bounce", kind: null, delivery: delivery.id, detail };
  const { source, reportKey } = report;
  return recordBounce(db, { delivery, kind: verdict, source, reportKey, detail }, { now, ...policy });
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

/** A Message-ID as we keep it: providers leave out the angle brackets. */
export const inBrackets = (messageId: string | undefined): string | null =>
  messageId ? `<${messageId.replaceAll(/^<|>$/g, "")}>` : null;
