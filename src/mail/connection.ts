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
  /** How many messages it has been given, the one in flight included. */
  carried: () => number;
  alive: () => boolean;
  /** Resolves when it can carry messages, or with why it cannot. Asked any number of times. */
  ready: Promise<StepResult>;
  /** One message at a time. Never rejects. */
  transmit(message: EncodedMessage): Promise<StepResult>;
  /** Forgets an envelope that was refused, so that the next one starts clean. */
  reset(): Promise<void>;
  /** Sends QUIT; resolves when the connection is closed. */
  quit(): Promise<void>;
  /** Cuts the connection at once. What is under way fails with this reason. */
  drop(reason: string): void;
};

/** A server that does not answer RSET or QUIT by then is not waited for, in milliseconds. */
const answerMs = 2_000;

const endOfData = Buffer.from(".\r\n");
const noBytes = Buffer.alloc(0);

const sizeOf = (parts: readonly Part[]): number => parts.reduce((sum, { bytes }) => sum + bytes.length, 0);

const isGood = ({ code }: Reply): boolean => code >= 200 && code < 300;
/** What DATA is answered with where the message may come (RFC 5321 section 4.2.1). */
const asksForMore = ({ code }: Reply): boolean => code >= 300 && code < 400;
const isRefusal = ({ code }: Reply): boolean => code >= 400 && code < 600;

/**
 * Starts to connect. What goes wrong is told by `ready`.
 *
 * nodemailer opens the connection: it connects, upgrades to TLS and logs in. Messages are carried here: its way of sending makes two streams
 * and a dozen listeners for each, and its errors do not tell how far a message had come when the connection broke.
 */
export function openConnection({ connection: options, login }: SmtpConnectionOptions): SmtpConnection {
  let stage: Stage = "connect";
  const connection = new SMTPConnection({
    ...options,
    transactionLog: true,
    // Destroys rather than waiting for a server that we have given up.
    socketCloseTimeout: 0,
    // It reports what it does: so it is known what it was doing when it failed.
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
  /** What the replies that are still to come are for, the next one first. */
  const awaited: ((reply: Reply) => void)[] = [];
  /** Why the envelope under way is refused, once a reply has told. */
  let refusal: StepResult | null = null;
  let settle: ((answer: StepResult) => void) | null = null;
  const answered = (answer: StepResult) => {
    const waiting = settle;
    settle = null;
    waiting?.(answer);
  };
  const failed = (error: NodemailerError) => answered(refusal ?? broken(error));
  /** Runs one step of the conversation; it ends with `answered`, with an error of the connection, or by `drop`. */
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
   * A reply that is not what was asked for. One that is no refusal either was meant for another command, or for none: which reply
   * belongs to what cannot be told any more, and the connection ends.
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
    // A server that closes connections which have carried something may well take the message on a fresh one.
    const stale = code === 421 && stage === "mail" && carried > 1;
    return { ok: false, fault: { stage, message, responseCode: code, response: text }, stale };
  }

  const ended = new Promise<void>((resolve) => {
    connection.once("end", () => {
      alive = false;
      resolve();
      // The step under way usually learns a better reason in this same turn.
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
  /** From here on what comes over the socket is read here; nodemailer still watches its end, its errors and its silence. */
  function takeOver(): void {
    socket = connection._socket as Socket;
    socket.removeAllListeners("data");
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
    // Part of a message that was refused before its end may still be with the socket.
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

  /** Sends an envelope: all at once where the server takes that, and then no reply is believed before all are there (RFC 2920 section 3.1). */
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
      // It asks for a message that has no recipient: it gets an empty one.
      if (mayGoOn && !isMailRefused) return say(".\r\n", () => answered(answer));
      answered(answer);
      // After a refused sender nobody knows what such a server would do with an empty message.
      if (mayGoOn) connection.close();
    };
    const onRcpt = next("data", data, onData);
    const onMail = next("rcpt", rcpt, onRcpt);
    if (isWhole) awaited.push(onMail, onRcpt);
    if (isWhole) say(`${mail}${rcpt}${data}`, onData);
    else say(mail, onMail);
  }

  /** DATA was answered. Once `begin` agrees nobody can be sure any more that the message was not sent. */
  function sendWhenAgreed(message: EncodedMessage): void {
    const number = carried;
    const isTakenOver = "the message is another worker's by now";
    const give = () => {
      const packed = pack(message);
      if (message.isHeld?.() === false) return drop(isTakenOver);
      stage = "body";
      awaited.push((reply) => answered(isGood(reply) ? { ok: true, response: reply.text } : refused(reply)));
      socket.write(packed, (error) => {
        // All of it, the dot last, is with the system.
        if (!error && number === carried && stage === "body") stage = "dot";
      });
    };
    const agreed = message.begin?.() ?? Promise.resolve(true);
    agreed.then(
      (isAgreed) => {
        // Meanwhile the server may have closed the connection, or time may have run out.
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
