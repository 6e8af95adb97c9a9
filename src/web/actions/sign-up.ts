/** Accepts a sign-up from the form or the API. Neither the answer nor its time reveals anything about the address. */
import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { type Challenge, challengeBytes, makeChallenge, type Proof } from "../../subscribers/challenge.ts";
import { drawSignUp } from "../../subscribers/sign-up-caps.ts";
import type { ParsedSignUp } from "../../subscribers/sign-up-input.ts";
import { networksOf } from "../http/client.ts";
import type { Site } from "../http/context.ts";

type SignUp = Omit<Extract<ParsedSignUp, { ok: true }>, "ok">;

/** Why it is not accepted: the client has tried too often, or must give a proof first. */
export type SignUpResult =
  | { ok: true }
  | { ok: false; why: "too-often"; retryAfterSeconds: number }
  | { ok: false; why: "unproved"; challenge: Challenge; wrongProof: boolean };

/**
 * Counts a sign-up and stores it for the worker. It does not look up the address.
 *
 * @param isBot whether a field that no person sees was filled in: then nothing is stored, and the answer is the same.
 */
export async function takeSignUp(
  c: Context,
  { db, keys, signUpsPerHour, takeTokens, requestSignUp, ...site }: Site,
  { address, choices }: SignUp,
  { proof = null, isBot = false }: { proof?: Proof | null; isBot?: boolean } = {},
): Promise<SignUpResult> {
  const now = site.now();
  const options = { proof, keys, perHour: signUpsPerHour, now, takeTokens };
  const drawn = await drawSignUp(db, networksOf(c, site), options);
  if (!drawn.ok && drawn.why === "unproved") {
    const challenge = makeChallenge(keys, { now, random: randomBytes(challengeBytes) });
    return { ...drawn, challenge };
  }
  if (drawn.ok && !isBot) await requestSignUp({ address, choices, now });
  return drawn;
}
