/** Waiting for something, but not for longer than a page may take. */

/**
 * What a promise resolves to; undefined where that takes longer. A value or an error that comes later is ignored.
 *
 * @param ms how long to wait, in milliseconds; undefined: until it is there
 * @throws what the promise rejects with in time
 */
export function inTime<T>(promise: Promise<T>, ms: number | undefined): Promise<T | undefined> {
  if (ms === undefined) return promise;
  return new Promise((resolve, reject) => {
    const late = setTimeout(resolve, ms, undefined);
    promise.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
