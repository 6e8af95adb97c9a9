import { describe, expect, test } from "vitest";
import { parseConfig, variables } from "../../src/config.ts";

const secret = "s".repeat(32);

describe("parseConfig", () => {
  test("an empty environment is a laptop: embedded database, outbox folder, loopback", () => {
    const parsed = parseConfig({});
    expect(parsed).toMatchObject({
      ok: true,
      config: {
        databaseUrl: null,
        smtpUrl: null,
        host: "127.0.0.1",
        baseUrl: "http://localhost:3000",
        windowDays: 14,
      },
    });
  });

  test.each([
    ["DATABASE_URL", "mysql://x/y"],
    ["SMTP_URL", "localhost:25"],
    ["SMTP_URL", "smtp://ada:100%zz@mail.example.org:587"],
    ["SMTP_URL", "smtp://mail.example.org:587/?tls.rejectUnauthorized=false"],
    ["SMTP_URL", "smtp://mail.example.org:587/relay"],
    ["SMTP_URL", "smtp://mail.example.org:0"],
    ["MAIL_FROM", "nobody"],
    ["BASE_URL", "paperboy.example.org"],
    ["BASE_URL", "https://example.org/paperboy"],
    ["BASE_URL", "https://ada:kites@example.org"],
    ["BASE_URL", "https://example.org/?from=mail"],
    ["PORT", "http"],
    ["PORT", "70000"],
    ["SECRET_KEY", "short"],
    ["INGEST_EVERY", "every hour"],
    ["INGEST_EVERY", "* * * * * *"],
    ["DIGEST_WINDOW_DAYS", "0"],
    ["SEND_RATE", "-1"],
    ["SEND_CONNECTIONS", "1.5"],
    ["TRUST_PROXY_HOPS", "all"],
    ["LOG_LEVEL", "loud"],
    ["DKIM_DOMAIN", "example.org"],
    ["DKIM_PRIVATE_KEY", "not a key"],
    ["DKIM_PRIVATE_KEY_FILE", "/nowhere/key.pem"],
    ["BOUNCE_ADDRESS", "bounces+x@example.org"],
    ["BOUNCE_SNS_TOPIC", "bounces"],
    ["ADMIN_TOKEN", "fifteen letters"],
    ["SITE_NAME", "a {{name}}"],
    ["SITE_NAME", "n".repeat(41)],
    ["SITE_COLOR", "green"],
    ["SITE_COLOR", "#ffcc00"],
    ["SITE_INTRO", "two\nlines"],
    ["OPERATOR_CONTACT", "javascript:alert(1)"],
  ])("%s=%s is refused in one line that names it", (name, value) => {
    // With what other variables need beside them: the value alone is at fault.
    const beside = { SECRET_KEY: secret, MAIL_FROM: "p@example.org" };
    const parsed = parseConfig({ ...beside, [name]: value });
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.message).toMatch(new RegExp(`^${name}[ ,]`));
    expect(parsed.message).not.toContain("\n");
  });

  test("a colour that cannot be read is refused with one that can", () => {
    const parsed = parseConfig({ SITE_COLOR: "#ffcc00" });
    const [, proposed = ""] = parsed.ok ? [] : (/such as (#[0-9a-f]{6})/.exec(parsed.message) ?? []);
    expect(parseConfig({ SITE_COLOR: proposed })).toMatchObject({ ok: true });
  });

  test("mail comes from the site's name where the sender has none of its own", () => {
    const fromOf = (mailFrom: string) => {
      const parsed = parseConfig({ SITE_NAME: "Lab News", MAIL_FROM: mailFrom });
      return parsed.ok ? parsed.config.mailFrom : parsed.message;
    };
    expect(fromOf("p@example.org")).toEqual({ name: "Lab News", address: "p@example.org" });
    expect(fromOf("Papers <p@example.org>")).toEqual({ name: "Papers", address: "p@example.org" });
  });

  test("readers reach the operator by mail or on a page", () => {
    const contactOf = (contact: string) => {
      const parsed = parseConfig({ OPERATOR_CONTACT: contact });
      return parsed.ok ? parsed.config.brand.operator.contact : parsed.message;
    };
    expect(contactOf("us@lab.example")).toEqual({ label: "us@lab.example", href: "mailto:us@lab.example" });
    expect(contactOf("https://lab.example/contact")).toEqual({
      label: "lab.example/contact",
      href: "https://lab.example/contact",
    });
  });

  test("secrets are not repeated in the message", () => {
    const parsed = parseConfig({ SECRET_KEY: "hunter2" });
    expect(JSON.stringify(parsed)).not.toContain("hunter2");
  });

  test("a server needs the secret key, a mail server the sender", () => {
    expect(parseConfig({ DATABASE_URL: "postgres://x/y" }).ok).toBe(false);
    expect(parseConfig({ DATABASE_URL: "postgres://x/y", SECRET_KEY: secret }).ok).toBe(true);
    expect(parseConfig({ SMTP_URL: "smtp://localhost:25" }).ok).toBe(false);
    const parsed = parseConfig({ SMTP_URL: "smtp://localhost:25", MAIL_FROM: "Papers <p@example.org>" });
    expect(parsed).toMatchObject({
      ok: true,
      config: { mailFrom: { name: "Papers", address: "p@example.org" } },
    });
  });

  test("an embedding service needs the name of its model, and a key only if it wants one", () => {
    const EMBEDDINGS_URL = "https://api.example.org/v1";
    expect(parseConfig({ EMBEDDINGS_URL })).toEqual({
      ok: false,
      message: expect.stringContaining("EMBEDDINGS_MODEL"),
    });
    expect(parseConfig({ EMBEDDINGS_URL, EMBEDDINGS_MODEL: "small" })).toMatchObject({
      config: { embeddings: { url: EMBEDDINGS_URL, model: "small", key: null } },
    });
    expect(parseConfig({ EMBEDDINGS_MODEL: "small" })).toMatchObject({ config: { embeddings: null } });
  });

  test("a chat service needs the name of its model, and has a budget a day", () => {
    const SUMMARIES_URL = "https://api.example.org/v1";
    expect(parseConfig({ SUMMARIES_URL })).toEqual({
      ok: false,
      message: expect.stringContaining("SUMMARIES_MODEL"),
    });
    expect(parseConfig({ SUMMARIES_URL, SUMMARIES_MODEL: "small", SUMMARIES_A_DAY: "9" })).toMatchObject({
      config: { summaries: { url: SUMMARIES_URL, model: "small", key: null, aDay: 9 } },
    });
    expect(parseConfig({})).toMatchObject({ config: { summaries: null } });
  });

  test("every default is itself accepted", () => {
    const defaults = variables.flatMap(({ name, fallback }) => (fallback ? [[name, fallback]] : []));
    expect(parseConfig(Object.fromEntries(defaults)).ok).toBe(true);
  });
});
