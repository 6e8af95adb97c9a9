/**
 * A delivery worker in a process of its own that can be made to die at a named point: the real outbox, SMTP and database,
 * with a message of a few lines. One argument, as JSON: {@link WorkerOptions}.
 */
import { openDatabase } from "../../src/db/open.ts";
import { silent } from "../../src/log.ts";
import { smtpSender } from "../../src/mail/smtp.ts";
import { deliverPending } from "../../src/outbox/deliver.ts";
import { encoder } from "../../src/outbox/encode.ts";
import { preparer } from "../../src/outbox/prepare.ts";

/** Where to die: once claimed (and so committed as intended), once composed, once the server has said 250, once recorded. */
export type Point = "claimed" | "composed" | "accepted" | "recorded";

export type WorkerOptions = {
  databaseUrl: string;
  smtpUrl: string;
  slots: number;
  leaseMs: number;
  /** Die at this point, when it is reached for the `count`th time. */
  dieAt?: { point: Point; count: number };
};

const { databaseUrl, smtpUrl, slots, leaseMs, dieAt } = JSON.parse(process.argv[2] ?? "{}") as WorkerOptions;
let left = dieAt?.count ?? 0;
const reach = (point: Point) => {
  if (dieAt?.point !== point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
};

const { db, close } = await openDatabase({ databaseUrl, connections: 2 });
const sender = smtpSender(smtpUrl, { connections: Math.ceil(slots / 4), deadlineMs: leaseMs / 2 });
const stopping = new AbortController();
process.on("SIGTERM", () => stopping.abort());

while (!stopping.signal.aborted) {
  await deliverPending({
    db,
    send: async (message) => {
      const outcome = await sender.send(message);
      if (outcome.kind === "accepted") reach("accepted");
      return outcome;
    },
    prepare: preparer({
      compose: async () => {
        reach("claimed");
        const from = { name: "Paperboy", address: "paperboy@example.org" };
        return () => ({ from, subject: "A test", text: ["Hello."], html: ["<p>Hello.</p>"], headers: {} });
      },
      encode: (delivery, message) => {
        reach("composed");
        return encoder()(delivery, message);
      },
      log: silent,
    }),
    now: () => new Date(),
    wallClock: () => new Date(),
    random: Math.random,
    log: silent,
    slots,
    leaseMs,
    rate: null,
    bounces: { softLimit: 100, unsubscribe: async () => {} },
    signal: stopping.signal,
    onOutcome: () => reach("recorded"),
  }).catch((error: Error) => process.stderr.write(`${error.message}\n`));
  await new Promise((resolve) => setTimeout(resolve, 50));
}
await sender.close();
await close();
