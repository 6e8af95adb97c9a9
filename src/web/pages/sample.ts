/** Today's mail for a reader of the day's busiest topics. */
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { DigestContent } from "../../db/schema.ts";
import type { CurrentPapers } from "../../digests/current-papers.ts";
import { digestView } from "../../digests/view.ts";
import { papersById } from "../../papers/archive/archive.ts";
import { localDate } from "../../subscribers/due.ts";
import { tokenKeys } from "../../subscribers/tokens.ts";
import { renderDigest } from "../../templates/digest.ts";
import { errorPage } from "../components/error-page.tsx";
import type { Site } from "../http/context.ts";
import { mailBodyPolicy, publicPage } from "../http/headers.ts";
import { pageCache, sendCached } from "../http/page-cache.ts";

/** `/sample`: the mail's HTML, made by the mail's template. */
export function samplePages(site: Site): Hono {
  const kept = pageCache();
  // The policy goes around the cache: a browser takes over the headers of a 304, too (RFC 9111, section 3.2).
  return new Hono().get("/sample", mailBodyPolicy, publicPage, async (c) => {
    const current = await site.currentPapers();
    const { sample } = current;
    if (sample.outcome === "nothing-new") return errorPage(c, 404);
    const content = { sections: sample.sections, trending: sample.trending, first: false };
    return sendCached(c, await kept(current, "sample", () => sampleMail(site, current, content)));
  });
}

/** It has no reader, so a reader's own links lead to the sign-up form. */
async function sampleMail(
  site: Site,
  { now, sampled }: CurrentPapers,
  content: DigestContent,
): Promise<string> {
  const { db, baseUrl, brand } = site;
  const stored = await papersById(db, [...sampled.keys()]);
  const papers = new Map(
    Array.from(stored, ([id, paper]) => [id, { ...paper, sentences: sampled.get(id)?.sentences }]),
  );
  const subscriber = { id: 0, email: "you@example.org", tokenVersion: 0 };
  const digestDate = localDate(now, "UTC");
  const context = { baseUrl, keys: tokenKeys(randomBytes(32).toString("hex")), postalAddress: null };
  const view = digestView(context, { id: null, digestDate, content, subscriber, papers });
  const signUp = `${baseUrl}/#sign-up`;
  const own = { topics: signUp, saved: signUp, hour: signUp, pause: signUp, unsubscribe: signUp };
  return renderDigest(await site.templates(), {
    ...view,
    notice: `A sample, for nobody: save, rate and change things here, and you are led to the sign-up of ${brand.name}.`,
    links: view.links && { ...view.links, ...own },
    feedback: signUp,
  }).html;
}
