import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { without } from "../../../src/digests/message.ts";
import {
  isQuietWeek,
  notesOf,
  quietLine,
  quietSubject,
  quietTopics,
  weekBefore,
} from "../../../src/digests/quiet-notes.ts";
import { topic } from "./readers.ts";

const day = (digestDate: string, held = false, told: number[] = []) => ({ digestDate, held, told });
const content = { sections: [], trending: [], first: false };

describe("the week before", () => {
  const today = "2026-11-28";
  const daily = ["21", "22", "23", "24", "25", "26", "27"].map((date) => day(`2026-11-${date}`));

  it("was quiet where digests were planned all week and none held anything", () => {
    expect(weekBefore(daily, today).isQuietWeek).toBe(true);
    expect(weekBefore([day("2026-11-21", true), ...daily.slice(1)], today).isQuietWeek).toBe(true);
    expect(weekBefore([...daily.slice(0, 6), day("2026-11-27", true)], today).isQuietWeek).toBe(false);
    // Mondays only: the one of a week ago counts.
    expect(weekBefore([day("2026-11-21", true)], today).isQuietWeek).toBe(true);
  });

  it("was not, for a reader who was not there: a new one, one who paused, one whose week began lately", () => {
    expect(weekBefore([], today).isQuietWeek).toBe(false);
    expect(weekBefore(daily.slice(1), today).isQuietWeek).toBe(false);
    expect(weekBefore([day("2026-11-10", true)], today).isQuietWeek).toBe(false);
  });

  it("says which topics were told of within it, and no longer ago", () => {
    const { told } = weekBefore([day("2026-11-21", true, [1]), day("2026-11-22", true, [2, 3])], today);
    expect([...told]).toEqual([2, 3]);
  });
});

describe("the topics that found nothing", () => {
  const days: Record<string, number> = { kites: 9, tides: 30, bridges: 7, crops: 12, glaciers: 6 };
  const follows = [
    ...Object.keys(days).map((name, i) => topic(i + 1, name)),
    topic(9, "kites on strings", "muted"),
  ];
  const reader = (told: number[] = []) => ({
    timeOf: ({ name }: { name: string }) => ({ days: days[name] ?? 99, orMore: name === "tides" }),
    told: new Set(told),
    isQuietWeek: false,
  });

  it("are the three that have been quiet for longest, for a week at least, followed and not told of", () => {
    const labels = (told?: number[]) => quietTopics(follows, reader(told)).map(({ label }) => label);
    expect(labels()).toEqual(["tides", "crops", "kites"]);
    expect(labels([2, 4])).toEqual(["kites", "bridges"]);
  });

  it("are told in one sentence", () => {
    const quiet = quietTopics(follows, reader());
    expect(quietLine(quiet)).toBe(
      "Nothing on “tides” for 30 days or more, on “crops” for 12 days, and on “kites” for 9 days.",
    );
    expect(quietLine(quiet.slice(1, 2))).toBe("Nothing on “crops” for 12 days.");
    expect(notesOf({ ...content, quiet: [], notes: ["A note."] })).toEqual(["A note."]);
  });

  it("make one line of the mail, whatever a reader's words are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 300 }), { maxLength: 3 }), (labels) => {
        const line = quietLine(labels.map((label, topicId) => ({ topicId, label, days: 7 })));
        expect(line).not.toMatch(/[\n\r]/);
        expect(line.length).toBeLessThan(400);
      }),
    );
  });
});

describe("a digest of a quiet week", () => {
  it("has not the subject of the one before", () => {
    const first = quietSubject("Kites on strings");
    const second = quietSubject(first);
    expect(second).not.toBe(first);
    expect(quietSubject(second)).not.toBe(second);
  });

  it("is none whose papers were all taken out, and stays as it is where others held papers", () => {
    const quiet = [{ topicId: 1, label: "kites", days: 8 }];
    const held = { ...content, trending: [{ id: 4, why: [] }], quiet, subject: "Four" };
    expect(isQuietWeek(held)).toBe(false);
    expect(isQuietWeek({ ...content, quiet })).toBe(true);
    expect(isQuietWeek(content)).toBe(false);
    expect(without({ ...content, quiet, subject: "Quiet" }, new Set([4])).subject).toBe("Quiet");
    expect(without(held, new Set([4])).subject).toBeUndefined();
  });
});
