/** What a bounce or a complaint changes. */
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/open.ts";
import { rows } from "../../db/rows.ts";
import { type bounceKinds, bounces, deliveries } from "../../db/schema.ts";
import { bounceClasses } from "../../mail/hard-or-soft.ts";
import { countOutcomes } from "../counts.ts";
import { type SuppressionReason, suppress } from "../suppressions.ts";
import type { ReportedRecipient } from "./form.ts";
import type { Report } from "./report.ts";
import { readReturnPath } from "./return-path.ts";

/** A class of bounce that is recorded. */
export type BounceKind = (typeof bounceKinds)[number];

/** The operator's settings for bounces. */
export type BouncePolicy = {
  /** How many soft bounces in a row suppress an address. */
  softLimit: number;
  /** Ends the subscription of this address, within the given transaction. */
  unsubscribe: (db: Db, recipientKey: string, now: Date) => Promise<void>;
  /** Handles a mail to these addresses if one of them is an unsubscribe address; null where none is. */
  unsubscribeByMail?: (
    db: Db,
    sentTo: readonly string[],
    now: Date,
  ) => Promise<"unsubscribed" | "known" | "unproven" | null>;
};

/** What is needed to check reports that come by mail. */
export type ReturnPathAuthority = {
  keys: readonly Buffer[];
  /** The operator's BOUNCE_ADDRESS. */
  bounceAddress: string;
};

/** What became of a report. `unproven`: it has no return path of ours, so nothing was changed. */
export type Recorded = {
  status: "recorded" | "known" | "unproven" | "not-a-bounce";
  kind: BounceKind | null;
  /** The delivery's id. */
  delivery: number | null;
  detail: string;
};

/**
 * Records a report that came by mail. Anybody can write such a mail, so it counts only with a return path that we signed, which
 * belongs to one delivery only. A Message-ID is no secret, and merely tells which delivery is meant.
 */
export async function recordReport(
  db: Db,
  report: Report,
  { now, ...policy }: BouncePolicy & ReturnPathAuthority & { now: Date },
): Promise<Recorded> {
  const delivery = await provenDelivery(db, report.returnPaths, policy);
  if (!delivery) {
    const meant = report.messageId ? await deliveryBy(db, eq(deliveries.messageId, report.messageId)) : null;
    const { bounceClass, detail } = worst(report.recipients);
    const kind = bounceClass === "none" ? null : bounceClass;
    return { status: "unproven", kind, delivery: meant?.id ?? null, detail };
  }
  const about = concerning(report.recipients, delivery.recipientKey);
  if (about.bounceClass === "none") {
    return { status: "not-a-bounce", kind: null, delivery: delivery.id, detail: about.detail };
  }
  const reportKey = `mail ${delivery.id} ${about.bounceClass}`;
  return recordBounce(
    db,
    { delivery, kind: about.bounceClass, source: "mail", reportKey, detail: about.detail },
    { now, ...policy },
  );
}

/** The delivery whose return path is among these addresses; null where we signed none of them. */
export async function provenDelivery(
  db: Db,
  addresses: readonly string[],
  { keys, bounceAddress }: ReturnPathAuthority,
): Promise<Bounced | null> {
  const proven = addresses
    .map((address) => readReturnPath(keys, bounceAddress, address))
    .find((read) => read !== null);
  return proven ? deliveryBy(db, eq(deliveries.id, proven.deliveryId)) : null;
}

/** What a report says of one address: the entry of that address, or else the mildest entry of all its recipients. */
export function concerning(
  recipients: readonly ReportedRecipient[],
  recipientKey: string,
): Pick<ReportedRecipient, "bounceClass" | "detail"> {
  const named = recipients.filter(({ addresses }) => addresses.includes(recipientKey));
  // The mail was forwarded, perhaps to several recipients. If one of them gets it, mail to our address arrives.
  return named.length > 0 ? worst(named) : (mildestFirst(recipients)[0] ?? nothing);
}

const nothing = { bounceClass: "none", detail: "" } as const;

const worst = (recipients: readonly ReportedRecipient[]): Pick<ReportedRecipient, "bounceClass" | "detail"> =>
  mildestFirst(recipients).at(-1) ?? nothing;

/** Mildest first. */
const mildestFirst = (recipients: readonly ReportedRecipient[]): ReportedRecipient[] =>
  recipients.toSorted(
    (one, other) => bounceClasses.indexOf(one.bounceClass) - bounceClasses.indexOf(other.bounceClass),
  );

type Bounced = Pick<typeof deliveries.$inferSelect, "id" | "recipientKey">;

