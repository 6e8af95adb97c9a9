import { join } from "node:path";
import { ingestBounces } from "../outbox/bounces/ingest.ts";
import { noteBouncesRead } from "../outbox/bounces/last-read.ts";
import { keepIn, unreadFolder } from "../outbox/bounces/unread.ts";
import { type Run, UsageError } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Ingests bounces from mails; what cannot be understood is kept for a person. @throws {UsageError} for wrong usage */
export const bouncesIngest: Run = (invocation) => {
  const { positionals, config, out, note } = invocation;
  const { bounceAddress } = config;
  const kept = join(config.dataDir, unreadFolder);
  if (bounceAddress === null) {
    throw new UsageError(
      "set BOUNCE_ADDRESS: a bounce is matched to its delivery by the return path, and without BOUNCE_ADDRESS there is none",
    );
  }
  return withPaperboy(invocation, async ({ db, now, bounces }) => {
    const count = { failed: 0, unread: 0 };
    const context = { db, now, bounceAddress, ...bounces, keep: keepIn(kept) };
    for await (const report of ingestBounces(context, positionals)) {
      const { location, kind, delivery, status, detail } = report;
      if (status === "failed" || status === "unread") count[status] += 1;
      const what = [kind, delivery === null ? null : `delivery ${delivery}`].filter((part) => part !== null);
      out(`${status} ${location}${what.length > 0 ? ` (${what.join(", ")})` : ""}: ${detail}`, {
        location,
        kind,
        delivery,
        status,
        detail,
      });
    }
    await noteBouncesRead(db, positionals, now());
    if (count.unread > 0)
      note(
        `${count.unread} of these mails could not be understood: read them in ${kept}, and delete them there`,
      );
    if (count.failed > 0) note(`${count.failed} could not be read, and were not moved: see above`);
    return count.failed === 0 ? 0 : 1;
  });
};
