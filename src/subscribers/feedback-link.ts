/**
 * The links "save", "more like this" and "less like this". Each is a token for subscriber and digest, signed once for each
 * digest, and an ending that names paper and action. The ending is not signed: a holder of one link of a mail may use any other
 * link of it, and papers outside the digest are refused.
 */
import { type LinkMaker, linkFor } from "./links.ts";
import type { Subscriber } from "./subscriber.ts";

/** The address of a digest's feedback links, up to the ending that names paper and action. */
export const feedbackBase = (
  links: LinkMaker,
  subscriber: Pick<Subscriber, "id" | "tokenVersion">,
  digestId: number,
): string => linkFor(links, "feedback", subscriber, { ref: digestId });

/** The actions of feedback links. */
export const feedbackActions = ["save", "more", "less"] as const;
/** A feedback link's action and paper. */
export type FeedbackAction = (typeof feedbackActions)[number];

/** The ending of a feedback link, such as `.123.more`. */
export const feedbackSuffix = (paperId: number, action: FeedbackAction): string => `.${paperId}.${action}`;

/** The ending of the link to the authors of a paper, such as `.123/authors`. */
export const authorsSuffix = (paperId: number): string => `.${paperId}/authors`;

/** The parts of the segment before `/authors`; null where it has not the form of our links. */
export function readAuthorsPath(segment: string): { token: string; paperId: number } | null {
  const [, token, paper] = /^([^.]+)\.([1-9]\d{0,14})$/.exec(segment) ?? [];
  return token === undefined ? null : { token, paperId: Number(paper) };
}

const ending = /^([^.]+)\.([1-9]\d{0,14})\.(save|more|less)$/;

/** The parts of a link's last segment; null where it has not the form of our links. */
export function readFeedbackPath(
  segment: string,
): { token: string; paperId: number; action: FeedbackAction } | null {
  const [, token, paper, action] = ending.exec(segment) ?? [];
  return token === undefined ? null : { token, paperId: Number(paper), action: action as FeedbackAction };
}
