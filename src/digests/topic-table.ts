/**
 * A table of a day's topics, by columns. There are many topics, and most match few papers or none. An object for each topic
 * would take more memory than its matches, and more time to read.
 */
import type { DigestReason } from "../db/schema.ts";
import type { SoughtPhrase } from "../ranking/rank.ts";

/** Topics are numbered from 0, as they are scored. The matches of topic n are the rows `start[n]` up to `start[n + 1]`, best first. */
export type TopicTable = {
  /** By `scoringKey`, the number of a topic. */
  readonly numbers: Map<string, number>;
  start: Int32Array;
  papers: Int32Array;
  scores: Float32Array;
  relevances: Float32Array;
  /** By row, the index into `variants` of the list of phrases that the paper matches. */
  variant: Int32Array;
  readonly variants: (readonly SoughtPhrase[])[];
  /** The same rows in other orders, of which there are few. */
  readonly orders: RowOrder[];
  /** Cached results: by row the reasons, and by topic the papers that muting it excludes. */
  readonly reasons: Map<number, readonly DigestReason[]>;
  readonly literal: Map<number, readonly number[]>;
};

/** The rows of each topic, ordered for readers to whom the papers of the last `freshDays` days are equally new. */
export type RowOrder = {
  readonly freshDays: number;
  /** By topic, 1 where its rows are filled. */
  isThere: Uint8Array;
  papers: Int32Array;
  values: Float32Array;
};

const usualTopics = 1_024;
const usualRows = 4_096;

/** A table without topics. */
export const emptyTable = (): TopicTable => ({
  numbers: new Map(),
  start: new Int32Array(usualTopics),
  papers: new Int32Array(usualRows),
  scores: new Float32Array(usualRows),
  relevances: new Float32Array(usualRows),
  variant: new Int32Array(usualRows),
  variants: [],
  orders: [],
  reasons: new Map(),
  literal: new Map(),
});

/** How many rows the table has. */
export const rowsIn = ({ numbers, start }: TopicTable): number => start[numbers.size] as number;

/** Adds a topic with room for this many rows, which the caller fills. @returns its number */
export function addTopic(table: TopicTable, key: string, rows: number): number {
  const number = table.numbers.size;
  const end = rowsIn(table) + rows;
  table.numbers.set(key, number);
  table.start = withRoom(table.start, number + 2);
  table.start[number + 1] = end;
  table.papers = withRoom(table.papers, end);
  table.scores = withRoom(table.scores, end);
  table.relevances = withRoom(table.relevances, end);
  table.variant = withRoom(table.variant, end);
  return number;
}

/** The order for these readers. */
export function orderIn({ orders }: TopicTable, freshDays: number): RowOrder {
  for (const order of orders) if (order.freshDays === freshDays) return order;
  const fresh = {
    freshDays,
    isThere: new Uint8Array(usualTopics),
    papers: new Int32Array(usualRows),
    values: new Float32Array(usualRows),
  };
  orders.push(fresh);
  return fresh;
}

/** Makes room in an order for the topic of this number, and marks its rows as filled; the caller fills them. */
export function addToOrder(table: TopicTable, order: RowOrder, number: number): void {
  const end = table.start[number + 1] as number;
  order.papers = withRoom(order.papers, end);
  order.values = withRoom(order.values, end);
  order.isThere = withRoom(order.isThere, number + 1);
  order.isThere[number] = 1;
}

/** The column if it is long enough; else a copy of at least twice the length. */
function withRoom<T extends Int32Array | Float32Array | Uint8Array>(column: T, length: number): T {
  if (length <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => T)(Math.max(length, 2 * column.length));
  longer.set(column);
  return longer;
}
