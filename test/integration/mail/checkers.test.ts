/** Our mail in the eyes of programs that know nothing of us; each test is skipped by name where its checker is absent. */
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { ownBrand } from "../../../src/brand.ts";
import { listHeaders } from "../../../src/digests/list-headers.ts";
import { dkimSigner } from "../../../src/mail/dkim.ts";
import { renderDigest } from "../../../src/templates/digest.ts";
import { loadTemplates } from "../../../src/templates/load.ts";
import { renderNotice } from "../../../src/templates/notice.ts";
import { encodedBytes, type TextMessage } from "../../support/message.ts";
import { hostileDigest, sampleDigest, sampleNotice } from "../../support/sample-mail.ts";

/** Debian's modules belong to its own interpreter, which need not be the first of the path. */
const pythonWith = (module: string): string | undefined =>
  ["python3", "/usr/bin/python3"].find(
    (python) => spawnSync(python, ["-c", `import ${module}`]).status === 0,
  );
const python = pythonWith("email.policy");
const dkimPython = pythonWith("dkim");
const hasSpamassassin = spawnSync("spamassassin", ["--version"]).status === 0;
// No database is in play: once is enough.
const once = inject("database") === "embedded";

const absent = (name: string, isThere: boolean) => (isThere ? "" : ` (skipped: ${name} is not installed)`);

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const dkim = dkimSigner({
  domain: "paperboy.example",
  selector: "s1",
  privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
});
const options = {
  to: "ada@example.org",
  messageId: "<5e6b0c9a-1f5d-4a59-8f0e-3f5a5c0b7d11@paperboy.example>",
  // Filters count a date that is not today's.
  date: new Date(),
};
const from = { name: "Paperboy", address: "paperboy@paperboy.example" };

const allBytes = (messages: readonly TextMessage[]): Promise<Buffer[]> =>
  Promise.all(messages.map((message) => encodedBytes(message, { ...options, dkim })));

let digest: TextMessage;
let hostile: TextMessage;
let notice: TextMessage;
beforeAll(async () => {
  const templates = await loadTemplates();
  const unsubscribe = sampleDigest().links.unsubscribe;
  const headersOf = listHeaders(
    { baseUrl: "https://paperboy.example", templates: { brand: ownBrand } },
    "digest",
  );
  const headers = headersOf({ unsubscribe, campaign: "2026-11-21" });
  digest = { from, ...renderDigest(templates, sampleDigest()), headers };
  hostile = { from, ...renderDigest(templates, hostileDigest()), headers };
  notice = {
    from,
    ...renderNotice(templates, sampleNotice()),
    headers: { "Auto-Submitted": "auto-replied" },
  };
});

function run<Answer>(interpreter: string, program: string, input: unknown): Answer {
  const { status, stdout, stderr } = spawnSync(interpreter, ["-c", program], {
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

const readMails = `
import base64, email, json, sys
from email import policy
def defects(part):
    found = [repr(defect) for defect in part.defects]
    for name in part.keys():
        found += [name + ": " + repr(defect) for value in part.get_all(name) for defect in value.defects]
    return found
def read(raw):
    mail = email.message_from_bytes(base64.b64decode(raw), policy=policy.default)
    parts = list(mail.walk())
    content = lambda kind: [part.get_content().replace("\\r\\n", "\\n") for part in parts if part.get_content_type() == kind]
    return {
        "defects": [defect for part in parts for defect in defects(part)],
        "types": [part.get_content_type() for part in parts],
        "headers": [[name, str(value)] for name, value in mail.items()],
        "name": mail["From"].addresses[0].display_name,
        "text": content("text/plain"),
        "html": content("text/html"),
    }
json.dump([read(raw) for raw in json.load(sys.stdin)], sys.stdout)
`;
type Read = {
  defects: string[];
  types: string[];
  headers: [string, string][];
  name: string;
  text: string[];
  html: string[];
};

describe.runIf(once)("python3's email", () => {
  const title = (name: string) => `${name}${absent("python3", python !== undefined)}`;
  const readAll = async (messages: readonly TextMessage[]): Promise<Read[]> =>
    run(
      python as string,
      readMails,
      (await allBytes(messages)).map((bytes) => bytes.toString("base64")),
    );

  test.runIf(python)(
    title("finds no defect in a digest, a hostile one and a notice, and both parts whole"),
    async () => {
      const messages = [digest, hostile, notice];
      for (const [index, read] of (await readAll(messages)).entries()) {
        const message = messages[index] as TextMessage;
        expect(read.defects).toEqual([]);
        expect(read.types).toEqual(["multipart/alternative", "text/plain", "text/html"]);
        expect(read.text).toEqual([message.text]);
        expect(read.html).toEqual([message.html]);
        const headers = new Map(read.headers);
        expect(headers.get("Subject")).toBe(message.subject);
        for (const [name, value] of Object.entries(message.headers)) expect(headers.get(name)).toBe(value);
        expect(headers.size).toBe(read.headers.length);
      }
    },
  );

  test.runIf(python)(title("reads any subject, name and body as they were, without a defect"), async () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 30 }),
          fc.constantFrom(
            "\n",
            " ",
            "\t",
            ".",
            "\n.\n",
            "From ",
            "\nFrom ",
            "=",
            "論文".repeat(20),
            "é".repeat(30),
            "x".repeat(90),
          ),
        ),
        { maxLength: 20 },
      )
      .map((pieces) => pieces.join("").replaceAll(/(?!\n)[\p{Cc}\u2028\u2029]/gu, ""));
    const line = text.map((value) => value.replaceAll(/\s+/g, " ").trim());
    // A name of one encoded-word: between those of a name Python keeps the white space that RFC 2047 section 6.2 takes out.
    const name = line.map((value) => Array.from(value).slice(0, 8).join("").trim());
    const messages = fc
      .sample(fc.record({ subject: line, name, text, html: text }), { numRuns: 300, seed: 3 })
      .map(
        ({ subject, name, text, html }): TextMessage => ({
          from: { name, address: from.address },
          subject,
          text,
          html,
          headers: {},
        }),
      );
    for (const [index, read] of (await readAll(messages)).entries()) {
      const message = messages[index] as TextMessage;
      expect(read.defects).toEqual([]);
      expect(read.text).toEqual([message.text]);
      expect(read.html).toEqual([message.html]);
      expect(new Map(read.headers).get("Subject")).toBe(message.subject);
      expect(read.name).toBe(message.from.name);
    }
  });
});

