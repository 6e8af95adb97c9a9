/** A client that answers the challenge of a sign-up, by the description of the API alone. */
import { createHash } from "node:crypto";

/** The first nonce, counted from 0, that gives SHA-256 of `challenge.nonce` so many zero bits. */
export function workFor({ challenge, bits }: { challenge: string; bits: number }): string {
  for (let nonce = 0; ; nonce++) {
    const digest = createHash("sha256").update(`${challenge}.${nonce}`).digest();
    if (Math.clz32(digest.readUInt32BE(0)) >= bits) return String(nonce);
  }
}

const words = "zero one two three four five six seven eight nine".split(" ");

/** The answer to a question such as “What is seven plus four?”. */
export function answerTo(question: string): string {
  const [, one = "", other = ""] = /^What is (\w+) plus (\w+)\?$/.exec(question) ?? [];
  return String(words.indexOf(one) + words.indexOf(other));
}
