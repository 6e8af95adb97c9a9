/** Takes a sign-up, from the form or the API, so that neither the answer nor its time says anything of the address. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "hono";
import { signUp } from "../subscribers/sign-up.ts";
import { type Drawn, drawSignUp } from "../subscribers/sign-up-caps.ts";
import type { ParsedSignUp } from "../subscribers/sign-up-input.ts";
import { clientOf } from "./client.ts";
import type { Site } from "./context.ts";

type SignUp = Omit<Extract<ParsedSignUp, { ok: true }>, "ok">;

/**
 * A known address takes more or less work than a new one, so answers leave on a beat, in milliseconds, counted from the
 * request: what the work took is in the wait, and cannot be measured from outside.
 */
const beat = 200;

/**
 * @param byMachine somebody filled in a field that no person sees: nothing is stored, and the answer is the same.
 * @returns what it comes to; where it is not ok, the client or all clients together have asked too often.
 */
export async function takeSignUp(
  c: Context,
  { db, keys, domain, signUpsPerHour, ...site }: Site,
  { address, choices }: SignUp,
  { byMachine = false } = {},
): Promise<Drawn> {
  const start = performance.now();
  const now = site.now();
  try {
    const drawn = await drawSignUp(db, clientOf(c, site), { keys, perHour: signUpsPerHour, now });
    if (drawn.ok && !byMachine) await signUp(db, address, choices, { now, domain, keys });
    return drawn;
  } finally {
    const took = performance.now() - start;
    await sleep(Math.ceil(took / beat) * beat - took);
  }
}
