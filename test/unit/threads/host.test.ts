import { getPriority, platform } from "node:os";
import { afterAll, describe, expect, test } from "vitest";
import { isConnectionLost } from "../../../src/db/retry.ts";
import type { Log } from "../../../src/log.ts";
import type { Delivery } from "../../../src/outbox/outbox.ts";
import { ThreadLost } from "../../../src/threads/host.ts";
import { deaths, dyingThread } from "../../support/threads.ts";

const logged: { level: string; event: Record<string, unknown> }[] = [];
const write =
  (level: string): Log["info"] =>
  (event) =>
    logged.push({ level, event });
const log: Log = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };

const left = deaths(0);
const thread = dyingThread(left, log);
afterAll(() => thread.end());

describe("a thread", { timeout: 60_000 }, () => {
  test("does several tasks at once, tells how far each is, and stops the one that nobody waits for", async () => {
    const stopping = new AbortController();
    const steps: unknown[] = [];
    const stopped = thread.ask("wait", 1_000_000, { signal: stopping.signal });
    const done = thread.ask("wait", 3, { onProgress: (step) => steps.push(step) });
    expect(await done).toBe("done");
    expect(steps).toEqual([1, 2, 3]);
    stopping.abort();
    expect(await stopped).toBe("stopped");
    expect(await thread.ask("wait", 3, { signal: stopping.signal })).toBe("stopped");
  });

  test("fails with the error that the task threw, with its code and causes, and goes on", async () => {
    const error = await thread.ask("fail", undefined).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: "outer", cause: { name: "TypeError", message: "inner" } });
    expect(isConnectionLost(error)).toBe(true);
    expect(await thread.ask("wait", 1)).toBe("done");
  });

  test("a task that cannot be posted fails alone", async () => {
    const other = thread.ask("wait", 3);
    await expect(thread.ask("wait", (() => {}) as never)).rejects.toThrow(/could not be cloned/);
    expect(await other).toBe("done");
  });

  test.runIf(platform() === "linux")("gives way alone: the main thread keeps its priority", async () => {
    const before = getPriority();
    expect(await thread.ask("giveWay", undefined)).toBe(Math.min(5, 19 - before));
    expect(getPriority()).toBe(before);
  });

  test("writes to the host's log", async () => {
    await thread.ask("note", "a fault");
    expect(logged).toEqual([
      {
        level: "warn",
        event: { event: "noted", count: 3, err: expect.objectContaining({ message: "a fault" }) },
      },
    ]);
    expect(logged[0]?.event.err).toBeInstanceOf(Error);
  });

  test("that dies fails all its open tasks, and the next task starts another", async () => {
    for (const deathsLeft of [2, 1]) {
      Atomics.store(left, 0, deathsLeft);
      const asked = [thread.ask("wait", 1_000_000), thread.ask("prepare", [])];
      for (const one of await Promise.allSettled(asked))
        expect(one).toMatchObject({ status: "rejected", reason: expect.any(ThreadLost) });
      Atomics.store(left, 0, 0);
      expect(await thread.ask("wait", 1)).toBe("done");
    }
    expect(logged.at(-1)).toMatchObject({ level: "error", event: { event: "thread.failed" } });
  });

  test("moves the memory of what it made, rather than copying it", async () => {
    const to = (id: number): Delivery =>
      ({
        id,
        recipient: `reader${id}@example.org`,
        messageId: `<${id}@example.org>`,
        createdAt: new Date("2026-11-21T07:00:00Z"),
      }) as Delivery;
    const prepared = await thread.ask("prepare", [to(1), to(2)]);
    const [one, two] = [1, 2].map((id) => {
      const message = prepared.get(id);
      return message && "parts" in message ? message.parts[0]?.bytes : undefined;
    });
    expect(Buffer.from(one ?? []).toString("latin1")).toContain("\r\nTo: reader1@example.org\r\n");
    expect(Buffer.from(two ?? []).toString("latin1")).toContain("\r\nTo: reader2@example.org\r\n");
    // Both lie in the one piece that was moved.
    expect(one?.buffer).toBe(two?.buffer);
  });
});
