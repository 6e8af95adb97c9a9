/**
 * The scratch arrays of a day, in which choosing marks papers by their numbers, for one reader at a time. A mark counts if it
 * equals the current epoch. So nothing is cleared between readers, and nothing is allocated for a reader.
 */

export type Scratch = {
  /** Raised for each reader. */
  epoch: number;
  /** Muted, too old, not wanted, or in this digest already. */
  excluded: Int32Array;
  /** Duplicate groups of which this reader has been sent a paper, or gets one in this digest. */
  excludedGroup: Int32Array;
  /** On a followed topic, or by a followed author. */
  onTopic: Int32Array;
  /** In this digest's sections. */
  chosen: Int32Array;
  /** In a queue; with the number of the queue that it belongs in, and its value there. */
  queued: Int32Array;
  bestQueue: Uint8Array;
  bestValue: Float32Array;
  /** Some paper is in several queues. */
  areShared: boolean;
  /** The first `takenCount` are in this digest's sections, in the order in which they were taken. */
  taken: Int32Array;
  takenCount: number;
  /** The number of each paper's duplicate group, from 0, and these numbers by the group's id. */
  group: Int32Array;
  groupNumbers: ReadonlyMap<number, number>;
};

/** @param groupOf the id of a paper's duplicate group (duplicates.ts) */
export function makeScratch(
  papers: readonly { id: number }[],
  groupOf: (paperId: number) => number,
): Scratch {
  const groupNumbers = new Map<number, number>();
  const group = Int32Array.from(papers, ({ id }) => {
    const number = groupNumbers.get(groupOf(id)) ?? groupNumbers.size;
    groupNumbers.set(groupOf(id), number);
    return number;
  });
  const marks = () => new Int32Array(papers.length);
  return {
    epoch: 0,
    excluded: marks(),
    excludedGroup: marks(),
    onTopic: marks(),
    chosen: marks(),
    queued: marks(),
    bestQueue: new Uint8Array(papers.length),
    bestValue: new Float32Array(papers.length),
    areShared: false,
    taken: marks(),
    takenCount: 0,
    group,
    groupNumbers,
  };
}

/** Ends the marks of the previous reader. */
export function clearMarks(scratch: Scratch): void {
  scratch.epoch++;
  scratch.areShared = false;
  scratch.takenCount = 0;
}

/** Whether a paper can still go into this digest. */
export const isAvailable = (scratch: Scratch, paper: number): boolean =>
  scratch.excluded[paper] !== scratch.epoch &&
  scratch.excludedGroup[scratch.group[paper] as number] !== scratch.epoch;

/** Uses a paper: neither it nor another of its duplicate group is available after this. */
export function markUsed(scratch: Scratch, paper: number): void {
  scratch.excluded[paper] = scratch.epoch;
  scratch.excludedGroup[scratch.group[paper] as number] = scratch.epoch;
}

/** Takes a paper into this digest's sections. */
export function take(scratch: Scratch, paper: number): void {
  markUsed(scratch, paper);
  scratch.chosen[paper] = scratch.epoch;
  scratch.taken[scratch.takenCount++] = paper;
}
