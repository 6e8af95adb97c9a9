import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readDkimKey } from "../../../../src/mail/dkim-key.ts";
import {
  dmarcNames,
  judgeDkim,
  judgeDmarc,
  judgeSpf,
} from "../../../../src/operations/doctor/mail-records.ts";

const keyOf = (bits: number) =>
  readDkimKey(
    generateKeyPairSync("rsa", { modulusLength: bits })
      .privateKey.export({ type: "pkcs8", format: "pem" })
      .toString(),
  );
const key = keyOf(2048);
const weak = keyOf(1024);
const p = (of: typeof key) => (of.ok ? of.publicKey : "");
const name = "s1._domainkey.paperboy.example";
const domain = "paperboy.example";
const silent = { error: "the DNS gave no answer" };

describe("the DKIM record", () => {
  const judge = (records: string[], of = key) => judgeDkim({ name, key: of, txt: { records } });

  test.each([
    `v=DKIM1; k=rsa; p=${p(key)}`,
    `p=${p(key)}`,
    `v=DKIM1;k=rsa;h=sha1:sha256;s=email;t=s;p=${p(key).replaceAll(/.{50}/g, "$& ")};`,
  ])("that holds our key is right: %.40s", (record) => {
    expect(judge([record])).toMatchObject({ status: "ok", mend: null });
  });

  test.each([
    ["is not there", [], /no DKIM key/],
    ["is of another key", [`v=DKIM1; p=${p(weak)}`], /not that of DKIM_PRIVATE_KEY/],
    ["is revoked", ["v=DKIM1; p="], /revoked/],
    ["is there twice", [`p=${p(key)}`, `p=${p(weak)}`], /2 DKIM keys/],
    ["is for Ed25519", [`v=DKIM1; k=ed25519; p=${p(key)}`], /k=/],
    ["takes SHA-1 only", [`v=DKIM1; h=sha1; p=${p(key)}`], /h=/],
    ["is not for mail", [`v=DKIM1; s=tlsrpt; p=${p(key)}`], /s=/],
  ])("that %s fails, with what to publish", (_, records, detail) => {
    const finding = judge(records);
    expect(finding).toMatchObject({ status: "fail", detail: expect.stringMatching(detail) });
    if (records.length < 2) expect(finding.mend).toContain(`${name}: v=DKIM1; k=rsa; p=${p(key)}`);
  });

  test("of 1024 bits, in testing or unknown is a warning", () => {
    expect(judge([`p=${p(weak)}`], weak)).toMatchObject({
      status: "warn",
      detail: expect.stringContaining("1024"),
    });
    expect(judge([`t=y; p=${p(key)}`])).toMatchObject({
      status: "warn",
      detail: expect.stringContaining("t=y"),
    });
    expect(judgeDkim({ name, key, txt: silent })).toMatchObject({ status: "warn" });
  });

  test("of a key that cannot sign fails", () => {
    expect(judgeDkim({ name, key: readDkimKey("x"), txt: { records: [] } })).toMatchObject({
      status: "fail",
    });
  });
});

describe("the SPF record", () => {
  test.each([
    [["v=spf1 mx -all"], "ok"],
    [["other", "V=SPF1 include:_spf.example ~all"], "ok"],
    [["v=spf1 redirect=_spf.example"], "ok"],
    [["v=spf1 mx ?all"], "warn"],
    [["v=spf1 mx"], "warn"],
    [["v=spf1 mx +all"], "fail"],
    [["v=spf1 all"], "fail"],
    [["v=spf10 -all"], "fail"],
    [[], "fail"],
    [["v=spf1 mx -all", "v=spf1 a -all"], "fail"],
    [[`v=spf1 ${Array.from({ length: 11 }, (_, i) => `include:${i}.example`).join(" ")} -all`], "fail"],
  ])("%j is %s", (records, status) => {
    const finding = judgeSpf({ domain, txt: { records } });
    expect(finding.status).toBe(status);
    expect(finding.mend === null).toBe(status === "ok");
  });

  test("that could not be read is a warning", () => {
    expect(judgeSpf({ domain, txt: silent }).status).toBe("warn");
  });
});

describe("the DMARC record", () => {
  const judge = (record: string | null, dkimDomain: string | null = domain, from = domain) =>
    judgeDmarc({
      domain: from,
      dkimDomain,
      found: [{ name: `_dmarc.${from}`, txt: { records: record === null ? [] : [record] } }],
    });

  test.each([
    ["v=DMARC1; p=reject", "ok"],
    ["v=DMARC1;p=quarantine;adkim=s", "ok"],
    ["v=DMARC1; p=none; rua=mailto:a@b.example", "warn"],
    ["v=DMARC1", "fail"],
    ["v=DMARC1; p=maybe", "fail"],
    ["v=DMARC2; p=none", "fail"],
    [null, "fail"],
  ])("%s is %s", (record, status) => {
    expect(judge(record).status).toBe(status);
  });

  test("asks for a signature of the same domain, or with relaxed alignment one above or below", () => {
    const record = "v=DMARC1; p=reject";
    expect(judge(record, "mail.paperboy.example").status).toBe("ok");
    expect(judge(record, "other.example")).toMatchObject({
      status: "fail",
      detail: expect.stringContaining("aligned"),
    });
    expect(judge(record, "notpaperboy.example").status).toBe("fail");
    expect(judge(`${record}; adkim=s`, "mail.paperboy.example").status).toBe("fail");
    expect(judge(record, null).status).toBe("ok");
  });

  test("is looked for at the domain and those above it", () => {
    expect(dmarcNames("a.b.example.org")).toEqual([
      "_dmarc.a.b.example.org",
      "_dmarc.b.example.org",
      "_dmarc.example.org",
    ]);
    expect(dmarcNames("localhost")).toEqual(["_dmarc.localhost"]);
    const found = [
      { name: "_dmarc.news.example.org", txt: { records: [] } },
      { name: "_dmarc.example.org", txt: { records: ["v=DMARC1; p=reject"] } },
    ];
    expect(judgeDmarc({ domain: "news.example.org", dkimDomain: null, found })).toMatchObject({
      status: "ok",
      detail: "_dmarc.example.org says p=reject",
    });
  });
});
