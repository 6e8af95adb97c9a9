/** Faults of the connection to the mail server, and how connections end. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { smtpSender } from "../../../src/mail/smtp.ts";
import { deliverPending, type Sender } from "../../../src/outbox/deliver.ts";
import type { At, Step } from "../../support/scripted-smtp.ts";
import { minute, useFaults } from "./faults.ts";

const { state, logged, serve, sending, queue, states, paused } = useFaults();

describe("rows of the connection itself", () => {
  test("refused: the queue pauses with one alert, counts no attempt, and resumes by itself", async () => {
    const { url } = await serve();
    await state.server.goDown();
    const sender = sending(url);
    await queue("ada@example.org", "bob@example.com");
    for (let i = 0; i < 10; i += 1) {
      expect(await deliverPending(sender)).toMatchObject({ halted: expect.any(String), accepted: 0 });
      state.now = new Date(state.now.getTime() + minute);
    }
    expect(await states()).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
    expect(logged("delivery.paused")).toBe(1);
    await state.server.comeBack();
    state.now = new Date(state.now.getTime() + 60 * minute);
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
    expect(state.server.steps).toEqual(["greeting", "EHLO"]);
  });

  test("an untrusted certificate is accepted from this machine only", async () => {
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
    expect(state.server.accepted).toMatchObject([{ secure: true }]);
    expect(state.server.steps).toEqual(["greeting", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "body", "dot"]);
  });

  test("a login that the server does not offer: unavailable, and nothing is sent without it", async () => {
    const { url } = await serve();
    expect(await sending(url.replace("//", "//paperboy:secret@")).send(message)).toMatchObject({
      kind: "unavailable",
    });
    expect(state.server.steps).toEqual(["greeting", "EHLO"]);
  });

  test("a connection that ends between 354 and the message: it goes over a fresh one, and nothing is held against it", async () => {
    const { url } = await serve();
    const ended: Promise<unknown>[] = [];
    const watch = (opened: unknown) => ended.push(once((opened as { socket: Socket }).socket, "end"));
    subscribe("net.client.socket", watch);
    const begin = async () => {
      if (ended.length === 1) {
        state.server.hangUp();
        await ended[0];
      }
      return true;
    };
    try {
      expect(await sending(url).send({ ...message, begin })).toMatchObject({ kind: "accepted" });
    } finally {
      unsubscribe("net.client.socket", watch);
    }
    expect(state.server.accepted).toHaveLength(1);
    expect(state.server.connections).toBe(2);
  });

  test("STARTTLS refused: unavailable", async () => {
    const { url } = await serve({ tls: "starttls", script: { STARTTLS: "454 4.7.0 no TLS now" } });
    expect(await sending(url).send(message)).toMatchObject({ kind: "unavailable" });
    expect(state.server.accepted).toEqual([]);
  });

  test("552 size: a message beyond what the server announced stays here, with an alert", async () => {
    const { url } = await serve({ offers: ["SIZE 10"] });
    expect(await sending(url).send(message)).toMatchObject({ kind: "failed", alert: true });
    expect(state.server.steps).not.toContain("MAIL");
  });

  test.each([
    "ßeta@example.org",
    "a@example.org>\r\nRCPT TO:<evil@example.org",
    "a@example.org> <b@example.org",
  ])("non-ASCII local part, or no address at all: %j never reaches the wire", async (to) => {
    const { url } = await serve();
    expect(await sending(url).send({ ...message, to })).toMatchObject({ kind: "failed" });
    expect(state.server.connections).toBe(0);
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
    const opened = state.server.connections;
    expect((await all(send)).every(({ kind }) => kind === "accepted")).toBe(true);
    expect(state.server.connections).toBe(opened);

    const kept = state.server.open();
    const eager = sending(url, { connections: 6, restoreMs: 1, idleMs: 600_000 });
    await all(eager.send);
    state.server.script = {};
    await expect
      .poll(async () => {
        await all(eager.send);
        return state.server.open();
      })
      .toBe(kept + 6);
  });

  test.each<Step>(["greeting", "MAIL", "RCPT", "dot"])(
    "421 at %s on new connections: what the server was not given goes over those that it takes",
    async (step) => {
      const { url } = await serve({
        script: { [step]: ({ connection }: At) => (connection > 2 ? "421 4.3.2 too many" : undefined) },
      });
      const { send } = sending(url, { connections: 6 });
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(message)));
      const tooMany = state.server.connections - 2;
      expect(tooMany).toBeOneOf([3, 4]);
      const unavailable = outcomes.filter((each) => each.kind === "unavailable" && each.fewer);
      expect(unavailable).toHaveLength(step === "dot" ? tooMany : 0);
      expect(outcomes.filter(({ kind }) => kind === "accepted")).toHaveLength(20 - unavailable.length);
      expect(state.server.open()).toBeLessThanOrEqual(2);
    },
  );

  test("connections are opened while messages wait and the server accepts, up to the bound", async () => {
    const { url } = await serve();
    const { send } = sending(url, { connections: 12 });
    await send(message);
    expect(state.server.connections).toBe(1);
    await Promise.all(Array.from({ length: 60 }, () => send(message)));
    expect(state.server.connections).toBe(12);
  });

  test.each<[Step, string, string]>([
    ["MAIL", "354 go on", "unavailable"],
    ["MAIL", "999 what", "unavailable"],
    ["RCPT", "250 2.1.5 ok\r\n250 2.1.5 said twice", "deferred"],
    ["RCPT", "600 what", "deferred"],
    ["RCPT", "OK", "deferred"],
    ["DATA", "250 2.0.0 ok", "deferred"],
    ["DATA", "700 what", "deferred"],
    ["dot", "354 go on", "uncertain"],
    ["dot", "999 what", "uncertain"],
  ])(
    "an unexpected answer to %s (%j) ends the connection and counts as no refusal",
    async (step, says, kind) => {
      for (const offers of [[], ["PIPELINING"]]) {
        const script = { [step]: ({ connection }: At) => (connection === 1 ? says : undefined) };
        const { url } = await serve({ script, offers });
        const { send } = sending(url, { connections: 1 });
        expect(await send(message)).toMatchObject({
          kind,
          detail: expect.stringContaining("did not answer as it should"),
        });
        expect(state.server.steps).not.toContain(step === "dot" ? "RSET" : "body");
        expect(await send({ ...message, to: "c@example.org" })).toMatchObject({ kind: "accepted" });
        expect(state.server.connections).toBe(2);
        expect(state.server.accepted).toMatchObject([{ to: "c@example.org" }]);
      }
    },
  );

  test("an idle connection is closed with QUIT", async () => {
    const { url } = await serve();
    const { send } = sending(url, { idleMs: 1 });
    await send(message);
    await expect.poll(() => state.server.open()).toBe(0);
    expect(state.server.steps.at(-1)).toBe("QUIT");
  });

  test("after a thousand messages a connection is replaced", async () => {
    const { url } = await serve();
    const { send } = sending(url, { connections: 1 });
    for (let i = 0; i < 1001; i += 1) await send(message);
    expect(state.server.connections).toBe(2);
    expect(state.server.steps.filter((step) => step === "QUIT")).toHaveLength(1);
    expect(state.server.accepted).toHaveLength(1001);
  });

  test("a message without a free connection by its deadline counts as not tried", async () => {
    const { url } = await serve({ script: { RCPT: "450 4.2.1 later", RSET: "silence" } });
    const { send } = sending(url, { connections: 1, deadlineMs: 100 });
    const [first, second] = await Promise.all([send(message), send(message)]);
    expect(first).toMatchObject({ kind: "deferred" });
    expect(second).toMatchObject({ kind: "unavailable", detail: expect.stringContaining("free") });
    expect(state.server.steps.filter((step) => step === "MAIL")).toHaveLength(1);
  });

  test("closing finishes what is under way and leaves no connection", async () => {
    const { url } = await serve();
    const smtp = smtpSender(url, { connections: 2 });
    const sent = Array.from({ length: 5 }, () => smtp.send(message));
    await smtp.close();
    expect((await Promise.all(sent)).every(({ kind }) => kind === "accepted")).toBe(true);
    await expect.poll(() => state.server.open()).toBe(0);
    expect(await smtp.send(message)).toMatchObject({ kind: "unavailable" });
  });
});
