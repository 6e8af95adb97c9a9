/**
 * Rows of many small lists in few typed arrays: a list of two rows in arrays of its own takes ten times their room, and a day
 * keeps lists for tens of thousands of topics.
 */

/** Where the rows of one list stand in the columns of a block. A block is freed when the last of its lists is forgotten. */
export type Rows<Block> = { block: Block; from: number; end: number };

const usualSize = 4_096;

/**
 * Room for lists of rows, filled one list after the other.
 *
 * @param makeBlock the columns of a block of so many rows
 * @returns room for one list of so many rows
 */
export function rowBlocks<Block>(makeBlock: (rows: number) => Block): (count: number) => Rows<Block> {
  let block: Block | undefined;
  let used = 0;
  return (count) => {
    if (count > usualSize) return { block: makeBlock(count), from: 0, end: count };
    if (block === undefined || used + count > usualSize) {
      block = makeBlock(usualSize);
      used = 0;
    }
    const from = used;
    used += count;
    return { block, from, end: used };
  };
}
