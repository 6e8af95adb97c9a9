/** The reports of test/fixtures/bounces, with a real token in their place. */
import { readdirSync, readFileSync } from "node:fs";
import { returnPath, returnPathKeys } from "../../../../src/delivery/bounces/return-path.ts";

export const keys = returnPathKeys("k".repeat(32));
export const bounceAddress = "bounces@paperboy.example";
const folder = new URL("../../../fixtures/bounces/", import.meta.url);

export const fixtureNames = readdirSync(folder).filter((name) => name.endsWith(".eml"));

/** Its text; `deliveryId`: of the message that it is about, `messageId`: what that message has. */
export function fixture(
  name: string,
  { deliveryId = 7, messageId = "<digest@paperboy.example>", with: signedBy = keys } = {},
): string {
  const token = returnPath(signedBy, bounceAddress, deliveryId).split(/[+@]/)[1] ?? "";
  return readFileSync(new URL(name, folder), "utf8")
    .replaceAll("TOKEN", token)
    .replaceAll("<digest@paperboy.example>", messageId);
}
