import { afterEach, expect, test, vi } from "vitest";
import type { Log } from "../../src/log.ts";
import { every } from "../../src/scheduler/every.ts";

afterEach(() => vi.restoreAllMocks());

test("a tick that was missed is a warning in our log, and nothing on the console", async () => {
  const consoles = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
    vi.spyOn(console, name),
  );
  const told: [level: string, event: Record<string, unknown>][] = [];
  const write = (level: string) => (event: Record<string, unknown>) => told.push([level, event]);
  const log: Log = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
  let ticked = 0;
  const ticks = every("* * * * * *", () => (ticked += 1), { log, elapsed: () => performance.now() });
  try {
    await vi.waitFor(() => expect(ticked).toBeGreaterThan(0), 30_000);
    // As long as a blocked process: several ticks go by.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_200);
    await vi.waitFor(() => expect(told).not.toEqual([]), 30_000);
  } finally {
    await ticks.stop();
  }
  expect(told[0]).toEqual([
    "warn",
    { event: "scheduler.cron", message: expect.stringMatching(/^missed execution at/) },
  ]);
  for (const spy of consoles) expect(spy).not.toHaveBeenCalled();
});
