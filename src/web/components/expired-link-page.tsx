/** Pages for links that are no longer valid, with what to do instead. None reveals whether an address is known. */

import type { Context } from "hono";
import type { OpenedLink } from "../../subscribers/open-link.ts";
import { MessagePage, toSignUp } from "./message-page.tsx";
import { SiteName } from "./site-name.tsx";

type Reason = Extract<OpenedLink, { ok: false }>["reason"];

/** Answers 404 to an invalid link, and 410 to one that has expired or ended. */
export function expiredLinkPage(c: Context, reason: Reason): Response | Promise<Response> {
  if (reason === "invalid") return c.html(<Invalid />, 404);
  return c.html(reason === "expired" ? <Expired /> : <Unsubscribed />, 410);
}

/** The same for the links of mails about an account, which work for a day. */
export function expiredAccountLinkPage(c: Context, reason: Reason): Response | Promise<Response> {
  return reason === "expired" ? c.html(<ExpiredAccountLink />, 410) : expiredLinkPage(c, reason);
}

function Expired() {
  return (
    <MessagePage title="This link has expired" link={{ ...toSignUp, label: "Sign up again" }}>
      <p>
        Links that confirm a subscription work for three days. Nothing is lost: sign up once more, and a new
        one comes.
      </p>
    </MessagePage>
  );
}

function ExpiredAccountLink() {
  return (
    <MessagePage title="This link has expired" link={toSignUp}>
      <p>
        It worked for a day, and nothing has changed. Ask for another in your preferences: every digest has a
        link to them at its foot.
      </p>
      <p>No digest at hand? Signing up brings the link to your preferences too.</p>
    </MessagePage>
  );
}

function Unsubscribed() {
  return (
    <MessagePage title="This link has ended" link={{ ...toSignUp, label: "Sign up again" }}>
      <p>
        You have unsubscribed since it was mailed, so it confirms nothing any more, and no mail comes. To get
        digests again, sign up once more: a new link comes by mail.
      </p>
    </MessagePage>
  );
}

function Invalid() {
  return (
    <MessagePage title="This link does not work" link={toSignUp}>
      <p>
        Mail programs sometimes cut a long address in two, and links stop working when newer ones take their
        place. So please open the link in your <strong>latest</strong> mail from <SiteName />, or copy the
        whole of it into the address bar.
      </p>
      <p>No mail to be found? Signing up brings one, to new readers and to old ones.</p>
    </MessagePage>
  );
}
