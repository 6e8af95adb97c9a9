/** The mail that tells the operator of an incident. */
import type { Db } from "../db/open.ts";
import type { Mailbox, Message } from "../mail/message.ts";
import type { Delivery } from "../outbox/outbox.ts";
import type { Templates } from "../templates/load.ts";
import { renderNotice } from "../templates/notice.ts";
import { incidentById } from "./incidents.ts";

export async function alertMessage(
  db: Db,
  { templates, from, baseUrl }: { templates: Templates; from: Mailbox; baseUrl: string },
  delivery: Delivery,
): Promise<Message | { gone: string }> {
  const incident = await incidentById(db, delivery.ref);
  if (!incident) return { gone: "the incident is kept no more" };
  const { subject, html, text } = renderNotice(templates, {
    subject: `Paperboy: ${incident.key}`,
    heading: "Something needs a look",
    paragraphs: [incident.detail],
    button: { label: "Open Paperboy", url: `${baseUrl}/` },
    smallPrint: ["This is told once for as long as it lasts; `paperboy status` shows whether it does."],
    postalAddress: null,
  });
  return { from, subject, html, text, headers: { "Auto-Submitted": "auto-generated" } };
}
