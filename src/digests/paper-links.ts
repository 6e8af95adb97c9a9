/** The addresses of a paper: its own page, and what its listing links to. Pure. */
import type { linkKinds } from "../db/schema.ts";

type LinkKind = (typeof linkKinds)[number];
export type Link = { url: string; kind: LinkKind };

/** The page of a paper on this site. */
export const paperUrl = (baseUrl: string, id: number): string => `${baseUrl}/papers/${id}`;

const linkLabels: Record<LinkKind, string> = {
  abs: "arXiv",
  pdf: "PDF",
  doi: "DOI",
  page: "Page",
  code: "Code",
  project: "Project",
};

/** What a link to a paper elsewhere is called. */
export function linkLabel({ kind }: { kind: LinkKind }): string {
  return linkLabels[kind];
}

/** Of the addresses of the paper itself the first one, which its listing puts first; then its code and project. */
export function mailLinks(links: readonly Link[]): Link[] {
  const isCode = ({ kind }: Link) => kind === "code" || kind === "project";
  return [...links.filter((link) => !isCode(link)).slice(0, 1), ...links.filter(isCode)];
}
