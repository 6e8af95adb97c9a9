/** An address as the argument of a command. */
import { parseAddress } from "../subscribers/address.ts";
import { UsageError } from "./command.ts";

/** The key of an address. @throws {UsageError} that says what is wrong with it */
export function emailKeyOf(email: string | undefined): string {
  const address = parseAddress(email ?? "");
  if (!address.ok) throw new UsageError(address.message);
  return address.address.key;
}
