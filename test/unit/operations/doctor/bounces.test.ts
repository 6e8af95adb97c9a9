import { describe, expect, test } from "vitest";
import { judgeBounces, type Waiting } from "../../../../src/operations/doctor/bounces.ts";
import type { Mx } from "../../../../src/operations/doctor/dns.ts";
import { judgeMx } from "../../../../src/operations/doctor/mail-records.ts";
import type { BounceTraces } from "../../../../src/outbox/bounces/last-read.ts";

const now = new Date("2026-11-21T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const never: BounceTraces = { readAt: null, folders: [], reportedAt: null, accepted: 0 };

type Case = {
  bounceAddress?: string | null;
  hasWebhook?: boolean;
  traces?: Partial<BounceTraces> | null;
  folders?: Waiting["folders"];
  unread?: number;
};
const judge = ({ traces = {}, folders = [], unread = 0, ...settings }: Case) =>
  judgeBounces(
    {
      bounceAddress: "bounces@paperboy.example",
      hasWebhook: false,
      baseUrl: "https://paperboy.example",
      ...settings,
    },
    traces && { ...never, ...traces },
    { folders, unread: { folder: "data/unread-bounces", count: unread } },
    now,
  );

describe("the doctor on mail that comes back", () => {
  test.each<[string, Case]>([
    ["little has been sent, and nothing came back", { traces: { accepted: 199 } }],
    ["the mailbox was read lately, and held nothing", { traces: { accepted: 200, readAt: ago(1) } }],
    ["a webhook has reported", { hasWebhook: true, traces: { accepted: 200, reportedAt: ago(90) } }],
    ["the database could not be asked", { traces: null }],
    [
      "mails came since the last hour",
      { traces: { readAt: ago(1) }, folders: [{ folder: "box", came: [ago(1)] }] },
    ],
  ])("finds all well where %s", (_, found) => {
    expect(judge(found)).toMatchObject({ check: "bounces", status: "ok" });
  });

  test.each<[string, Case, detail: RegExp, mend: RegExp]>([
    [
      "nothing is set up",
      { bounceAddress: null },
      /learns of none/,
      /set BOUNCE_ADDRESS.*\/webhooks\/bounces/,
    ],
    [
      "much has left and nothing was ever read",
      { traces: { accepted: 200 } },
      /nobody empties/,
      /bounces ingest/,
    ],
    [
      "much has left and no webhook ever reported",
      { bounceAddress: null, hasWebhook: true, traces: { accepted: 200 } },
      /ever read or reported/,
      /^have your mail provider report to https:\/\/paperboy\.example\/webhooks\/bounces$/,
    ],
    ["the mailbox was read long ago", { traces: { readAt: ago(9) } }, /last read 9 days ago/, /every hour/],
    [
      "reports wait in a folder that is on this machine",
      {
        traces: { readAt: ago(5) },
        folders: [{ folder: "/var/mail/bounces", came: [ago(4), ago(3), ago(1)] }],
      },
      /^2 mails have waited in \/var\/mail\/bounces/,
      /bounces ingest \/var\/mail\/bounces/,
    ],
    [
      "mails are kept for a person",
      { unread: 3 },
      /^3 mails wait in data\/unread-bounces/,
      /read what is there/,
    ],
  ])("warns where %s, with what to do", (_, found, detail, mend) => {
    expect(judge(found)).toMatchObject({
      check: "bounces",
      status: "warn",
      detail: expect.stringMatching(detail),
      mend: expect.stringMatching(mend),
    });
  });

  test.each<[string, Mx, status: string, detail: RegExp]>([
    ["takes mail", { hosts: ["a", "b"], reachable: ["b"], isNull: false }, "ok", /go to b/],
    ["has a null MX", { hosts: [""], reachable: [], isNull: true }, "fail", /takes no mail/],
    [
      "has neither MX nor address",
      { hosts: [], reachable: [], isNull: false },
      "fail",
      /no MX record and no address/,
    ],
    ["has an address only", { hosts: [], reachable: ["x.example"], isNull: false }, "warn", /no MX record/],
    [
      "names a server without an address",
      { hosts: ["a"], reachable: [], isNull: false },
      "fail",
      /^a, which/,
    ],
    ["is not told by the DNS", { error: "no answer" }, "warn", /no answer/],
  ])("judges a bounce domain that %s", (_, mx, status, detail) => {
    const finding = judgeMx({ domain: "x.example", mx });
    expect(finding).toMatchObject({ check: "bounces-mx", status, detail: expect.stringMatching(detail) });
    if (status !== "ok") expect(finding.mend).toMatch(/\w{4,}/);
  });
});
