/** What the operator reads in place of the names that the program keeps. Pure. */
import type { Broadcast } from "../../broadcasts/broadcast.ts";
import type { DeliveryStatus } from "../../outbox/outbox.ts";
import type { BounceReport, State } from "../../outbox/overview.ts";
import type { SuppressionReason } from "../../outbox/suppressions.ts";
import type { SubscriberStatus } from "../../subscribers/subscriber.ts";

const mails: Record<string, string> = {
  digest: "Digest",
  confirmation: "Please confirm your subscription",
  reminder: "You already subscribe",
  "change-allow": "Change of address: asks the old address",
  "change-accept": "Change of address: asks the new address",
  "change-known": "Change of address: the new one subscribes already",
  moved: "Address changed, to the new one",
  "moved-away": "Address changed, to the old one",
  "fresh-links": "New links",
  deletion: "Delete everything?",
  alert: "Alert to the operator",
  broadcast: "Broadcast",
  "send-test": "Test mail",
};

/** What a kind of mail is called; the kind itself where it has no words. */
export const mailWords = (kind: string): string => mails[kind] ?? kind;

/** With a capital at its beginning. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const deliveryStates: Record<DeliveryStatus, string> = {
  pending: "waiting",
  sending: "being sent",
  accepted: "accepted",
  deferred: "refused for now, is tried again",
  bounced: "bounced",
  failed: "failed",
  uncertain: "uncertain",
};

/** What a delivery's status is called. */
export const deliveryWords = (status: DeliveryStatus): string => deliveryStates[status];

/** What deliveries in a state are called, and what that means. */
export const stateWords: Record<State, { name: string; about: string }> = {
  waiting: {
    name: "waiting",
    about: "In the order in which it will be sent. What was refused for now is tried again by itself.",
  },
  sending: { name: "being sent", about: "A worker has it. It takes seconds." },
  bounced: { name: "bounced", about: "The recipient’s server does not take mail for this address." },
  failed: {
    name: "failed",
    about:
      "Refused for what it says, given up after its time, or not wanted any more: the reason stands in each row.",
  },
  uncertain: {
    name: "uncertain",
    about:
      "The connection broke twice while the answer was awaited, so it may have arrived. It is sent again only if you say so.",
  },
};

const bounceKinds: Record<BounceReport["kind"], string> = {
  hard: "no such mailbox",
  soft: "refused for now",
  policy: "refused for what it is",
  complaint: "marked as spam",
};

/** What a report of a bounce is called. */
export const bounceWords = (kind: BounceReport["kind"]): string => bounceKinds[kind];

const reporters: Record<string, string> = {
  mail: "a mail that came back",
  smtp: "the server, when it was sent",
  ses: "Amazon SES",
  postmark: "Postmark",
  mailgun: "Mailgun",
};

/** Who reported a bounce; the source itself where it has no words. */
export const reporterWords = (source: string): string => reporters[source] ?? source;

const suppressed: Record<SuppressionReason, string> = {
  "hard bounce": "no such mailbox",
  "soft bounces": "refused too often",
  complaint: "marked as spam",
  operator: "by the operator",
};

/** Why an address is suppressed. */
export const suppressionWords = (reason: SuppressionReason): string => suppressed[reason];

const broadcastStates: Record<Broadcast["state"], string> = {
  draft: "draft",
  queueing: "is being queued",
  queued: "is being sent",
  done: "sent",
  stopped: "stopped",
};

/** What a broadcast's state is called. */
export const broadcastWords = (state: Broadcast["state"]): string => broadcastStates[state];

const statuses: Record<SubscriberStatus, string> = {
  active: "active",
  paused: "paused",
  pending: "to be confirmed",
  unsubscribed: "unsubscribed",
};

/** What a subscriber's status is called. */
export const subscriberWords = (status: SubscriberStatus): string => statuses[status];
