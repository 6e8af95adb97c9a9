import { readFile } from "node:fs/promises";
import type { Paperboy } from "../app.ts";
import { blocksOf } from "../broadcasts/blocks.ts";
import {
  addDraft,
  begin,
  begunBefore,
  broadcastById,
  countMails,
  countReaders,
  stop,
} from "../broadcasts/broadcast.ts";
import { checkDraft } from "../broadcasts/draft.ts";
import { messageFor, previewReader } from "../broadcasts/message.ts";
import { queueBatch } from "../broadcasts/queue.ts";
import { reasonOf } from "../log.ts";
import { type Invocation, option, plural, type Run, UsageError } from "./command.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Queues one mail to all readers, previews it, or stops one. @throws {UsageError} for wrong usage */
export const broadcast: Run = async (invocation) => {
  const stopped = option(invocation, "stop");
  if (stopped !== undefined) return stopOne(invocation, stopped);
  const [subject, file] = [option(invocation, "subject"), option(invocation, "file")];
  if (subject === undefined || file === undefined)
    throw new UsageError("broadcast needs --subject TEXT and --file FILE, or --stop ID");
  const body = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`);
  });
  const typed = { subject, body, alsoPaused: invocation.values["also-paused"] === true };
  return withPaperboy(invocation, (paperboy) => send(paperboy, invocation, typed));
};

async function send(
  paperboy: Paperboy,
  invocation: Invocation,
  typed: Parameters<typeof checkDraft>[1],
): Promise<number> {
  const { db, domain, log } = paperboy;
  const mail = await paperboy.mailContext();
  const checked = checkDraft(mail, typed);
  if (!checked.ok) throw new UsageError(Object.values(checked.errors).join(" "));
  const { draft } = checked;
  if (invocation.values["dry-run"] === true) {
    const readers = await countReaders(db, draft);
    const shown = messageFor(mail, {
      broadcast: { id: 0, subject: draft.subject },
      blocks: blocksOf(draft.body),
      subscriber: previewReader("you@example.org"),
    });
    const [text] = shown.text;
    invocation.out(`Subject: ${shown.subject}\nTo: ${plural(readers, "reader")}\n\n${text}`, {
      subject: shown.subject,
      readers,
      text,
    });
    return 0;
  }
  const before = invocation.values.again === true ? null : await begunBefore(db, draft);
  if (before)
    throw new UsageError(
      `broadcast ${before.id} said the same on ${before.begunAt?.toISOString()}; with --again it is sent once more`,
    );
  const id = await addDraft(db, draft, paperboy.now());
  const readers = (await begin(db, { id, revision: 1 }, paperboy.now())) ?? 0;
  log.info({ event: "broadcast.begun", broadcast: id, readers });
  while (await queueBatch(db, { domain, now: paperboy.now() }));
  invocation.out(
    `broadcast ${id} is queued for ${plural(readers, "reader")}; \`paperboy serve\` or \`paperboy run\` sends it, \`paperboy broadcast --stop ${id}\` stops it`,
    { id, readers },
  );
  return 0;
}

function stopOne(invocation: Invocation, given: string): Promise<number> {
  const id = /^\d{1,15}$/.test(given) ? Number(given) : 0;
  return withPaperboy(invocation, async ({ db, now, log }) => {
    const known = await broadcastById(db, id);
    if (!known) throw new UsageError(`there is no broadcast ${given}`);
    if (!(await stop(db, id, now()))) throw new UsageError(`broadcast ${id} is not under way`);
    log.info({ event: "broadcast.stopped", broadcast: id });
    const { accepted = 0 } = await countMails(db, id);
    invocation.out(`broadcast ${id} is stopped; ${plural(accepted, "mail")} had been accepted`, {
      id,
      accepted,
    });
    return 0;
  });
}
