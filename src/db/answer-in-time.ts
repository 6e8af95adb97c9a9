/** Waits for the database, but not for longer than its caller can. */

/**
 * The database's answer. An answer or an error that comes later is ignored.
 *
 * @param ms how long to wait, in milliseconds
 * @throws what the answer rejects with in time, or an error that says that there was no answer
 */
export async function answerInTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
  });
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
