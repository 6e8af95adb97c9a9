/** The mail that tells the operator of an incident. */
import { eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { incidents } from "../db/schema.ts";
import type { Mailbox } from "../mail/message.ts";
import { type MessageKind, oneByOne } from "../outbox/message-kind.ts";
import type { Templates } from "../templates/load.ts";
import { renderNotice } from "../templates/notice.ts";
import { pageOfIncident } from "./incident-page.ts";

/** `operatorPages`: whether there are such pages (ADMIN_TOKEN). */
type AlertContext = { templates: Templates; from: Mailbox; baseUrl: string; operatorPages?: boolean };

/** The kind of message `alert`. Its `ref` is the incident's id. */
export const alertMail: MessageKind<AlertContext> = {
  kind: "alert",
  priority: "urgent",
  ttl: null,
  compose: oneByOne(async (db, { templates, from, baseUrl, operatorPages = false }, { ref }) => {
    const incident = await incidentById(db, ref);
    if (!incident) return { gone: "the incident is kept no more" };
    const page = pageOfIncident(incident.key);
    const { subject, html, text } = renderNotice(templates, {
      subject: `${templates.brand.name}: ${incident.key}`,
      heading: `Something is wrong: ${incident.key}`,
      paragraphs: [incident.detail],
      button: operatorPages
        ? { label: `Open: ${page.name}`, url: `${baseUrl}${page.path}` }
        : { label: `Open ${templates.brand.name}`, url: `${baseUrl}/` },
      smallPrint: [
        "You get one mail for as long as this lasts. “paperboy status” shows whether it does.",
        ...(operatorPages ? [] : ["With ADMIN_TOKEN set, the button opens the operator’s page for it."]),
      ],
      postalAddress: null,
    });
    return { from, subject, html: [html], text: [text], headers: { "Auto-Submitted": "auto-generated" } };
  }),
};

async function incidentById(db: Db, id: number): Promise<typeof incidents.$inferSelect | null> {
  const [found] = await db.select().from(incidents).where(eq(incidents.id, id));
  return found ?? null;
}
