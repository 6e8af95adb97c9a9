import type { choose } from "../../../src/digests/choose.ts";
import type { ReaderProfile } from "../../../src/digests/profile.ts";
import type { SightedPaper } from "../../../src/papers/archive/archive.ts";
import type { Follow } from "../../../src/subscribers/subscriber.ts";

export const now = new Date("2026-11-21T07:00:00Z");
export const paper = (
  id: number,
  title: string,
  bestRank = id,
  more: Partial<SightedPaper> = {},
): SightedPaper => ({
  id,
  title,
  abstract: `We study ${title.toLowerCase()} in depth.`,
  links: [],
  authors: [],
  upvotes: null,
  firstSeenAt: now,
  lastSeenAt: now,
  sightings: 1,
  bestRank,
  ...more,
});
export const topic = (topicId: number, name: string, stance: Follow["stance"] = "followed"): Follow => ({
  topicId,
  key: `own:${name}`,
  slug: null,
  name,
  stance,
});
export const reader = (follows: Follow[], more: Partial<ReaderProfile> = {}): ReaderProfile => ({
  follows,
  sent: new Set(),
  maxPapers: 10,
  ...more,
});

export const subjects = [
  "graph networks",
  "speech recognition",
  "protein folding",
  "crop yields",
  "glacier flow",
];
export const inMail = (choice: ReturnType<typeof choose>): number[] =>
  choice.outcome === "composed"
    ? [...choice.sections.flatMap((section) => section.papers), ...choice.trending].map((chosen) => chosen.id)
    : [];

export const topicsOf = (choice: ReturnType<typeof choose>) =>
  choice.outcome === "composed" ? choice.sections.map(({ label, papers }) => [label, papers.length]) : [];
