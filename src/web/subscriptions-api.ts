/** Signing up by JSON. */
import { Hono } from "hono";
import { z } from "zod";
import { signUp } from "../subscribers/sign-up.ts";
import { parseSignUp, type SignUpInput } from "../subscribers/sign-up-input.ts";
import type { Site } from "./context.ts";
import { problem, refuse } from "./refusals.tsx";

/** What is asked for, in a shape that an OpenAPI document can be made from. */
export const subscriptionRequest = z.strictObject(
  {
    email: z.string("Give the email address as a string, in the field “email”."),
    topics: z
      .array(z.string("Give each topic as a string."), "Give the topics as a list of strings.")
      .default([]),
    timeZone: z.string("Give the time zone as a string, such as Europe/Paris.").default(""),
  },
  "Send a JSON object with the field “email”.",
);
export const subscriptionAnswer = z.object({ status: z.literal("check-your-mail") });

const pointers: Record<keyof SignUpInput, string> = {
  email: "/email",
  topics: "/topics",
  timeZone: "/timeZone",
};
const json = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

export function subscriptionsApi({ db, now, domain }: Site): Hono {
  return new Hono().post("/api/v1/subscriptions", async (c) => {
    if (!json.test(c.req.header("Content-Type") ?? "")) return refuse(c, 415);
    const body: unknown = await c.req.json().catch(() => undefined);
    if (body === undefined) {
      return problem(c, 400, "Not JSON", { detail: "The body is not JSON that can be read." });
    }
    const request = subscriptionRequest.safeParse(body);
    const invalid = (errors: { pointer: string; detail: string }[]) =>
      problem(c, 422, "That cannot be taken as it is", {
        detail: errors.map((e) => e.detail).join(" "),
        errors,
      });
    if (!request.success) {
      return invalid(
        request.error.issues.map(({ path, message }) => ({
          pointer: path.map((key) => `/${String(key)}`).join(""),
          detail: message,
        })),
      );
    }
    const parsed = parseSignUp(request.data);
    if (!parsed.ok) {
      const errors = Object.entries(parsed.errors) as [keyof SignUpInput, string][];
      return invalid(errors.map(([field, detail]) => ({ pointer: pointers[field], detail })));
    }
    await signUp(db, parsed.address, parsed.choices, { now: now(), domain });
    const answer: z.infer<typeof subscriptionAnswer> = { status: "check-your-mail" };
    return c.json(answer, 202, { "Cache-Control": "no-store" });
  });
}
