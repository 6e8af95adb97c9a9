import { liftSuppression, listSuppressions, suppress } from "../outbox/suppressions.ts";
import { liftStop } from "../subscribers/mailbox-caps.ts";
import { type Command, keyOf, withPaperboy } from "./command.ts";

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

export const suppressionsAdd: Command = {
  usage: "suppressions add EMAIL",
  about: "send no mail to this address any more, whoever asks",
  options: {},
  takes: [1, 1],
  run: (invocation) => {
    const key = keyOf(invocation.positionals[0]);
    return withPaperboy(invocation, async ({ db, now }) => {
      await suppress(db, key, "operator", now());
      invocation.out(`suppressed ${key}`, { email: key, status: "suppressed" });
      return 0;
    });
  },
};

export const suppressionsRemove: Command = {
  usage: "suppressions remove EMAIL",
  about: "lift a suppression, and the stop of a mailbox that said “this was not me”",
  options: {},
  takes: [1, 1],
  run: (invocation) => {
    const key = keyOf(invocation.positionals[0]);
    return withPaperboy(invocation, async ({ db, keys }) => {
      const lifted = [await liftSuppression(db, key, keys), await liftStop(db, { key }, keys)].includes(true);
      if (lifted) invocation.out(`lifted ${key}`, { email: key, status: "lifted" });
      else invocation.note(`${key} is not suppressed`);
      return lifted ? 0 : 1;
    });
  },
};
