/** Checks of single settings. Pure. */
import { type Finding, fail, ok, warn } from "./finding.ts";

const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether a URL leads to this machine. @throws {TypeError} for an invalid URL */
export const isLoopback = (url: string): boolean => loopbackHosts.has(new URL(url).hostname);

/** Judges BASE_URL, to which the links in mails lead. */
export function judgeBaseUrl({ baseUrl, smtpUrl }: { baseUrl: string; smtpUrl: string | null }): Finding {
  const mend = "set BASE_URL to where readers reach the pages, such as https://paperboy.example.org";
  if (isLoopback(baseUrl)) {
    return smtpUrl === null || isLoopback(smtpUrl)
      ? ok("base-url", `${baseUrl}: links work on this machine only`)
      : fail(
          "base-url",
          `mail goes out, and its links lead to ${baseUrl}, which is each reader's own machine`,
          mend,
        );
  }
  // RFC 8058 section 3.1: the URI of one-click unsubscribing must be https.
  if (!baseUrl.startsWith("https:"))
    return fail(
      "base-url",
      `${baseUrl} is not https: one-click unsubscribing needs it, and links would travel in clear`,
      mend,
    );
  return ok("base-url", baseUrl);
}

/** Judges whether the secret key can be guessed. @param where the variable or file that holds the key */
export function judgeSecretKey(key: string, where: string): Finding {
  // The configuration asks for 32 characters. A random key has many different ones.
  return key.length < 32 || new Set(key).size < 10
    ? fail(
        "secret-key",
        `${where} can be guessed`,
        "change to what `openssl rand -hex 32` prints, and keep the old key as SECRET_KEY_PREVIOUS",
      )
    : ok("secret-key", `${where} has ${key.length} characters`);
}

/** Judges whether there is a postal address. */
export const judgePostalAddress = (postalAddress: string | null): Finding =>
  postalAddress === null
    ? warn(
        "postal-address",
        "mails have no postal address at their foot",
        "set POSTAL_ADDRESS where the law asks for one",
      )
    : ok("postal-address", postalAddress);

/** How far another clock is ahead of ours, in milliseconds. */
export type Skew = { clock: string; ms: number };

const mostSkewMs = 60_000;

/** Compares this machine's clock with the clocks that could be read. */
export function judgeClock(skews: readonly Skew[]): Finding {
  const mend = "keep the clock with NTP, such as `timedatectl set-ntp true`";
  const [worst] = skews.toSorted((a, b) => Math.abs(b.ms) - Math.abs(a.ms));
  if (worst === undefined) return warn("clock", "there was no other clock to compare with", mend);
  const seconds = Math.round(Math.abs(worst.ms) / 1000);
  if (Math.abs(worst.ms) > mostSkewMs)
    return warn(
      "clock",
      `this machine's clock is ${seconds} s ${worst.ms > 0 ? "behind" : "ahead of"} ${worst.clock}`,
      mend,
    );
  return ok("clock", `within ${seconds + 1} s of ${skews.map(({ clock }) => clock).join(" and ")}`);
}
