/** The reports of test/fixtures/bounces, with a real token in their place. */
import { readdirSync, readFileSync } from "node:fs";
import { type Report, readReport } from "../../../../src/outbox/bounces/report.ts";
import { returnPath, returnPathKeys } from "../../../../src/outbox/bounces/return-path.ts";

export const keys = returnPathKeys("k".repeat(32));
export const bounceAddress = "bounces@paperboy.example";
const folder = new URL("../../../fixtures/bounces/", import.meta.url);

export const fixtureNames = readdirSync(folder).filter((name) => name.endsWith(".eml"));

/** Sure to say nothing of the address. */
export const answers = [
  "postfix-delayed.eml",
  "postfix-delivered.eml",
  "postfix-relayed.eml",
  "exim-warning.eml",
  "gmail-delay.eml",
  "feedback-not-spam.eml",
  "out-of-office.eml",
  "vacation-null-sender.eml",
  "vacation-german.eml",
  "auto-reply-precedence.eml",
  "read-receipt.eml",
  "receipt-deleted.eml",
  "receipt-prose.eml",
  "prose-delay.eml",
  "delay-full.eml",
  "action-delayed.eml",
];
/** Challenges, vacations that do not say so in a header, answers of lists and help desks, and people. */
export const forPeople = [
  "challenge.eml",
  "vacation-bare.eml",
  "ticket.eml",
  "list-held.eml",
  "list-commands.eml",
  "person-quoting-a-bounce.eml",
  "person-replying.eml",
];
/** Its text; `deliveryId`: of the message that it is about, `messageId`: what that message has. */
export function fixture(
  name: string,
  { deliveryId = 7, messageId = "<digest@paperboy.example>", with: signedBy = keys } = {},
): string {
  const token = returnPath(signedBy, bounceAddress, deliveryId).split(/[+@]/)[1] ?? "";
  return readFileSync(new URL(name, folder), "utf8")
    .replaceAll("TOKEN", token)
    .replaceAll("<digest@paperboy.example>", messageId);
}

/** The report that a mail is; null where it is none. */
export async function reportIn(mail: Uint8Array | string): Promise<Report | null> {
  const reading = await readReport(typeof mail === "string" ? Buffer.from(mail) : mail);
  return reading.kind === "report" ? reading.report : null;
}
