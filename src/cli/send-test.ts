import { setTimeout as sleep } from "node:timers/promises";
import { sampleNow } from "../digests/preview.ts";
import { askTestMail, reportSentences, testDigest, testMailById } from "../operations/test-mail.ts";
import { deliverPending } from "../outbox/deliver.ts";
import { parseAddress } from "../subscribers/address.ts";
import { type Run, UsageError } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

/**
 * How long to wait, in milliseconds: longer than one message may take, because a worker of another process may have claimed it.
 */
const patienceMs = 150_000;

/** Sends one digest of the day, marked as a test, and says what the mail server answered. @throws {UsageError} for wrong usage */
export const sendTest: Run = (invocation) => {
  const [given = ""] = invocation.positionals;
  const to = parseAddress(given);
  if (!to.ok) throw new UsageError(to.message);
  return withPaperboy(invocation, async (paperboy) => {
    const { db, domain, scoring } = paperboy;
    const now = paperboy.now();
    const mail = await paperboy.mailContext();
    const digest = await testDigest({ db, now, mail }, to.address, await sampleNow({ db, now, scoring }));
    const asked = await askTestMail({ db, now, domain, keys: mail.keys }, to.address, digest);
    if (!asked.ok)
      throw new UsageError(`${asked.message} \`paperboy suppressions remove ${to.address.key}\` does that`);
    const { sender, ...needs } = await paperboy.runNeeds();
    const until = performance.now() + patienceMs;
    for (;;) {
      await deliverPending({ ...needs, ...sender, only: asked.delivery });
      const { report } = (await testMailById(db, asked.id)) ?? { report: null };
      if (report) {
        const { outcome, reply, signedAs, server, tookMs } = report;
        invocation.out(reportSentences(report).join("\n"), {
          to: to.address.email,
          outcome,
          reply,
          signedAs,
          server,
          seconds: tookMs / 1000,
        });
        return outcome === "accepted" ? 0 : 1;
      }
      if (performance.now() > until) {
        invocation.note(
          "another process took the mail and has not said what became of it; /admin/test-mail shows it",
        );
        return 1;
      }
      await sleep(250);
    }
  });
};
