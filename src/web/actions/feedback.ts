/** A reader's feedback on a paper that a digest showed them. */
import type { DigestContent } from "../../db/schema.ts";
import { readForgottenPhrase } from "../../digests/learned.ts";
import { digestById } from "../../digests/message.ts";
import { type Paper, papersById } from "../../papers/archive/archive.ts";
import {
  forgetAllFeedback,
  type RelevanceJudgement,
  recordFeedback,
  undoFeedback,
} from "../../subscribers/feedback.ts";
import {
  type FeedbackAction,
  feedbackActions,
  readAuthorsPath,
  readFeedbackPath,
} from "../../subscribers/feedback-link.ts";
import { forgetPhrase, recallPhrase } from "../../subscribers/forgotten-phrases.ts";
import { openLink } from "../../subscribers/open-link.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import type { Site } from "../http/context.ts";

/** The topic that a paper stood under in a digest; null outside the reader's topics. */
type DigestTopic = { topicId: number; label: string } | null;

/** A paper as a digest showed it. */
export type PaperInDigest = { paper: Paper; topic: DigestTopic };

/** `not-shown`: the reader has no such digest, or it does not show the paper. `gone`: the paper is no longer there. */
export type FoundPaper = ({ ok: true } & PaperInDigest) | { ok: false; reason: "not-shown" | "gone" };

/** Finds a paper in one of a reader's digests, by the id that the paper had then. Changes nothing. */
export async function findPaperInDigest(
  { db }: Pick<Site, "db">,
  subscriber: Subscriber,
  { digestId, paperId }: { digestId: number; paperId: number },
): Promise<FoundPaper> {
  const loaded = await digestById(db, digestId);
  if (loaded?.digest.subscriberId !== subscriber.id) return { ok: false, reason: "not-shown" };
  const topic = topicIn(loaded.content, paperId);
  if (topic === undefined) return { ok: false, reason: "not-shown" };
  // The paper may have been merged with another since; it is found by either id.
  const paper = (await papersById(db, [paperId])).get(paperId);
  return paper ? { ok: true, paper, topic } : { ok: false, reason: "gone" };
}

/** The topic that a digest shows a paper under, null outside the reader's topics; undefined where it does not show it. */
function topicIn({ sections, trending }: DigestContent, paperId: number): DigestTopic | undefined {
  const section = sections.find(
    ({ papers, more }) => papers.some(({ id }) => id === paperId) || more.includes(paperId),
  );
  if (!section) return trending.some(({ id }) => id === paperId) ? null : undefined;
  // Papers of followed authors stand in a section that is no topic.
  const { topicId, label } = section;
  return topicId === null ? null : { topicId, label };
}

/** The request of a link "save", "more like this" or "less like this". */
export type FeedbackRequest = PaperInDigest & { subscriber: Subscriber; action: FeedbackAction };

/** The reader and the paper of a token and a paper's number; null where there are none. */
async function openPaper(
  site: Site,
  { token, paperId }: { token: string; paperId: number },
  purpose: "feedback" | "digest" = "feedback",
) {
  const opened = await openLink(site.db, site.keys, purpose, token, site.now());
  if (!opened.ok) return null;
  const { subscriber, claims } = opened;
  const found = await findPaperInDigest(site, subscriber, { digestId: claims.ref ?? 0, paperId });
  return found.ok ? { ...found, subscriber } : null;
}

/**
 * Reads a feedback link from the last segment of its path. Changes nothing.
 *
 * @returns null for a link that is invalid, was revoked, or names a paper that its digest does not show
 */
export async function openFeedbackLink(site: Site, segment: string): Promise<FeedbackRequest | null> {
  const path = readFeedbackPath(segment);
  if (!path) return null;
  const opened = await openPaper(site, path);
  return opened && { ...opened, action: path.action };
}

/** The same from the page of a digest, by that page's own token, which is valid for nothing else. Changes nothing. */
export async function openDigestFeedback(
  site: Site,
  { token, id, action }: { token: string; id: string; action: string },
): Promise<FeedbackRequest | null> {
  const asked = feedbackActions.find((each) => each === action);
  if (!asked || !/^[1-9]\d{0,14}$/.test(id)) return null;
  const opened = await openPaper(site, { token, paperId: Number(id) }, "digest");
  return opened && { ...opened, action: asked };
}

/** The request of the link to a paper's authors. */
export type AuthorsRequest = { subscriber: Subscriber; paper: Paper };

/** Reads such a link from the segment before `/authors`, as `openFeedbackLink` does. Changes nothing. */
export async function openAuthorsLink(site: Site, segment: string): Promise<AuthorsRequest | null> {
  const path = readAuthorsPath(segment);
  if (!path) return null;
  const opened = await openPaper(site, path);
  return opened && { subscriber: opened.subscriber, paper: opened.paper };
}

/** Records a judgement, which counts for the topic that the paper stood under. @returns `gone` as `recordFeedback` does. */
export const submitFeedback = (
  { db, now }: Site,
  subscriber: Subscriber,
  { paper, topic }: PaperInDigest,
  verdict: RelevanceJudgement,
): Promise<"recorded" | "gone"> =>
  recordFeedback(db, subscriber.id, { paperId: paper.id, topicId: topic?.topicId ?? null, verdict }, now());

/**
 * Handles the forms below "What Paperboy has learned": they forget one judgement, a phrase, or all, or let a phrase count
 * again. Anything else changes nothing.
 */
export async function forget({ db, now }: Site, { id }: Subscriber, form: FormData | null): Promise<void> {
  const paperId = Number(form?.get("paper"));
  if (form?.get("action") === "forget-all") await forgetAllFeedback(db, id);
  else if (Number.isSafeInteger(paperId) && paperId > 0) await undoFeedback(db, id, paperId);
  const taken = readForgottenPhrase(String(form?.get("forget") ?? ""));
  if (taken) await forgetPhrase(db, id, taken, now());
  const recalled = readForgottenPhrase(String(form?.get("recall") ?? ""));
  if (recalled) await recallPhrase(db, id, recalled.key);
}
