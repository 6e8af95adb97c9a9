/** The statuses of a delivery. `uncertain`: it is unknown whether the server took the message. */
export const deliveryStatuses = [
  "pending",
  "sending",
  "accepted",
  "deferred",
  "bounced",
  "uncertain",
  "failed",
] as const;
