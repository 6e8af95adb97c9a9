/** The fault table, row by row: a real server misbehaves, and the recipient, the queue, the suppressions and the log show it. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deliveries, suppressions } from "../../../src/db/schema.ts";
import type { Log } from "../../../src/log.ts";
import type { DeliveryOutcome, Message } from "../../../src/mail/message.ts";
import { type SmtpSenderOptions, smtpSender } from "../../../src/mail/smtp.ts";
import { deliverPending, type Sender } from "../../../src/outbox/deliver.ts";
import { listPauses } from "../../../src/outbox/pauses.ts";
import { useDatabase } from "../../support/database.ts";
import { queueMail } from "../../support/queue.ts";
import {
  type Answer,
  type At,
  openScriptedServer,
  type ScriptedOptions,
  type ScriptedServer,
  type Step,
} from "../../support/scripted-smtp.ts";

const database = useDatabase();
const start = new Date("2026-11-21T07:00:00Z");
const minute = 60_000;
/** More than the system takes on its way while the server reads nothing. */
const huge = 48 * 1024 * 1024;

const message: Message = {
  from: { address: "paperboy@example.org" },
  subject: "Papers",
  html: ["<p>Papers</p>"],
  text: ["Papers"],
  headers: {},
};

let now: Date;
let server: ScriptedServer;
let closers: (() => Promise<unknown>)[];
let events: { level: string; event: string }[];
let outcomes: Map<string, DeliveryOutcome[]>;
beforeEach(() => {
  now = start;
  closers = [];
  events = [];
  outcomes = new Map();
});
afterEach(async () => {
  for (const close of closers.toReversed()) await close();
});

const note =
  (level: keyof Log): Log["info"] =>
  ({ event }) => {
    events.push({ level, event });
  };
