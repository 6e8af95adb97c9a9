/** Many requests of one moment, done in few statements. */

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/**
 * Makes a function of one item from one of several. While a call of `work` is under way, further items wait, and the next call is for all of
 * them. When a call fails, each of its items is tried alone, so that none fails because of another.
 *
 * @param work takes from one item to `most`, and gives a result for each, in their order. An item of a call that failed may come again.
 */
export function together<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isUnderWay = false;
  const doAll = async (some: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await work(some.map(({ item }) => item));
      for (const [n, { resolve }] of some.entries()) resolve(results[n] as Result);
    } catch (error) {
      if (some.length === 1) some[0]?.reject(error);
      else await Promise.all(some.map((one) => doAll([one])));
    }
  };
  const run = async () => {
    isUnderWay = true;
    while (waiting.length > 0) await doAll(waiting.splice(0, most));
    isUnderWay = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isUnderWay) void run();
    });
}
