/**
 * The proof that a sign-up needs while too many come in: a little work of the client's processor or, without a script, the
 * answer to a question. A challenge is signed and expires. It is not stored before it is used. Pure.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { TokenKeys } from "./tokens.ts";

/** How long a challenge can be answered, in milliseconds. */
const ttl = 15 * 60_000;
/** A quarter of a million hashes on average: one second in a browser, a few seconds on a small phone. */
export const workBits = 18;

/** How many random bytes a challenge is made from. */
export const challengeBytes = 12;
const expiryBytes = 4;
const bodyLength = expiryBytes + challengeBytes;
const macLength = 16;

/** A challenge to the client: one of two proofs is enough. */
export type Challenge = {
  /** 43 characters, safe in a URL. */
  challenge: string;
  /** The client must find a nonce with which SHA-256 of `challenge.nonce` (ASCII) begins with this many zero bits. */
  bits: number;
  /** Or the client answers this question, with a number in digits or as a word. */
  question: string;
  expiresAt: Date;
};

/** A challenge with a nonce or an answer. */
export type Proof = { challenge: string; nonce?: string | undefined; answer?: string | undefined };

/** Whether a proof is valid, and of which kind. `expiresAt` is its challenge's. */
export type CheckedProof = { ok: true; by: "work" | "answer"; expiresAt: Date } | { ok: false };

const numbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(
    " ",
  );

// Nothing else that is signed with these keys begins with this prefix.
const mac = (key: Buffer, body: Buffer): Buffer =>
  createHmac("sha256", key).update("sign-up challenge\0").update(body).digest().subarray(0, macLength);

/** The two numbers, from 1 to 9, that the question of a challenge adds up. */
function termsOf(challenge: Buffer): [number, number] {
  const [one = 0, other = 0] = createHash("sha256").update("question\0").update(challenge).digest();
  return [1 + (one % 9), 1 + (other % 9)];
}

/**
 * Makes a challenge that is valid for 15 minutes.
 *
 * @param random `challengeBytes` unpredictable bytes
 */
export function makeChallenge(
  keys: TokenKeys,
  { now, random }: { now: Date; random: Uint8Array },
): Challenge {
  const expiresAt = new Date(Math.ceil((now.getTime() + ttl) / 1000) * 1000);
  const body = Buffer.alloc(bodyLength);
  body.writeUInt32BE(expiresAt.getTime() / 1000, 0);
  body.set(random.subarray(0, challengeBytes), expiryBytes);
  const bytes = Buffer.concat([body, mac(keys[0], body)]);
  const [one, other] = termsOf(bytes);
  return {
    challenge: bytes.toString("base64url"),
    bits: workBits,
    question: `What is ${numbers[one]} plus ${numbers[other]}?`,
    expiresAt,
  };
}

/** Checks a proof. The caller must check whether its challenge has been used before. */
export function checkProof(keys: TokenKeys, { challenge, nonce, answer }: Proof, now: Date): CheckedProof {
  const bytes = Buffer.from(challenge, "base64url");
  // base64url decoding ignores stray characters, so only the canonical spelling is accepted.
  if (bytes.length !== bodyLength + macLength || bytes.toString("base64url") !== challenge)
    return { ok: false };
  const body = bytes.subarray(0, bodyLength);
  const given = bytes.subarray(bodyLength);
  const expiresAt = new Date(body.readUInt32BE(0) * 1000);
  const isGenuine = keys.map((key) => timingSafeEqual(mac(key, body), given)).includes(true);
  if (!isGenuine || now > expiresAt) return { ok: false };
  if (nonce && isWorked(challenge, nonce)) return { ok: true, by: "work", expiresAt };
  const [one, other] = termsOf(bytes);
  const said = (answer ?? "").trim().toLowerCase();
  const isAnswered = said === String(one + other) || said === numbers[one + other];
  return isAnswered ? { ok: true, by: "answer", expiresAt } : { ok: false };
}

function isWorked(challenge: string, nonce: string): boolean {
  const digest = createHash("sha256").update(`${challenge}.${nonce}`).digest();
  return Math.clz32(digest.readUInt32BE(0)) >= workBits;
}
