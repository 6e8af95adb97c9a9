/** Sending by SMTP, through nodemailer's pool. */
import { createTransport, type NodemailerError } from "nodemailer";
import type { Outgoing, Send } from "./message.ts";
import { outcomeOf, type SmtpFault } from "./outcome.ts";

/** A message that has not been answered by then is given up, in milliseconds; a server that drips replies knows no socket timeout. */
export const sendDeadlineMs = 60_000;

const loopback = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** What nodemailer is handed: addresses as objects, never strings, so that nothing in them is parsed as syntax. */
export function mailOptions({ to, messageId, date, message }: Outgoing) {
  return {
    from: { name: message.from.name ?? "", address: message.from.address },
    to: { name: "", address: to },
    envelope: { from: message.from.address, to: [to] },
    messageId,
    date,
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { ...message.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * A pool of connections to one server. TLS is required wherever a password would otherwise cross a network in clear.
 *
 * @param url smtp[s]://user:pass@host:port
 */
export function smtpSender(
  url: string,
  { connections }: { connections: number },
): { send: Send; close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const transport = createTransport({
    pool: true,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== "" && !loopback.has(hostname),
    ...(username === ""
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    maxConnections: connections,
    maxMessages: 1000,
    // Retrying is the outbox's business: the pool's own would hide what happened.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
  });
  const send: Send = async (outgoing) => {
    try {
      const info = await transport.sendMail({
        ...mailOptions(outgoing),
        signal: AbortSignal.timeout(sendDeadlineMs),
      });
      return { kind: "accepted", detail: info.response ?? "" };
    } catch (error) {
      const { message, code, command, responseCode, response } = error as NodemailerError & SmtpFault;
      return outcomeOf({ message, code, command, responseCode, response });
    }
  };
  return { send, close: () => transport.close() };
}
