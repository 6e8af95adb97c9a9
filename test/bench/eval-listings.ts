/**
 * `npm run eval -- --listings`: for twelve topics of the catalogue the five best papers of all captures in ../shared/listings,
 * with their reasons, and the papers that are taken for one work: to be read by a person. The captures are data that stays
 * outside; without them there is nothing to show, and it says so. EVAL_TOPICS names other topics, between commas.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { choose } from "../../src/digests/choose.ts";
import { buildDay } from "../../src/digests/day.ts";
import { reasonText } from "../../src/digests/reason-text.ts";
import type { SightedPaper } from "../../src/papers/archive/archive.ts";
import { titleKey } from "../../src/papers/identity/title-key.ts";
import { parseListing } from "../../src/papers/sources/page/listing.ts";
import { resolveTopic } from "../../src/topics/topic.ts";

const folder = new URL("../../../shared/listings/", import.meta.url);
const now = new Date("2026-03-21T12:00:00Z");
const shown = 5;
const topics = (process.env.EVAL_TOPICS ?? "")
  .split(",")
  .map((topic) => topic.trim())
  .filter((topic) => topic !== "");
const usual = [
  "large-language-models",
  "language-model-reasoning",
  "diffusion-models",
  "image-generation",
  "reinforcement-learning",
  "continual-learning",
  "parameter-efficient-fine-tuning",
  "graph-neural-networks",
  "federated-learning",
  "medical-imaging",
  "time-series",
  "uncertainty-and-calibration",
];

/** Prints the papers of each topic. @throws Error for words that are no topic */
export function printListings(say: (line: string) => void): void {
  if (!existsSync(folder)) {
    say("listings: skipped: ../shared/listings is absent");
    return;
  }
  const papers = readCaptures();
  const day = buildDay(papers, now);
  say(`listings: ${papers.length} papers`);
  for (const text of topics.length > 0 ? topics : usual) {
    const resolved = resolveTopic(text);
    if (!resolved.ok) throw new Error(`${text}: ${resolved.message}`);
    const { topic } = resolved;
    const follow = { ...topic, topicId: 1, stance: "followed" as const };
    const choice = choose(day, { follows: [follow], sent: new Set(), maxPapers: shown });
    const [section] = choice.outcome === "composed" ? choice.sections : [];
    say(`\n${topic.name} (${day.matchesOf(topic).length} on topic)`);
    for (const { id, score, why } of section?.papers ?? []) {
      const paper = day.papers.get(id);
      say(`  ${score.toFixed(2)}  ${paper?.title}`);
      say(`        ${reasonText(why)}`);
    }
  }
  say("\nTaken for one work:");
  for (const paper of papers) {
    const first = day.papers.get(day.groupOf(paper.id));
    if (first && first !== paper) say(`  ${first.title}\n  = ${paper.title}`);
  }
}

/** Every paper of every capture, once, with its best rank. */
function readCaptures(): SightedPaper[] {
  const found = new Map<string, SightedPaper>();
  for (const file of readdirSync(folder).sort()) {
    const parsed = parseListing(readFileSync(new URL(file, folder)), { capturedAt: now });
    if (!parsed.ok) throw new Error(`${file} is no listing`);
    for (const { title, abstract, rank, links } of parsed.listing.papers) {
      const key = titleKey(title);
      const known = found.get(key);
      if (known) {
        known.sightings++;
        known.bestRank = Math.min(known.bestRank, rank);
        continue;
      }
      const popularity = { sightings: 1, bestRank: rank, firstSeenAt: now, lastSeenAt: now };
      found.set(key, {
        id: found.size + 1,
        title,
        abstract,
        links,
        authors: [],
        upvotes: null,
        ...popularity,
      });
    }
  }
  return [...found.values()];
}
