/** Reports from files and folders, one after the other. */
import type { Db } from "../../db/open.ts";
import { readMails } from "./mailbox.ts";
import { type BouncePolicy, type Recorded, type ReturnPathAuthority, recordReport } from "./record.ts";
import { readReport } from "./report.ts";

export type BounceIngest = BouncePolicy & ReturnPathAuthority & { db: Db; now: () => Date };

export type IngestedMail = Omit<Recorded, "status"> & {
  location: string;
  status: Recorded["status"] | "failed";
};

/** Reads and records every mail of these locations. The mails stay where they are: doing it again changes nothing. */
export async function* ingestBounces(
  { db, now, ...context }: BounceIngest,
  locations: readonly string[],
): AsyncGenerator<IngestedMail> {
  const none = { kind: null, delivery: null };
  for (const given of locations) {
    for await (const mail of readMails(given)) {
      const { location } = mail;
      if (!mail.ok) {
        yield { location, status: "failed", ...none, detail: mail.message };
        continue;
      }
      const report = await readReport(mail.bytes);
      if (report) yield { location, ...(await recordReport(db, report, { ...context, now: now() })) };
      else yield { location, status: "not-a-bounce", ...none, detail: "neither a bounce nor a complaint" };
    }
  }
}
