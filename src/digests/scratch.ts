/**
 * Where one reader at a time is served: marks on the papers of a day, in flat arrays by their numbers. A mark counts while
 * it is the turn's, so that nothing need be cleaned between readers, and a hundred thousand of them cost no garbage.
 */

import type { Day } from "./day.ts";
import type { ReaderProfile } from "./profile.ts";

export type Scratch = {
  /** Raised for each reader. */
  turn: number;
  /** Muted, too old, not wanted, or shown in this digest already. */
  closed: Int32Array;
  /** Works of which this reader has been sent a paper, or is shown one in this digest. */
  closedWork: Int32Array;
  /** On a followed topic, or by a followed author. */
  onTopic: Int32Array;
  /** In this digest's sections. */
  chosen: Int32Array;
  /** In a queue; then which one it belongs in, and its value there. */
  queued: Int32Array;
  home: Uint8Array;
  best: Float32Array;
  /** The number of each paper's work, from 0; and by the work's id. */
  work: Int32Array;
  works: ReadonlyMap<number, number>;
};

const scratches = new WeakMap<Day, Scratch>();

/** The day's scratch, cleared for the next reader. */
export function scratchFor(day: Day): Scratch {
  const scratch = scratches.get(day) ?? makeScratch(day);
  scratches.set(day, scratch);
  scratch.turn++;
  return scratch;
}

function makeScratch(day: Day): Scratch {
  const n = day.list.length;
  const works = new Map<number, number>();
  const work = Int32Array.from(day.list, ({ id }) => {
    const number = works.get(day.groupOf(id)) ?? works.size;
    works.set(day.groupOf(id), number);
    return number;
  });
  const marks = () => new Int32Array(n);
  return {
    turn: 0,
    closed: marks(),
    closedWork: marks(),
    onTopic: marks(),
    chosen: marks(),
    queued: marks(),
    home: new Uint8Array(n),
    best: new Float32Array(n),
    work,
    works,
  };
}

export const isOpen = (scratch: Scratch, paper: number): boolean =>
  scratch.closed[paper] !== scratch.turn &&
  scratch.closedWork[scratch.work[paper] as number] !== scratch.turn;

/** Shows a paper: neither it nor another of its work comes again. */
export function take(scratch: Scratch, paper: number): void {
  scratch.closed[paper] = scratch.turn;
  scratch.closedWork[scratch.work[paper] as number] = scratch.turn;
}

/**
 * Closes what this reader does not get: works that were sent, papers on muted topics unless a followed author wrote them,
 * those too old, and those like one that they did not want.
 */
export function close(day: Day, scratch: Scratch, reader: ReaderProfile): void {
  const { turn, closed } = scratch;
  for (const id of reader.sent) {
    const work = scratch.works.get(day.groupOf(id));
    if (work !== undefined) scratch.closedWork[work] = turn;
  }
  for (const topic of reader.follows)
    if (topic.stance === "muted") for (const paper of day.literalMatches(topic)) closed[paper] = turn;
  for (const { key } of reader.authors ?? []) for (const paper of day.papersBy(key)) closed[paper] = 0;
  const { since, feedback } = reader;
  for (const [number, paper] of since || feedback ? day.list.entries() : [])
    if ((since && paper.firstSeenAt <= since) || feedback?.hides(paper)) closed[number] = turn;
}
