/** The writes of a sign-up's request, done together with those of other requests of the same moment. */
import { type Draw, takeTokens } from "../../db/buckets.ts";
import type { Db } from "../../db/open.ts";
import { together } from "../../db/together.ts";
import { requestSignUps, type SignUpRequest } from "../../subscribers/sign-up-requests.ts";

/** What a sign-up's request writes. */
export type SignUpWrites = {
  /** Takes tokens. @returns how many of the buckets gave one */
  takeTokens: (draw: Draw) => Promise<number>;
  /** Stores the sign-up. */
  requestSignUp: (request: SignUpRequest) => Promise<unknown>;
};

/** The most sign-ups of one statement. */
const most = 100;

/** The writes for one app. */
export const signUpWrites = (db: Db): SignUpWrites => ({
  takeTokens: together((draws) => takeTokens(db, draws), most),
  requestSignUp: together((requests) => requestSignUps(db, requests), most),
});
