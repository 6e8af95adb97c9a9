import { describe, expect, it } from "vitest";
import { readPageDate, resolvePageDate } from "../../../../../src/papers/sources/page/page-date.ts";

const day = (line: string, capturedAt: string) => {
  const date = readPageDate(line);
  return date && resolvePageDate(date, new Date(capturedAt));
};

describe("a date without a year is the latest such day not after the capture", () => {
  it.each([
    ["Mar 21", "2026-03-22T06:00:00Z", "2026-03-21"],
    ["Mar 21", "2026-03-21T00:00:00Z", "2026-03-21"],
    ["Mar 21", "2026-03-20T23:59:59Z", "2025-03-21"],
    ["Dec 31", "2026-01-01T00:00:00Z", "2025-12-31"],
    ["Jan 1", "2026-01-01T00:00:00Z", "2026-01-01"],
    ["Feb 29", "2024-02-29T12:00:00Z", "2024-02-29"],
    ["Feb 29", "2024-02-28T12:00:00Z", "2020-02-29"],
    ["Feb 29", "2026-03-22T06:00:00Z", "2024-02-29"],
    ["Feb 29", "2101-01-01T00:00:00Z", "2096-02-29"],
    ["21 March", "2026-03-22T06:00:00Z", "2026-03-21"],
    ["Sept. 3", "2026-03-22T06:00:00Z", "2025-09-03"],
  ])("%s, captured at %s, is %s", (line, capturedAt, expected) =>
    expect(day(line, capturedAt)).toBe(expected),
  );
});

it("a year that is there is kept", () => {
  expect(day("Mar 21, 2025", "2026-03-22T06:00:00Z")).toBe("2025-03-21");
  expect(day("2025-03-21", "2026-03-22T06:00:00Z")).toBe("2025-03-21");
});

it.each([
  "Feb 30",
  "Mar 32",
  "Mar 0",
  "Feb 29, 2025",
  "Mars 21",
  "Maybe 5",
  "March of 21 Models",
  "21",
  "2025-13-01",
])("%s is no date", (line) => expect(readPageDate(line)).toBeUndefined());
