/** The fault table, row by row: a real server misbehaves, and the recipient, the queue, the suppressions and the log show it. */
import { describe, expect, test } from "vitest";
import type { DeliveryOutcome } from "../../../src/mail/message.ts";
import { deliverPending } from "../../../src/outbox/deliver.ts";
import type { Answer, At, Step } from "../../support/scripted-smtp.ts";
import { minute, only, useFaults } from "./faults.ts";

const { state, logged, serve, sending, queue, states, suppressed, paused } = useFaults();

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
    "$row: the queue pauses with one alert, counts no attempt, and resumes by itself",
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
      for (const outcome of [...state.outcomes.values()].flat())
        expect({ fewer: undefined, ...outcome }).toMatchObject({ kind: "unavailable", fewer });
      expect(state.outcomes.size).toBeGreaterThan(0);
      expect((await states()).map(({ attempts }) => attempts)).toEqual([0, 0]);
      expect(await paused()).toEqual(["server"]);
      await deliverPending(sender);
      state.now = new Date(state.now.getTime() + 2 * minute);
      await deliverPending(sender);
      expect(logged("delivery.paused")).toBe(1);
      expect(state.server.accepted).toEqual([]);

      state.server.script = {};
      state.now = new Date(state.now.getTime() + 10 * minute);
      await deliverPending(deadlineMs === undefined ? sender : sending(url));
      expect(await states()).toEqual([
        { status: "accepted", attempts: 1 },
        { status: "accepted", attempts: 1 },
      ]);
      expect(state.server.accepted).toHaveLength(2);
      expect(state.server.accepted.every(({ secure }) => secure === (tls === "starttls"))).toBe(true);
      expect(await paused()).toEqual([]);
      expect(logged("delivery.resumed")).toBe(1);
      expect(await suppressed()).toEqual([]);
    },
  );

  test.each(recipientRows)(
    "$row: affects that recipient only",
    async ({ at, says, outcome, status, suppresses, name = "ada" }) => {
      const { url } = await serve({ tls, offers, script: { [at]: only(name, says) } });
      const sender = sending(url);
      await queue(`${name}@example.org`, "bob@example.org", "cyd@example.com");

      expect(await deliverPending(sender)).toMatchObject({ accepted: 2, halted: null });
      expect(state.outcomes.get(`${name}@example.org`)).toMatchObject([outcome]);
      expect(await states()).toEqual([
        { status, attempts: 1 },
        { status: "accepted", attempts: 1 },
        { status: "accepted", attempts: 1 },
      ]);
      expect(state.server.accepted.map(({ to }) => to).toSorted()).toEqual([
        "bob@example.org",
        "cyd@example.com",
      ]);
      expect(await paused()).toEqual([]);
      expect(await suppressed()).toEqual(suppresses ? [`${name}@example.org`] : []);
      const level = "alert" in outcome && outcome.alert ? "error" : "warn";
      expect(state.events.filter((line) => line.level === "warn" || line.level === "error")).toEqual([
        { level, event: `delivery.${status}` },
      ]);
    },
  );

  test("a timeout after the dot, or a slow reply to the dot or to RCPT, is cut off by the deadline and affects that message only", async () => {
    const slow: Answer = { drip: "250-nearly\r\n", everyMs: 5 };
    const answers = (at: At) => only("ada", "silence")(at) ?? only("bea", slow)(at);
    const { url } = await serve({ tls, offers, script: { dot: answers, RCPT: only("cleo", slow) } });
    const sender = { ...sending(url, { connections: 4, deadlineMs: 1_000 }), slots: 4 };
    await queue("ada@example.org", "bea@example.org", "cleo@example.org", "dee@example.org");

    expect(await deliverPending(sender)).toMatchObject({ accepted: 1, deferred: 3, halted: null });
    expect(Object.fromEntries(state.outcomes)).toMatchObject({
      "ada@example.org": [{ kind: "uncertain" }],
      "bea@example.org": [{ kind: "uncertain" }],
      "cleo@example.org": [{ kind: "deferred" }],
      "dee@example.org": [{ kind: "accepted" }],
    });
    expect((await states()).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
    expect(state.server.accepted.map(({ to }) => to)).toEqual(["dee@example.org"]);
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
    expect(state.outcomes.get("ada@slow.example")).toMatchObject([{ kind: "throttled" }]);
    expect((await states())[0]).toEqual({ status: "deferred", attempts: 0 });
    expect(await paused()).toEqual(["domain:slow.example"]);
    expect(logged("delivery.paused")).toBe(1);
    await queue("dee@slow.example", "eve@example.org");
    expect(await deliverPending(sender)).toMatchObject({ accepted: 1 });

    state.server.script = {};
    state.now = new Date(state.now.getTime() + 5 * minute);
    expect(await deliverPending(sender)).toMatchObject({ accepted: 2 });
    expect(await paused()).toEqual([]);
    expect(await suppressed()).toEqual([]);
  });

  test("a message arrives as it was composed, dots and all", async () => {
    const { url } = await serve({ tls, offers });
    await queue("ada@example.org");
    await deliverPending(sending(url));
    expect(state.server.accepted).toMatchObject([
      { from: "bounces@example.org", to: "ada@example.org", secure: tls === "starttls" },
    ]);
    expect(state.server.accepted[0]?.raw.toString()).toMatch(
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
    expect(state.server.accepted.map((mail) => mail.raw.toString())).toEqual([arrives, arrives]);
    expect(state.server.connections).toBe(1);
  });

  test("a connection that the server closed while idle counts as no fault", async () => {
    const { url } = await serve({ tls, offers });
    const sender = sending(url);
    await queue("ada@example.org");
    await deliverPending(sender);
    state.server.hangUp();
    await queue("bob@example.org");
    await deliverPending(sender);
    expect(await states()).toEqual(Array(2).fill({ status: "accepted", attempts: 1 }));
    expect(state.server.connections).toBe(2);
    expect(state.events.filter(({ level }) => level === "warn" || level === "error")).toEqual([]);
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
      expect(state.server.connections).toBe(2);
      expect(state.outcomes.get("bob@example.org")).toHaveLength(1);
    },
  );

  test("a refused recipient does not end the connection", async () => {
    const { url } = await serve({ tls, offers, script: { RCPT: only("ada", "550 5.1.1 no such user") } });
    const sender = sending(url, { connections: 1 });
    await queue("ada@example.org", "bob@example.org", "cyd@example.org");
    expect(await deliverPending(sender)).toMatchObject({ accepted: 2, bounced: 1 });
    expect(state.server.connections).toBe(1);
  });
});
