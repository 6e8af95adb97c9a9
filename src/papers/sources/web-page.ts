/** Fetches one page over HTTP: limits of time, size and reach, redirects, conditional requests, and error messages. */
import type { Response } from "undici";
import { innermostCause } from "../../log.ts";
import { type Outgoing, OutOfReach, type Reach, systemOutgoing } from "./guarded-fetch.ts";
import { showUrl } from "./location.ts";
import { isPrivateHost } from "./networks.ts";

/** The validators of an answer (RFC 9110, 8.8), for the next conditional request. */
export type Validators = { etag?: string; lastModified?: string };

/** How one page is fetched. */
export type FetchOptions = {
  /** Sends the request; by default `systemOutgoing`. */
  outgoing?: Outgoing;
  validators: Validators;
  timeoutMs: number;
  /** The most bytes of the decoded body. */
  maxBytes: number;
  userAgent: string;
  /** HTTP's Accept; by default plain text. */
  accept?: string;
  signal?: AbortSignal;
  /** Further headers, which go to the address's own origin only: they may hold a secret. */
  headers?: Readonly<Record<string, string>>;
};

/**
 * A page, or why there is none. `answer`: the status and date of the answer where there was one, and its Retry-After (RFC 9110,
 * 10.2.3) in milliseconds. `isBroken`: there was no complete answer, which may be temporary.
 */
export type FetchedPage =
  | { ok: true; status: "loaded"; bytes: Uint8Array; validators: Validators; headers: Response["headers"] }
  | { ok: true; status: "not-modified" }
  | {
      ok: false;
      message: string;
      answer?: { status: number; date: Date | null; retryAfterMs: number | null };
      isBroken?: true;
    };

const mostRedirects = 5;

/**
 * Fetches a page. Credentials in the address become Basic authorization (RFC 7617), and are sent to its own origin only. Never throws.
 *
 * A private network is reached only if `start` names a private host, and only while every redirect stays on private hosts. A
 * redirect from https to http is not followed.
 */
export async function fetchPage(start: URL, options: FetchOptions): Promise<FetchedPage> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  try {
    return await follow(start, options, signal);
  } catch (error) {
    if (options.signal?.aborted) return { ok: false, message: "The request was stopped." };
    if (deadline.aborted)
      return {
        ok: false,
        message: `${start.host} did not answer in full within ${options.timeoutMs / 1000} s; try again later.`,
        isBroken: true,
      };
    // The message of fetch itself is only "fetch failed".
    const cause = innermostCause(error);
    if (cause instanceof OutOfReach) return { ok: false, message: cause.message };
    return {
      ok: false,
      message: networkMessage(cause as Partial<NodeJS.ErrnoException>, start),
      isBroken: true,
    };
  }
}

async function follow(start: URL, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  const { outgoing = systemOutgoing } = options;
  const reachOf = (url: URL): Reach => (isPrivateHost(url.hostname) ? "private" : "public");
  let url = start;
  let reach = reachOf(start);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const isOwn = url.origin === start.origin;
    const headers = { ...requestHeaders(isOwn ? start : url, options), ...(isOwn ? options.headers : {}) };
    const response = await outgoing(showUrl(url), { headers, signal }, reach);
    if (response.status === 304) return { ok: true, status: "not-modified" };
    if (response.ok) return readBody(response, options.maxBytes, signal);
    await response.body?.cancel();
    const target = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || target === null)
      return { ok: false, message: statusMessage(response, url), answer: answerOf(response) };
    if (!URL.canParse(target, url.href))
      return { ok: false, message: `${url.host} redirects to no valid address.` };
    const next = new URL(target, url);
    if (next.protocol !== "https:" && next.protocol !== "http:")
      return {
        ok: false,
        message: `${url.host} redirects to a ${next.protocol} address; only http and https are followed.`,
      };
    if (url.protocol === "https:" && next.protocol === "http:")
      return {
        ok: false,
        message: `${url.host} redirects from https to http, where anybody on the way could change the page; it was not followed.`,
      };
    url = next;
    if (reachOf(next) === "public") reach = "public";
  }
  return {
    ok: false,
    message: `${start.host} redirects more than ${mostRedirects} times, perhaps in a circle; check the address.`,
  };
}

