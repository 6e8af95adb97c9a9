import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { challengeBytes, checkProof, makeChallenge, workBits } from "../../../src/subscribers/challenge.ts";
import { tokenKeys } from "../../../src/subscribers/tokens.ts";
import { proofScript } from "../../../src/web/assets/assets.ts";
import { answerTo, workFor } from "../../support/proof.ts";

const keys = tokenKeys("k".repeat(32));
const now = new Date("2026-11-21T07:00:00Z");
const random = fc.uint8Array({ minLength: challengeBytes, maxLength: challengeBytes });
const made = (bytes: Uint8Array, at = now) => makeChallenge(keys, { now: at, random: bytes });
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

describe("a challenge", () => {
  test("is met by the work that it asks for, and by no other nonce", () => {
    const challenge = made(Buffer.alloc(challengeBytes, 7));
    const nonce = workFor(challenge);
    expect(checkProof(keys, { ...challenge, nonce }, now)).toMatchObject({ ok: true, by: "work" });
    expect(checkProof(keys, { ...challenge, nonce: `${nonce}0` }, now).ok).toBe(false);
    expect(checkProof(keys, { challenge: challenge.challenge }, now).ok).toBe(false);
  }, 60_000);

  test("is met by the answer to its question, and by no other number", () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 0, max: 20 }), (bytes, other) => {
        const { challenge, question } = made(bytes);
        const answer = answerTo(question);
        expect(checkProof(keys, { challenge, answer: ` ${answer} ` }, now)).toMatchObject({ by: "answer" });
        fc.pre(String(other) !== answer);
        expect(checkProof(keys, { challenge, answer: String(other) }, now).ok).toBe(false);
      }),
    );
  });

  test("takes the answer in words too", () => {
    const words =
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen";
    const judged = Array.from({ length: 200 }, (_, n) => {
      const { challenge, question } = made(Buffer.alloc(challengeBytes, n));
      const answer = words.split(" ")[Number(answerTo(question)) - 2] ?? "";
      return checkProof(keys, { challenge, answer: answer.toUpperCase() }, now).ok;
    });
    expect(judged).not.toContain(false);
  });

  test("ends after a quarter of an hour", () => {
    const { challenge, question, expiresAt } = made(Buffer.alloc(challengeBytes));
    const proof = { challenge, answer: answerTo(question) };
    expect(expiresAt).toEqual(minutes(15));
    expect(checkProof(keys, proof, minutes(15)).ok).toBe(true);
    expect(checkProof(keys, proof, new Date(minutes(15).getTime() + 1)).ok).toBe(false);
  });

  test("is refused when any one character is changed, cut or added, and under keys that are not ours", () => {
    fc.assert(
      fc.property(random, fc.nat(42), fc.constantFrom(..."AZaz09-_"), (bytes, at, letter) => {
        const { challenge, question } = made(bytes);
        const answer = answerTo(question);
        const changed = challenge.slice(0, at) + letter + challenge.slice(at + 1);
        fc.pre(changed !== challenge);
        for (const bad of [changed, challenge.slice(0, at), `${challenge}${letter}`, `${challenge}=`])
          for (let guess = 2; guess <= 18; guess++)
            expect(checkProof(keys, { challenge: bad, answer: String(guess) }, now).ok).toBe(false);
        expect(checkProof(tokenKeys("other".repeat(8)), { challenge, answer }, now).ok).toBe(false);
      }),
    );
  });
});

describe("the script of the pages", () => {
  // The part before the forms are looked at asks for nothing of a browser's.
  const sha256Head = new Function(
    `${proofScript.slice(0, proofScript.indexOf("for (const form of"))}; return sha256Head;`,
  )() as (text: string) => number;

  test("hashes as SHA-256 does, whatever fits one block", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.-]{0,55}$/), (text) => {
        fc.pre(text.length <= 55);
        const digest = createHash("sha256").update(text).digest();
        expect(sha256Head(text)).toBe(digest.readUInt32BE(0));
      }),
    );
  });

  test("finds what the server takes, and a challenge leaves room for its nonce", () => {
    const { challenge } = made(Buffer.alloc(challengeBytes, 9));
    expect(challenge.length + 1 + String(2 ** (workBits + 10)).length).toBeLessThanOrEqual(55);
    let nonce = 0;
    while (Math.clz32(sha256Head(`${challenge}.${nonce}`)) < workBits) nonce += 1;
    expect(checkProof(keys, { challenge, nonce: String(nonce) }, now).ok).toBe(true);
  }, 60_000);
});
