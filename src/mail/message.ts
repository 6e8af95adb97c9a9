/** A message, and the outcomes of sending it. */

/** A display name and an address (RFC 5322 section 3.4). */
export type Mailbox = { name?: string; address: string };

/** A message as another room composes it. */
export type Message = {
  from: Mailbox;
  subject: string;
  html: Body;
  text: Body;
  /** Further headers, each emitted once; values are ASCII and hold no line break. */
  headers: Readonly<Record<string, string>>;
};

/** Texts to be put one after the other. A text that many messages have in common is a fragment. */
export type Body = readonly (string | Fragment)[];

/** A text of a body with its encoded forms (`fragmentOf`). It is never changed. */
export type Fragment = Part & {
  text: string;
  /** Of the text in UTF-8, in bytes. */
  size: number;
};

/** Some bytes of an encoded message, and their canonical form where that is known. */
export type Part = { bytes: Uint8Array; canonical?: Canonical };

/** Bytes in the canonical form of RFC 6376 section 3.4.4, without the ends of line at their end, and how many those are. */
export type Canonical<Bytes = Uint8Array> = { text: Bytes; lineEnds: number };

/** A message ready for SMTP: RFC 5322 bytes with CRLF line ends, not dot-stuffed, part after part, and its envelope. */
export type EncodedMessage = {
  from: string;
  to: string;
  parts: readonly Part[];
  /**
   * No line begins with a dot, and the last line has its end, so dot-stuffing (RFC 5321 section 4.5.2) would change nothing.
   */
  isDotFree?: boolean;
  /**
   * Called when the server has answered DATA (354), before any of the message is given to it. From then on the message may have
   * been sent. False: it must not be sent.
   */
  begin?: () => Promise<boolean>;
  /**
   * Called at the last moment before the bytes are given to the server. False: the claim has run out. This is needed because a
   * process that was stopped wakes up with the answer of `begin` before any of its timers.
   */
  isHeld?: () => boolean;
};

/** Sends one message (or writes it to the outbox folder) and says what became of it. Does not throw for mail's faults. */
export type Send = (message: EncodedMessage) => Promise<DeliveryOutcome>;

/** What became of one attempt to send a message; `detail` is the server's reply or the reason, for people. */
export type DeliveryOutcome =
  | { kind: "accepted"; detail: string }
  /** The recipient's server refused it for now (4xx): it is tried again. */
  | { kind: "deferred"; detail: string }
  /** This address does not take mail; `hard` where it does not exist (RFC 3463 class 5.1). */
  | { kind: "bounced"; detail: string; hard: boolean }
  /** This message is refused, and the address is not at fault. `alert`: other messages may be refused for the same reason. */
  | { kind: "failed"; detail: string; alert?: boolean }
  /** There is no longer a reason to send it: its reader has unsubscribed, for instance. */
  | { kind: "withdrawn"; detail: string }
  /** The connection broke before the final dot was answered: the message may have been accepted. */
  | { kind: "uncertain"; detail: string }
  /** The recipient's domain takes no more mail from us for now. The domain is paused, and no attempt is counted. */
  | { kind: "throttled"; detail: string }
  /** The mail server or our configuration is at fault, and no attempt is counted. `fewer`: it wants fewer connections. */
  | { kind: "unavailable"; detail: string; fewer?: boolean };
