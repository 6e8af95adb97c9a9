/** Requests to the operator's model services, over the API of OpenAI's clients. */
import { setTimeout as sleep } from "node:timers/promises";
import { reasonOf } from "../log.ts";
import { answerOf, bodyOf } from "../papers/sources/web-page.ts";

/** The address and key of a model service. */
export type ModelService = {
  /** The endpoint, or its beginning, without the part of the path that all such services have. */
  url: string;
  model: string;
  /** Sent as a bearer token. */
  key: string | null;
};

/** The body of an answer; or why there is none, and the delay that Retry-After asks for, in milliseconds. */
export type ServiceAnswer =
  | { ok: true; body: string }
  | { ok: false; message: string; retryAfterMs: number | null };

/** How long a request may take, the largest answer, and the pauses before each further try. */
export type RequestLimits = { requestMs: number; mostBytes: number; retryMs: readonly number[] };

/** `again`: another try may succeed. */
type Attempt = ServiceAnswer & { again?: boolean };

/** The address of requests, such as `…/embeddings`; a bare host gets OpenAI's path. */
export function endpoint(given: string, ending: "embeddings" | "chat/completions"): string {
  const url = new URL(given);
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  if (!path.endsWith(`/${ending}`)) url.pathname = `${path === "" ? "/v1" : path}/${ending}`;
  return url.href;
}

/** Posts a request as JSON. It tries again where that may help, unless the service asks for a longer wait. Never throws. */
export async function askService(
  { url, key }: Pick<ModelService, "url" | "key">,
  json: unknown,
  { requestMs, mostBytes, retryMs }: RequestLimits,
  stop: AbortSignal,
): Promise<ServiceAnswer> {
  const fault = (message: string, again = false): Attempt => ({
    ok: false,
    message,
    retryAfterMs: null,
    again,
  });
  const ask = async (): Promise<Attempt> => {
    const deadline = AbortSignal.timeout(requestMs);
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json",
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify(json),
        // The key must not be sent to another address.
        redirect: "error",
        signal: AbortSignal.any([deadline, stop]),
      });
      if (!response.ok) {
        await response.body?.cancel();
        const { status, retryAfterMs } = answerOf(response);
        const again = retryAfterMs === null && (status === 429 || status >= 500);
        return { ...fault(`it answers ${status}`, again), retryAfterMs } as Attempt;
      }
      const body = await bodyOf(response, mostBytes);
      return body === null ? fault("its answer is too large") : { ok: true, body: body.toString("utf8") };
    } catch (error) {
      if (stop.aborted) return fault("there was no more time for it");
      if (deadline.aborted) return fault(`no answer in ${requestMs} ms`);
      return fault(reasonOf(error), true);
    }
  };
  let attempt = await ask();
  for (const wait of retryMs) {
    if (attempt.ok || !attempt.again) break;
    await sleep(wait, undefined, { signal: stop }).catch(() => {});
    attempt = await ask();
  }
  return attempt.ok ? attempt : { ok: false, message: attempt.message, retryAfterMs: attempt.retryAfterMs };
}
