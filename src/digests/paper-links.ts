/** The addresses of a paper: its own page, and what its listing links to. Pure. */
import type { PaperLink } from "../papers/paper.ts";
import { shorten } from "../templates/shorten.ts";

/** The page of a paper on this site. */
export const paperUrl = (baseUrl: string, id: number): string => `${baseUrl}/papers/${id}`;

const linkLabels: Record<PaperLink["kind"], string> = {
  abs: "arXiv",
  pdf: "PDF",
  doi: "DOI",
  page: "Page",
  code: "Code",
  project: "Project",
};

/** The label of a link to a paper on another site. */
export function linkLabel({ kind }: Pick<PaperLink, "kind">): string {
  return linkLabels[kind];
}

/** A link as readers see it. */
export type ShownLink = { url: string; label: string };

const isBeside = ({ kind }: PaperLink) => kind === "code" || kind === "project";

const shownLink = (link: PaperLink): ShownLink => ({ url: link.url, label: linkLabel(link) });

/** Links that search for a paper by its title, where no link leads to its text. */
export const searchesOf = ({ title, links }: { title: string; links: readonly PaperLink[] }): ShownLink[] =>
  links.every(isBeside) ? searchesFor(title) : [];

/** All links of a paper; where none leads to its text, searches for its title come first. */
export const shownLinks = (paper: { title: string; links: readonly PaperLink[] }): ShownLink[] => [
  ...searchesOf(paper),
  ...paper.links.map(shownLink),
];

const arxivAbstract = /^https?:\/\/arxiv\.org\/abs\/([\w./-]{1,40})$/;

/**
 * The links for reading a paper, with the same labels for every source: its page, its PDF, its code. Where no link leads to its
 * text, they are searches for its title. The PDF of a paper at arXiv has an address of a known form
 * (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function readingLinks(paper: { title: string; links: readonly PaperLink[] }): ShownLink[] {
  const first = (...kinds: PaperLink["kind"][]) => paper.links.find(({ kind }) => kinds.includes(kind))?.url;
  const page = first("abs", "doi", "page");
  const [, id] = arxivAbstract.exec(page ?? "") ?? [];
  const links: [label: string, url: string | undefined][] = [
    ["Paper", page],
    ["PDF", first("pdf") ?? (id && `https://arxiv.org/pdf/${id}`)],
    ["Code", first("code")],
    ["Project", first("project")],
  ];
  return [...searchesOf(paper), ...links.flatMap(([label, url]) => (url ? [{ label, url }] : []))];
}

/**
 * As {@link readingLinks}, short enough for one row of a mail: one search that covers every field takes the place of several.
 * The title links to our page of the paper, which has all links.
 *
 * @param page our page; null without a server: two searches stay
 */
export function mailLinks(
  paper: { title: string; links: readonly PaperLink[] },
  page: string | null,
): ShownLink[] {
  const searches = searchesOf(paper);
  const short = searches
    .slice(0, 2)
    .map(({ label, url }) => ({ label: label.split(" ").at(-1) ?? label, url }));
  const scholar = searches.find(({ label }) => label === "Search Google Scholar");
  const found = page !== null && scholar ? [{ label: "Find", url: scholar.url }] : short;
  const links = readingLinks(paper).filter(({ label }) => !label.startsWith("Search"));
  const hasCode = links.some(({ label }) => label === "Code");
  const kept = links.filter(({ label }) => label !== "Project" || !hasCode);
  return [...found, ...kept.map((link) => (link.label === "Project" ? { ...link, label: "Site" } : link))];
}

/**
 * How much of a title is searched for, in UTF-16 code units. It is enough to find the paper, and some servers cut off longer
 * addresses.
 */
const longestSearch = 250;

/** Searches for a paper by its title, at arXiv, Google Scholar and Hugging Face. */
function searchesFor(title: string): ShownLink[] {
  const words = shorten(title, longestSearch).replace(/…$/, "");
  const at = (address: string, query: Record<string, string>) =>
    `${address}?${new URLSearchParams(query).toString()}`;
  return [
    { label: "Search arXiv", url: at("https://arxiv.org/search/", { query: words, searchtype: "title" }) },
    { label: "Search Google Scholar", url: at("https://scholar.google.com/scholar", { q: words }) },
    { label: "Search Hugging Face", url: at("https://huggingface.co/papers", { q: words }) },
  ];
}
