/** One connection to the mail server: opened, logged in, and carrying one message after another. */
import type { Socket } from "node:net";
import type { Readable, Transform } from "node:stream";
import type { NodemailerError } from "nodemailer";
import SMTPConnection, { type SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import type { SmtpFault, Stage } from "./fault.ts";
import type { EncodedMessage, Part } from "./message.ts";
import { joined } from "./mime.ts";

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

const messageStages = ["mail", "rcpt", "data", "body"] as const;

const endOfData = Buffer.from(".\r\n");
const noBytes = Buffer.alloc(0);

/**
 * The message as a stream that nodemailer asks to pipe itself, once DATA is answered. Only then its bytes are given, and only
 * when `begin` has agreed.
 *
 * nodemailer's own dot-stuffing looks at each byte in JavaScript, a quarter of all that a message costs; so a message that is
 * free of dots writes itself past it.
 */
function contentStream(
  { parts, isDotFree }: EncodedMessage,
  pack: (parts: readonly Part[]) => Buffer,
  begin: (give: () => void) => void,
): Readable {
  const pipe = (stream: Transform) =>
    begin(() => {
      if (isDotFree || sizeOf(parts) === 0) {
        stream.push(pack(parts));
        stream.push(null);
      } else stream.end(joined(parts));
    });
  return { pipe } as unknown as Readable;
}

const sizeOf = (parts: readonly Part[]): number => parts.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Starts to connect. What goes wrong is told by `ready`. */
export function openConnection({ connection: options, login }: SmtpConnectionOptions): SmtpConnection {
  // nodemailer reports each line it sends and receives, and when the dot of a message has gone to the socket; that tells
  // how far a message had come when the connection broke, which its errors do not.
  let stage: Stage = "connect";
  let replies = 0;
  let dotGone = false;
  // Of a message that waits for its delivery to be marked nothing has been sent: what breaks then is not the message's fault.
  let given = false;
  const connection = new SMTPConnection({
    ...options,
    transactionLog: true,
    // Destroys rather than waiting for a server that we have given up.
    socketCloseTimeout: 0,
    logger: {
      debug({ tnx }: { tnx: string }, line: unknown) {
        if (tnx === "server") replies += 1;
        else if (tnx === "client" && line === "STARTTLS") stage = "tls";
      },
      info({ tnx, remotePort }: { tnx: string; remotePort?: number }) {
        if (tnx === "network" && remotePort) stage = "greeting";
        else if (tnx === "message") dotWasGiven();
      },
      warn() {},
      error() {},
    },
  });

  /** The bytes, the dot last, are with the socket: they are gone when the system has taken them all. */
  function dotWasGiven(): void {
    const socket = connection._socket as Socket;
    const message = carried;
    const taken = (error?: Error | null) => {
      if (!error && message === carried) dotGone = true;
    };
    // An empty write comes back when all before it has been taken.
    if (socket.writableLength === 0) taken();
    else socket.write("", taken);
  }

  let carried = 0;
  let alive = true;
  let settle: ((answer: StepResult) => void) | null = null;
  const answered = (answer: StepResult) => {
    const waiting = settle;
    settle = null;
    waiting?.(answer);
  };
  const failed = (error: NodemailerError) => answered(answerOf(error));
  /** Runs one step of the conversation; it ends with its callback, with an error of the connection, or by `drop`. */
  const step = (begin: (done: (error?: NodemailerError | null, response?: string) => void) => void) =>
    new Promise<StepResult>((resolve) => {
      settle = resolve;
      begin((error, response = "") => {
        // A late callback of a step that has ended must not end the next.
        if (settle !== resolve) return;
        if (error) failed(error);
        else answered({ ok: true, response });
      });
    });

  function answerOf(error: NodemailerError): StepResult {
    const refusal = error.responseCode !== undefined && error.responseCode >= 400;
    const at = stageOf(error, refusal);
    const fault: SmtpFault = refusal
      ? { stage: at, message: error.message, responseCode: error.responseCode, response: error.response }
      : { stage: at, message: error.message };
    const beforeData = at === "mail" || at === "rcpt" || at === "data";
    const isClosing = refusal && at === "mail" && error.responseCode === 421 && carried > 1;
    return { ok: false, fault, stale: isClosing || (beforeData && !refusal && error.code !== "ETIMEDOUT") };
  }

  function stageOf(error: NodemailerError, refusal: boolean): Stage {
    if (carried === 0) return stage;
    const { command, code } = error;
    if (code === "EENVELOPE" && command === "API") return "ours";
    if (code === "EMESSAGE" && command === "MAIL FROM") return "ours";
    if (refusal && command === "MAIL FROM") return "mail";
    if (refusal && command === "RCPT TO") return "rcpt";
    if (refusal && command === "DATA" && code === "EENVELOPE") return "data";
    // A 421 in a pipelined envelope is told without its command: it answers what was answered last.
    const at = messageStages[refusal ? replies - 1 : replies] ?? "body";
    if (at !== "body") return at;
    if (!given) return "data";
    return dotGone ? "dot" : "body";
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
    const connected = await step((done) => connection.connect(done));
    if (!connected.ok || login === null) return connected;
    stage = "auth";
    if (!connection.allowsAuth) {
      return {
        ok: false,
        fault: { stage, message: "The server offers no login (AUTH), and SMTP_URL has one" },
        stale: false,
      };
    }
    return step((done) => connection.login({ ...login }, (error) => done(error)));
  }
  const ready = open().then((answer) => {
    if (!answer.ok) connection.close();
    return answer;
  });

  let packed: Buffer = noBytes;
  /** A message and the dot in one piece. The connection uses the memory again, since an allocation for each message costs more. */
  const pack = (parts: readonly Part[]): Buffer => {
    const size = sizeOf(parts) + endOfData.length;
    // Part of a message that was refused before its end may still be with the socket.
    const isTaken = (connection._socket as Socket).writableLength > 0;
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
    const { from, to, parts, begin = async () => true } = message;
    carried += 1;
    replies = 0;
    dotGone = false;
    given = false;
    const number = carried;
    const whenAgreed = (give: () => void): void => {
      begin().then(
        (isAgreed) => {
          // Meanwhile the server may have closed the connection, or time may have run out.
          if (!alive || number !== carried) return;
          given = isAgreed;
          if (isAgreed) give();
          else drop("the message is another worker's by now");
        },
        (error: Error) => drop(`it could not be written down that DATA begins: ${error.message}`),
      );
    };
    return step((done) =>
      connection.send(
        { from, to: [to], size: sizeOf(parts) },
        contentStream(message, pack, whenAgreed),
        (error, info) => done(error, info?.response),
      ),
    );
  }

  const quit = async () => {
    const timer = setTimeout(() => drop("no answer to QUIT"), answerMs);
    connection.quit();
    await ended;
    clearTimeout(timer);
  };

  function drop(reason: string): void {
    const error: NodemailerError = Object.assign(new Error(reason), { code: "ETIMEDOUT" as const });
    const answer = answerOf(error);
    connection.close();
    answered(answer);
  }

  return {
    carried: () => carried,
    alive: () => alive,
    ready,
    transmit,
    reset: async () => {
      const timer = setTimeout(() => drop("no answer to RSET"), answerMs);
      const answer = await step((done) => connection.reset((error) => done(error)));
      clearTimeout(timer);
      if (!answer.ok) connection.close();
    },
    quit: () => (alive ? quit() : ended),
    drop,
  };
}
