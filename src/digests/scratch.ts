/**
 * Where one reader at a time is served: marks on the papers of a day, in flat arrays by their numbers. A mark counts while
 * it is the turn's, so that nothing need be cleaned between readers, and a hundred thousand of them cost no garbage.
 */

import type { Day } from "./day.ts";
import type { Reader } from "./reader.ts";

export type Desk = {
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

const desks = new WeakMap<Day, Desk>();

/** The day's desk, cleared for the next reader. */
export function deskOf(day: Day): Desk {
  const desk = desks.get(day) ?? makeDesk(day);
  desks.set(day, desk);
  desk.turn++;
  return desk;
}

function makeDesk(day: Day): Desk {
  const n = day.list.length;
  const works = new Map<number, number>();
  const work = Int32Array.from(day.list, ({ id }) => {
    const number = works.get(day.workOf(id)) ?? works.size;
    works.set(day.workOf(id), number);
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

export const isOpen = (desk: Desk, paper: number): boolean =>
  desk.closed[paper] !== desk.turn && desk.closedWork[desk.work[paper] as number] !== desk.turn;

/** Shows a paper: neither it nor another of its work comes again. */
export function take(desk: Desk, paper: number): void {
  desk.closed[paper] = desk.turn;
  desk.closedWork[desk.work[paper] as number] = desk.turn;
}

/**
 * Closes what this reader does not get: works that were sent, papers on muted topics unless a followed author wrote them,
 * those too old, and those like one that they did not want.
 */
export function close(day: Day, desk: Desk, reader: Reader): void {
  const { turn, closed } = desk;
  for (const id of reader.sent) {
    const work = desk.works.get(day.workOf(id));
    if (work !== undefined) desk.closedWork[work] = turn;
  }
  for (const topic of reader.follows)
    if (topic.stance === "muted") for (const paper of day.plainlyOn(topic)) closed[paper] = turn;
  for (const { key } of reader.authors ?? []) for (const paper of day.papersBy(key)) closed[paper] = 0;
  const { since, taste } = reader;
  for (const [number, paper] of since || taste ? day.list.entries() : [])
    if ((since && paper.firstSeenAt <= since) || taste?.hides(paper)) closed[number] = turn;
}
