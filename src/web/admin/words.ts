/** Words for the operator in place of the program's own names. Pure. */
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

/** The label of a kind of mail; the kind itself where it has no label. */
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

/** The label of a delivery's status. */
export const deliveryWords = (status: DeliveryStatus): string => deliveryStates[status];

/** The label of deliveries in a state, and its meaning. */
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

/** The label of a report of a bounce. */
export const bounceWords = (kind: BounceReport["kind"]): string => bounceKinds[kind];

const reporters: Record<string, string> = {
  mail: "a mail that came back",
  smtp: "the server, when it was sent",
  ses: "Amazon SES",
  postmark: "Postmark",
  mailgun: "Mailgun",
};

/** Who reported a bounce; the source itself where it has no label. */
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

/** The label of a broadcast's state. */
export const broadcastWords = (state: Broadcast["state"]): string => broadcastStates[state];

const statuses: Record<SubscriberStatus, string> = {
  active: "active",
  paused: "paused",
  pending: "to be confirmed",
  unsubscribed: "unsubscribed",
};

/** The label of a subscriber's status. */
export const subscriberWords = (status: SubscriberStatus): string => statuses[status];
