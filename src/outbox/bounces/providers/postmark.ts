/** Postmark's bounce and spam complaint webhooks (Postmark developer documentation, "Webhooks", "Bounce types"). Pure. */
import { z } from "zod";
import type { BounceClass } from "../../../mail/hard-or-soft.ts";
import { diagnosticLine } from "../fields.ts";
import { instant, type ProviderEvent, textual } from "./event.ts";

const event = z.object({
  RecordType: z.string(),
  ID: textual,
  Type: z.string(),
  Email: z.string(),
  BouncedAt: instant,
  Description: z.string().nullish(),
  Details: z.string().nullish(),
});

/**
 * What each type means. Types that are not listed are delays, automatic replies and requests, which say nothing about the
 * address.
 */
const bounceClassOf: Readonly<Record<string, BounceClass>> = {
  HardBounce: "hard",
  BadEmailAddress: "hard",
  SoftBounce: "soft",
  DnsError: "soft",
  Unknown: "soft",
  Blocked: "policy",
  SpamNotification: "policy",
  VirusNotification: "policy",
  DMARCPolicy: "policy",
  SMTPApiError: "policy",
  ManuallyDeactivated: "policy",
  SpamComplaint: "complaint",
};

/** Reads one event. Postmark gives back neither return path nor Message-ID, so the delivery is found by the address alone. */
export function readPostmark(payload: unknown): ProviderEvent {
  const parsed = event.safeParse(payload);
  const recordType = z.object({ RecordType: z.string() }).safeParse(payload);
  if (recordType.success && !["Bounce", "SpamComplaint"].includes(recordType.data.RecordType)) {
    return { kind: "ignored", what: recordType.data.RecordType };
  }
  if (!parsed.success) return { kind: "malformed", message: "this is no bounce or complaint of Postmark" };
  const { ID, Type, Email, BouncedAt, Description, Details } = parsed.data;
  const bounceClass = bounceClassOf[Type];
  if (bounceClass === undefined) return { kind: "ignored", what: Type };
  return {
    kind: "report",
    report: {
      source: "postmark",
      reportKey: `postmark ${ID}`,
      at: BouncedAt,
      returnPaths: [],
      messageId: null,
      recipients: [
        {
          addresses: [Email.toLowerCase()],
          bounceClass,
          detail: diagnosticLine(`${Type}: ${Details || Description || ""}`),
        },
      ],
    },
  };
}
