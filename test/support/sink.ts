/** A real SMTP server that keeps what it accepts, and can be told to refuse. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type Received = { from: string; to: string; raw: Buffer };

export type Sink = {
  url: string;
  received: Received[];
  /** Recipients of the messages for which it was asked for DATA, whatever became of them. */
  begun: Set<string>;
  /** What it answers to a recipient; undefined: it takes the message. */
  refuse: (to: string) => { code: number; text: string } | undefined;
  /** Called when a message has come whole, before it is answered. */
  onDot: () => void;
  /** How long it thinks before it accepts, in milliseconds. */
  delay: number;
  close(): Promise<void>;
};

export async function openSink(): Promise<Sink> {
  const sink: Sink = {
    url: "",
    received: [],
    begun: new Set(),
    refuse: () => undefined,
    onDot: () => {},
    delay: 0,
    close: async () => {},
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = sink.refuse(address);
      if (!refusal) return callback();
      callback(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData: (stream, { envelope }, callback) => {
      for (const { address } of envelope.rcptTo) sink.begun.add(address);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        sink.onDot();
        setTimeout(() => {
          const from = envelope.mailFrom ? envelope.mailFrom.address : "";
          const raw = Buffer.concat(chunks);
          for (const to of envelope.rcptTo) sink.received.push({ from, to: to.address, raw });
          callback();
        }, sink.delay);
      });
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  sink.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  sink.close = () => new Promise((resolve) => server.close(() => resolve()));
  return sink;
}

export const parseMail = (raw: Buffer): Promise<Email> => PostalMime.parse(raw);

/** One header's values, in order; unfolded as the parser does. */
export const header = (mail: Email, name: string): string[] =>
  mail.headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value);
