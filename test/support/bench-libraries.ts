/** What libraries cost a morning: readers of 50 papers each, scored against the day's. */
import { buildDay } from "../../src/digests/day.ts";
import { interestsOf } from "../../src/digests/interests-job.ts";
import { nearLibrary } from "../../src/digests/reader-library.ts";
import { buildCorpus } from "../../src/ranking/build-corpus.ts";
import { makeLanguage, now, type World } from "./bench-world.ts";

/** So many libraries differ; readers take them in turn, as each is parsed from its stored form for each reader. */
const distinct = 300;
const papersEach = 50;
const archivePapers = 3_000;
const shown = 10;

/** @returns in seconds; `near` papers a reader in the mean, `kept` bytes of a library's stored interests. */
export function scoreLibraries(
  { papers, topics }: World,
  readers: number,
): { reading: number; scoring: number; near: number; interests: number; kept: number } {
  const { makePaper } = makeLanguage(3);
  const archive = buildCorpus(
    Array.from({ length: archivePapers }, (_, id) => ({ id: -id - 1, ...makePaper(topics) })),
  );
  const day = buildDay(papers, now, { archive });
  const begun = performance.now();
  let interests = 0;
  const stored = Array.from({ length: distinct }, (_, i) => {
    // Readers of five topics: a paper is about three of those that it is made from.
    const own = Array.from({ length: 5 }, (_, t) => topics[(i * 7 + t * 1_013) % topics.length] as string);
    const items = Array.from({ length: papersEach }, (_, id) => ({ id, ...makePaper(own), addedAt: now }));
    const found = interestsOf(archive, items, [], now);
    interests += found.length;
    return JSON.stringify(found);
  });
  const reading = (performance.now() - begun) / 1000 / distinct;
  const started = performance.now();
  let near = 0;
  for (let reader = 0; reader < readers; reader++) {
    const found = JSON.parse(stored[reader % distinct] as string) as ReturnType<typeof interestsOf>;
    const close = nearLibrary(
      day,
      found.map(({ interest }) => interest),
      found.map(({ profile }) => profile),
      (item) => `Paper ${item}`,
    );
    near += close?.length ?? 0;
    for (const { why } of close?.slice(0, shown) ?? []) why();
  }
  const scoring = (performance.now() - started) / 1000;
  const kept = stored.reduce((sum, { length }) => sum + length, 0) / distinct;
  return { reading, scoring, near: near / readers, interests: interests / distinct, kept };
}
