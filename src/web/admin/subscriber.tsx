/** One subscriber: their status, their mail, and the digest that they get next. */
import { randomBytes } from "node:crypto";
import { type Preview, renderContents } from "../../digests/preview.ts";
import { type Delivery, listDeliveries } from "../../outbox/outbox.ts";
import { isSuppressed } from "../../outbox/suppressions.ts";
import { type Follow, followsOf, type Subscriber, subscriberById } from "../../subscribers/subscriber.ts";
import { tokenKeys } from "../../subscribers/tokens.ts";
import { errorPage } from "../components/error-page.tsx";
import { mailBodyPolicy } from "../http/headers.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { DeliveryTable } from "./deliveries.tsx";
import { Frame, formatTime } from "./frame.tsx";
import { framePolicy } from "./frame-policy.ts";
import { idOf } from "./id-of.ts";
import { subscriberWords } from "./words.ts";

const mostDeliveries = 10;

/** `/admin/subscribers/:id`: the page of each and the digest that they get next. */
export function addSubscriber(pages: AdminApp, site: AdminSite): void {
  const { db } = site;
  pages.get("/admin/subscribers/:id", framePolicy, async (c) => {
    const subscriber = await subscriberById(db, idOf(c.req.param("id")) ?? 0);
    if (!subscriber) return errorPage(c, 404);
    const { id, emailKey } = subscriber;
    const [follows, deliveries, suppressed, preview] = await Promise.all([
      followsOf(db, [id]),
      listDeliveries(db, { recipientKey: emailKey, limit: mostDeliveries }),
      isSuppressed(db, emailKey, site.keys),
      nextDigest(site, subscriber),
    ]);
    return c.html(
      <SubscriberPage
        csrf={c.get("csrf")}
        subscriber={subscriber}
        follows={follows.get(id) ?? []}
        deliveries={deliveries}
        isSuppressed={suppressed}
        preview={preview}
      />,
    );
  });
  pages.get("/admin/subscribers/:id/digest", mailBodyPolicy, async (c) => {
    const subscriber = await subscriberById(db, idOf(c.req.param("id")) ?? 0);
    const preview = subscriber && (await nextDigest(site, subscriber));
    return preview?.outcome === "composed" ? c.html(preview.html) : errorPage(c, 404);
  });
}

/**
 * The next digest, made from the present papers. Its links are signed with a random key, so that viewing a digest does not
 * reveal its reader's links.
 */
async function nextDigest(site: AdminSite, subscriber: Subscriber): Promise<Preview> {
  const { db, now, admin, ask } = site;
  const keys = tokenKeys(randomBytes(32).toString("hex"));
  const due = subscriber.nextDueAt;
  const at = due !== null && due > now() ? due : now();
  const { mail } = admin;
  const contents = await ask.contentsAt({ subscriber, now: at });
  return renderContents({ ...(await mail()), keys, db, now: at }, subscriber, contents);
}

type SubscriberPageProps = {
  csrf: string | null;
  subscriber: Subscriber;
  follows: readonly Follow[];
  deliveries: readonly Delivery[];
  isSuppressed: boolean;
  preview: Preview;
};

function SubscriberPage(props: SubscriberPageProps) {
  const { csrf, subscriber, follows, deliveries, preview } = props;
  const { id, email, status, hour, timeZone, days, maxPapers, nextDueAt, createdAt } = subscriber;
  const named = (stance: Follow["stance"]) =>
    follows
      .filter((follow) => follow.stance === stance)
      .map(({ name }) => name)
      .join(", ") || "none";
  return (
    <Frame title={email} place="/admin/subscribers" csrf={csrf}>
      {props.isSuppressed ? (
        <p class="banner bad">
          This address is suppressed: it gets no mail. <a href="/admin/suppressions">Suppressions</a>
        </p>
      ) : null}
      <dl class="facts">
        <dt>Status</dt>
        <dd>{subscriberWords(status)}</dd>
        <dt>Timetable</dt>
        <dd>
          {String(hour).padStart(2, "0")}:00, {timeZone}, {days}, at most {maxPapers} papers
        </dd>
        <dt>Follows</dt>
        <dd>{named("followed")}</dd>
        <dt>Mutes</dt>
        <dd>{named("muted")}</dd>
        <dt>Next digest</dt>
        <dd>{nextDueAt === null ? "none is due" : formatTime(nextDueAt)}</dd>
        <dt>Signed up</dt>
        <dd>{formatTime(createdAt)}</dd>
      </dl>
      <h2>Last mail</h2>
      <DeliveryTable deliveries={deliveries} />
      <h2>The next digest</h2>
      {preview.outcome === "nothing-new" ? (
        <p class="empty">Nothing would be sent: {preview.reason}.</p>
      ) : (
        <>
          <p>
            <strong>{preview.subject}</strong>
          </p>
          <p class="soft">Of the papers that there are now. Nothing is sent, and its links lead nowhere.</p>
          <iframe
            class="mail"
            title="The next digest"
            src={`/admin/subscribers/${id}/digest`}
            sandbox=""
          ></iframe>
        </>
      )}
    </Frame>
  );
}
