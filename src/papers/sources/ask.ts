/** Asking a provider, as it asks to be asked: one connection, a pause, again after a fault, and not before it said so. */
import { dayMs } from "../../dates.ts";
import { fetching } from "../bounds.ts";
import type { Provider } from "./provider.ts";
import type { ProviderLock } from "./provider-lock.ts";
import { type FetchOptions, fetchPage, type Page } from "./web-page.ts";

export type AskOptions = {
  lock: ProviderLock;
  /** HTTP's User-Agent (RFC 9110, 10.1.5). */
  userAgent: string;
  /** For one request with its redirects, in milliseconds; 30,000 where it is not given. */
  timeoutMs?: number;
  signal?: AbortSignal;
};

/** Fetches a page from a provider. Never rejects, unless the database does. */
export type Ask = (provider: Provider, url: URL, options?: Partial<FetchOptions>) => Promise<Page>;

const tries = 3;
const patienceMs = 60_000;
/** A longer wait is kept for the next time that sources are read. */
const longestWaitMs = 30_000;
/** Whoever says to come back later than that has lost the thread. */
const longestRetryMs = dayMs;

/** A function that fetches a page under the provider's lock. A fault that may pass (429, 5xx, no answer) is tried again, twice at most. */
export const askUnder =
  (asking: AskOptions): Ask =>
  (provider, url, options = {}) =>
    ask(asking, provider, url, options);

async function ask(
  { lock, userAgent, timeoutMs = fetching.timeoutMs, signal }: AskOptions,
  provider: Provider,
  url: URL,
  options: Partial<FetchOptions>,
): Promise<Page> {
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
        return { value: { page, waitMs }, pauseMs: Math.max(provider.pauseMs, waitMs ?? 0) };
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

/** How long to wait after a fault that may pass, in milliseconds; null after one that will not. */
function waitAfter({ answer, isBroken }: Page & { ok: false }, backoffMs: number): number | null {
  if (answer === undefined) return isBroken ? backoffMs : null;
  if (answer.status !== 429 && answer.status < 500) return null;
  return Math.min(answer.retryAfterMs ?? backoffMs, longestRetryMs);
}