/** The delivery that meets this condition, if there is one. */
export async function deliveryBy(db: Db, condition: SQL | undefined): Promise<Bounced | null> {
  const [found] = await db
    .select({ id: deliveries.id, recipientKey: deliveries.recipientKey })
    .from(deliveries)
    .where(condition)
    .limit(1);
  return found ?? null;
}

/** A bounce or complaint whose delivery is proven. */
export type Bounce = {
  delivery: Bounced;
  kind: BounceKind;
  source: string;
  /** Identifies the report for good: a second report with the same key changes nothing. */
  reportKey: string;
  detail: string;
};

/**
 * Records one proven bounce or complaint and its consequences, atomically. A hard bounce suppresses the address, and so do
 * enough soft bounces in a row. A complaint suppresses and unsubscribes. A delivery that bounced counts as not received; one
 * that was complained about counts as received.
 */
export async function recordBounce(
  db: Db,
  bounce: Bounce,
  { now, softLimit, unsubscribe }: BouncePolicy & { now: Date },
): Promise<Recorded> {
  const { delivery, kind, source, reportKey, detail } = bounce;
  const { recipientKey } = delivery;
  const result = { kind, delivery: delivery.id, detail };
  return db.transaction(async (tx) => {
    // When two soft bounces of one address come at once, the second must see the first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`bounces ${recipientKey}`}, 0))`);
    const [written] = await tx
      .insert(bounces)
      .values({
        deliveryId: delivery.id,
        recipientKey,
        kind,
        source,
        reportKey,
        detail,
        counts: kind === "soft",
        at: now,
      })
      .onConflictDoNothing()
      .returning({ id: bounces.id });
    if (!written) return { status: "known", ...result };
    let ended: { kind: string; status: string }[] = [];
    if (kind === "complaint") {
      await tx
        .update(deliveries)
        .set({ lastError: `complaint: ${detail}` })
        .where(and(eq(deliveries.id, delivery.id), inArray(deliveries.status, ["accepted", "uncertain"])));
      await unsubscribe(tx, recipientKey, now);
    } else {
      ended = await tx
        .update(deliveries)
        // A refused message is not the address's fault: its status is `failed`.
        .set({
          status: kind === "policy" ? "failed" : "bounced",
          statusAt: now,
          leaseUntil: null,
          lastError: detail,
        })
        .where(
          and(
            eq(deliveries.id, delivery.id),
            // A delivery that was never sent, or has ended for another reason, stays as it is.
            inArray(deliveries.status, ["accepted", "uncertain", "sending", "deferred"]),
          ),
        )
        .returning({ kind: deliveries.kind, status: deliveries.status });
    }
    const reason = await reasonToSuppress(tx, delivery, kind, softLimit);
    if (reason) {
      await suppress(tx, recipientKey, reason, now);
      // If the operator lifts the suppression, counting starts anew.
      await tx
        .update(bounces)
        .set({ counts: false })
        .where(and(eq(bounces.recipientKey, recipientKey), bounces.counts));
    }
    await countOutcomes(tx, ended);
    return { status: "recorded", ...result };
  });
}

async function reasonToSuppress(
  db: Db,
  delivery: Bounced,
  kind: BounceKind,
  softLimit: number,
): Promise<SuppressionReason | null> {
  switch (kind) {
    case "hard":
      return "hard bounce";
    case "complaint":
      return "complaint";
    case "policy":
      return null;
    case "soft":
      return (await softInARow(db, delivery)) >= softLimit ? "soft bounces" : null;
  }
}

/**
 * How many deliveries in a row bounced softly, including this one. The row ends on either side at the nearest delivery that was
 * accepted and did not bounce. The order of sending counts, not the order of reporting, because a relay may accept today's
 * message before it gives up on yesterday's.
 */
async function softInARow(db: Db, delivery: Bounced): Promise<number> {
  const [run] = await rows<{ n: number }>(db, softRun(delivery));
  return run?.n ?? 0;
}

/** The query of `softInARow`. It reads few entries of two indexes. */
export function softRun({ id, recipientKey }: Bounced): SQL {
  const accepted = sql`select id from ${deliveries} where recipient_key = ${recipientKey} and status = 'accepted'`;
  return sql`select count(distinct delivery_id)::int4 as n from ${bounces}
    where recipient_key = ${recipientKey} and counts
      and delivery_id > coalesce((${accepted} and id < ${id} order by id desc limit 1), 0)
      and delivery_id < coalesce((${accepted} and id > ${id} order by id limit 1), 9223372036854775807)`;
}
