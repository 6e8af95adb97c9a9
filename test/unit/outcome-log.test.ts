import { expect, test } from "vitest";
import { silent } from "../../src/log.ts";
import { outcomeLog } from "../../src/scheduler/outcome-log.ts";

function logged() {
  const told: object[] = [];
  let minutes = 0;
  const clock = () => minutes * 60_000;
  return {
    told,
    log: outcomeLog({ ...silent, error: (event) => told.push(event) }, clock),
    pass: (more: number) => {
      minutes += more;
    },
  };
}

/** As a query fails: drizzle's error, whose cause is the server's. */
const failed = (message: string, code: string) =>
  new Error("Failed query", { cause: Object.assign(new Error(message), { code }) });

test("a read-only database is one line without a stack, whatever work fails by it, and again after ten minutes", () => {
  const { told, log, pass } = logged();
  const fail = () => {
    for (const name of ["sign-ups", "deliver", "ingest"])
      log.failed(name, failed(`cannot execute ${name} in a read-only transaction`, "25006"));
  };
  for (let time = 0; time < 9; time++) {
    fail();
    log.succeeded("plan");
    pass(1);
  }
  const line = {
    event: "database.read-only",
    message: "the database is read-only: make it writable, or point DATABASE_URL at the primary server",
  };
  expect(told).toEqual([line]);
  pass(1);
  fail();
  expect(told).toEqual([line, line]);
});

test("a database that is read-only again, after all that failed by it succeeded, is logged at once", () => {
  const { told, log } = logged();
  const fail = (name: string) =>
    log.failed(name, failed("cannot execute in a read-only transaction", "25006"));
  fail("sign-ups");
  fail("deliver");
  log.succeeded("sign-ups");
  fail("sign-ups");
  expect(told).toHaveLength(1);
  log.succeeded("deliver");
  log.succeeded("sign-ups");
  fail("deliver");
  expect(told).toHaveLength(2);
});

test("a repeated failure is logged every ten minutes, and a different or new one at once", () => {
  const { told, log } = logged();
  const full = failed("no space left", "53100");
  const events = () => told.splice(0).map((event) => ("err" in event ? event.err : null));
  log.failed("plan", full);
  log.failed("plan", failed("no space left", "53100"));
  expect(events()).toEqual([full]);
  const other = failed("out of memory", "53200");
  log.failed("plan", other);
  log.failed("deliver", other);
  expect(events()).toEqual([other, other]);
  log.succeeded("plan");
  log.failed("plan", other);
  expect(events()).toEqual([other]);
});