const log: Log = { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
const logged = (event: string) => events.filter((line) => line.event === event).length;

async function serve(options: ScriptedOptions = {}): Promise<ScriptedServer> {
  server = await openScriptedServer(options);
  closers.push(() => server.goDown());
  return server;
}

function sending(url: string, options: Partial<SmtpSenderOptions> = {}): Sender {
  const smtp = smtpSender(url, { connections: 2, deadlineMs: 5_000, ...options });
  closers.push(() => smtp.close());
  return {
    db: database.db,
    send: async (message) => {
      const outcome = await smtp.send(message);
      outcomes.set(message.to, [...(outcomes.get(message.to) ?? []), outcome]);
      return outcome;
    },
    compose: async (claimed) => new Map(claimed.map(({ id }) => [id, message])),
    encode: async ({ recipient, messageId }) => ({
      from: "bounces@example.org",
      to: recipient,
      parts: [
        Buffer.from(
          `From: paperboy@example.org\r\nTo: ${recipient}\r\nMessage-ID: ${messageId}\r\n\r\n.dot\r\n`,
        ),
        Buffer.alloc(
          recipient.startsWith("huge") ? huge : 0,
          "a line of text that is long enough for one\r\n",
        ),
      ].map((bytes) => ({ bytes })),
    }),
    now: () => now,
    wallClock: () => now,
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

/** Misbehaves for one recipient only. */
const only =
  (name: string, answer: Answer) =>
  ({ line, to }: At): Answer | undefined =>
    line.includes(`<${name}@`) || to.startsWith(`${name}@`) ? answer : undefined;

type ProviderRow = {
  row: string;
  at: Step;
  says: Answer;
  credentials?: true;
  deadlineMs?: number;
  fewer?: true;
};

/** What is the mail server's fault, or that of our way of sending. */
const providerRows: ProviderRow[] = [
  { row: "closed before greeting", at: "greeting", says: "drop" },
  { row: "reset before greeting", at: "greeting", says: "reset" },
  { row: "no greeting by the deadline", at: "greeting", says: "silence", deadlineMs: 100 },
  {
    row: "greeting dripped",
    at: "greeting",
    says: { drip: "220-so slow\r\n", everyMs: 5 },
    deadlineMs: 150,
  },
  { row: "greeting 421", at: "greeting", says: "421 4.3.2 too many connections", fewer: true },
  { row: "greeting 554", at: "greeting", says: "554 5.7.1 not you" },
  { row: "EHLO 421", at: "EHLO", says: "421 4.3.2 busy", fewer: true },
  { row: "AUTH 535", at: "AUTH", says: "535 5.7.8 wrong password", credentials: true },
  { row: "AUTH 454", at: "AUTH", says: "454 4.7.0 try later", credentials: true },
  { row: "drop at AUTH", at: "AUTH", says: "drop", credentials: true },
  { row: "4xx at MAIL", at: "MAIL", says: "451 4.3.0 local trouble" },
  { row: "421 at MAIL", at: "MAIL", says: "421 4.7.0 go away for now", fewer: true },
  { row: "drop at MAIL, on a fresh connection too", at: "MAIL", says: "drop" },
  { row: "5xx at MAIL", at: "MAIL", says: "550 5.7.1 this sender may not" },
  { row: "530 at MAIL, a login is wanted", at: "MAIL", says: "530 5.7.0 authentication required" },
  { row: "the sender is refused, told at RCPT", at: "RCPT", says: "550 5.1.8 sender has no such domain" },
  { row: "421 at RCPT that is no throttle", at: "RCPT", says: "421 4.3.2 shutting down", fewer: true },
  { row: "421 at the dot that is no throttle", at: "dot", says: "421 4.3.2 shutting down", fewer: true },
];

type RecipientRow = {
  row: string;
  at: Step;
  says: Answer;
  outcome: Partial<DeliveryOutcome>;
  status: string;
  suppresses?: true;
  name?: string;
};

/** What concerns one recipient or one message. */
const recipientRows: RecipientRow[] = [
  ...(["RCPT", "DATA", "dot"] as const).map(
    (at): RecipientRow => ({
      row: `4xx at ${at}`,
      at,
      says: "451 4.2.1 try later",
      outcome: { kind: "deferred" },
      status: "deferred",
    }),
  ),
  {
    row: "5xx at RCPT, 5.1.x",
    at: "RCPT",
    says: "550 5.1.1 no such user",
    outcome: { kind: "bounced", hard: true },
    status: "bounced",
    suppresses: true,
  },
  {
    row: "5xx at RCPT, a bare 550",
    at: "RCPT",
    says: "550 no such user",
    outcome: { kind: "bounced", hard: true },
    status: "bounced",
    suppresses: true,
  },
  {
    row: "5xx at RCPT, in several lines",
    at: "RCPT",
    says: "550-5.1.1 no such user\r\n550 5.1.1 see our pages",
    outcome: { kind: "bounced", hard: true },
    status: "bounced",
    suppresses: true,
  },
  {
    row: "5xx at RCPT, a full mailbox",
    at: "RCPT",
    says: "552 5.2.2 mailbox full",
    outcome: { kind: "bounced", hard: false },
    status: "bounced",
  },
  {
    row: "5xx at RCPT, 5.7.x",
    at: "RCPT",
    says: "550 5.7.1 policy",
    outcome: { kind: "failed" },
    status: "failed",
  },
  {
    row: "5xx at DATA",
    at: "DATA",
    says: "554 5.7.1 not this",
    outcome: { kind: "failed" },
    status: "failed",
  },
  {
    row: "5xx at the dot (554)",
    at: "dot",
    says: "554 5.6.0 looks like spam",
    outcome: { kind: "failed" },
    status: "failed",
  },
  {
    row: "552 size",
    at: "dot",
    says: "552 5.3.4 too large",
    outcome: { kind: "failed", alert: true },
    status: "failed",
  },
  {
    row: "drop in the middle of DATA",
    name: "huge",
    at: "body",
    says: "reset",
    outcome: { kind: "deferred" },
    status: "deferred",
  },
  { row: "drop after the dot", at: "dot", says: "drop", outcome: { kind: "uncertain" }, status: "deferred" },
  {
    row: "reset after the dot",
    at: "dot",
    says: "reset",
    outcome: { kind: "uncertain" },
    status: "deferred",
  },
  {
    row: "drop at RCPT, on a fresh connection too",
    at: "RCPT",
    says: "drop",
    outcome: { kind: "deferred" },
    status: "deferred",
  },
];

/** One command at a time in clear, and all of the envelope at once (RFC 2920) under TLS. */
const ways = [
  { way: "plain", tls: "none", offers: [] },
  { way: "STARTTLS, pipelined", tls: "starttls", offers: ["PIPELINING"] },
] as const;

describe.each(ways)("$way", ({ tls, offers }) => {
  test.each(providerRows)(
    "$row: the queue pauses with one alert, nobody's attempt, and resumes by itself",
    async ({ at, says, credentials, deadlineMs, fewer }) => {
      const { url } = await serve({
        tls,
        offers: [...offers, ...(credentials ? ["AUTH PLAIN"] : [])],
        script: { [at]: says },
      });
      const sender = sending(
        credentials ? url.replace("//", "//paperboy:secret@") : url,
        deadlineMs === undefined ? {} : { deadlineMs },
      );
      await queue("ada@example.org", "bob@example.com");

      expect((await deliverPending(sender)).halted).not.toBeNull();
      for (const outcome of [...outcomes.values()].flat())
        expect({ fewer: undefined, ...outcome }).toMatchObject({ kind: "unavailable", fewer });
      expect(outcomes.size).toBeGreaterThan(0);
      expect((await states()).map(({ attempts }) => attempts)).toEqual([0, 0]);
      expect(await paused()).toEqual(["server"]);
      await deliverPending(sender);
      now = new Date(now.getTime() + 2 * minute);
      await deliverPending(sender);
      expect(logged("delivery.paused")).toBe(1);
      expect(server.accepted).toEqual([]);

      server.script = {};
      now = new Date(now.getTime() + 10 * minute);
      await deliverPending(deadlineMs === undefined ? sender : sending(url));
      expect(await states()).toEqual([
        { status: "accepted", attempts: 1 },
        { status: "accepted", attempts: 1 },
      ]);
      expect(server.accepted).toHaveLength(2);
      expect(server.accepted.every(({ secure }) => secure === (tls === "starttls"))).toBe(true);
      expect(await paused()).toEqual([]);
      expect(logged("delivery.resumed")).toBe(1);
      expect(await suppressed()).toEqual([]);
    },
  );

  test.each(recipientRows)(
    "$row: is that recipient's alone",
    async ({ at, says, outcome, status, suppresses, name = "ada" }) => {
      const { url } = await serve({ tls, offers, script: { [at]: only(name, says) } });
      const sender = sending(url);
      await queue(`${name}@example.org`, "bob@example.org", "cyd@example.com");

      expect(await deliverPending(sender)).toMatchObject({ accepted: 2, halted: null });
      expect(outcomes.get(`${name}@example.org`)).toMatchObject([outcome]);
      expect(await states()).toEqual([
        { status, attempts: 1 },
        { status: "accepted", attempts: 1 },
        { status: "accepted", attempts: 1 },
      ]);
      expect(server.accepted.map(({ to }) => to).toSorted()).toEqual(["bob@example.org", "cyd@example.com"]);
      expect(await paused()).toEqual([]);
      expect(await suppressed()).toEqual(suppresses ? [`${name}@example.org`] : []);
      const level = "alert" in outcome && outcome.alert ? "error" : "warn";
      expect(events.filter((line) => line.level === "warn" || line.level === "error")).toEqual([
        { level, event: `delivery.${status}` },
      ]);
    },
  );

  test("timeout after the dot; reply dripped, to the dot or to RCPT: cut off by the deadline, and theirs alone", async () => {
    const slow: Answer = { drip: "250-nearly\r\n", everyMs: 5 };
    const answers = (at: At) => only("ada", "silence")(at) ?? only("bea", slow)(at);
    const { url } = await serve({ tls, offers, script: { dot: answers, RCPT: only("cleo", slow) } });
    const sender = { ...sending(url, { connections: 4, deadlineMs: 1_000 }), slots: 4 };
    await queue("ada@example.org", "bea@example.org", "cleo@example.org", "dee@example.org");

    expect(await deliverPending(sender)).toMatchObject({ accepted: 1, deferred: 3, halted: null });
    expect(Object.fromEntries(outcomes)).toMatchObject({
      "ada@example.org": [{ kind: "uncertain" }],
      "bea@example.org": [{ kind: "uncertain" }],
      "cleo@example.org": [{ kind: "deferred" }],
      "dee@example.org": [{ kind: "accepted" }],
    });
    expect((await states()).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
    expect(server.accepted.map(({ to }) => to)).toEqual(["dee@example.org"]);
    expect(await paused()).toEqual([]);
  });

  test.each([
    ["421 4.7.0 at RCPT", "RCPT", "421 4.7.0 too much from you"],
    ["421 4.7.28 at the dot", "dot", "421 4.7.28 unusual rate of mail"],
  ] as const)("%s: that domain rests, all others go on, nobody's attempt", async (_, at, says) => {
    const { url } = await serve({ tls, offers, script: { [at]: only("ada", says) } });
    const sender = sending(url);
    await queue("ada@slow.example", "bob@example.org", "cyd@example.com");

    expect(await deliverPending(sender)).toMatchObject({ accepted: 2, halted: null });
    expect(outcomes.get("ada@slow.example")).toMatchObject([{ kind: "throttled" }]);
    expect((await states())[0]).toEqual({ status: "deferred", attempts: 0 });
    expect(await paused()).toEqual(["domain:slow.example"]);
    expect(logged("delivery.paused")).toBe(1);
    await queue("dee@slow.example", "eve@example.org");
    expect(await deliverPending(sender)).toMatchObject({ accepted: 1 });

    server.script = {};
    now = new Date(now.getTime() + 5 * minute);
    expect(await deliverPending(sender)).toMatchObject({ accepted: 2 });
    expect(await paused()).toEqual([]);
    expect(await suppressed()).toEqual([]);
  });

  test("a message arrives as it was composed, dots and all", async () => {
    const { url } = await serve({ tls, offers });
    await queue("ada@example.org");
    await deliverPending(sending(url));
    expect(server.accepted).toMatchObject([
      { from: "bounces@example.org", to: "ada@example.org", secure: tls === "starttls" },
    ]);
    expect(server.accepted[0]?.raw.toString()).toMatch(
      /^From: paperboy@example.org\r\nTo: ada@example.org\r\nMessage-ID: <.+>\r\n\r\n\.dot\r\n$/,
    );
  });

  test.each([
    ["", ""],
    [".\r\n", ".\r\n"],
    ["a\r\n.\r\n..\r\n.b\r\n", "a\r\n.\r\n..\r\n.b\r\n"],
    ["no end of line", "no end of line\r\n"],
    ["bare\r.\rCR\r\nRCPT TO:<evil@example.org>\r\n", "bare\r\n.\r\nCR\r\nRCPT TO:<evil@example.org>\r\n"],
  ])("%j arrives as %j, and ends where it ends", async (raw, arrives) => {
    const { url } = await serve({ tls, offers });
    const { send } = sending(url);
    const message = {
      from: "a@example.org",
      to: "b@example.org",
      parts: [{ bytes: new TextEncoder().encode(raw) }],
    };
    expect(await send(message)).toMatchObject({ kind: "accepted" });
    expect(await send(message)).toMatchObject({ kind: "accepted" });
    expect(server.accepted.map((mail) => mail.raw.toString())).toEqual([arrives, arrives]);
    expect(server.connections).toBe(1);
  });

  test("a connection that the server closed while it was idle is nobody's fault", async () => {
    const { url } = await serve({ tls, offers });
    const sender = sending(url);
    await queue("ada@example.org");
    await deliverPending(sender);
    server.hangUp();
    await queue("bob@example.org");
    await deliverPending(sender);
    expect(await states()).toEqual(Array(2).fill({ status: "accepted", attempts: 1 }));
    expect(server.connections).toBe(2);
    expect(events.filter(({ level }) => level === "warn" || level === "error")).toEqual([]);
  });

  test.each(["drop", "reset", "421 4.4.2 idle for too long"])(
    "a connection that ends with “%s” at its second message is replaced by a fresh one, once",
    async (says) => {
      let mails = 0;
      const { url } = await serve({
        tls,
        offers,
        script: { MAIL: () => (++mails === 2 ? says : undefined) as Answer },
      });
      const sender = sending(url);
      await queue("ada@example.org");
      await deliverPending(sender);
      await queue("bob@example.org");
      await deliverPending(sender);
      expect(await states()).toEqual(Array(2).fill({ status: "accepted", attempts: 1 }));
      expect(server.connections).toBe(2);
      expect(outcomes.get("bob@example.org")).toHaveLength(1);
    },
  );

  test("a recipient who is refused does not cost the connection", async () => {
    const { url } = await serve({ tls, offers, script: { RCPT: only("ada", "550 5.1.1 no such user") } });
    const sender = sending(url, { connections: 1 });
    await queue("ada@example.org", "bob@example.org", "cyd@example.org");
    expect(await deliverPending(sender)).toMatchObject({ accepted: 2, bounced: 1 });
    expect(server.connections).toBe(1);
  });
});

describe("rows of the connection itself", () => {
  test("refused: the queue pauses with one alert, nobody's attempt, and resumes by itself", async () => {
    const { url } = await serve();
    await server.goDown();
    const sender = sending(url);
    await queue("ada@example.org", "bob@example.com");
    for (let i = 0; i < 10; i += 1) {
      expect(await deliverPending(sender)).toMatchObject({ halted: expect.any(String), accepted: 0 });
      now = new Date(now.getTime() + minute);
    }
    expect(await states()).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
    expect(logged("delivery.paused")).toBe(1);
    await server.comeBack();
    now = new Date(now.getTime() + 60 * minute);
    expect(await deliverPending(sender)).toMatchObject({ accepted: 2, halted: null });
    expect(await paused()).toEqual([]);
  });

  test("no such host: unavailable", async () => {
    const { send } = sending("smtp://mail.nowhere.invalid:25", { deadlineMs: 2_000 });
    expect(
      await send({ from: "a@example.org", to: "b@example.org", parts: [{ bytes: Buffer.from("x\r\n") }] }),
    ).toMatchObject({
      kind: "unavailable",
    });
  });

  /** Reaches the server on this machine, and does not look like this machine. */
  const far = "[::ffff:127.0.0.1]";
  const message = {
    from: "a@example.org",
    to: "b@example.org",
    parts: [{ bytes: Buffer.from("Subject: x\r\n\r\nx\r\n") }],
  };

  test("STARTTLS missing: a password is not sent in clear to another machine", async () => {
    const { url } = await serve({ offers: ["AUTH PLAIN"] });
    const urlFromFar = url.replace("//127.0.0.1", `//paperboy:secret@${far}`);
    expect(await sending(urlFromFar).send(message)).toMatchObject({ kind: "unavailable" });
    expect(server.steps).toEqual(["greeting", "EHLO"]);
  });

  test("a certificate that nobody vouches for is taken from this machine only", async () => {
    const { url } = await serve({ tls: "starttls" });
    expect(await sending(url.replace("127.0.0.1", far)).send(message)).toMatchObject({
      kind: "unavailable",
    });
    expect(await sending(url).send(message)).toMatchObject({ kind: "accepted" });
  });

  test("smtps: TLS from the first byte", async () => {
    const { url } = await serve({ tls: "implicit", offers: ["AUTH PLAIN"] });
    const secret = url.replace("//", "//paper%40boy:p%3Ass@");
    expect(await sending(secret).send(message)).toMatchObject({
      kind: "accepted",
      detail: "250 2.0.0 queued",
    });
    expect(server.accepted).toMatchObject([{ secure: true }]);
    expect(server.steps).toEqual(["greeting", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "body", "dot"]);
  });

  test("a login that the server does not offer: unavailable, and nothing is sent without it", async () => {
    const { url } = await serve();
    expect(await sending(url.replace("//", "//paperboy:secret@")).send(message)).toMatchObject({
      kind: "unavailable",
    });
    expect(server.steps).toEqual(["greeting", "EHLO"]);
  });

  test("STARTTLS refused: unavailable", async () => {
    const { url } = await serve({ tls: "starttls", script: { STARTTLS: "454 4.7.0 no TLS now" } });
    expect(await sending(url).send(message)).toMatchObject({ kind: "unavailable" });
    expect(server.accepted).toEqual([]);
  });

  test("552 size: a message beyond what the server announced stays here, with an alert", async () => {
    const { url } = await serve({ offers: ["SIZE 10"] });
    expect(await sending(url).send(message)).toMatchObject({ kind: "failed", alert: true });
    expect(server.steps).not.toContain("MAIL");
  });

  test.each([
    "ßeta@example.org",
    "a@example.org>\r\nRCPT TO:<evil@example.org",
    "a@example.org> <b@example.org",
  ])("non-ASCII local part, or no address at all: %j never reaches the wire", async (to) => {
    const { url } = await serve();
    expect(await sending(url).send({ ...message, to })).toMatchObject({ kind: "failed" });
    expect(server.connections).toBe(0);
  });

  test.each<[Step, string]>([
    ["greeting", "421 4.7.0 too many connections"],
    ["MAIL", "421 4.7.0 too many connections"],
    ["RCPT", "421 4.3.2 too many connections"],
    ["dot", "421 4.3.2 too many connections"],
  ])("421 at %s: fewer connections are opened for a while, then one more at a time", async (step, says) => {
    const { url } = await serve({ script: { [step]: ({ open }: At) => (open > 2 ? says : undefined) } });
    const all = (send: Sender["send"]) =>
      Promise.all(Array.from({ length: 12 }, (_, i) => send({ ...message, to: `r${i}@example.org` })));
    const { send } = sending(url, { connections: 6, idleMs: 600_000 });
    const first = await all(send);
    expect(first.filter(({ kind }) => kind === "accepted").length).toBeGreaterThanOrEqual(2);
    expect(first.filter((outcome) => outcome.kind === "unavailable" && outcome.fewer).length).toBeGreaterThan(
      0,
    );
    const opened = server.connections;
    expect((await all(send)).every(({ kind }) => kind === "accepted")).toBe(true);
    expect(server.connections).toBe(opened);

    const kept = server.open();
    const eager = sending(url, { connections: 6, restoreMs: 1, idleMs: 600_000 });
    await all(eager.send);
    server.script = {};
    await expect
      .poll(async () => {
        await all(eager.send);
        return server.open();
      })
      .toBe(kept + 6);
  });

  test("an idle connection is closed with a goodbye", async () => {
    const { url } = await serve();
    const { send } = sending(url, { idleMs: 1 });
    await send(message);
    await expect.poll(() => server.open()).toBe(0);
    expect(server.steps.at(-1)).toBe("QUIT");
  });

  test("after a thousand messages a connection is replaced", async () => {
    const { url } = await serve();
    const { send } = sending(url, { connections: 1 });
    for (let i = 0; i < 1001; i += 1) await send(message);
    expect(server.connections).toBe(2);
    expect(server.steps.filter((step) => step === "QUIT")).toHaveLength(1);
    expect(server.accepted).toHaveLength(1001);
  });

  test("a message that finds no free connection by its deadline has not been tried", async () => {
    const { url } = await serve({ script: { RCPT: "450 4.2.1 later", RSET: "silence" } });
    const { send } = sending(url, { connections: 1, deadlineMs: 100 });
    const [first, second] = await Promise.all([send(message), send(message)]);
    expect(first).toMatchObject({ kind: "deferred" });
    expect(second).toMatchObject({ kind: "unavailable", detail: expect.stringContaining("free") });
    expect(server.steps.filter((step) => step === "MAIL")).toHaveLength(1);
  });

  test("closing finishes what is under way and leaves no connection", async () => {
    const { url } = await serve();
    const smtp = smtpSender(url, { connections: 2 });
    const sent = Array.from({ length: 5 }, () => smtp.send(message));
    await smtp.close();
    expect((await Promise.all(sent)).every(({ kind }) => kind === "accepted")).toBe(true);
    await expect.poll(() => server.open()).toBe(0);
    expect(await smtp.send(message)).toMatchObject({ kind: "unavailable" });
  });
});
