import { describe, expect, test } from "vitest";
import {
  judgeBaseUrl,
  judgeClock,
  judgePostalAddress,
  judgeSecretKey,
} from "../../../../src/operations/doctor/settings.ts";

const smtpUrl = "smtps://mail.example.org";

test.each([
  ["https://paperboy.example", smtpUrl, "ok"],
  ["http://paperboy.example", smtpUrl, "fail"],
  ["http://paperboy.example", null, "fail"],
  ["http://localhost:3000", smtpUrl, "fail"],
  ["http://127.0.0.1:3000", "smtp://localhost:2525", "ok"],
  ["http://[::1]:3000", null, "ok"],
])("BASE_URL %s with SMTP_URL %s is %s", (baseUrl, smtp, status) => {
  expect(judgeBaseUrl({ baseUrl, smtpUrl: smtp }).status).toBe(status);
});

test.each([
  ["0f3a".repeat(8), "fail"],
  ["k".repeat(40), "fail"],
  ["8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92", "ok"],
])("the key %s is %s, and is not shown", (key, status) => {
  const finding = judgeSecretKey(key, "SECRET_KEY");
  expect(finding.status).toBe(status);
  expect(JSON.stringify(finding)).not.toContain(key);
});

test("a postal address that is not set is a warning", () => {
  expect(judgePostalAddress(null).status).toBe("warn");
  expect(judgePostalAddress("1 Lane").status).toBe("ok");
});

describe("the clock", () => {
  const database = (ms: number) => ({ clock: "the database's clock", ms });

  test("may be a minute off, either way", () => {
    expect(judgeClock([database(59_000), database(-60_000)]).status).toBe("ok");
    expect(judgeClock([database(61_000)])).toMatchObject({
      status: "warn",
      detail: expect.stringContaining("61 s behind"),
    });
    expect(judgeClock([database(0), database(-7_200_000)])).toMatchObject({
      status: "warn",
      detail: expect.stringContaining("7200 s ahead of"),
    });
  });

  test("without another to compare with is unknown", () => {
    expect(judgeClock([]).status).toBe("warn");
  });
});
