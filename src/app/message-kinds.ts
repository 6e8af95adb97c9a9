/** Every kind of mail that there is. */
import { broadcastMail } from "../broadcasts/message.ts";
import { type DigestContext, digestMail } from "../digests/message.ts";
import { alertMail } from "../operations/alert-mail.ts";
import { testMail } from "../operations/test-mail.ts";
import type { MessageKind } from "../outbox/message-kind.ts";
import { notices } from "../subscribers/notices.ts";

/** The kinds, each made by the room whose mail it is. */
export const messageKinds: readonly MessageKind<DigestContext & { operatorPages?: boolean }>[] = [
  digestMail,
  ...notices,
  alertMail,
  testMail,
  broadcastMail,
];
