/** What is left in memory of a transaction. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { testDatabase } from "../../support/database.ts";

// In a process of its own: the first transactions of a process are those of which something could be kept.
test.runIf(inject("database") === "server")(
  "a transaction that has ended keeps nothing of its work in memory, whether it was committed or not (server only: it is postgres.js that could keep it)",
  async () => {
    const { url } = await testDatabase();
    const client = new URL("../../../src/db/client.ts", import.meta.url).href;
    const script = `
      const { openClient } = await import(${JSON.stringify(client)});
      const { sql, end } = openClient(${JSON.stringify(url)}, 1, {});
      const run = async (begin, ending) => {
        const held = { big: new Array(1_000) };
        await begin(async (tx) => { await tx.unsafe("select " + held.big.length); await ending(tx); }).catch(() => {});
        return new WeakRef(held);
      };
      const fail = () => { throw new Error("given up"); };
      const refs = {
        committed: await run(sql.begin, () => {}),
        "rolled back": await run(sql.begin, fail),
      };
      await sql.begin(async (tx) => {
        refs.savepoint = await run(tx.savepoint, () => {});
        refs["savepoint rolled back"] = await run(tx.savepoint, fail);
      });
      await end();
      await new Promise((done) => setTimeout(done, 10));
      gc();
      console.log(JSON.stringify(Object.keys(refs).filter((name) => refs[name].deref())));`;
    const options = ["--expose-gc", "--import", "tsx", "--input-type=module", "--eval", script];
    const { stdout } = await promisify(execFile)(process.execPath, options);
    expect(JSON.parse(stdout)).toEqual([]);
  },
);
