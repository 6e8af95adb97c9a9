/** One connection to the mail server: opened, logged in, and carrying one message after another. */
import type { Socket } from "node:net";
import type { NodemailerError } from "nodemailer";
import SMTPConnection, { type SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import type { SmtpFault, Stage } from "./fault.ts";
import type { EncodedMessage, Part } from "./message.ts";
import { dotStuffed } from "./mime.ts";
import { type Offers, type Reply, readOffers, replyReader } from "./replies.ts";

/** nodemailer's options for a connection; `login`: null sends without authentication. */
export type SmtpConnectionOptions = {
  connection: SMTPConnectionOptions;
  login: { user: string; pass: string } | null;
};

/** What became of one step; `stale`: the connection broke before DATA was answered, so a fresh one may try again. */
export type StepResult = { ok: true; response: string } | { ok: false; fault: SmtpFault; stale: boolean };

/** One connection to an SMTP server, which carries one message after another. */
export type SmtpConnection = {
  /** How many messages it has been given, including the one in flight. */
  carried: () => number;
  alive: () => boolean;
  /** Resolves when it can carry messages, or with the reason why it cannot. It may be called any number of times. */
  ready: Promise<StepResult>;
  /** Sends one message; only one may be under way. Never rejects. */
  transmit(message: EncodedMessage): Promise<StepResult>;
  /** Forgets an envelope that was refused, so that the next one starts clean. */
  reset(): Promise<void>;
  /** Sends QUIT; resolves when the connection is closed. */
  quit(): Promise<void>;
  /** Cuts the connection at once. The message under way fails with this reason. */
  drop(reason: string): void;
};

/** How long the answer to RSET or QUIT is waited for, in milliseconds. */
const answerMs = 2_000;

const endOfData = Buffer.from(".\r\n");
const noBytes = Buffer.alloc(0);

const sizeOf = (parts: readonly Part[]): number => parts.reduce((sum, { bytes }) => sum + bytes.length, 0);

const isGood = ({ code }: Reply): boolean => code >= 200 && code < 300;
/** The server's answer to DATA when it is ready for the message (RFC 5321 section 4.2.1). */
const asksForMore = ({ code }: Reply): boolean => code >= 300 && code < 400;
const isRefusal = ({ code }: Reply): boolean => code >= 400 && code < 600;

/**
 * Starts to connect. `ready` reports what goes wrong.
 *
 * nodemailer opens the connection: it connects, upgrades to TLS and logs in. This file sends the messages. If nodemailer sent them, it
 * would make two streams and a dozen listeners for each. Its errors do not tell how far a message had come when the connection broke.
 */
export function openConnection({ connection: options, login }: SmtpConnectionOptions): SmtpConnection {
  let stage: Stage = "connect";
  const connection = new SMTPConnection({
    ...options,
    transactionLog: true,
    // The socket is destroyed: a server that we have given up is not waited for.
    socketCloseTimeout: 0,
    // nodemailer logs each step, so the step at which it failed is known.
    logger: {
      debug({ tnx }: { tnx: string }, line: unknown) {
        if (tnx === "client" && line === "STARTTLS") stage = "tls";
      },
      info({ tnx, remotePort }: { tnx: string; remotePort?: number }) {
        if (tnx === "network" && remotePort) stage = "greeting";
      },
      warn() {},
      error() {},
    },
  });

  let carried = 0;
  let alive = true;
  let offers: Offers = { pipelining: false, size: false, largest: 0 };
  /** The commands whose replies are still to come, the next one first. */
  const awaited: ((reply: Reply) => void)[] = [];
  /** Why the envelope under way was refused; set by the reply that refused it. */
  let refusal: StepResult | null = null;
  let settle: ((answer: StepResult) => void) | null = null;
  const answered = (answer: StepResult) => {
    const waiting = settle;
    settle = null;
    waiting?.(answer);
  };
  const failed = (error: NodemailerError) => answered(refusal ?? broken(error));
  /** Runs one step of the conversation. The step ends by `answered`, by an error of the connection, or by `drop`. */
  const step = (begin: () => void) =>
    new Promise<StepResult>((resolve) => {
      settle = resolve;
      begin();
    });
  /** The same for nodemailer's steps. */
  const opening = (begin: (done: (error?: NodemailerError | null) => void) => void) =>
    step(() => begin((error) => (error ? failed(error) : answered({ ok: true, response: "" }))));

  function broken({ code, message, responseCode, response }: NodemailerError): StepResult {
    if (responseCode !== undefined && responseCode >= 400)
      return { ok: false, fault: { stage, message, responseCode, response }, stale: false };
    const beforeData = stage === "mail" || stage === "rcpt" || stage === "data";
    return { ok: false, fault: { stage, message }, stale: beforeData && code !== "ETIMEDOUT" };
  }

  /**
   * Handles a reply that is not the expected one. If it is no refusal either, replies can no longer be matched to commands, and
   * the connection ends.
   */
  function refused(reply: Reply): StepResult {
    const { code, text } = reply;
    const message = `The server refused it: ${text}`;
    if (!isRefusal(reply)) {
      connection.close();
      return {
        ok: false,
        fault: { stage, message: `The server did not answer as it should: ${text}` },
        stale: false,
      };
    }
    // Some servers close a connection after some messages. Such a server may well take this message on a fresh one.
    const stale = code === 421 && stage === "mail" && carried > 1;
    return { ok: false, fault: { stage, message, responseCode: code, response: text }, stale };
  }

  const ended = new Promise<void>((resolve) => {
    connection.once("end", () => {
      alive = false;
      resolve();
      // The step under way usually gets a more exact reason in the same turn of the event loop.
      queueMicrotask(() => failed(new Error("The server closed the connection") as NodemailerError));
    });
  });
  connection.on("error", failed);

  async function open(): Promise<StepResult> {
    const connected = await opening((done) => connection.connect(done));
    if (!connected.ok) return connected;
    offers = readOffers(connection.lastServerResponse || "");
    if (login === null) return connected;
    stage = "auth";
    if (!connection.allowsAuth) {
      return {
        ok: false,
        fault: { stage, message: "The server offers no login (AUTH), and SMTP_URL has one" },
        stale: false,
      };
    }
    return opening((done) => connection.login({ ...login }, (error) => done(error)));
  }
  const ready = open().then((answer) => {
    if (answer.ok) takeOver();
    else connection.close();
    return answer;
  });

  let socket: Socket;
  /**
   * From here on this file reads what the server sends. nodemailer still watches for the socket's end, its errors and its
   * timeout.
   */
  function takeOver(): void {
    socket = connection._socket as Socket;
    socket.removeAllListeners("data");
    // No reply can follow. nodemailer waits for the system to close the socket, and until then a message would be given to nobody.
    socket.once("end", () => connection.close());
    const read = replyReader();
    socket.on("data", (chunk: Buffer) => {
      const replies = read(chunk);
      if (replies === null) drop("the server's reply does not end");
      else for (const reply of replies) hear(reply);
    });
  }

  function hear(reply: Reply): void {
    if (!alive) return;
    const take = awaited.shift();
    if (take) take(reply);
    // Nothing was asked. A server may say at any time that it closes the connection (RFC 5321 section 3.8).
    else answered(refused(reply));
    if (!take || reply.code === 421) connection.close();
  }

  function say(line: string, take: (reply: Reply) => void): void {
    awaited.push(take);
    socket.write(line, "latin1");
  }

  let packed: Buffer = noBytes;
  /** A message and the dot in one piece. The connection uses the memory again, since an allocation for each message costs more. */
  const pack = ({ parts, isDotFree }: EncodedMessage): Buffer => {
    if (!isDotFree) return Buffer.concat([dotStuffed(parts), endOfData]);
    const size = sizeOf(parts) + endOfData.length;
    // The socket may still hold part of a message that was refused before its end.
    const isTaken = socket.writableLength > 0;
    if (isTaken || packed.length < size) packed = Buffer.allocUnsafe(Math.ceil(size * 1.25));
    let end = 0;
    for (const { bytes } of parts) {
      packed.set(bytes, end);
      end += bytes.length;
    }
    packed.set(endOfData, end);
    return packed.subarray(0, size);
  };

  async function transmit(message: EncodedMessage): Promise<StepResult> {
    carried += 1;
    refusal = null;
    stage = "mail";
    if (!alive) return broken(new Error("The connection is closed") as NodemailerError);
    const size = sizeOf(message.parts);
    if (size > offers.largest) {
      const text = `The server takes ${offers.largest} bytes at most, and the message has ${size}`;
      return { ok: false, fault: { stage: "ours", message: text }, stale: false };
    }
    const commands = [
      `MAIL FROM:<${message.from}>${offers.size ? ` SIZE=${size}` : ""}\r\n`,
      `RCPT TO:<${message.to}>\r\n`,
      "DATA\r\n",
    ] as const;
    return step(() => sendEnvelope(commands, () => sendWhenAgreed(message)));
  }

  /**
   * Sends an envelope. Where the server supports pipelining, all commands go at once, and no reply is acted on before all of
   * them are there (RFC 2920 section 3.1).
   */
  function sendEnvelope([mail, rcpt, data]: readonly [string, string, string], proceed: () => void): void {
    const isWhole = offers.pipelining;
    let isMailRefused = false;
    const next = (to: Stage, line: string, take: (reply: Reply) => void) => (reply: Reply) => {
      if (!isGood(reply)) {
        refusal ??= refused(reply);
        isMailRefused ||= stage === "mail";
      }
      stage = to;
      if (refusal && (!isWhole || reply.code === 421)) answered(refusal);
      else if (!isWhole) say(line, take);
    };
    const onData = (reply: Reply) => {
      const mayGoOn = asksForMore(reply);
      if (!mayGoOn) refusal ??= refused(reply);
      if (!refusal) return proceed();
      const answer = refusal;
      // The server asks for a message that has no recipient, so it gets an empty one.
      if (mayGoOn && !isMailRefused) return say(".\r\n", () => answered(answer));
      answered(answer);
      // Where the sender was refused, it is unknown what such a server would do with an empty message.
      if (mayGoOn) connection.close();
    };
    const onRcpt = next("data", data, onData);
    const onMail = next("rcpt", rcpt, onRcpt);
    if (isWhole) awaited.push(onMail, onRcpt);
    if (isWhole) say(`${mail}${rcpt}${data}`, onData);
    else say(mail, onMail);
  }

  /** DATA was answered. Once `begin` has agreed, the message may have been sent. */
  function sendWhenAgreed(message: EncodedMessage): void {
    const number = carried;
    const isTakenOver = "the message is another worker's by now";
    const give = () => {
      const packed = pack(message);
      if (message.isHeld?.() === false) return drop(isTakenOver);
      stage = "body";
      awaited.push((reply) => answered(isGood(reply) ? { ok: true, response: reply.text } : refused(reply)));
      socket.write(packed, (error) => {
        // The system has taken all of it, including the final dot.
        if (!error && number === carried && stage === "body") stage = "dot";
      });
    };
    const agreed = message.begin?.() ?? Promise.resolve(true);
    agreed.then(
      (isAgreed) => {
        // In the meantime the server may have closed the connection, or time may have run out.
        if (!alive || number !== carried) return;
        if (isAgreed) give();
        else drop(isTakenOver);
      },
      (error: Error) => drop(`it could not be written down that DATA begins: ${error.message}`),
    );
  }

  const quit = async () => {
    const timer = setTimeout(() => drop("no answer to QUIT"), answerMs);
    say("QUIT\r\n", () => connection.close());
    await ended;
    clearTimeout(timer);
  };

  function drop(reason: string): void {
    const answer = broken(Object.assign(new Error(reason), { code: "ETIMEDOUT" as const }));
    connection.close();
    answered(refusal ?? answer);
  }

  return {
    carried: () => carried,
    alive: () => alive,
    ready,
    transmit,
    reset: async () => {
      const timer = setTimeout(() => drop("no answer to RSET"), answerMs);
      const answer = await step(() =>
        say("RSET\r\n", (reply) =>
          answered(isGood(reply) ? { ok: true, response: reply.text } : refused(reply)),
        ),
      );
      clearTimeout(timer);
      if (!answer.ok) connection.close();
    },
    quit: () => (alive ? quit() : ended),
    drop,
  };
}
