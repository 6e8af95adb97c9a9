/** The outbox's list, and one mail of it. */
import type { Email } from "postal-mime";
import { Layout } from "../components/layout.tsx";
import { inZone } from "../components/when.ts";

export type ListedMail = { id: string; writtenAt: Date; email: Email };

/** By the mail's own date: a demo's clock runs apart from that of the files. */
const sentAt = ({ email, writtenAt }: ListedMail): Date => {
  const date = new Date(email.date ?? "");
  return Number.isNaN(date.getTime()) ? writtenAt : date;
};

const recipients = (email: Email) => (email.to ?? []).map((to) => to.address ?? "").join(", ");

export function OutboxPage({ mails }: { mails: readonly ListedMail[] }) {
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
              to <span class="address">{recipients(mail.email)}</span>, {inZone(sentAt(mail), "UTC")} UTC
            </span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

const envelope = new Set(["from", "to", "date"]);

/** `sandbox`: what the frame with the mail's HTML may do. */
export function MailPage({ id, email, sandbox }: { id: string; email: Email; sandbox: string }) {
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
