/** Long work in a thread that has other work too, such as the requests of pages. */
import { setImmediate } from "node:timers/promises";

/** For so long the work goes on, in milliseconds. */
const turnMs = 5;

/**
 * Makes a function that long work awaits between its steps. After every five milliseconds of work it lets everything else that waits
 * for the thread go first. Until then it returns at once: a turn of the event loop for each small step costs more than the step. Steps
 * that are under way at once wait for the same turn.
 *
 * @param clock in milliseconds
 */
export function turns(clock = () => performance.now()): () => Promise<void> {
  let since = clock();
  let turn: Promise<void> | undefined;
  return async () => {
    if (clock() - since < turnMs) return;
    turn ??= setImmediate().then(() => {
      since = clock();
      turn = undefined;
    });
    await turn;
  };
}
