import fc from "fast-check";
import PostalMime, { type Email } from "postal-mime";
import { describe, expect, test } from "vitest";
import { fragmentOf } from "../../../src/mail/fragment.ts";
import type { Body } from "../../../src/mail/message.ts";
import { encodeMessage, joined } from "../../../src/mail/mime.ts";
import { quotedPrintable } from "../../../src/mail/quoted-printable.ts";
import { encodedBytes, inOnePiece, type TextMessage } from "../../support/message.ts";

const options = {
  to: "ada@example.org",
  messageId: "<5e6b0c9a-1f5d-4a59-8f0e-3f5a5c0b7d11@paperboy.example>",
  date: new Date("2026-11-21T07:00:00Z"),
};
const sample: TextMessage = {
  from: { name: "Paperboy", address: "paperboy@paperboy.example" },
  subject: "Kites and 2 more",
  html: "<p>Kites</p>\n",
  text: "Kites\n",
  headers: { "List-Id": "Paperboy digest <digest.paperboy.example>" },
};

const encode = (changes: Partial<TextMessage> = {}) => encodedBytes({ ...sample, ...changes }, options);
const parse = (raw: Uint8Array): Promise<Email> => PostalMime.parse(raw);
const linesOf = (raw: Uint8Array): string[] => Buffer.from(raw).toString("latin1").split("\r\n");
const headOf = (raw: Uint8Array): string => Buffer.from(raw).toString("latin1").split("\r\n\r\n")[0] ?? "";

/** Well-formed text of any script, with what is awkward in mail made likely. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 10 }) },
      fc.constantFrom(
        "\n",
        "\r\n",
        " ",
        "\t",
        " \n",
        ".\n",
        "\n.",
        "\n..",
        "From ",
        "\nFrom me",
        "=",
        "==",
        "\0",
      ),
      fc.constantFrom(
        "--",
        "\n--=_",
        "x".repeat(80),
        " ".repeat(80),
        "論文".repeat(20),
        "é".repeat(30),
        "👩‍🔬",
      ),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(""));

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u001f\u007f]+/g;
/** What a body reads as: no carriage returns, and the parser's one line end more or less at its end. */
const readAs = (text: string) => text.replaceAll("\r", "").replace(/\n*$/, "");

describe("a body", () => {
  test("of any text comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, html) => {
        const mail = await parse(await encode({ text: `a${text}`, html: `b${html}` }));
        expect(readAs(mail.text ?? "")).toBe(readAs(`a${text}`));
        expect(readAs(mail.html ?? "")).toBe(readAs(`b${html}`));
      }),
      { numRuns: 300 },
    );
  });

  test("is ASCII lines of at most 76 that end in CRLF, with no space at their end, no dot or “From ” at their beginning", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const raw = await encode({ text, html: text });
        expect(
          raw.every((byte) => byte < 127 && (byte >= 32 || byte === 9 || byte === 10 || byte === 13)),
        ).toBe(true);
        const lines = linesOf(raw);
        expect(lines.join("")).not.toMatch(/[\r\n]/);
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).not.toMatch(/[ \t]$|^\.|^From /);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("has no soft break inside an escape or a character", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        for (const line of quotedPrintable(text).toString("latin1").split("\r\n")) {
          expect(line).toMatch(/^([^=]|=[0-9A-F]{2})*=?$/);
          const bytes = line
            .replace(/=$/, "")
            .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
          expect(Buffer.from(bytes, "latin1").toString("utf8")).toBe(
            new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, "latin1")),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test("of a megabyte is kept like a short one", async () => {
    const text = "Straße — kites, breads & “théorèmes”.\n".repeat(30_000);
    const mail = await parse(await encode({ text, html: text }));
    expect(readAs(mail.text ?? "")).toBe(readAs(text));
  });
});

