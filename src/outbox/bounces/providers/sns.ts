/**
 * Reads the messages that Amazon SNS posts, and checks whether Amazon signed them (SNS developer guide, "Verifying the
 * signatures of Amazon SNS messages"). Pure. Amazon signs the messages of all customers with the same key. So the topic, which
 * the signature covers, decides whose messages are accepted.
 */
import { createVerify, X509Certificate } from "node:crypto";
import { z } from "zod";

/** A message of SNS, its signature still unchecked. */
export const snsMessage = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string().max(100),
  TopicArn: z.string(),
  Message: z.string(),
  Subject: z.string().nullish(),
  Timestamp: z.string(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.string(),
  SigningCertURL: z.string(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
});
/** A message of SNS. */
export type SnsMessage = z.infer<typeof snsMessage>;

const signedOf = {
  Notification: ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
  SubscriptionConfirmation: [
    "Message",
    "MessageId",
    "SubscribeURL",
    "Timestamp",
    "Token",
    "TopicArn",
    "Type",
  ],
  UnsubscribeConfirmation: ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
} as const;

/** The text that Amazon signs: the name and the value of each field that is present, a line each. */
export const canonicalString = (message: SnsMessage): string =>
  signedOf[message.Type]
    .filter((name) => message[name] !== undefined && message[name] !== null)
    .map((name) => `${name}\n${message[name]}\n`)
    .join("");

/** Whether the holder of this certificate signed the message: version 1 with SHA-1, version 2 with SHA-256. */
export function isSigned(message: SnsMessage, certificate: string, now: Date): boolean {
  try {
    const { publicKey, validFrom, validTo } = new X509Certificate(certificate);
    if (now < new Date(validFrom) || now > new Date(validTo)) return false;
    const verify = createVerify(message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256");
    return verify.update(canonicalString(message), "utf8").verify(publicKey, message.Signature, "base64");
  } catch {
    return false;
  }
}

/** The address, if its host is one of Amazon's; null otherwise, also for hosts that merely look like it. */
function amazonUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "")
    return null;
  return /^sns\.[a-z]{2}(?:-[a-z]+)+-\d{1,2}\.amazonaws\.com(?:\.cn)?$/.test(url.hostname) ? url : null;
}

/** The address of a message's certificate; null where it is not at Amazon. */
export function certificateUrl(message: SnsMessage): string | null {
  const url = amazonUrl(message.SigningCertURL);
  return url && /^\/[\w-]{1,100}\.pem$/.test(url.pathname) && url.search === "" ? url.href : null;
}

/** The address that confirms a subscription; null where it is not at Amazon. */
export const confirmationUrl = (message: SnsMessage): string | null =>
  amazonUrl(message.SubscribeURL ?? "")?.href ?? null;
