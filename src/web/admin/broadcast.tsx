/** One broadcast: its preview and confirmation, and later its progress. */
import { blocksOf } from "../../broadcasts/blocks.ts";
import {
  type Broadcast,
  type BroadcastCounts,
  begin,
  begunBefore,
  broadcastById,
  changeDraft,
  countMails,
  countReaders,
  deleteDraft,
  stop,
} from "../../broadcasts/broadcast.ts";
import { type CheckedDraft, checkDraft } from "../../broadcasts/draft.ts";
import { messageFor, previewReader } from "../../broadcasts/message.ts";
import { askTestMail } from "../../operations/test-mail.ts";
import { parseAddress } from "../../subscribers/address.ts";
import { errorPage } from "../components/error-page.tsx";
import { mailBodyPolicy } from "../http/headers.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { BroadcastDraft } from "./broadcast-draft.tsx";
import { BroadcastProgress } from "./broadcast-progress.tsx";
import { draftIn } from "./broadcasts.tsx";
import { framePolicy } from "./frame-policy.ts";
import { idOf } from "./id-of.ts";

/** Up to this many mails are counted at each request; beyond it, the worker's count of the last minute is shown. */
const mostLive = 10_000;
const refreshSeconds = 15;

type Shown = {
  errors?: Extract<CheckedDraft, { ok: false }>["errors"];
  typed?: ReturnType<typeof draftIn>;
  fault?: string;
};

/** `/admin/broadcasts/:id`, with its actions: change, confirm, send to oneself, delete, stop. */
export function addBroadcast(pages: AdminApp, site: AdminSite): void {
  const { db, now, log, admin, domain, keys } = site;
  const path = "/admin/broadcasts/:id";
  const found = async (id: string | undefined) => broadcastById(db, idOf(id) ?? 0);

  const draftPage = async (csrf: string | null, broadcast: Broadcast, shown: Shown = {}) => {
    const [readers, before] = await Promise.all([countReaders(db, broadcast), begunBefore(db, broadcast)]);
    return <BroadcastDraft csrf={csrf} broadcast={broadcast} readers={readers} before={before} {...shown} />;
  };

  pages.get(path, framePolicy, async (c) => {
    const broadcast = await found(c.req.param("id"));
    if (!broadcast) return errorPage(c, 404);
    const csrf = c.get("csrf");
    if (broadcast.state === "draft") return c.html(await draftPage(csrf, broadcast));
    const isLive = c.req.query("live") === "on";
    if (isLive) c.header("Refresh", String(refreshSeconds));
    const counted = await progressOf(broadcast);
    return c.html(<BroadcastProgress csrf={csrf} broadcast={broadcast} isLive={isLive} {...counted} />);
  });

  const progressOf = async (broadcast: Broadcast): Promise<{ counts: BroadcastCounts; at: Date | null }> =>
    broadcast.endedAt === null && broadcast.queued <= mostLive
      ? { counts: await countMails(db, broadcast.id), at: now() }
      : { counts: broadcast.counts ?? {}, at: broadcast.countedAt };

  pages.get(`${path}/mail`, mailBodyPolicy, async (c) => {
    const broadcast = await found(c.req.param("id"));
    return broadcast ? c.html((await preview(broadcast)).html) : errorPage(c, 404);
  });

  const preview = async (broadcast: Broadcast, to = "you@example.org") => {
    const blocks = blocksOf(broadcast.body);
    const { subject, html, text, headers } = messageFor(await admin.mail(), {
      broadcast,
      blocks,
      subscriber: previewReader(to),
    });
    return { subject, html: html[0], text: text[0], headers: { ...headers } };
  };

  pages.post(path, framePolicy, async (c) => {
    const form = c.get("form");
    const broadcast = await found(c.req.param("id"));
    if (!broadcast) return errorPage(c, 404);
    const { id } = broadcast;
    const csrf = c.get("csrf");
    const back = () => c.redirect(`/admin/broadcasts/${id}`, 303);
    const refuse = async (shown: Shown) => c.html(await draftPage(csrf, broadcast, shown), 422);
    const action = form.text("action");
    if (action === "stop") {
      if (await stop(db, id, now())) log.info({ event: "broadcast.stopped", broadcast: id });
      return back();
    }
    // A broadcast that has begun is shown as it is, whatever an older page asks.
    if (broadcast.state !== "draft") return back();
    switch (action) {
      case "change": {
        const typed = draftIn(form);
        const checked = checkDraft(await admin.mail(), typed);
        if (!checked.ok) return refuse({ typed, errors: checked.errors });
        await changeDraft(db, id, checked.draft);
        return back();
      }
      case "delete":
        if (await deleteDraft(db, id)) log.info({ event: "broadcast.deleted", broadcast: id });
        return c.redirect("/admin/broadcasts", 303);
      case "test": {
        const to = parseAddress(form.text("email"));
        if (!to.ok) return refuse({ fault: to.message });
        const mail = await preview(broadcast, to.address.email);
        const asked = await askTestMail({ db, now: now(), domain, keys }, to.address, mail);
        return asked.ok ? c.redirect("/admin/test-mail", 303) : refuse({ fault: asked.message });
      }
      case "send": {
        if (form.text("sure") !== "yes")
          return refuse({ fault: "Nothing was sent: please tick that it may go to everybody." });
        const readers = await begin(db, { id, revision: idOf(form.text("revision")) ?? 0 }, now());
        if (readers === null)
          return refuse({ fault: "Nothing was sent: the text was changed since. This is how it reads now." });
        log.info({ event: "broadcast.begun", broadcast: id, readers });
        return back();
      }
      default:
        return errorPage(c, 400);
    }
  });
}
