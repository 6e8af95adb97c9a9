/** A scripted SMTP server, senders to it, and what queue, suppressions and log tell afterwards. */
import { afterEach, beforeEach } from "vitest";
import { deliveries, suppressions } from "../../../src/db/schema.ts";
import type { Log } from "../../../src/log.ts";
import type { DeliveryOutcome, EncodedMessage } from "../../../src/mail/message.ts";
import { type SmtpSenderOptions, smtpSender } from "../../../src/mail/smtp.ts";
import type { Sender } from "../../../src/outbox/deliver.ts";
import type { Delivery } from "../../../src/outbox/outbox.ts";
import { listPauses } from "../../../src/outbox/pauses.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import {
  type Answer,
  type At,
  openScriptedServer,
  type ScriptedOptions,
  type ScriptedServer,
} from "../../support/scripted-smtp.ts";

export const start = new Date("2026-11-21T07:00:00Z");
export const minute = 60_000;

/** More than the system takes on its way while the server reads nothing. */
const huge = 48 * 1024 * 1024;

const messageTo = ({ recipient, messageId }: Delivery): EncodedMessage => ({
  from: "bounces@example.org",
  to: recipient,
  parts: [
    Buffer.from(`From: paperboy@example.org\r\nTo: ${recipient}\r\nMessage-ID: ${messageId}\r\n\r\n.dot\r\n`),
    Buffer.alloc(recipient.startsWith("huge") ? huge : 0, "a line of text that is long enough for one\r\n"),
  ].map((bytes) => ({ bytes })),
});

/** Misbehaves for one recipient only. */
export const only =
  (name: string, answer: Answer) =>
  ({ line, to }: At): Answer | undefined =>
    line.includes(`<${name}@`) || to.startsWith(`${name}@`) ? answer : undefined;

/** `state`: the clock, the server that was opened last, what was logged, and the outcomes of each recipient. */
export function useFaults() {
  const database = useDatabase();
  const state = {
    now: start,
    server: undefined as unknown as ScriptedServer,
    events: [] as { level: string; event: string }[],
    outcomes: new Map<string, DeliveryOutcome[]>(),
  };
  let closers: (() => Promise<unknown>)[];
  beforeEach(() => {
    state.now = start;
    closers = [];
    state.events = [];
    state.outcomes = new Map();
  });
  afterEach(async () => {
    for (const close of closers.toReversed()) await close();
  });

  const note =
    (level: keyof Log): Log["info"] =>
    ({ event }) => {
      state.events.push({ level, event });
    };
  const log: Log = { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
  const logged = (event: string) => state.events.filter((line) => line.event === event).length;

  async function serve(options: ScriptedOptions = {}): Promise<ScriptedServer> {
    state.server = await openScriptedServer(options);
    closers.push(() => state.server.goDown());
    return state.server;
  }

  function sending(url: string, options: Partial<SmtpSenderOptions> = {}): Sender {
    const smtp = smtpSender(url, { connections: 2, deadlineMs: 5_000, ...options });
    closers.push(() => smtp.close());
    return {
      db: database.db,
      send: async (message) => {
        const outcome = await smtp.send(message);
        state.outcomes.set(message.to, [...(state.outcomes.get(message.to) ?? []), outcome]);
        return outcome;
      },
      prepare: async (claimed) => new Map(claimed.map((delivery) => [delivery.id, messageTo(delivery)])),
      now: () => state.now,
      wallClock: () => state.now,
      random: () => 0,
      log,
      slots: 2,
      leaseMs: 2 * minute,
      bounces: { softLimit: 100, unsubscribe: async () => {} },
      rate: null,
    };
  }

  const queue = (...recipients: string[]) =>
    queueMail(
      database.db,
      recipients.map((recipient, ref) => ({
        kind: "test",
        ref,
        recipient,
        recipientKey: recipient,
        domain: "example.org",
        expiresAt: new Date(start.getTime() + 24 * 60 * minute),
      })),
      start,
    );
  const states = async () =>
    (await database.db.select().from(deliveries).orderBy(deliveries.id)).map(({ status, attempts }) => ({
      status,
      attempts,
    }));
  const suppressed = async () =>
    (await database.db.select().from(suppressions)).map(({ emailKey }) => emailKey).toSorted();
  const paused = async () => (await listPauses(database.db)).map(({ scope }) => scope);
  return { database, state, logged, serve, sending, queue, states, suppressed, paused };
}
