import { expect, test } from "vitest";
import { countGuesses } from "../../../../src/web/admin/guesses.ts";

const start = new Date("2026-11-21T09:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

test("ten wrong guesses bar a client until a quarter of an hour after the last, and no other client", () => {
  const guesses = countGuesses();
  for (let n = 0; n < 10; n += 1) {
    expect(guesses.blockedUntil("a", after(n))).toBeNull();
    guesses.wrong("a", after(n));
  }
  expect(guesses.blockedUntil("a", after(10))).toEqual(after(9 + 15));
  expect(guesses.blockedUntil("b", after(10))).toBeNull();
  expect(guesses.blockedUntil("a", after(24))).toBeNull();
});

test("wrong guesses are forgotten when a quarter of an hour goes by without one", () => {
  const guesses = countGuesses();
  for (let n = 0; n < 9; n += 1) guesses.wrong("a", start);
  guesses.wrong("a", after(15));
  expect(guesses.blockedUntil("a", after(16))).toBeNull();
});

test("of more clients than are kept, those that guessed last are", () => {
  const guesses = countGuesses();
  for (let n = 0; n < 10; n += 1) guesses.wrong("first", start);
  for (let n = 0; n < 9_999; n += 1) guesses.wrong(`client ${n}`, start);
  expect(guesses.blockedUntil("first", start)).not.toBeNull();
  guesses.wrong("one more", start);
  expect(guesses.blockedUntil("first", start)).toBeNull();
});
