/** The short mails that a reader may get. */
import { changeAccept } from "./notices/change-accept.ts";
import { changeAllow } from "./notices/change-allow.ts";
import { changeKnown } from "./notices/change-known.ts";
import { confirmation } from "./notices/confirmation.ts";
import { deletion } from "./notices/deletion.ts";
import { freshLinks } from "./notices/fresh-links.ts";
import { moved } from "./notices/moved.ts";
import { movedAway } from "./notices/moved-away.ts";
import type { Notice } from "./notices/notice.ts";
import { reminder } from "./notices/reminder.ts";

/** Every notice: the registry that `app.ts` hands to the outbox. */
export const notices: readonly Notice[] = [
  confirmation,
  reminder,
  changeAllow,
  changeAccept,
  changeKnown,
  moved,
  movedAway,
  freshLinks,
  deletion,
];
