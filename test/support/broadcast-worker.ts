/**
 * Queues a broadcast's mails in a process of its own, which is killed after the first batch and in the middle of the second. Arguments:
 * the address of the database, and the time.
 */
import { queueBatch } from "../../src/broadcasts/queue.ts";
import { openDatabase } from "../../src/db/open.ts";

const [, , databaseUrl = "", now = ""] = process.argv;
const { db } = await openDatabase({ databaseUrl, connections: 1 });
const needs = { domain: "example.org", now: new Date(now) };
await queueBatch(db, needs);
await db.transaction(async (tx) => {
  await queueBatch(tx, needs);
  process.kill(process.pid, "SIGKILL");
  await new Promise(() => {});
});
