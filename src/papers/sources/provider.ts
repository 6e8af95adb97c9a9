/** Asking a provider, as it asks to be asked: one connection, a pause, again after a fault, and not before it said so. */

import { dayMs } from "../../dates.ts";
import { defaults } from "./locations.ts";
import type { Gate } from "./provider-lock.ts";
import { type FetchOptions, fetchPage, type Page } from "./web-page.ts";

/**
 * `name`: who shares the connection; `pauseMs`: between the end of one request and the next; `retryMs`: the first wait after
 * a fault that may pass, each further one being twice as long.
 */
export type Provider = { name: string; url: string; pauseMs: number; retryMs: number };

/** Where the providers are. Tests and mirrors name other addresses. */
export type Providers = {
  huggingface: Provider;
  arxivFeeds: Provider;
  arxivQuery: Provider;
  /** Servers that are known for nothing else. */
  other: Pick<Provider, "pauseMs" | "retryMs">;
};

/**
 * arXiv's terms of use: one request in three seconds on one connection, for feeds and API together. Hugging Face allows
 * 500 requests in five minutes.
 */
export function providersAt(urls: {
  huggingface: string;
  arxivFeeds: string;
  arxivQuery: string;
}): Providers {
  const retryMs = 5_000;
  return {
    huggingface: { name: "huggingface", url: urls.huggingface, pauseMs: 1_000, retryMs },
    arxivFeeds: { name: "arxiv", url: urls.arxivFeeds, pauseMs: 3_000, retryMs },
    arxivQuery: { name: "arxiv", url: urls.arxivQuery, pauseMs: 3_000, retryMs },
    other: { pauseMs: 500, retryMs },
  };
}

/** A server that is known for nothing else: one connection, and a short pause. */
export const otherProvider = (url: URL, { other }: Providers): Provider => ({
  name: url.host,
  url: url.origin,
  ...other,
});

export type Asker = {
  gate: Gate;
  userAgent: string;
  timeoutMs?: number;
  signal?: AbortSignal;
};

const tries = 3;
const patienceMs = 60_000;
/** A longer wait is kept for the next time that sources are read. */
const longestWaitMs = 30_000;
/** Whoever says to come back later than that has lost the thread. */
const longestRetryMs = dayMs;

/** Fetches a page in the provider's turn. A fault that may pass (429, 5xx, no answer) is tried again, twice at most. */
export async function ask(
  asker: Asker,
  provider: Provider,
  url: URL,
  options: Partial<FetchOptions> = {},
): Promise<Page> {
  const { gate, signal } = asker;
  const timeoutMs = asker.timeoutMs ?? defaults.timeoutMs;
  for (let attempt = 1; ; attempt++) {
    const turn = await gate
      .enter(provider.name, { patienceMs, ...(signal ? { signal } : {}) }, async () => {
        const page = await fetchPage(url, {
          validators: {},
          maxBytes: defaults.maxBytes,
          userAgent: asker.userAgent,
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
