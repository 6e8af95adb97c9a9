import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../../../src/cli/command.ts";
import { decoded } from "../../../src/cli/decoded.ts";

let file: string;
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), "paperboy-decoded-")), "people.csv");
});
afterAll(() => rm(join(file, ".."), { recursive: true }));

async function read(bytes: Buffer, encoding?: string): Promise<string> {
  await writeFile(file, bytes);
  let text = "";
  for await (const piece of decoded(file, encoding)) text += piece;
  return text;
}

const mark = "\ufeff";
const long = `email,topics\n${"naïve@example.org,Crème brûlée\n".repeat(5_000)}`;

describe("a text file", () => {
  test.each([
    ["in UTF-8", Buffer.from(long), undefined],
    ["in UTF-8 with a byte order mark", Buffer.from(mark + long), undefined],
    ["in UTF-16, little endian", Buffer.from(mark + long, "utf16le"), undefined],
    ["in UTF-16, big endian", Buffer.from(mark + long, "utf16le").swap16(), undefined],
    ["in UTF-16 without a mark, which is named", Buffer.from(long, "utf16le"), "UTF-16LE"],
    ["in windows-1252, which is named", Buffer.from(long, "latin1"), "windows-1252"],
    ["whose mark says otherwise than what is named", Buffer.from(mark + long), "latin1"],
  ])("%s is read as what it is", async (_, bytes, encoding) => {
    expect(await read(bytes, encoding)).toBe(long);
  });

  test("in any encoding keeps every character, whatever piece it falls into", async () => {
    const character = fc
      .oneof(fc.string({ unit: "grapheme" }), fc.constant("é\r\n"))
      .filter((text) => !text.includes("\0"));
    await fc.assert(
      fc.asyncProperty(character, fc.nat(3), async (text, shift) => {
        const whole = `${"x".repeat(65_534 + shift)}${text}`;
        expect(await read(Buffer.from(whole))).toBe(whole);
        expect(await read(Buffer.from(mark + whole, "utf16le"))).toBe(whole);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ["in Latin-1", Buffer.from("a\nb\nCafé\n", "latin1"), 3],
    [
      "whose last of many lines is in Latin-1",
      Buffer.concat([Buffer.from(long), Buffer.from("Café", "latin1")]),
      5_002,
    ],
    ["that ends in half a character", Buffer.from("a\nCafé").subarray(0, -1), 2],
    ["in UTF-16 without a mark", Buffer.from("a\nb", "utf16le"), 1],
  ])("%s is refused before its first piece, with the line and what to do", async (_, bytes, line) => {
    await writeFile(file, bytes);
    const refusal = await decoded(file)
      .next()
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    expect((refusal as Error).message).toMatch(new RegExp(`line ${line} .*Save it as UTF-8.*--encoding`));
  });

  test("in an encoding that there is not is refused by its name", async () => {
    await expect(read(Buffer.from("a"), "klingon")).rejects.toThrow(/klingon.*windows-1252/);
  });
});
