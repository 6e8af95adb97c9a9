/** Reading what a mail server says. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Reply, readOffers, replyReader } from "../../../src/mail/replies.ts";

const codes = fc.integer({ min: 200, max: 559 });
const words = fc.stringMatching(/^[ !-~]{0,40}$/);
/** A reply and its bytes: all lines but the last have a hyphen after the code (RFC 5321 section 4.2.1). */
const replies = fc.tuple(codes, fc.array(words, { minLength: 1, maxLength: 4 })).map(([code, texts]) => {
  const lines = texts.map((text, i) => `${code}${i < texts.length - 1 ? "-" : " "}${text}`);
  return { reply: { code, text: lines.join("\n") }, bytes: lines.map((line) => `${line}\r\n`).join("") };
});

describe("replies", () => {
  test("are the same however the bytes are cut into pieces", () => {
    fc.assert(
      fc.property(fc.array(replies), fc.array(fc.nat(200)), (said, cuts) => {
        const bytes = Buffer.from(said.map((each) => each.bytes).join(""));
        const ends = [...new Set([...cuts, bytes.length])].filter((end) => end <= bytes.length);
        ends.sort((a, b) => a - b);
        const read = replyReader();
        const heard: Reply[] = ends.flatMap(
          (end, i) => read(bytes.subarray(i === 0 ? 0 : ends[i - 1], end)) ?? [],
        );
        expect(heard).toEqual(said.map(({ reply }) => reply));
      }),
    );
  });

  test("end in CRLF, or in a line feed alone; empty lines are skipped; a reply without a code has code 0", () => {
    expect(replyReader()(Buffer.from("\r\n250 ok\n\nhello\r\n"))).toEqual([
      { code: 250, text: "250 ok" },
      { code: 0, text: "hello" },
    ]);
  });

  test("are read as UTF-8 where they are that, else byte by byte", () => {
    expect(replyReader()(Buffer.from("550 größe\r\n"))).toEqual([{ code: 550, text: "550 größe" }]);
    expect(replyReader()(Buffer.from("550 gr\xf6\xdfe\r\n", "latin1"))).toEqual([
      { code: 550, text: "550 größe" },
    ]);
  });

  test.each(["x".repeat(1000), "250-more\r\n"])("one that never ends is given up: %.20j", (piece) => {
    const read = replyReader();
    const answers = Array.from({ length: 20_000 }, () => read(Buffer.from(piece)));
    expect(answers[0]).toEqual([]);
    expect(answers.at(-1)).toBeNull();
  });
});

describe("what EHLO offers", () => {
  test("PIPELINING and SIZE are found as whole words, in any case", () => {
    const ehlo = "250-mail.example.org\n250-pipelining\n250-SIZE 1000\n250 8BITMIME";
    expect(readOffers(ehlo)).toEqual({ pipelining: true, size: true, largest: 1000 });
  });

  test("a SIZE without a number, or with 0, is no bound (RFC 1870)", () => {
    for (const line of ["250 SIZE", "250 SIZE 0"])
      expect(readOffers(line)).toEqual({ pipelining: false, size: true, largest: Infinity });
  });

  test("text that only resembles an extension is not taken for one", () => {
    expect(readOffers("250-PIPELININGS\n250 XSIZE 10")).toEqual({
      pipelining: false,
      size: false,
      largest: Infinity,
    });
  });
});
