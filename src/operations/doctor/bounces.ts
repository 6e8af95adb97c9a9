/** Checks that bounces are read. */

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { dayMs } from "../../dates.ts";
import { arrivalsSince, type BounceTraces, enough } from "../../outbox/bounces/last-read.ts";
import { unreadFolder } from "../../outbox/bounces/unread.ts";
import { type Finding, ok, warn } from "./finding.ts";

/** How long a report may wait in a mailbox, in days. */
const overdueDays = 2;
/** How long a mailbox may go unread, in days. */
const longUnread = 7;

/** The settings by which bounces reach the service. */
export type BounceSettings = {
  bounceAddress: string | null;
  /** Whether a provider's webhook is set up. */
  hasWebhook: boolean;
  baseUrl: string;
};

/** The mails that wait in folders of this machine. */
export type Waiting = {
  /** The folders, and when each mail arrived that came after the last reading. */
  folders: readonly { folder: string; came: readonly Date[] }[];
  /** How many mails are kept for a person, and where. */
  unread: { folder: string; count: number };
};

/** Looks into the folders that `bounces ingest` has read. */
export async function waitingBounces(dataDir: string, traces: BounceTraces | null): Promise<Waiting> {
  const folder = join(dataDir, unreadFolder);
  const kept = await readdir(folder).catch(() => []);
  return {
    folders: await Promise.all(
      (traces?.folders ?? []).map(async ({ folder, readAt }) => ({
        folder,
        came: await arrivalsSince(folder, readAt),
      })),
    ),
    unread: { folder, count: kept.filter((name) => name.endsWith(".eml")).length },
  };
}

/** Judges whether bounces are read. Pure. @param traces null where the database could not be read */
export function judgeBounces(
  { bounceAddress, hasWebhook, baseUrl }: BounceSettings,
  traces: BounceTraces | null,
  waiting: Waiting,
  now: Date,
): Finding {
  const read = "run `paperboy bounces ingest` on the mailbox every hour";
  const webhook = `have your mail provider report to ${baseUrl}/webhooks/bounces`;
  if (bounceAddress === null && !hasWebhook)
    return warn(
      "bounces",
      "bounces go to MAIL_FROM, and Paperboy learns of none: it goes on mailing addresses that do not exist",
      `set BOUNCE_ADDRESS and ${read}, or ${webhook}`,
    );
  const { unread } = waiting;
  if (unread.count > 0)
    return warn(
      "bounces",
      `${unread.count} ${unread.count === 1 ? "mail waits" : "mails wait"} in ${unread.folder} for a person`,
      "read what is there, suppress by hand what has to be (`paperboy suppressions add`), and delete it",
    );
  for (const { folder, came } of waiting.folders) {
    const old = came.filter((at) => now.getTime() - at.getTime() > overdueDays * dayMs);
    if (old.length > 0)
      return warn(
        "bounces",
        `${old.length} ${old.length === 1 ? "mail has" : "mails have"} waited in ${folder} for more than ${overdueDays} days`,
        `run \`paperboy bounces ingest ${folder}\`, every hour by cron`,
      );
  }
  const where = bounceAddress === null ? "to the webhook" : `to ${bounceAddress}`;
  if (traces === null) return ok("bounces", `they go ${where}; whether they are read could not be asked`);
  const { readAt, reportedAt, accepted } = traces;
  const last = Math.max(readAt?.getTime() ?? 0, reportedAt?.getTime() ?? 0);
  if (last === 0)
    return accepted < enough
      ? ok("bounces", `they go ${where}; none was expected yet`)
      : warn(
          "bounces",
          `${enough} messages and more have left, and no bounce was ever read or reported: nobody empties the mailbox`,
          bounceAddress === null ? webhook : `${read}, or ${webhook}`,
        );
  const days = Math.floor((now.getTime() - last) / dayMs);
  if (readAt !== null && days > longUnread)
    return warn("bounces", `the mailbox of ${bounceAddress} was last read ${days} days ago`, read);
  return ok("bounces", `they go ${where}; last read or reported ${new Date(last).toISOString()}`);
}
