/** Sending by SMTP, over a few connections that are kept. */

import { openConnection, type SmtpConnection, type SmtpConnectionOptions } from "./connection.ts";
import { afterAccepted, afterRefused, firstLimit } from "./connection-limit.ts";
import type { SmtpFault } from "./fault.ts";
import type { DeliveryOutcome, EncodedMessage, Send } from "./message.ts";
import { outcomeOf } from "./outcome.ts";
import { watchStalls } from "./stalls.ts";

/**
 * How long one message may take, in milliseconds; after that it is given up. The socket timeout does not stop a server that
 * sends its reply byte by byte.
 */
export const sendDeadlineMs = 60_000;

/** A connection is closed after so many messages: servers limit them, and a host name can get another address. */
const messagesPerConnection = 1_000;

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Sends messages over its connections until it is closed. */
export type SmtpSender = {
  send: Send;
  /** Takes no more messages, finishes those in flight, and ends each connection with QUIT. */
  close(): Promise<void>;
};

/** How many connections a sender opens, and how long it waits. */
export type SmtpSenderOptions = {
  /** The most connections, and so the most messages in flight. How many there are is found out (`connection-limit.ts`). */
  connections: number;
  /** The most time that one message may take, including the wait for a connection, in milliseconds. */
  deadlineMs?: number;
  /** How long an idle connection is kept, in milliseconds. */
  idleMs?: number;
  /** After the server asked for fewer connections, one more is tried each time that this has passed, in milliseconds. */
  restoreMs?: number;
};

/**
 * TLS is required wherever a password would otherwise cross a network in clear text, and used wherever it is offered. Only a
 * server on this machine may show a certificate that no authority has signed.
 *
 * @param url smtp[s]://user:pass@host:port
 */
