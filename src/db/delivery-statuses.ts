/** Where a delivery stands. `uncertain`: nobody knows whether the server took the message. */
export const deliveryStatuses = [
  "pending",
  "sending",
  "accepted",
  "deferred",
  "bounced",
  "uncertain",
  "failed",
] as const;
