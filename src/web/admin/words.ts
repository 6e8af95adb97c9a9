/** What the operator reads in place of the names that the program keeps. Pure. */
import type { Broadcast } from "../../broadcasts/broadcast.ts";
import type { DeliveryStatus } from "../../outbox/outbox.ts";
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
