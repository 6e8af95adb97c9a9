import { ingestBounces } from "../delivery/bounces/ingest.ts";
import { type Command, common, UsageError, withPaperboy } from "./command.ts";

export const bouncesIngest: Command = {
  usage: "bounces ingest FILE|FOLDER... [--at TIME]",
  about: "record the bounces and complaints in mails, mbox files, folders of mails and Maildirs",
  options: { at: common.at },
  takes: [1, Number.POSITIVE_INFINITY],
  run: (invocation) => {
    const { positionals, config, out } = invocation;
    const { bounceAddress } = config;
    if (bounceAddress === null) {
      throw new UsageError(
        "set BOUNCE_ADDRESS: a bounce counts by the return path that our mail left with, and without it there is none",
      );
    }
    return withPaperboy(invocation, async ({ db, now, bounces }) => {
      let allWell = true;
      const context = { db, now, bounceAddress, ...bounces };
      for await (const report of ingestBounces(context, positionals)) {
        const { location, kind, delivery, status, detail } = report;
        if (status === "failed") allWell = false;
        const what = [kind, delivery === null ? null : `delivery ${delivery}`].filter(
          (part) => part !== null,
        );
        out(`${status} ${location}${what.length > 0 ? ` (${what.join(", ")})` : ""}: ${detail}`, {
          location,
          kind,
          delivery,
          status,
          detail,
        });
      }
      return allWell ? 0 : 1;
    });
  },
};
