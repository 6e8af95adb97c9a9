import { eq } from "drizzle-orm";
import type { Db } from "../../../src/db/open.ts";
import { deliveries } from "../../../src/db/schema.ts";
import { noticeMessage, type TextMessage } from "../../support/message.ts";
import { baseUrl, mailContext } from "../../support/setup.ts";
import { token } from "./reader.ts";
import { active, form, openApp } from "./support.ts";

/** The mails of these kinds that wait, as they would be sent; the newest last. */
export async function waitingMails(db: Db, kind: string): Promise<{ to: string; message: TextMessage }[]> {
  const context = await mailContext();
  const found = await db.select().from(deliveries).where(eq(deliveries.kind, kind)).orderBy(deliveries.id);
  const mails = [];
  for (const delivery of found) {
    const message = await noticeMessage(db, context, delivery);
    if (!("gone" in message)) mails.push({ to: delivery.recipient, message });
  }
  return mails;
}

export const pathIn = ({ text }: TextMessage, start: string): string =>
  new RegExp(`${baseUrl}(/${start}/[\\w-]+)`).exec(text ?? "")?.[1] ?? `/no-${start}-link`;

/** An active reader, the app, and the path of their preferences. */
export async function openAccount(db: Db, topics: readonly string[] = []) {
  const reader = await active(db, "ada@example.org", topics);
  const app = await openApp(db);
  const path = `/preferences/${token("preferences", reader)}`;
  const post = (fields: Record<string, string> | [string, string][], at = path) =>
    app.request(at, form(fields));
  return { db, app, reader, path, post };
}
