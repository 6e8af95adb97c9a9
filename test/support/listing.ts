/** Listing captures made up for a test. */

export type Invented = { title: string; abstract: string };

const filler =
  "We describe the setting, the method and its limits, and report what we measured on three invented data sets. " +
  "The gains are consistent, the cost is modest, and an ablation shows which part matters most. " +
  "All of it was made up for a test, so nobody should cite it, though somebody surely will.";

export const invented = (title: string, about = title): Invented => ({
  title,
  abstract: `This invented paper is about ${about}. ${filler}`,
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
