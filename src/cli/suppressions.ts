import { liftSuppression, listSuppressions, suppress } from "../outbox/suppressions.ts";
import { liftStop } from "../subscribers/mailbox-caps.ts";
import { type Command, emailKeyOf, withPaperboy } from "./command.ts";

/** Lists the suppressions. */
export const suppressionsList: Command = {
  usage: "suppressions list",
  about: "list the addresses that get no mail",
  options: {},
  takes: [0, 0],
  run: (invocation) =>
    withPaperboy(invocation, async ({ db }) => {
      for (const { emailKey, reason, createdAt } of await listSuppressions(db)) {
        const since = createdAt.toISOString();
        invocation.out(`${emailKey}  ${reason}  since ${since}`, { email: emailKey, reason, since });
      }
      return 0;
    }),
};

/** Suppresses an address. */
export const suppressionsAdd: Command = {
  usage: "suppressions add EMAIL",
  about: "suppress an address: no mail is sent to it any more",
  options: {},
  takes: [1, 1],
  run: (invocation) => {
    const key = emailKeyOf(invocation.positionals[0]);
    return withPaperboy(invocation, async ({ db, now }) => {
      await suppress(db, key, "operator", now());
      invocation.out(`suppressed ${key}`, { email: key, status: "suppressed" });
      return 0;
    });
  },
};

/** Lifts a suppression and a stop. */
export const suppressionsRemove: Command = {
  usage: "suppressions remove EMAIL",
  about: "lift the suppression of an address, and the stop that “This was not me” set",
  options: {},
  takes: [1, 1],
  run: (invocation) => {
    const key = emailKeyOf(invocation.positionals[0]);
    return withPaperboy(invocation, async ({ db, keys }) => {
      const lifted = [await liftSuppression(db, key, keys), await liftStop(db, { key }, keys)].includes(true);
      if (lifted) invocation.out(`lifted ${key}`, { email: key, status: "lifted" });
      else invocation.note(`${key} is not suppressed`);
      return lifted ? 0 : 1;
    });
  },
};
