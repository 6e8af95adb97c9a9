/**
 * A public collection of bounces, where it is installed: the test data of flufl.bounce (Debian: python3-flufl.bounce), or
 * the folder that BOUNCE_CORPUS names. Its mails are older than return paths like ours: each is given one.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readReport } from "../../../../src/outbox/bounces/report.ts";
import { readReturnPath, returnPath } from "../../../../src/outbox/bounces/return-path.ts";
import { bounceAddress, keys } from "./fixtures.ts";

const folder = process.env.BOUNCE_CORPUS ?? "/usr/lib/python3/dist-packages/flufl/bounce/tests/data";
const isThere = existsSync(folder);
const absent = isThere ? "" : ` (skipped: there are no mails in ${folder}; install python3-flufl.bounce)`;

const names = isThere ? readdirSync(folder).filter((name) => /^[a-z]+\d*_\d+\.txt$/.test(name)) : [];
const delays = /^(?:simple_(?:03|21|22|28|35|40)|dsn_(?:05|06|07|08|17))\.txt$/;
/** A person's mail, and an automatic reply. */
const otherMail = /^(?:groupwise_03|qmail_08)\.txt$/;
const permanent = names.filter((name) => !delays.test(name) && !otherMail.test(name));

/** As our mailbox would hold it: without the mbox's line, and reports with the null sender that lists have replaced. */
async function read(name: string) {
  const text = readFileSync(join(folder, name), "latin1").replace(/^From .*\r?\n/, "");
  const [head = "", ...rest] = text.split(/(?<=\n)\r?\n/);
  const isReport = !otherMail.test(name);
  const headers = isReport ? `Return-Path: <>\n${head.replace(/^return-path:.*\n/im, "")}` : head;
  const mail = `Delivered-To: ${returnPath(keys, bounceAddress, 7)}\n${[headers, ...rest].join("\n")}`;
  const reading = await readReport(Buffer.from(mail, "latin1"));
  if (reading.kind !== "report") return reading.kind;
  const { returnPaths, recipients } = reading.report;
  const owners = returnPaths.map((address) => readReturnPath(keys, bounceAddress, address));
  return owners.some((owner) => owner?.deliveryId === 7)
    ? recipients.map(({ bounceClass }) => bounceClass)
    : "unproven";
}

describe.skipIf(!isThere)(`a public collection of bounces${absent}`, () => {
  test("every permanent failure is a bounce at a genuine return path, and most are hard", async () => {
    expect(permanent.length).toBeGreaterThanOrEqual(99);
    const readings = await Promise.all(permanent.map(read));
    expect(permanent.filter((_, i) => typeof readings[i] === "string")).toEqual([]);
    const count = (bounceClass: string) =>
      readings.filter((classes) => classes.includes(bounceClass as never)).length;
    expect(count("none")).toBe(0);
    expect(count("hard")).toBeGreaterThanOrEqual(55);
    expect(count("policy")).toBeLessThanOrEqual(2);
  });

  test("no delay and no other mail is a bounce", async () => {
    for (const name of names.filter((each) => delays.test(each)))
      expect([name, await read(name)]).toEqual([name, "answer"]);
    for (const name of names.filter((each) => otherMail.test(each))) {
      expect([name, await read(name)]).toEqual([name, expect.stringMatching(/^(?:answer|unknown)$/)]);
    }
  });
});
