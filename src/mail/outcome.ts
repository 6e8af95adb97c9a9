/** From what went wrong to what it means for the recipient. Pure. */

import type { SmtpFault } from "./fault.ts";
import { classify, type Failure, takesNothingNow } from "./hard-or-soft.ts";
import type { DeliveryOutcome } from "./message.ts";

/** Enhanced status code (RFC 3463) of a reply such as `550 5.1.1 no such user`. */
function enhancedStatus(response: string | undefined): string {
  return response?.match(/^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/)?.[1] ?? "";
}

/**
 * What a fault means, by the step that failed and the reply's code (RFC 5321 section 4.2.1). The enhanced status, where there
 * is one, tells whether the address, the message or we are at fault. The codes of nodemailer do not: `EENVELOPE` covers 4xx and
 * 5xx, and a broken connection looks the same before DATA and after the dot.
 */
export function outcomeOf(fault: SmtpFault): DeliveryOutcome {
  const { stage, responseCode, response } = fault;
  const detail = (response ?? fault.message).replaceAll(/\s+/g, " ").trim().slice(0, 500);
  switch (stage) {
    case "ours":
      return { kind: "failed", detail, alert: true };
    case "connect":
    case "greeting":
    case "tls":
    case "auth":
      return unavailable(responseCode, detail);
    default:
      return responseCode === undefined
        ? unanswered(stage, detail)
        : refused(stage, responseCode, enhancedStatus(response), detail);
  }
}

type MessageStage = "mail" | "rcpt" | "data" | "body" | "dot";

function unanswered(stage: MessageStage, detail: string): DeliveryOutcome {
  if (stage === "mail") return { kind: "unavailable", detail };
  return { kind: stage === "dot" ? "uncertain" : "deferred", detail };
}

/** 421: the server closes the connection because it has too many, or too much to do (RFC 5321 section 3.8). */
function unavailable(code: number | undefined, detail: string): DeliveryOutcome {
  return code === 421 ? { kind: "unavailable", detail, fewer: true } : { kind: "unavailable", detail };
}

function refused(stage: MessageStage, code: number, status: string, detail: string): DeliveryOutcome {
  if (code === 421) {
    const ofRecipient = stage !== "mail" && takesNothingNow(detail);
    if (ofRecipient) return { kind: "deferred", detail };
    const ofDomain = stage !== "mail" && status.startsWith("4.7.");
    return ofDomain ? { kind: "throttled", detail } : unavailable(code, detail);
  }
  // The sender is refused, or the server wants a login: servers often say so only at RCPT (RFC 3463 section 3.2, RFC 4954).
  if (/^[45]\.1\.[78]$/.test(status) || code === 530) return unavailable(code, detail);
  if (isTooLarge(stage, code, status, detail)) return { kind: "failed", detail, alert: true };
  if (stage === "mail") return unavailable(code, detail);
  if (code < 500) return { kind: "deferred", detail };
  if (stage === "rcpt") return refusedRecipient(code, status, detail);
  // A full mailbox is the recipient's fault at whatever step it is reported; any other refusal is the message's.
  return status === "5.2.2" || takesNothingNow(detail)
    ? { kind: "bounced", detail, hard: false }
    : { kind: "failed", detail };
}

/** 552 is a full mailbox where it answers RCPT, and the message's size anywhere else (RFC 5321 section 4.2.3, RFC 1870). */
function isTooLarge(stage: MessageStage, code: number, status: string, detail: string): boolean {
  if (status === "5.2.3" || status === "5.3.4") return true;
  return code === 552 && stage !== "rcpt" && status !== "5.2.2" && !takesNothingNow(detail);
}

function refusedRecipient(code: number, status: string, detail: string): DeliveryOutcome {
  const failure = classify(status, detail, bareReply.get(code) ?? "policy");
  return failure === "policy"
    ? { kind: "failed", detail }
    : { kind: "bounced", detail, hard: failure === "hard" };
}

/** What a reply to RCPT means by its code alone (RFC 5321 section 4.2.3); 556: the domain takes no mail (RFC 7504). */
const bareReply: ReadonlyMap<number, Failure> = new Map([
  [550, "hard"],
  [551, "hard"],
  [553, "hard"],
  [556, "hard"],
  [501, "soft"],
  [552, "soft"],
]);
