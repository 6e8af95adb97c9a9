/**
 * What a sign-up has to show while too many come in: a little work of the client's processor or, without a script, the answer
 * to a question. A challenge is signed and expires; nothing of it is stored before it is used. Pure.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { TokenKeys } from "./tokens.ts";

/** How long a challenge can be answered, in milliseconds. */
const ttl = 15 * 60_000;
/** A quarter of a million hashes on average: a second for a browser, a few for a small phone. */
export const workBits = 18;

/** How many random bytes a challenge is made from. */
export const challengeBytes = 12;
const expiryBytes = 4;
const bodyLength = expiryBytes + challengeBytes;
const macLength = 16;

/** What a client is asked: one of two proofs is enough. */
export type Challenge = {
  /** 43 characters, safe in a URL. */
  challenge: string;
  /** Wanted is a nonce with which SHA-256 of `challenge.nonce` (ASCII) begins with so many zero bits. */
  bits: number;
  /** Or the answer to this, as a number in digits or a word. */
  question: string;
  expiresAt: Date;
};

/** A challenge with a nonce or an answer. */
export type Proof = { challenge: string; nonce?: string | undefined; answer?: string | undefined };

/** Whether a proof counts, and which kind it is. `expiresAt` is its challenge's. */
export type CheckedProof = { ok: true; by: "work" | "answer"; expiresAt: Date } | { ok: false };

const numbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(
    " ",
  );

// What is signed elsewhere with these keys never begins like this.
const mac = (key: Buffer, body: Buffer): Buffer =>
  createHmac("sha256", key).update("sign-up challenge\0").update(body).digest().subarray(0, macLength);

/** The two numbers, from 1 to 9, that the question of a challenge adds up. */
function termsOf(challenge: Buffer): [number, number] {
  const [one = 0, other = 0] = createHash("sha256").update("question\0").update(challenge).digest();
  return [1 + (one % 9), 1 + (other % 9)];
}

/**
 * Makes a challenge that is good for 15 minutes.
 *
 * @param random `challengeBytes` bytes that nobody can foretell
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

/** Checks a proof. Whether its challenge has been used before is the caller's to look up. */
export function checkProof(keys: TokenKeys, { challenge, nonce, answer }: Proof, now: Date): CheckedProof {
  const bytes = Buffer.from(challenge, "base64url");
  // base64url decoding forgives stray characters: only the one canonical spelling counts.
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
