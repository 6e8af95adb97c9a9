/** What a message is to this room, and what can become of it. */

export type Mailbox = { name?: string; address: string };

/** A message as another room composes it. */
export type Message = {
  from: Mailbox;
  subject: string;
  html: string;
  text: string;
  /** Further headers, each emitted once; values are ASCII and hold no line break. */
  headers: Readonly<Record<string, string>>;
};

/** A piece of a body. One that many messages have in common is an object, and keeps its bytes once they are made. */
export type Piece = string | { text: string; encoded?: Part };

/**
 * Some bytes of a message. One that many messages share is the same object in all of them, so that what is found out about
 * it is found out once. It has memory of its own: a slice of Node's pool would keep alive all that the pool holds.
 */
export type Part = {
  bytes: Uint8Array;
  isShared?: true;
  /** Whether no line of it begins with a dot. */
  isDotless?: boolean;
  /** In the canonical form that DKIM hashes. */
  relaxed?: Relaxed;
};

/** Bytes in the canonical form of RFC 6376 section 3.4.4, without the ends of line at their end, and how many those are. */
export type Relaxed = { text: Uint8Array; lineEnds: number };

/** A message whose bodies are pieces, to be put one after the other. */
export type PiecedMessage = Omit<Message, "html" | "text"> & {
  html: readonly Piece[];
  text: readonly Piece[];
};

/** A message ready for the wire: RFC 5322 bytes with CRLF line ends, not dot-stuffed, part after part, and its envelope. */
export type EncodedMessage = {
  from: string;
  to: string;
  parts: readonly Part[];
  /**
   * Asked when the server has answered DATA (354), before any of the message is given to it: from then on nobody can be sure
   * that it was not sent. False: it must not be.
   */
  begin?: () => Promise<boolean>;
};

/** Puts one message on the wire (or in the outbox folder) and says what became of it. Does not throw for mail's faults. */
export type Send = (message: EncodedMessage) => Promise<DeliveryOutcome>;

export type DeliveryOutcome =
  | { kind: "accepted"; detail: string }
  /** This recipient's server says: later. */
  | { kind: "deferred"; detail: string }
  /** This address does not take mail; `hard` where it does not exist (RFC 3463 class 5.1). */
  | { kind: "bounced"; detail: string; hard: boolean }
  /** This message will not be taken, and the address is not to blame; `alert` where all others may fare the same. */
  | { kind: "failed"; detail: string; alert?: boolean }
  /** There is no more reason to send it, such as to somebody who has unsubscribed since. */
  | { kind: "withdrawn"; detail: string }
  /** The connection broke while the answer to the final dot was awaited: it may have been accepted. */
  | { kind: "uncertain"; detail: string }
  /** The recipient's domain takes no more from us for now: it rests, and nobody's attempt is spent. */
  | { kind: "throttled"; detail: string }
  /** The mail server or our way of sending is at fault: nobody's attempt. `fewer`: it wants fewer connections. */
  | { kind: "unavailable"; detail: string; fewer?: boolean };