function connectionOptions(url: string, deadlineMs: number): SmtpConnectionOptions {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const local = loopback.has(hostname);
  return {
    connection: {
      host: hostname.replace(/^\[|\]$/g, ""),
      port: port ? Number(port) : secure ? 465 : 587,
      secure,
      requireTLS: !secure && username !== "" && !local,
      tls: { rejectUnauthorized: !local },
      connectionTimeout: Math.min(10_000, deadlineMs),
      greetingTimeout: Math.min(10_000, deadlineMs),
      socketTimeout: Math.min(30_000, deadlineMs),
      dnsTimeout: Math.min(10_000, deadlineMs),
    },
    login:
      username === "" ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

/** nodemailer writes an envelope address as it is given. One that would not be plain ASCII inside one pair of angle brackets is refused. */
const isPlain = (address: string) => /^[\x21-\x3b\x3d\x3f-\x7e]*$/.test(address);

/** Whether the server was given nothing of the message. */
const isBeforeMessage = ({ stage }: SmtpFault): boolean =>
  stage !== "ours" && stage !== "body" && stage !== "dot";

/** Whether the conversation broke off before that. */
const isUnanswered = (fault: SmtpFault): boolean =>
  fault.responseCode === undefined && isBeforeMessage(fault);

/** A message in flight, with what has to be ended at its deadline. */
type InFlight = { connection: SmtpConnection | null; begin: (() => void) | null; late: boolean };

/**
 * Opens connections as messages come and keeps them while there is work. It opens more while messages wait and the server
 * accepts them.
 *
 * `send` waits for a free connection. A message whose connection broke before DATA was answered is tried once more on a fresh
 * one: the server may have closed the connection while it was idle. What breaks later is an outcome.
 *
 * @param url smtp[s]://user:pass@host:port
 */
export function smtpSender(
  url: string,
  { connections, deadlineMs = sendDeadlineMs, idleMs = 5_000, restoreMs = 60_000 }: SmtpSenderOptions,
): SmtpSender {
  const options = connectionOptions(url, deadlineMs);
  const idle: { connection: SmtpConnection; timer: NodeJS.Timeout }[] = [];
  const waiting: InFlight[] = [];
  const stalls = watchStalls();
  let busy = 0;
  /** How many of the open ones are being closed. */
  let ending = 0;
  let closed = false;
  let idleAfterClose: (() => void) | null = null;

  let limit = firstLimit(connections);

  function takeConnection(): SmtpConnection {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.timer);
      if (kept.connection.alive()) return kept.connection;
    }
    return openConnection(options);
  }

  function keep(connection: SmtpConnection): void {
    const timer = setTimeout(() => {
      idle.splice(
        idle.findIndex((kept) => kept.connection === connection),
        1,
      );
      void connection.quit();
    }, idleMs);
    idle.push({ connection, timer });
  }

  /** Makes a connection ready for the next message, or closes it. No other connection is opened in its place before that. */
  async function putBack(connection: SmtpConnection, wasRefused: boolean): Promise<void> {
    if (wasRefused && connection.alive()) await connection.reset();
    const isSurplus = busy - ending + idle.length > limit.now;
    if (connection.alive() && (closed || isSurplus || connection.carried() >= messagesPerConnection)) {
      ending += 1;
      await connection.quit();
      ending -= 1;
    }
    if (connection.alive()) keep(connection);
    leave();
  }

  function leave(): void {
    busy -= 1;
    while (busy < limit.now) {
      const next = waiting.shift();
      if (!next) break;
      busy += 1;
      next.begin?.();
    }
    if (closed && busy === 0) idleAfterClose?.();
  }

  /** @returns null where there is one connection too many: the message may go over another */
  async function carry(message: EncodedMessage, inFlight: InFlight): Promise<DeliveryOutcome | null> {
    for (let attempt = 1; ; attempt += 1) {
      const began = performance.now();
      const connection = attempt === 1 ? takeConnection() : openConnection(options);
      inFlight.connection = connection;
      const opened = await connection.ready;
      const answer = opened.ok ? await connection.transmit(message) : opened;
      inFlight.connection = null;
      // A process that was stopped finds its connections timed out: that is no fault of the server.
      const wasStalled = !answer.ok && isUnanswered(answer.fault) && stalls.since(began);
      if (!answer.ok && (answer.stale || wasStalled) && attempt === 1 && !inFlight.late) {
        if (connection.alive()) connection.drop("a fresh connection is used");
        continue;
      }
      if (answer.ok) {
        if (waiting.length > 0)
          limit = afterAccepted(limit, { most: connections, at: performance.now(), restoreMs });
        void putBack(connection, false);
        return { kind: "accepted", detail: answer.response };
      }
      const outcome = outcomeOf(answer.fault);
      const isOneTooMany = outcome.kind === "unavailable" && outcome.fewer === true;
      const open = busy + idle.length;
      if (isOneTooMany) limit = afterRefused(limit, open, performance.now());
      void putBack(connection, true);
      // The server takes mail over the other connections: this message waits for one of them, and delivery does not pause.
      const mayWait = isOneTooMany && open > 1 && isBeforeMessage(answer.fault) && !inFlight.late && !closed;
      return mayWait ? null : outcome;
    }
  }

  /** Waits until one more connection may be used. @returns whether that was before the deadline */
  async function takePlace(inFlight: InFlight): Promise<boolean> {
    if (busy < limit.now) {
      busy += 1;
      return true;
    }
    await new Promise<void>((resolve) => {
      inFlight.begin = resolve;
      waiting.push(inFlight);
    });
    inFlight.begin = null;
    const at = waiting.indexOf(inFlight);
    if (at >= 0) waiting.splice(at, 1);
    return at < 0;
  }

  const send: Send = async (message) => {
    if (closed) return { kind: "unavailable", detail: "the sender is closed" };
    if (!isPlain(message.from) || !isPlain(message.to))
      return outcomeOf({ stage: "ours", message: "an envelope address is not plain ASCII" });
    const inFlight: InFlight = { connection: null, begin: null, late: false };
    const began = performance.now();
    const late = () => {
      // Time during which this process was stalled does not count as the server's.
      if (stalls.since(began)) {
        timer = setTimeout(giveUp, deadlineMs);
        inFlight.connection?.drop("this process was stalled");
      } else giveUp();
    };
    const giveUp = () => {
      inFlight.late = true;
      inFlight.connection?.drop(`no answer within ${deadlineMs} ms`);
      inFlight.begin?.();
    };
    let timer = setTimeout(late, deadlineMs);
    try {
      for (;;) {
        if (!(await takePlace(inFlight)))
          return { kind: "unavailable", detail: `no connection was free within ${deadlineMs} ms` };
        const outcome = await carry(message, inFlight);
        if (outcome) return outcome;
      }
    } finally {
      clearTimeout(timer);
    }
  };

  async function close(): Promise<void> {
    closed = true;
    stalls.close();
    const finished =
      busy === 0
        ? undefined
        : new Promise<void>((resolve) => {
            idleAfterClose = resolve;
          });
    const kept = idle.splice(0);
    for (const { timer } of kept) clearTimeout(timer);
    await Promise.all([finished, ...kept.map(({ connection }) => connection.quit())]);
  }

  return { send, close };
}
