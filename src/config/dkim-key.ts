/** The DKIM key, which is given in one of two variables. */
import { readFileSync } from "node:fs";
import { readDkimKey } from "../mail/dkim-key.ts";

/** A variable, or a combination of variables, that is not valid. The message names them and says what they must look like. */
export class BadValue extends Error {}

/** The DKIM settings, with the private key as PEM; null where Paperboy does not sign. @throws {BadValue} for an invalid combination */
export function dkimOf(key: {
  domain: string | null;
  selector: string | null;
  given: string | null;
  fromFile: string | null;
}): { domain: string; selector: string; privateKey: string } | null {
  const { domain, selector, given, fromFile } = key;
  if (given !== null && fromFile !== null) {
    throw new BadValue("DKIM_PRIVATE_KEY and DKIM_PRIVATE_KEY_FILE are both set; unset one");
  }
  const privateKey = given ?? fromFile;
  if (domain === null && selector === null && privateKey === null) return null;
  if (domain === null || selector === null || privateKey === null) {
    throw new BadValue(
      "DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY (or DKIM_PRIVATE_KEY_FILE) must be set together, or none of them",
    );
  }
  return { domain, selector, privateKey };
}

/** The PEM in a file. @throws {BadValue} where it cannot be read or holds no key that can sign */
export function keyFromFile(path: string | null): string | null {
  if (path === null) return null;
  let pem: string;
  try {
    pem = readFileSync(path, "utf8");
  } catch (error) {
    throw new BadValue(
      `DKIM_PRIVATE_KEY_FILE cannot be read: ${(error as NodeJS.ErrnoException).code} (it is "${path}")`,
    );
  }
  const key = readDkimKey(pem);
  if (!key.ok) throw new BadValue(`DKIM_PRIVATE_KEY_FILE ${key.message}`);
  return pem;
}
