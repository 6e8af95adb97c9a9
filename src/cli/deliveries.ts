import { deliveryStatuses } from "../db/delivery-statuses.ts";
import { type Delivery, type DeliveryStatus, listDeliveries, retryDeliveries } from "../outbox/outbox.ts";
import { mailWords } from "../web/admin/words.ts";
import { option, type Run, UsageError } from "./command.ts";
import { emailKeyOf } from "./email-key.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Lists deliveries, 500 a query. @throws {UsageError} for wrong usage */
export const deliveriesList: Run = (invocation) => {
  const status = option(invocation, "status");
  const email = option(invocation, "email");
  if (status !== undefined && !(deliveryStatuses as readonly string[]).includes(status)) {
    throw new UsageError(`--status must be one of ${deliveryStatuses.join(", ")}, not "${status}"`);
  }
  const filter = {
    ...(status === undefined ? {} : { status: status as DeliveryStatus }),
    ...(email === undefined ? {} : { recipientKey: emailKeyOf(email) }),
  };
  const show = (delivery: Delivery) => {
    const { id, kind, recipient, messageId, attempts, lastError } = delivery;
    const since = delivery.statusAt.toISOString();
    const error = lastError ? `: ${lastError}` : "";
    invocation.out(`${id}  ${delivery.status}  ${since}  ${mailWords(kind)} to ${recipient}${error}`, {
      id,
      kind,
      status: delivery.status,
      since,
      recipient,
      messageId,
      attempts,
      error: lastError,
    });
  };
  return withPaperboy(invocation, async ({ db }) => {
    for (let before: number | undefined; ; ) {
      const page = await listDeliveries(db, {
        ...filter,
        ...(before === undefined ? {} : { before }),
        limit: 500,
      });
      for (const delivery of page) show(delivery);
      before = page.at(-1)?.id;
      if (before === undefined) break;
    }
    return 0;
  });
};

/** Makes deliveries pending again. @throws {UsageError} for wrong usage */
export const deliveriesRetry: Run = (invocation) => {
  const ids = invocation.positionals.map((id) => {
    if (!/^\d{1,15}$/.test(id))
      throw new UsageError(`"${id}" is not the id of a delivery; \`deliveries list\` shows them`);
    return Number(id);
  });
  return withPaperboy(invocation, async ({ db, now }) => {
    const again = new Set(await retryDeliveries(db, ids, now()));
    for (const id of ids) {
      if (again.has(id)) invocation.out(`${id} will be sent again`, { id, status: "pending" });
      else invocation.note(`${id} was not retried: it does not exist, is being sent, or was accepted`);
    }
    return again.size === ids.length ? 0 : 1;
  });
};
