/** Calling work once a minute. */

const minuteMs = 60_000;

/**
 * Calls `work` at each full minute of the clock, until `stop`. Where somebody sets the clock, or the process was stopped, the next call is at
 * most a minute away: a call that was missed is not made up for.
 */
export function everyMinute(work: () => void, now: () => Date): { stop(): void } {
  let timer: NodeJS.Timeout;
  const waitForNext = () => {
    timer = setTimeout(
      () => {
        work();
        waitForNext();
      },
      minuteMs - (now().getTime() % minuteMs),
    );
  };
  waitForNext();
  return { stop: () => clearTimeout(timer) };
}
