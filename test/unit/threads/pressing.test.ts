import { setImmediate } from "node:timers/promises";
import { Hono } from "hono";
import { afterAll, expect, test } from "vitest";
import { silent } from "../../../src/log.ts";
import { pressing, untilNothingPresses } from "../../../src/threads/pressing.ts";
import { listen } from "../../../src/web/http/serve.ts";
import { deaths, dyingThread } from "../../support/threads.ts";

const thread = dyingThread(deaths(0), silent);
afterAll(() => thread.end());

const standstill = () => 0;

test("work that gives way goes on once what presses is done, also when that has failed", async () => {
  for (const end of [() => {}, () => Promise.reject(new Error("it failed"))]) {
    const steps: string[] = [];
    const gaveWay: Promise<unknown>[] = [];
    await pressing(async () => {
      gaveWay.push(untilNothingPresses(standstill).then(() => steps.push("work")));
      for (let turn = 0; turn < 3; turn += 1) await setImmediate();
      steps.push("answer");
      await end();
    }).catch(() => {});
    await Promise.all(gaveWay);
    expect(steps).toEqual(["answer", "work"]);
  }
});

test("work goes on after 50 ms, however long others press", async () => {
  let now = 0;
  await pressing(() => untilNothingPresses(() => (now += 25)));
  expect(now).toBe(75);
});

test("a thread gives way to what presses in another", { timeout: 60_000 }, async () => {
  await thread.ask("wait", 1);
  const steps: string[] = [];
  const gaveWay: Promise<unknown>[] = [];
  await pressing(async () => {
    gaveWay.push(thread.ask("yield", undefined).then(() => steps.push("work")));
    await thread.ask("wait", 3);
    steps.push("answer");
  });
  await Promise.all(gaveWay);
  expect(steps).toEqual(["answer", "work"]);
});

test("a request presses until it is answered", async () => {
  const steps: string[] = [];
  const gaveWay: Promise<unknown>[] = [];
  const app = new Hono().get("/", async (c) => {
    gaveWay.push(untilNothingPresses(standstill).then(() => steps.push("work")));
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
    steps.push("answer");
    return c.text("here");
  });
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  expect(await (await fetch(server.url)).text()).toBe("here");
  await Promise.all(gaveWay);
  expect(steps).toEqual(["answer", "work"]);
  await server.close();
});