describe("fragments", () => {
  test("put one after the other read as their texts would", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 6 }), async (texts) => {
        const whole = `a${texts.join("")}`;
        // Encoded for many messages, and for this one.
        const body: Body = ["a", ...texts.map((text, i) => (i % 2 === 0 ? fragmentOf(text) : text))];
        const message = { ...inOnePiece(sample), text: body, html: body };
        const raw = joined((await encodeMessage(message, options)).parts);
        const mail = await parse(raw);
        expect(readAs(mail.text ?? "")).toBe(readAs(whole));
        expect(readAs(mail.html ?? "")).toBe(readAs(whole));
        for (const line of linesOf(raw)) expect(line).toMatch(/^(?!\.|From ).{0,76}$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe("headers", () => {
  test("hold any subject and any name, and no value begins a line of its own", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (subject, name) => {
        const raw = await encode({ subject, from: { name, address: "paperboy@paperboy.example" } });
        const mail = await parse(raw);
        const shown = (text: string) => text.replaceAll(controls, " ");
        expect((mail.subject ?? "").trim()).toBe(shown(subject).trim());
        expect(mail.from).toEqual({ name: shown(name).trim(), address: "paperboy@paperboy.example" });
        expect(mail.headers.map(({ key }) => key)).toEqual([
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "list-id",
          "mime-version",
          "content-type",
        ]);
        for (const line of headOf(raw).split("\r\n")) expect(line.length).toBeLessThanOrEqual(76);
      }),
      { numRuns: 300 },
    );
  });

  test("hold encoded-words of whole characters, at most 75 long each", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (subject) => {
        const head = headOf(await encode({ subject: `é${subject}` }));
        for (const [word, charset, encoding, text] of head.matchAll(/=\?([^?]+)\?([QB])\?([^?]*)\?=/g)) {
          expect(word.length).toBeLessThanOrEqual(75);
          const bytes =
            encoding === "B"
              ? Buffer.from(text ?? "", "base64")
              : Buffer.from(
                  (text ?? "")
                    .replaceAll("_", " ")
                    .replaceAll(/=(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
                  "latin1",
                );
          expect(() => new TextDecoder(charset, { fatal: true }).decode(bytes)).not.toThrow();
        }
      }),
      { numRuns: 200 },
    );
  });

  test("say who, what and when as RFC 5322 writes it", async () => {
    expect(headOf(await encode()).split("\r\n")).toEqual([
      "From: Paperboy <paperboy@paperboy.example>",
      "To: ada@example.org",
      "Subject: Kites and 2 more",
      "Date: Sat, 21 Nov 2026 07:00:00 +0000",
      `Message-ID: ${options.messageId}`,
      "List-Id: Paperboy digest <digest.paperboy.example>",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative;",
      ' boundary="=_5e6b0c9a1f5d4a598f0e3f5a5c0b7d11paperboyexample"',
    ]);
  });

  test("quote a name that holds syntax", async () => {
    const head = headOf(await encode({ from: { name: 'Kites, "Inc." <eve@x>', address: "a@example.org" } }));
    expect(head).toContain('From: "Kites, \\"Inc.\\" <eve@x>" <a@example.org>');
  });

  test("fold at spaces, and leave a link whole", async () => {
    const link = `<https://paperboy.example/unsubscribe/${"t".repeat(200)}>`;
    const head = headOf(
      await encode({ headers: { "List-Unsubscribe": link, Comments: "some words ".repeat(20) } }),
    );
    expect(head).toContain(`\r\nList-Unsubscribe: ${link}\r\n`);
    expect(head).toMatch(/\r\nComments: (some words ?|\r\n )+/);
    expect(head.split("\r\n").filter((line) => line.length > 76)).toHaveLength(1);
  });

  test.each([
    ["a name given twice", { headers: { "X-One": "1", "x-one": "2" } }],
    ["one of the message's own", { headers: { Subject: "other" } }],
    ["a name with a line break", { headers: { "X-One\r\nBcc": "eve@example.org" } }],
    ["a value beyond ASCII", { headers: { "X-One": "é" } }],
    ["a value too long for a line", { headers: { "X-One": "x".repeat(1000) } }],
    ["an address with a line break", { from: { address: "a@example.org\r\nBcc: eve@example.org" } }],
  ])("refuse %s", async (_, changes) => {
    await expect(encode(changes)).rejects.toThrow(TypeError);
  });

  test.each(["bob@x.example\r\nBcc: eve@x.example", "a@b.example, eve@x.example", "<eve@x.example>", ""])(
    "refuse the recipient %j",
    async (to) => {
      await expect(encodedBytes(sample, { ...options, to })).rejects.toThrow(TypeError);
    },
  );

  test("let no value begin a field of its own", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const value = Buffer.from(`${text}\r\nBcc: eve@example.org`, "latin1")
          .toString("latin1")
          .replaceAll(/[^\0-\x7e]/g, "");
        expect(headOf(await encode({ headers: { "X-One": value } }))).not.toMatch(/^Bcc:/m);
      }),
    );
  });
});

test("the same message is the same bytes, whatever was encoded between", async () => {
  const first = await encode();
  await encode({ text: "other ".repeat(1000) });
  expect((await encode()).equals(first)).toBe(true);
});