function requestHeaders(
  url: URL,
  { validators, userAgent, accept = "text/plain, */*;q=0.5" }: FetchOptions,
): Record<string, string> {
  const headers: Record<string, string> = { "user-agent": userAgent, accept };
  if (validators.etag) headers["if-none-match"] = validators.etag;
  if (validators.lastModified) headers["if-modified-since"] = validators.lastModified;
  if (url.username !== "" || url.password !== "") {
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers.authorization = `Basic ${Buffer.from(credentials).toString("base64")}`;
  }
  return headers;
}

/**
 * A whole body as fetch decodes it (gzip, deflate and br by Content-Encoding); null where it is larger than the limit. Reading stops
 * at the limit, because a small answer may decode to a huge one.
 *
 * @throws the reason of `signal` when it is aborted
 */
export async function bodyOf(
  { body }: { body: AsyncIterable<Uint8Array> | null },
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    signal?.throwIfAborted();
    size += chunk.length;
    // Returning from the loop cancels the rest of the answer.
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readBody(response: Response, maxBytes: number, signal: AbortSignal): Promise<FetchedPage> {
  const bytes = await bodyOf(response, maxBytes, signal);
  if (bytes === null)
    return { ok: false, message: `The page is larger than ${maxBytes / 1_000_000} MB; it was not read.` };
  const etag = response.headers.get("etag");
  const lastModified = response.headers.get("last-modified");
  const validators = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  return { ok: true, status: "loaded", bytes, validators, headers: response.headers };
}

/** Status and date of an answer, and its Retry-After (RFC 9110, 10.2.3) in milliseconds; null where it has none. */
export function answerOf({
  status,
  headers,
}: Pick<Response, "status"> & { headers: Pick<Response["headers"], "get"> }) {
  const time = (text: string | null) => {
    const parsed = Date.parse(text ?? "");
    return Number.isNaN(parsed) ? null : parsed;
  };
  const date = time(headers.get("date"));
  const wait = headers.get("retry-after");
  const until = time(wait);
  // A date in Retry-After is by the server's clock.
  const retryAfterMs =
    wait !== null && /^\d+$/.test(wait)
      ? Number(wait) * 1000
      : until === null
        ? null
        : Math.max(0, until - (date ?? Date.now()));
  return { status, date: date === null ? null : new Date(date), retryAfterMs };
}

function statusMessage({ status, headers }: Response, url: URL): string {
  const said = `${url.host} answered ${status}`;
  if (status === 401 || status === 403) return `${said}: it does not let us read this page.`;
  if (status === 404 || status === 410) return `${said}: there is no such page; check the address.`;
  if (status === 429) {
    const wait = headers.get("retry-after");
    return `${said}: too many requests; try again ${wait && /^\d+$/.test(wait) ? `in ${wait} s` : "later"}.`;
  }
  if (status >= 500) return `${said}: the server has a fault; try again later.`;
  return `${said}, which is no page.`;
}

function networkMessage(cause: Partial<NodeJS.ErrnoException>, { host, hostname }: URL): string {
  const code = cause.code ?? "";
  if (code === "ENOTFOUND") return `There is no host ${hostname}: check the address.`;
  if (code === "EAI_AGAIN") return `The name ${hostname} could not be looked up: is the network there?`;
  if (code === "ECONNREFUSED") return `${host} refused the connection: is the server running there?`;
  if (code === "ECONNRESET" || code === "UND_ERR_SOCKET")
    return `${host} broke off the connection; try again later.`;
  if (/TIMEDOUT|TIMEOUT/.test(code)) return `${host} does not answer; try again later.`;
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|EPROTO/.test(code))
    return `${host} has no certificate that can be trusted (${code}).`;
  if (code.startsWith("HPE_")) return `${host} does not speak HTTP properly (${code}).`;
  if (/^Z_|incorrect header check|unexpected end of file/.test(code || (cause.message ?? "")))
    return `The gzip data from ${host} is damaged or cut off; try again later.`;
  return `${host} could not be read: ${cause.message ?? "for no known reason"}`;
}
