/** Requests to a provider: one at a time, with the pause that it asks for, retried after a fault, never before its Retry-After. */
import { dayMs } from "../../dates.ts";
import { fetching } from "../bounds.ts";
import type { Provider } from "./provider.ts";
import type { ProviderLock } from "./provider-lock.ts";
import { type FetchedPage, type FetchOptions, fetchPage } from "./web-page.ts";

/** How requests to providers are sent. */
export type AskOptions = {
  lock: ProviderLock;
  /** HTTP's User-Agent (RFC 9110, 10.1.5). */
  userAgent: string;
  /** For one request with its redirects, in milliseconds; by default 30,000. */
  timeoutMs?: number;
  signal?: AbortSignal;
};

/** Fetches a page from a provider. @throws only errors of the database, which holds the lock */
export type Ask = (provider: Provider, url: URL, options?: Partial<FetchOptions>) => Promise<FetchedPage>;

const tries = 3;
/** How long the provider's lock is waited for. */
const patienceMs = 60_000;
/** A retry that would have to wait longer is left to the next reading. */
const longestWaitMs = 30_000;
/** A longer Retry-After is not believed. */
const longestRetryMs = dayMs;

/** A function that fetches a page while it holds the provider's lock. A temporary fault (429, 5xx, no answer) is retried twice at most. */
export const askWithLock =
  (asking: AskOptions): Ask =>
  (provider, url, options = {}) =>
    ask(asking, provider, url, options);

async function ask(
  { lock, userAgent, timeoutMs = fetching.timeoutMs, signal }: AskOptions,
  provider: Provider,
  url: URL,
  options: Partial<FetchOptions>,
): Promise<FetchedPage> {
  for (let attempt = 1; ; attempt++) {
    const turn = await lock
      .hold(provider.name, { patienceMs, ...(signal ? { signal } : {}) }, async () => {
        const page = await fetchPage(url, {
          validators: {},
          maxBytes: fetching.maxBytes,
          userAgent,
          timeoutMs,
          ...(signal ? { signal } : {}),
          ...options,
        });
        const waitMs = page.ok ? 0 : waitAfter(page, provider.retryMs * 2 ** (attempt - 1));
        return { value: { page, waitMs }, pauseMs: Math.max(provider.pauseMs, waitMs ?? 0, backoffMs(page)) };
      })
      .catch((error: unknown) => {
        if (signal?.aborted) return null;
        throw error;
      });
    if (turn === null) return { ok: false, message: "The request was stopped." };
    if (!turn.ok)
      return { ok: false, message: `${url.host} asked us to wait; it was not asked again before its time.` };
    const { page, waitMs } = turn.value;
    if (page.ok || waitMs === null || waitMs > longestWaitMs || attempt === tries || signal?.aborted)
      return page;
  }
}

/** How long an answer asks us to keep away although it is good: Backoff, in seconds (Zotero's API, "Rate Limiting"). */
function backoffMs(page: FetchedPage): number {
  const seconds = page.ok && page.status === "loaded" ? (page.headers.get("backoff") ?? "") : "";
  return /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : 0;
}

/** How long to wait after a temporary fault, in milliseconds; null after a permanent one. */
function waitAfter({ answer, isBroken }: FetchedPage & { ok: false }, backoffMs: number): number | null {
  if (answer === undefined) return isBroken ? backoffMs : null;
  if (answer.status !== 429 && answer.status < 500) return null;
  return Math.min(answer.retryAfterMs ?? backoffMs, longestRetryMs);
}
