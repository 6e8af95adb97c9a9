/** Reports from files and folders, one after the other. */
import type { Db } from "../../db/open.ts";
import { readMails } from "./mailbox.ts";
import {
  type BouncePolicy,
  provenDelivery,
  type Recorded,
  type ReturnPathAuthority,
  recordReport,
} from "./record.ts";
import { readReport } from "./report.ts";
import { sentTo } from "./sent-to.ts";
import type { Keep } from "./unread.ts";

/** What reading bounces needs. */
export type BounceIngest = BouncePolicy & ReturnPathAuthority & { db: Db; now: () => Date; keep: Keep };

/** `unread`: it came to a genuine return path, and only a person can tell what it is; it is kept. */
export type IngestedMail = Omit<Recorded, "status"> & {
  location: string;
  status: Recorded["status"] | "unsubscribed" | "unread" | "failed";
};

/** Reads and records every mail of these locations. The mails stay where they are, and reading them again changes nothing. */
export async function* ingestBounces(
  context: BounceIngest,
  locations: readonly string[],
): AsyncGenerator<IngestedMail> {
  for (const given of locations) {
    for await (const mail of readMails(given)) {
      const { location } = mail;
      if (mail.ok) yield { location, ...(await ingestMail(context, mail.bytes)) };
      else yield { location, status: "failed", ...none, detail: mail.message };
    }
  }
}

const none = { kind: null, delivery: null };

async function ingestMail(
  { db, now, keep, ...context }: BounceIngest,
  bytes: Uint8Array,
): Promise<Omit<IngestedMail, "location">> {
  const ended = await context.unsubscribeByMail?.(db, sentTo(bytes), now());
  if (ended) return { status: ended, ...none, detail: "unsubscribing by mail" };
  const mail = await readReport(bytes);
  switch (mail.kind) {
    case "report":
      return recordReport(db, mail.report, { ...context, now: now() });
    case "answer":
      return { status: "not-a-bounce", ...none, detail: mail.what };
    case "unknown": {
      const delivery = await provenDelivery(db, mail.returnPaths, context);
      if (!delivery) return { status: "not-a-bounce", ...none, detail: "neither a bounce nor a complaint" };
      const detail = `no report in a shape that is known; kept as ${await keep(bytes)}`;
      return { status: "unread", kind: null, delivery: delivery.id, detail };
    }
  }
}
