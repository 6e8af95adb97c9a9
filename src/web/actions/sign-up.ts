/** Takes a sign-up, from the form or the API, so that neither the answer nor its time says anything of the address. */
import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { type Challenge, challengeBytes, makeChallenge, type Proof } from "../../subscribers/challenge.ts";
import { drawSignUp } from "../../subscribers/sign-up-caps.ts";
import type { ParsedSignUp } from "../../subscribers/sign-up-input.ts";
import { requestSignUp } from "../../subscribers/sign-up-requests.ts";
import { networksOf } from "../http/client.ts";
import type { Site } from "../http/context.ts";

type SignUp = Omit<Extract<ParsedSignUp, { ok: true }>, "ok">;

/** Where it is not taken: the client has asked too often, or has to show a proof first. */
export type SignUpResult =
  | { ok: true }
  | { ok: false; why: "too-often"; retryAfterSeconds: number }
  | { ok: false; why: "unproved"; challenge: Challenge; wrongProof: boolean };

/**
 * Counts a sign-up and writes it down for the worker. What is known of the address is not looked at here.
 *
 * @param isBot somebody filled in a field that no person sees: nothing is stored, and the answer is the same.
 */
export async function takeSignUp(
  c: Context,
  { db, keys, signUpsPerHour, ...site }: Site,
  { address, choices }: SignUp,
  { proof = null, isBot = false }: { proof?: Proof | null; isBot?: boolean } = {},
): Promise<SignUpResult> {
  const now = site.now();
  const drawn = await drawSignUp(db, networksOf(c, site), { proof, keys, perHour: signUpsPerHour, now });
  if (!drawn.ok && drawn.why === "unproved") {
    const challenge = makeChallenge(keys, { now, random: randomBytes(challengeBytes) });
    return { ...drawn, challenge };
  }
  if (drawn.ok && !isBot) await requestSignUp(db, address, choices, now);
  return drawn;
}
