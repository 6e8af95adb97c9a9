/** The mails of this room; a delivery's `kind`. Their `ref` is the subscriber's id. */
export const noticeKinds = [
  "confirmation",
  "reminder",
  "change-allow",
  "change-accept",
  "change-known",
  "moved",
  "moved-away",
  "fresh-links",
  "deletion",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];
