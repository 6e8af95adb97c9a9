import { describe, expect, test } from "vitest";
import { judgeShown } from "../../bench/eval-shown.ts";
import {
  type Collection,
  collectionNames,
  collectionsFolder,
  describeCollection,
  judge,
  readCollection,
} from "../../bench/quality/collections.ts";
import { mean } from "../../bench/quality/metric.ts";
import { paperboy } from "../../bench/quality/rankers.ts";

/** The least mean nDCG@10 with which the ranking is any good, by collection. */
const floors = { mlkw: 0.552, inspec: 0.492, cacm: 0.545, cranfield: 0.416 };

/** The same for paragraphs as topics. */
const describeFloors = { mlkw: 0.26, inspec: 0.37 };

const areThere = collectionNames().length > 0;
const why = areThere ? "" : ` (skipped: there are no collections in ${collectionsFolder})`;

describe.skipIf(!areThere)(`the ranking${why}`, () => {
  test("shows, for topics as people type them, papers that are on them, the ones about them first", () => {
    const { values, on, about } = judgeShown(readCollection("listings"));
    expect(mean(values)).toBeGreaterThanOrEqual(0.88);
    expect(mean(on)).toBeGreaterThanOrEqual(0.85);
    expect(mean(about)).toBeGreaterThanOrEqual(0.72);
  });

  test.each(Object.entries(floors))(
    "of %s has a mean nDCG@10 of at least %d",
    { timeout: 60_000 },
    async (name, floor) => {
      const collection = readCollection(name);
      expect(mean(await judge(collection, paperboy(collection)))).toBeGreaterThanOrEqual(floor);
    },
  );

  test.each(Object.entries(describeFloors))(
    "of abstracts as topics on %s has a mean nDCG@10 of at least %d",
    { timeout: 60_000 },
    async (name, floor) => {
      const collection = describeCollection(name) as Collection;
      expect(mean(await judge(collection, paperboy(collection)))).toBeGreaterThanOrEqual(floor);
    },
  );
});
