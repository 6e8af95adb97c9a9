/** A message that the server did not take: how far it had come, and what the server said. */

/**
 * How far a message had come when it failed: the step that was refused, or never answered.
 * - `ours`: we did not send it: it is larger than the server takes, or its envelope is no address
 * - `connect`, `greeting` (with EHLO), `tls`, `auth`: before any message
 * - `mail`, `rcpt`, `data`: its envelope; `data` until 354
 * - `body`: 354 came, and the final dot had not been given to the system
 * - `dot`: it had
 */
export type Stage =
  | "ours"
  | "connect"
  | "greeting"
  | "tls"
  | "auth"
  | "mail"
  | "rcpt"
  | "data"
  | "body"
  | "dot";

/** Why the server did not take a message, or was not reached. */
export type SmtpFault = {
  stage: Stage;
  message: string;
  /**
   * The server's refusal, 4xx or 5xx (RFC 5321 section 4.2.1), and its text; unset where the connection broke or time ran out.
   */
  responseCode?: number | undefined;
  response?: string | undefined;
};
