/** The mail in the outbox folder, shown only to a person at this machine. */
import type { Context } from "hono";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import PostalMime, { type Email } from "postal-mime";
import { listOutboxFiles, readOutboxFile } from "../../mail/folder.ts";
import { errorPage } from "../components/error-page.tsx";
import { Layout } from "../components/layout.tsx";
import { formatInZone } from "../components/when.ts";
import type { Site } from "../http/context.ts";
import { mailBodyPolicy, mailSandbox, pagePolicy, plain, privatePage } from "../http/headers.ts";

const mostListed = 100;

/** `/outbox`, each mail in it, and the body of a mail in a frame. No route where the outbox is not shown. */
export function outboxPages({ outboxFolder, trustProxyHops }: Site): Hono {
  const pages = new Hono();
  // Behind a proxy every request looks local.
  if (outboxFolder === null || trustProxyHops > 0) return pages;
  const read = async (c: Context): Promise<Email | null> => {
    const bytes = await readOutboxFile(outboxFolder, c.req.param("id") ?? "");
    return bytes && PostalMime.parse(bytes);
  };
  return pages
    .get("/outbox", localOnly, privatePage, async (c) => {
      const files = (await listOutboxFiles(outboxFolder)).slice(0, mostListed);
      const mails = await Promise.all(
        files.map(async (file) => {
          const bytes = await readOutboxFile(outboxFolder, file.id);
          return { ...file, email: bytes && (await PostalMime.parse(bytes)) };
        }),
      );
      return c.html(
        <OutboxPage mails={mails.flatMap(({ email, ...file }) => (email ? [{ ...file, email }] : []))} />,
      );
    })
    .get("/outbox/:id", localOnly, privatePage, mailPolicy, async (c) => {
      const email = await read(c);
      if (!email) return errorPage(c, 404);
      return c.html(<MailPage id={c.req.param("id")} email={email} sandbox={mailSandbox.join(" ")} />);
    })
    .get("/outbox/:id/body", localOnly, privatePage, mailBodyPolicy, async (c) => {
      const email = await read(c);
      if (!email?.html) return errorPage(c, 404);
      return c.html(leavingTheFrame(email.html));
    });
}

/** Every link of a mail opens in the whole window; MJML gives its buttons a target of their own. */
function leavingTheFrame(html: string): string {
  return html
    .replaceAll('target="_blank"', 'target="_top"')
    .replace(/<head\b[^<>]*>/i, (head) => `${head}<base target="_top">`);
}

const mailPolicy = secureHeaders({
  ...plain,
  xFrameOptions: "DENY",
  contentSecurityPolicy: { ...pagePolicy, frameSrc: ["'self'"] },
});

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The Host header must name this machine: a foreign name that resolves to it is refused. */
const localOnly = createMiddleware(async (c, next) => {
  const isForwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host"].some((name) => c.req.header(name));
  if (isForwarded || !loopback.test(new URL(c.req.url).hostname)) return errorPage(c, 404);
  return next();
});

type ListedMail = { id: string; writtenAt: Date; email: Email };

/** Sorted by the mail's own date, because a demo's clock differs from that of the files. */
const sentAt = ({ email, writtenAt }: ListedMail): Date => {
  const date = new Date(email.date ?? "");
  return Number.isNaN(date.getTime()) ? writtenAt : date;
};

const recipients = (email: Email) => (email.to ?? []).map((to) => to.address ?? "").join(", ");

function OutboxPage({ mails }: { mails: readonly ListedMail[] }) {
  return (
    <Layout title="Outbox" isPrivate>
      <h1>Outbox</h1>
      <p class="soft">There is no mail server, so mail goes here instead. Only this machine can see it.</p>
      {mails.length === 0 ? (
        <p class="empty">
          No mail yet. It appears here some seconds after it is queued: <a href="/#sign-up">sign up</a>, for
          instance.
        </p>
      ) : null}
      <ul class="mails">
        {mails.map((mail) => (
          <li>
            <a href={`/outbox/${mail.id}`}>{mail.email.subject ?? "(no subject)"}</a>
            <span class="soft">
              to <span class="address">{recipients(mail.email)}</span>, {formatInZone(sentAt(mail), "UTC")}{" "}
              UTC
            </span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

const envelope = new Set(["from", "to", "date"]);

/** `sandbox`: the permissions of the frame with the mail's HTML. */
function MailPage({ id, email, sandbox }: { id: string; email: Email; sandbox: string }) {
  return (
    <Layout title={email.subject ?? "Mail"} isPrivate>
      <p class="above">
        <a href="/outbox">Outbox</a>
      </p>
      <h1 class="title">{email.subject ?? "(no subject)"}</h1>
      <Headers headers={email.headers.filter(({ key }) => envelope.has(key))} />
      <details>
        <summary>Other headers</summary>
        <Headers headers={email.headers.filter(({ key }) => !envelope.has(key))} />
      </details>
      {email.html ? (
        <iframe class="mail" src={`/outbox/${id}/body`} title="The mail as HTML" sandbox={sandbox}></iframe>
      ) : null}
      <h2>As text</h2>
      <pre>{email.text ?? ""}</pre>
    </Layout>
  );
}

function Headers({ headers }: { headers: Email["headers"] }) {
  return (
    <dl class="envelope">
      {headers.map(({ originalKey, value }) => (
        <>
          <dt>{originalKey}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
