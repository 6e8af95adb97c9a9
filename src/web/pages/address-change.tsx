/** The pages of a change of address. Each address has a link of its own, and agrees with a button. */

import type { Context } from "hono";
import { Hono } from "hono";
import {
  type AddressSide,
  type Agreement,
  agreeToChange,
  type OpenedChange,
  openChangeLink,
} from "../../subscribers/address-change.ts";
import { pathFor } from "../../subscribers/links.ts";
import { subscriberById } from "../../subscribers/subscriber.ts";
import { expiredAccountLinkPage } from "../components/expired-link-page.tsx";
import { Layout } from "../components/layout.tsx";
import { MessagePage, toFrontPage } from "../components/message-page.tsx";
import { SiteName } from "../components/site-name.tsx";
import type { Site } from "../http/context.ts";
import { privatePage } from "../http/headers.ts";

const sides = [
  ["/change/allow/:token", "old"],
  ["/change/accept/:token", "new"],
] as const;

/** `/change/allow/:token` for the old address and `/change/accept/:token` for the new one: GET asks, POST agrees. */
export function addressChangePages(site: Site): Hono {
  const { db, keys, now, domain, mailFolder } = site;
  const routes = new Hono();
  const open = (c: Context, side: AddressSide) =>
    openChangeLink(db, keys, side, c.req.param("token") ?? "", now());
  for (const [path, side] of sides) {
    routes.get(path, privatePage, async (c) => {
      const opened = await open(c, side);
      return opened.ok ? c.html(<AgreePage opened={opened} />) : expiredChangePage(c, opened.reason);
    });
    routes.post(path, privatePage, async (c) => {
      const opened = await open(c, side);
      if (!opened.ok) return expiredChangePage(c, opened.reason);
      const agreed = await agreeToChange(db, opened, { now: now(), domain, mailFolder });
      if (agreed === "over") return expiredChangePage(c, "over");
      // A person who accepted has proved that the address is theirs, and so is the subscription now.
      const current =
        agreed === "moved" && side === "new" ? await subscriberById(db, opened.subscriber.id) : null;
      const preferences = current && pathFor(site, "preferences", current);
      return c.html(
        <AgreedPage agreed={agreed} side={side} preferences={preferences} />,
        agreed === "taken" ? 409 : 200,
      );
    });
  }
  return routes;
}

function expiredChangePage(c: Context, reason: Extract<OpenedChange, { ok: false }>["reason"]) {
  return reason === "over" ? c.html(<Over />, 410) : expiredAccountLinkPage(c, reason);
}

function Over() {
  return (
    <MessagePage title="This change is over" heading="There is nothing left to do here" link={toFrontPage}>
      <p>
        The change of address that this link is about has been made, or was called off, or another one took
        its place. Your <strong>latest</strong> mail from <SiteName /> has the way to your preferences, which
        say where your digests go.
      </p>
    </MessagePage>
  );
}

/** The new address may be a stranger's, so its page does not show the old one. */
function AgreePage({
  opened: { side, change, subscriber },
}: {
  opened: Extract<OpenedChange, { ok: true }>;
}) {
  const heading = side === "old" ? "Allow the new address?" : "Is this your new address?";
  return (
    <Layout title={heading} isPrivate>
      <h1>{heading}</h1>
      {side === "old" ? (
        <p class="lead">
          Shall the digests for <strong class="address">{subscriber.email}</strong> go to{" "}
          <strong class="address">{change.email}</strong> from now on?
        </p>
      ) : (
        <p class="lead">
          Shall a reader’s daily digest of new papers come to <strong class="address">{change.email}</strong>?
        </p>
      )}
      <form method="post">
        <button type="submit">{side === "old" ? "Yes, allow it" : "Yes, this is me"}</button>
      </form>
      <p class="soft">It was not you? Then just close this page: nothing changes without that tap.</p>
    </Layout>
  );
}

const agreedPages: Record<
  Exclude<Agreement, "over">,
  (side: AddressSide) => [heading: string, sentence: string]
> = {
  "waits-for-old": () => [
    "Thank you: one tap is left",
    "The old address has to allow it too: open the mail that went there. Until then nothing changes.",
  ],
  "waits-for-new": () => [
    "Thank you: one tap is left",
    "The new address has to accept it too: open the mail that went there. Until then nothing changes.",
  ],
  moved: (side) => [
    "Your digests have moved",
    side === "old"
      ? "They go to the new address from now on, where a mail with fresh links is on its way. Those in older mails have ended."
      : "They come to this address from now on, and a mail with fresh links is on its way here. Those in older mails have ended.",
  ],
  taken: () => [
    "Nothing has changed",
    "The new address has come to have a subscription of its own in the meantime, and there is one an address. Go on with that one and unsubscribe the other, or delete it and ask again.",
  ],
};

type AgreedPageProps = {
  agreed: Exclude<Agreement, "over">;
  side: AddressSide;
  /** The path of the preferences, only for a person who may see it. */
  preferences: string | null;
};

function AgreedPage({ agreed, side, preferences }: AgreedPageProps) {
  const [heading, sentence] = agreedPages[agreed](side);
  const link = preferences === null ? toFrontPage : { href: preferences, label: "Open my preferences" };
  return (
    <MessagePage title={heading} link={link}>
      <p class="lead">{sentence}</p>
    </MessagePage>
  );
}
