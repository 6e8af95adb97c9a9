/** Deliveries by state, with the reasons, and sending again. */

import { mostCounted } from "../../outbox/counts.ts";
import type { Delivery } from "../../outbox/outbox.ts";
import { retryDeliveries } from "../../outbox/outbox.ts";
import { countStates, deliveriesIn, reasonsIn, type State, stateNames } from "../../outbox/overview.ts";
import { listPauses, tryServerNow } from "../../outbox/pauses.ts";
import { idsByKey } from "../../subscribers/lists.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { BarTable } from "./bar-table.tsx";
import { DataTable, Older } from "./data-table.tsx";
import { Frame, formatCount, formatCountUpTo, formatTime, PostForm, SavedMessage } from "./frame.tsx";
import { idOf } from "./id-of.ts";
import { PauseBanner } from "./pause-banner.tsx";
import { subscriberLink } from "./subscriber-link.tsx";
import { capitalised, deliveryWords, mailWords, stateWords } from "./words.ts";

const perPage = 50;
/** Reasons are counted over this many of the newest deliveries. */
const mostExamined = 5_000;

const views = ["all", ...stateNames] as const;
type View = (typeof views)[number];
const nameOf = (view: View): string => (view === "all" ? "All" : capitalised(stateWords[view].name));
const ended = ["bounced", "failed", "uncertain"] as const;
const isEnded = (view: View): view is (typeof ended)[number] => (ended as readonly string[]).includes(view);

/** `/admin/deliveries`: lists one state or all; `/admin/deliveries/retry` queues the ticked ones again. */
export function addDeliveries(pages: AdminApp, { db, now, log }: AdminSite): void {
  pages.get("/admin/deliveries", async (c) => {
    const view = views.find((name) => name === c.req.query("state")) ?? "all";
    const before = idOf(c.req.query("before"));
    const again = idOf(c.req.query("again"));
    const [states, found, reasons, pauses] = await Promise.all([
      countStates(db),
      deliveriesIn(db, view, { before, limit: perPage + 1 }),
      isEnded(view) ? reasonsIn(db, view, mostExamined) : [],
      view === "waiting" ? listPauses(db) : [],
    ]);
    const shown = found.slice(0, perPage);
    const ids = await idsByKey(
      db,
      shown.map(({ recipientKey }) => recipientKey),
    );
    const oldest = found.length > perPage && view !== "waiting" ? shown.at(-1)?.id : undefined;
    const csrf = c.get("csrf");
    return c.html(
      <Frame title="Deliveries" place="/admin/deliveries" csrf={csrf}>
        {again === null ? null : (
          <SavedMessage>
            {again === 1 ? "One delivery" : `${formatCount(again)} deliveries`} will be sent again, at the
            next chance.
          </SavedMessage>
        )}
        <nav class="jump" aria-label="State">
          {views.map((name) => (
            <a
              href={`/admin/deliveries?state=${name}`}
              {...(name === view ? { "aria-current": "true" } : {})}
            >
              {nameOf(name)}
              {name === "all" ? "" : ` ${formatCountUpTo(states[name as State], mostCounted)}`}
            </a>
          ))}
        </nav>
        <h2>{view === "all" ? "All, newest first" : nameOf(view)}</h2>
        {view === "all" ? null : <p class="soft">{stateWords[view].about}</p>}
        {pauses.map((pause) => (
          <PauseBanner pause={pause} csrf={csrf} now={now()} />
        ))}
        <BarTable
          label="Reasons"
          columns={[`Reason, of the newest ${formatCount(mostExamined)}`, "Deliveries"]}
          rows={reasons.slice(0, 10).map(({ reason, n }) => ({ name: reason, value: n }))}
        />
        {shown.length > 0 && isEnded(view) ? (
          <PostForm action="/admin/deliveries/retry" csrf={csrf}>
            <input type="hidden" name="state" value={view} />
            <DeliveryTable deliveries={shown} ids={ids} canRetry />
            <button type="submit">Send the ticked again</button>
            <p class="soft">A suppressed address gets nothing until its suppression is lifted.</p>
          </PostForm>
        ) : (
          <DeliveryTable deliveries={shown} ids={ids} />
        )}
        <Older page={`/admin/deliveries?state=${view}&`} before={oldest} />
      </Frame>,
    );
  });
  pages.post("/admin/deliveries/try-now", async (c) => {
    if (await tryServerNow(db, now())) log.info({ event: "admin.pause-ended" });
    return c.redirect("/admin/deliveries?state=waiting", 303);
  });
  pages.post("/admin/deliveries/retry", async (c) => {
    const form = c.get("form");
    const ids = form.texts("id").flatMap((text) => idOf(text) ?? []);
    const again = ids.length === 0 ? [] : await retryDeliveries(db, ids, now());
    const view = views.find((name) => name === form.text("state")) ?? "all";
    return c.redirect(`/admin/deliveries?state=${view}&again=${again.length}`, 303);
  });
}

type DeliveryTableProps = {
  deliveries: readonly Delivery[];
  /** The subscribers to link to, by the key of their address. */
  ids?: ReadonlyMap<string, number>;
  /** All of one state, and each with a box to tick. */
  canRetry?: boolean;
};

/** Deliveries, one a row. */
export function DeliveryTable({ deliveries, ids, canRetry = false }: DeliveryTableProps) {
  return (
    <DataTable
      label="Deliveries"
      columns={[
        ...(canRetry ? [{ name: "Send again", class: "pick", isUnseen: true } as const] : []),
        { name: "To", class: "who" },
        { name: "Mail", class: "words" },
        ...(canRetry ? [] : [{ name: "State" }]),
        { name: "Since", class: "nowrap" },
        { name: "Attempts", class: "number" },
        { name: "Reason", class: "text" },
      ]}
      rows={deliveries.map(({ id, recipient, recipientKey, kind, status, statusAt, attempts, lastError }) => [
        ...(canRetry
          ? [
              <label>
                <span class="unseen">{`Send “${mailWords(kind)}” to ${recipient} again`}</span>
                <input type="checkbox" name="id" value={id} />
              </label>,
            ]
          : []),
        subscriberLink(recipient, ids?.get(recipientKey)),
        mailWords(kind),
        ...(canRetry ? [] : [deliveryWords(status)]),
        formatTime(statusAt),
        attempts,
        lastError ?? "",
      ])}
      empty="There is none."
    />
  );
}
