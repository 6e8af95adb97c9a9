/** Reads a mail server's replies from its bytes (RFC 5321 section 4.2). Pure. */

/** A reply. `text`: its lines as they came, the code in each, with line feeds between them. `code`: 0 where it begins with none. */
export type Reply = { code: number; text: string };

/** The longest reply that is read, in characters, so that a server cannot fill our memory. */
const longest = 64 * 1024;

/**
 * Makes a reader for one connection.
 *
 * @returns a function that takes each piece as it comes and returns the replies that it completes; null once a reply is too
 * long
 */
export function replyReader(): (chunk: Buffer) => Reply[] | null {
  let rest = "";
  let reply = "";
  return (chunk) => {
    rest += chunk.toString("latin1");
    const replies: Reply[] = [];
    // A piece without an end of line completes no reply. Without this check a server that sends single bytes would have
    // everything searched each time.
    if (chunk.includes("\n")) {
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines.map((each) => (each.endsWith("\r") ? each.slice(0, -1) : each))) {
        reply += reply === "" ? line : `\n${line}`;
        if (/^\d{3}-/.test(line) || reply === "") continue;
        replies.push({ code: Number(/^\d{3}/.exec(reply)?.[0] ?? 0), text: readable(reply) });
        reply = "";
      }
    }
    return rest.length + reply.length > longest ? null : replies;
  };
}

/** As UTF-8 where it is that (RFC 6531), else a character for each byte. */
function readable(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const text = Buffer.from(bytes, "latin1").toString("utf8");
  return text.includes("\ufffd") ? bytes : text;
}

/** The server's extensions that sending uses: PIPELINING (RFC 2920), and SIZE with the largest message (RFC 1870). */
export type Offers = {
  pipelining: boolean;
  /** Whether MAIL may state the size. */
  size: boolean;
  /** In bytes; infinite where the server names no bound. */
  largest: number;
};

/** Reads the reply to EHLO (RFC 5321 section 4.1.1.1). */
export function readOffers(ehlo: string): Offers {
  const size = /^\d{3}[ -]SIZE\b[ \t]*(\d{0,15})/im.exec(ehlo);
  return {
    pipelining: /^\d{3}[ -]PIPELINING\b/im.test(ehlo),
    size: size !== null,
    largest: Number(size?.[1]) || Number.POSITIVE_INFINITY,
  };
}
