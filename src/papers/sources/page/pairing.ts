/**
 * Pairs the titles and abstracts of a listing. The page alternates them, and marks neither. A capture may have lost lines, so pairing by
 * position would be wrong after a gap; pairing by looks would be wrong for a long title or a short abstract. So the cheapest
 * assignment over the whole page is taken. A line that does not look like its role has a cost, and a line without a partner has
 * a higher one. It is a shortest path over two states (Viterbi): no title waits for its abstract, or one does.
 */

/** All numbers are indices into the lines given. */
export type Pairing = {
  pairs: { title: number; abstract: number }[];
  /** Lines without a partner, in order. */
  stray: { at: number; what: "title" | "abstract" | "neither" }[];
};

/** The cost of a line without a partner. Two of them (8) cost less than one line that plainly looks like the other role (9). */
const strayCost = 4;
const plainly = 9;

/**
 * How much a line looks like an abstract, from -9 (plainly a title) to 9 (plainly an abstract). Abstracts are sentences and end as such;
 * titles rarely do. Lengths are in characters. Observed titles have 12 to 168, observed abstracts 354 to 1,920.
 */
export function abstractness(line: string): number {
  const length = line.length;
  const sentences = (line.match(/[.!?]["'”’)\]]*\s+["'“‘(]?\p{Lu}|[。！？]/gu) ?? []).length;
  const stopped = endsAsSentence(line) && !/[!?]$|\.\.\.$|…$/.test(line);
  if (length >= 250) return stopped ? plainly : sentences > 0 ? 5 : 0;
  if (stopped && sentences > 0) return length >= 60 ? 6 : 0;
  if (stopped) return length >= 120 ? 3 : length >= 40 ? 0 : -1;
  if (sentences > 1) return 0;
  return length >= 200 ? -4 : -plainly;
}

/** Whether a text ends as a sentence does: with a full stop, another end mark, or a web address, after which a full stop is left out. */
export function endsAsSentence(text: string): boolean {
  const lastWord = text.slice(text.lastIndexOf(" ") + 1);
  return /[.!?…。！？]["'”’»)\]}`*]*$/u.test(lastWord) || /https?:\/\/|www\.|\w\.\w+\//.test(lastWord);
}

const isWordless = (line: string) => !/\p{L}/u.test(line);

type Step = { cost: number; from: 0 | 1; as: "title" | "abstract" | "neither" };

/** Pairs lines with the lowest total cost. States: 0, no title waits for its abstract; 1, one does. */
export function pair(lines: readonly string[]): Pairing {
  const steps: [Step, Step][] = [];
  let costs: [number, number] = [0, Number.POSITIVE_INFINITY];
  for (const line of lines) {
    const looks = abstractness(line);
    const wordless = isWordless(line);
    const asTitle = Math.max(0, looks) + (wordless ? 2 : 0);
    const asAbstract = Math.max(0, -looks) + (wordless ? plainly : 0);
    const asNeither = wordless ? 1 : strayCost + 1;
    const best = (...options: Step[]) => options.reduce((a, b) => (b.cost < a.cost ? b : a));
    const rest = best(
      { cost: costs[1] + asAbstract, from: 1, as: "abstract" },
      { cost: costs[0] + asAbstract + strayCost, from: 0, as: "abstract" },
      { cost: costs[0] + asNeither, from: 0, as: "neither" },
    );
    const holding = best(
      { cost: costs[0] + asTitle, from: 0, as: "title" },
      { cost: costs[1] + asTitle + strayCost, from: 1, as: "title" },
      { cost: costs[1] + asNeither, from: 1, as: "neither" },
    );
    steps.push([rest, holding]);
    costs = [rest.cost, holding.cost];
  }
  return trace(steps, costs[1] + strayCost < costs[0] ? 1 : 0);
}

/** Follows the cheapest path back from its end. */
function trace(steps: readonly [Step, Step][], end: 0 | 1): Pairing {
  const pairing: Pairing = { pairs: [], stray: [] };
  let state = end;
  let abstract: number | undefined;
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]?.[state];
    if (!step) break;
    if (step.as === "neither") pairing.stray.push({ at, what: "neither" });
    else if (step.as === "abstract" && step.from === 1) abstract = at;
    else if (step.as === "abstract") pairing.stray.push({ at, what: "abstract" });
    else if (abstract === undefined) pairing.stray.push({ at, what: "title" });
    else {
      pairing.pairs.push({ title: at, abstract });
      abstract = undefined;
    }
    state = step.from;
  }
  pairing.pairs.reverse();
  pairing.stray.reverse();
  return pairing;
}
