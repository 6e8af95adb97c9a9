import { createHash, timingSafeEqual } from "node:crypto";

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether two texts are equal, in a time that depends on neither (constant-time comparison). */
export const constantTimeEqual = (one: string, other: string): boolean =>
  timingSafeEqual(digestOf(one), digestOf(other));
