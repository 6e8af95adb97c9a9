/** The addresses of a paper: its own page, and what its listing links to. Pure. */
import type { PaperLink } from "../papers/paper.ts";

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

/** What a link to a paper elsewhere is called. */
export function linkLabel({ kind }: Pick<PaperLink, "kind">): string {
  return linkLabels[kind];
}

/** Of the addresses of the paper itself the first one, which its listing puts first; then its code and project. */
export function mailLinks(links: readonly PaperLink[]): PaperLink[] {
  const isCode = ({ kind }: PaperLink) => kind === "code" || kind === "project";
  return [...links.filter((link) => !isCode(link)).slice(0, 1), ...links.filter(isCode)];
}
