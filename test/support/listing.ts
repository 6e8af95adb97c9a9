/** Listing captures made up for a test. */

export type Invented = { title: string; abstract: string };

const syllables = ["ka", "lo", "mi", "ren", "tu", "vas", "po", "shi", "da", "nel", "go", "fyr"];

/** Sentences of made-up words that no other title has: papers that share their abstracts are taken for one work. */
function filler(title: string): string {
  let state = 7;
  for (const character of title) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () => Array.from({ length: 2 + next(2) }, () => syllables[next(syllables.length)]).join("");
  const sentence = () => `We ${Array.from({ length: 12 }, word).join(" ")}.`;
  return Array.from({ length: 4 }, sentence).join(" ");
}

export const invented = (title: string, about = title): Invented => ({
  title,
  abstract: `This invented paper is about ${about}. ${filler(title)}`,
});

export function spaced(papers: readonly Invented[], date = "Nov 21"): Buffer {
  const head = [
    "new",
    "Get trending papers in your email inbox!",
    "Subscribe",
    "byAK and the research community",
    date,
  ];
  return Buffer.from([...head, ...papers.flatMap(({ title, abstract }) => [title, abstract])].join("\n\n"));
}

export function dense(papers: readonly Invented[]): Buffer {
  const head =
    "Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe";
  return Buffer.from(head + papers.map(({ title, abstract }) => `${title}\n${abstract}`).join("\n"));
}
