/** Checks that the mail server accepts a connection and the login. No mail is sent. */
import type { NodemailerError } from "nodemailer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { type Finding, fail, ok, warn } from "./finding.ts";
import { isLoopback } from "./settings.ts";

const timeoutMs = 10_000;

type Reached = { isSecure: boolean } | { error: NodemailerError };

/**
 * Connects, starts TLS if the server offers it, logs in if SMTP_URL has a user, and quits. Never rejects.
 *
 * @param url smtp[s]://user:password@host:port
 */
export async function checkMailServer(url: string): Promise<Finding[]> {
  const { hostname, port, protocol, username } = new URL(url);
  const isImplicit = protocol === "smtps:";
  const server = `${hostname}:${port || (isImplicit ? 465 : 587)}`;
  const reached = await reach(url, { requireTLS: !isImplicit && username !== "" && !isLoopback(url) });
  if ("error" in reached) return [refusal(server, reached.error)];
  const entry = ok(
    "smtp",
    `${server} accepts ${username === "" ? "connections without a login" : "our login"}`,
  );
  if (reached.isSecure)
    return [entry, ok("smtp-tls", "the connection is encrypted, and the certificate is valid")];
  return [
    entry,
    isLoopback(url)
      ? ok("smtp-tls", "not encrypted, on this machine only")
      : warn(
          "smtp-tls",
          `${server} offers no TLS: mail leaves in clear`,
          "use a server with STARTTLS, or smtps:// where it has that",
        ),
  ];
}

function reach(url: string, { requireTLS }: { requireTLS: boolean }): Promise<Reached> {
  const { hostname, port, protocol, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const connection = new SMTPConnection({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  });
  return new Promise<Reached>((resolve) => {
    // A server that sends its replies byte by byte never exceeds the socket's timeout.
    const deadline = setTimeout(
      () => end({ error: new Error(`the conversation did not end within ${2 * timeoutMs} ms`) }),
      2 * timeoutMs,
    );
    const end = (reached: Reached) => {
      clearTimeout(deadline);
      if ("error" in reached) connection.close();
      else connection.quit();
      resolve(reached);
    };
    connection.on("error", (error: NodemailerError) => end({ error }));
    connection.connect((error) => {
      if (error) return end({ error });
      if (username === "") return end({ isSecure: connection.secure });
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      connection.login({ credentials }, (refused) =>
        end(refused ? { error: refused } : { isSecure: connection.secure }),
      );
    });
  });
}

function refusal(server: string, { code, message, response }: NodemailerError): Finding {
  const said = (response ?? message).split(/\r?\n/)[0] ?? "";
  switch (code) {
    case "EAUTH":
    case "ENOAUTH":
      return fail(
        "smtp",
        `${server} refuses the login: ${said}`,
        "check the user and the password in SMTP_URL (with %40 for @)",
      );
    case "ETLS":
      return fail(
        "smtp",
        `${server} and TLS: ${said}`,
        "use the name that its certificate is for; smtps:// for a port that begins with TLS",
      );
    case "EDNS":
      return fail("smtp", `${server} has no address: ${said}`, "check the host name in SMTP_URL");
    case "EPROTOCOL":
      return fail(
        "smtp",
        `${server} refuses the connection: ${said}`,
        "ask its operator whether this machine may send",
      );
    default:
      return /certificate|self.signed|altnames/i.test(message)
        ? fail(
            "smtp",
            `${server}'s certificate is not valid: ${said}`,
            "use the name that its certificate is for, or have it renewed",
          )
        : fail(
            "smtp",
            `${server} cannot be reached: ${said}`,
            "check SMTP_URL, its port (587, or 465 with smtps://) and the firewall",
          );
  }
}
