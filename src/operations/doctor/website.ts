/** Checks that BASE_URL leads to this service. */
import { innermostCause, reasonOf } from "../../log.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";
import { isLoopback, type Skew } from "./settings.ts";

const timeoutMs = 5_000;

/** Requests /healthz at BASE_URL. The Date of the answer is compared with this machine's clock. */
export async function checkWebsite(
  baseUrl: string,
  { fetch, now }: { fetch: typeof globalThis.fetch; now: () => Date },
): Promise<{ finding: Finding; skew: Skew | null }> {
  const asked = now().getTime();
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${baseUrl}/healthz`, {
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await response.text();
  } catch (error) {
    const detail = `${baseUrl}/healthz cannot be reached: ${messageOf(error)}`;
    const finding = isLoopback(baseUrl)
      ? warn("website", detail, "start it with `paperboy serve`, or set BASE_URL to where it runs")
      : fail(
          "website",
          detail,
          "start `paperboy serve`, and check the DNS of BASE_URL, its certificate, proxy and firewall",
        );
    return { finding, skew: null };
  }
  const date = Date.parse(response.headers.get("date") ?? "");
  // HTTP dates have whole seconds; half a second more is the best estimate.
  const skew = Number.isNaN(date)
    ? null
    : { clock: `the clock of ${baseUrl}`, ms: date + 500 - (asked + now().getTime()) / 2 };
  const isOurs = response.status === 200 && text === "alive\n";
  const finding = isOurs
    ? ok("website", `Paperboy answers at ${baseUrl}`)
    : fail(
        "website",
        `${baseUrl}/healthz answers ${response.status}, and not as Paperboy does`,
        "let BASE_URL, or the proxy there, lead to `paperboy serve`, with no path and no redirect",
      );
  return { finding, skew };
}

function messageOf(error: unknown): string {
  const cause = innermostCause(error);
  const isLate = cause instanceof Error && cause.name === "TimeoutError";
  return isLate ? `no answer in ${timeoutMs} ms` : reasonOf(error);
}
