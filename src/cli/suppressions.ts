import { liftSuppression, listSuppressions, suppress } from "../outbox/suppressions.ts";
import { liftStop } from "../subscribers/mailbox-caps.ts";
import type { Run } from "./command.ts";
import { emailKeyOf } from "./email-key.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Lists the suppressions. */
export const suppressionsList: Run = (invocation) =>
  withPaperboy(invocation, async ({ db }) => {
    for (const { emailKey, reason, createdAt } of await listSuppressions(db)) {
      const since = createdAt.toISOString();
      invocation.out(`${emailKey}  ${reason}  since ${since}`, { email: emailKey, reason, since });
    }
    return 0;
  });

/** Suppresses an address. */
export const suppressionsAdd: Run = (invocation) => {
  const key = emailKeyOf(invocation.positionals[0]);
  return withPaperboy(invocation, async ({ db, now }) => {
    await suppress(db, key, "operator", now());
    invocation.out(`suppressed ${key}`, { email: key, status: "suppressed" });
    return 0;
  });
};

/** Lifts a suppression and a stop. */
export const suppressionsRemove: Run = (invocation) => {
  const key = emailKeyOf(invocation.positionals[0]);
  return withPaperboy(invocation, async ({ db, keys }) => {
    const lifted = [await liftSuppression(db, key, keys), await liftStop(db, { key }, keys)].includes(true);
    if (lifted) invocation.out(`lifted ${key}`, { email: key, status: "lifted" });
    else invocation.note(`${key} is not suppressed`);
    return lifted ? 0 : 1;
  });
};
