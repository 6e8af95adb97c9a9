/** JSON that a provider sent. */

/** The parsed body; or a sentence that says why there is none. */
export function jsonBody(bytes: Uint8Array): { ok: true; body: unknown } | { ok: false; message: string } {
  const text = new TextDecoder().decode(bytes);
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch {
    const what = /^\s*</.test(text) ? "a web page, not JSON" : "no whole JSON; it may be cut off";
    return { ok: false, message: `The answer is ${what}: nothing of it was read.` };
  }
}
