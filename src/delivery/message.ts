/** What a message is to this room: ready to be put on the wire, whatever it is about. */

export type Mailbox = { name?: string; address: string };

export type Message = {
  from: Mailbox;
  subject: string;
  html: string;
  text: string;
  /** Further headers, each emitted once; values are ASCII and hold no line break. */
  headers: Readonly<Record<string, string>>;
};

/** A message with where it goes: `messageId` with its angle brackets, the same at every attempt. */
export type Outgoing = { to: string; messageId: string; date: Date; message: Message };

/** Puts one message on the wire (or in the outbox folder) and says what became of it. Does not throw for mail's faults. */
export type Send = (outgoing: Outgoing) => Promise<Outcome>;

export type Outcome =
  | { kind: "accepted"; detail: string }
  /** This recipient's server says: later. */
  | { kind: "deferred"; detail: string }
  /** This address does not take mail; `hard` where it does not exist (RFC 3463 class 5.1). */
  | { kind: "bounced"; detail: string; hard: boolean }
  /** This message will not be taken, and the address is not to blame. */
  | { kind: "failed"; detail: string }
  /** The connection broke while the answer was awaited: it may have been accepted. */
  | { kind: "uncertain"; detail: string }
  /** The mail server is at fault: nobody's attempt. */
  | { kind: "unavailable"; detail: string };
