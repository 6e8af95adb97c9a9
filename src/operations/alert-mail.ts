/** The mail that tells the operator of an incident. */
import { eq } from "drizzle-orm";
import type { Db } from "../db/open.ts";
import { incidents } from "../db/schema.ts";
import type { Mailbox } from "../mail/message.ts";
import { type MessageKind, oneByOne } from "../outbox/message-kind.ts";
import type { Templates } from "../templates/load.ts";
import { renderNotice } from "../templates/notice.ts";

type AlertContext = { templates: Templates; from: Mailbox; baseUrl: string };

/** The kind of message `alert`. Its `ref` is the incident's id. */
export const alertMail: MessageKind<AlertContext> = {
  kind: "alert",
  urgent: true,
  ttl: null,
  compose: oneByOne(async (db, { templates, from, baseUrl }, { ref }) => {
    const incident = await incidentById(db, ref);
    if (!incident) return { gone: "the incident is kept no more" };
    const { subject, html, text } = renderNotice(templates, {
      subject: `Paperboy: ${incident.key}`,
      heading: "Something needs a look",
      paragraphs: [incident.detail],
      button: { label: "Open Paperboy", url: `${baseUrl}/` },
      smallPrint: ["This is told once for as long as it lasts; `paperboy status` shows whether it does."],
      postalAddress: null,
    });
    return { from, subject, html: [html], text: [text], headers: { "Auto-Submitted": "auto-generated" } };
  }),
};

async function incidentById(db: Db, id: number): Promise<typeof incidents.$inferSelect | null> {
  const [found] = await db.select().from(incidents).where(eq(incidents.id, id));
  return found ?? null;
}
