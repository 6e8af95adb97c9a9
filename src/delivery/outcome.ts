/** From what went wrong to what it means for the recipient. Pure. */
import type { Outcome } from "./message.ts";

/** The fields of nodemailer's errors that tell faults apart; `command` is the SMTP command that was under way. */
export type SmtpFault = {
  message: string;
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
};

const beforeAnyMessage = new Set([
  "EDNS",
  "ETLS",
  "EREQUIRETLS",
  "EAUTH",
  "ENOAUTH",
  "EOAUTH2",
  "EPROXY",
  "ECONFIG",
]);

/** Enhanced status code (RFC 3463) of a reply such as `550 5.1.1 no such user`. */
function enhancedStatus(response: string | undefined): string | undefined {
  return response?.match(/^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/)?.[1];
}

/**
 * What a fault means. Codes alone do not tell: `EENVELOPE` covers 4xx and 5xx, so the reply's code decides, and after
 * it the command that it answers (RFC 5321 section 4.2.1, RFC 3463).
 */
export function outcomeOf(fault: SmtpFault): Outcome {
  const { responseCode } = fault;
  const command = fault.command?.toUpperCase() ?? "";
  const detail = (fault.response ?? fault.message).replaceAll(/\s+/g, " ").trim().slice(0, 500);
  if (fault.code !== undefined && beforeAnyMessage.has(fault.code)) return { kind: "unavailable", detail };
  if (responseCode === undefined) {
    // Nothing was answered. Before the message is under way that is a connection that could not be made.
    if (command === "CONN" && fault.code !== "ECONNECTION") return { kind: "unavailable", detail };
    if (fault.code === "EENVELOPE" || fault.code === "EMESSAGE") return { kind: "failed", detail };
    return { kind: "uncertain", detail };
  }
  const onEnvelope = command.startsWith("RCPT") || command.startsWith("DATA") || command === "";
  const isRecipients = onEnvelope || fault.code === "EMESSAGE";
  if (responseCode === 421 || !isRecipients) return { kind: "unavailable", detail };
  if (responseCode < 500) return { kind: "deferred", detail };
  if (!command.startsWith("RCPT")) return { kind: "failed", detail };
  const status = enhancedStatus(fault.response);
  const hard = status ? status.startsWith("5.1.") : [550, 551, 553].includes(responseCode);
  return status?.startsWith("5.7.") ? { kind: "failed", detail } : { kind: "bounced", detail, hard };
}

/**
 * How long to wait before attempt `attempts + 1`: doubling from one minute to an hour, each with up to a quarter off
 * so that a thousand deferred together do not come back together.
 *
 * @param random in [0, 1)
 * @returns milliseconds
 */
export function retryDelay(attempts: number, random: number): number {
  const full = Math.min(60_000 * 2 ** Math.max(0, attempts - 1), 3_600_000);
  return Math.round(full * (1 - random / 4));
}