const verifyMails = `
import base64, dkim, json, sys
given = json.load(sys.stdin)
def dnsfunc(name, timeout=5):
    return given["record"].encode() if name in (given["name"].encode(), given["name"]) else b""
def passes(raw):
    try:
        return bool(dkim.verify(base64.b64decode(raw), dnsfunc=dnsfunc))
    except dkim.DKIMException:
        return False
json.dump([passes(raw) for raw in given["mails"]], sys.stdout)
`;

describe.runIf(once)("python3-dkim", () => {
  const title = (name: string) => `${name}${absent("python3-dkim", dkimPython !== undefined)}`;
  const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;
  const passes = (mails: readonly Buffer[]): boolean[] =>
    run(dkimPython as string, verifyMails, {
      name: "s1._domainkey.paperboy.example.",
      record,
      mails: mails.map((mail) => mail.toString("base64")),
    });

  test.runIf(dkimPython)(title("passes a digest, a hostile one and a notice"), async () => {
    expect(passes(await allBytes([digest, hostile, notice]))).toEqual([true, true, true]);
  });

  test.runIf(dkimPython)(
    title("fails when a list header, From, To, the subject or the body is changed, taken out or added to"),
    async () => {
      const mail = (await encodedBytes(digest, { ...options, dkim })).toString("latin1");
      const changes: Record<string, string> = {
        "List-Unsubscribe changed": mail.replace(
          "List-Unsubscribe: <https://paperboy",
          "List-Unsubscribe: <https://evil",
        ),
        "List-Unsubscribe taken out": mail.replace(/List-Unsubscribe: .*\r\n/, ""),
        "List-Unsubscribe added": mail.replace(
          "List-Unsubscribe: ",
          "List-Unsubscribe: <https://evil.example>\r\nList-Unsubscribe: ",
        ),
        "List-Unsubscribe-Post changed": mail.replace("One-Click", "Two-Click"),
        "List-Unsubscribe-Post taken out": mail.replace(/List-Unsubscribe-Post: .*\r\n/, ""),
        "Feedback-ID changed": mail.replace(":digest:paperboy:", ":digest:another:"),
        "List-Id changed": mail.replace('List-Id: "Paperboy', 'List-Id: "Another'),
        "From changed": mail.replace("From: Paperboy", "From: Somebody"),
        "From added": mail.replace("From: ", "From: Eve <eve@example.org>\r\nFrom: "),
        "To changed": mail.replace("To: ada", "To: eve"),
        "Subject changed": mail.replace("Subject: ", "Subject: Re: "),
        "the text changed": mail.replace("\r\n\r\n--=_", "\r\n\r\nx--=_"),
        "the end cut off": mail.slice(0, -20),
      };
      for (const [name, changed] of Object.entries(changes)) expect(changed, name).not.toBe(mail);
      const verdicts = passes(Object.values(changes).map((changed) => Buffer.from(changed, "latin1")));
      expect(Object.keys(changes).filter((_, index) => verdicts[index])).toEqual([]);
    },
  );
});

describe.runIf(once)("spamassassin", () => {
  // Rules about the road a message took, and it took none here.
  const ofTheRoad = /^(NO_RELAYS|NO_RECEIVED|ALL_TRUSTED|UNPARSEABLE_RELAY)$/;

  test.runIf(hasSpamassassin).each(["a digest", "a notice"])(
    `scores no rule above 0.5 for %s${absent("spamassassin", hasSpamassassin)}`,
    async (which) => {
      const message = which === "a digest" ? digest : notice;
      const { stdout } = spawnSync("spamassassin", ["-L", "-t"], {
        input: await encodedBytes(message, { ...options, dkim }),
        encoding: "utf8",
        maxBuffer: 1 << 26,
      });
      const report = stdout.slice(stdout.indexOf("Content analysis details:"));
      const rules = [...report.matchAll(/^\s*(-?\d+\.\d+) ([A-Z][A-Z0-9_]+)/gm)].map(([, score, rule]) => ({
        rule: rule as string,
        score: Number(score),
      }));
      expect(report).toMatch(/\d points/);
      expect(rules.filter(({ rule, score }) => score > 0.5 && !ofTheRoad.test(rule))).toEqual([]);
    },
    60_000,
  );
});
