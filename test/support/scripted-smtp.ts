/** A real SMTP server that does what a test tells it to at each step, and remembers what it saw. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";

export type Step =
  | "greeting"
  | "EHLO"
  | "STARTTLS"
  | "AUTH"
  | "MAIL"
  | "RCPT"
  | "DATA"
  | "body"
  | "dot"
  | "RSET"
  | "QUIT";

/**
 * A reply line (after 421 the connection ends, RFC 5321 section 3.8); or the connection is ended in good order, or reset;
 * or nothing is said; or a reply comes a byte at a time and never ends.
 */
export type Answer = string | "drop" | "reset" | "silence" | { drip: string; everyMs: number };

export type At = {
  /** The command, in full. */
  line: string;
  /** The recipient of the message under way. */
  to: string;
  /** Which connection this is, from 1. */
  connection: number;
  /** How many are open, this one included. */
  open: number;
};

/** What it does at a step; where it says nothing of one, it does what a good server does. `body`: at each piece of one. */
export type Script = Partial<Record<Step, Answer | ((at: At) => Answer | undefined)>>;

export type ScriptedServer = {
  url: string;
  script: Script;
  /** Steps in the order in which they were reached, on whichever connection. */
  steps: Step[];
  /** How many connections it has taken, ever. */
  connections: number;
  /** Messages that it answered 250, with dot-stuffing undone. */
  accepted: { from: string; to: string; raw: Buffer; secure: boolean }[];
  /** How many connections are open. */
  open(): number;
  /** Ends all connections, as a server does with idle ones. */
  hangUp(): void;
  /** Ends all connections and takes no more: whoever connects is refused. */
  goDown(): Promise<void>;
  /** Takes connections again, on the same port. */
  comeBack(): Promise<void>;
};

export type ScriptedOptions = {
  script?: Script;
  /** `starttls`: offered, with a certificate that nobody vouches for; `implicit`: from the first byte. */
  tls?: "none" | "starttls" | "implicit";
  /** Further EHLO lines, such as `PIPELINING`, `AUTH PLAIN`, `SIZE 1000`. */
  offers?: readonly string[];
};

const usual: Record<Exclude<Step, "EHLO" | "body">, string> = {
  greeting: "220 scripted ESMTP",
  STARTTLS: "220 2.0.0 go on",
  AUTH: "235 2.7.0 welcome",
  MAIL: "250 2.1.0 ok",
  RCPT: "250 2.1.5 ok",
  DATA: "354 go on",
  dot: "250 2.0.0 queued",
  RSET: "250 2.0.0 ok",
  QUIT: "221 2.0.0 bye",
};
const endOfData = Buffer.from("\r\n.\r\n");

export async function openScriptedServer({
  script = {},
  tls = "none",
  offers = [],
}: ScriptedOptions = {}): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (plain) => {
    state.connections += 1;
    sockets.add(plain);
    plain.once("close", () => sockets.delete(plain));
    plain.on("error", () => {});
    converse(plain, state.connections);
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const hangUp = () => {
    for (const socket of sockets) socket.end();
  };
  const goDown = async () => {
    const down = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await down;
  };
  const state: ScriptedServer = {
    url: "",
    script,
    steps: [],
    connections: 0,
    accepted: [],
    open: () => sockets.size,
    hangUp,
    goDown,
    comeBack: () => listen(port),
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  state.url = `${tls === "implicit" ? "smtps" : "smtp"}://127.0.0.1:${port}`;
  return state;

  function converse(plain: Socket, connection: number): void {
    let socket: Socket = plain;
    let secure = false;
    let over = false;
    let text = "";
    let from = "";
    let to = "";
    let body: Buffer[] | null = null;

    const secured = () => {
      secure = true;
      const over = new TLSSocket(plain, {
        isServer: true,
        secureContext: createSecureContext({ key, cert }),
      });
      over.on("error", () => {});
      return over;
    };
    const offered = () =>
      ["scripted", "8BITMIME", ...(tls === "starttls" && !secure ? ["STARTTLS"] : []), ...offers]
        .map((line, i, all) => `250${i < all.length - 1 ? "-" : " "}${line}`)
        .join("\r\n");

    /** Takes one step; returns whether it went as it does with a good server. */
    const take = (step: Step, line = ""): boolean => {
      if (step !== "body" || state.steps.at(-1) !== "body") state.steps.push(step);
      const told = state.script[step];
      const wanted = typeof told === "function" ? told({ line, to, connection, open: sockets.size }) : told;
      const good = step === "EHLO" ? offered() : step === "body" ? null : usual[step];
      const answer = wanted ?? good;
      if (answer === null) return true;
      if (answer === "drop" || answer === "reset" || answer === "silence" || typeof answer === "object") {
        over = true;
        if (answer === "drop") socket.end();
        else if (answer === "reset") plain.resetAndDestroy();
        else if (typeof answer === "object") dripOn(answer);
        return false;
      }
      socket.write(`${answer}\r\n`);
      if (answer.startsWith("421") || step === "QUIT") {
        over = true;
        socket.end();
      }
      return answer[0] === good?.[0];
    };
    const dripOn = ({ drip, everyMs }: { drip: string; everyMs: number }) => {
      let at = 0;
      const timer = setInterval(() => {
        socket.write(drip[at % drip.length] ?? "");
        at += 1;
      }, everyMs);
      plain.once("close", () => clearInterval(timer));
    };

    const command = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "EHLO") take("EHLO", line);
      else if (verb === "STAR") {
        if (tls !== "starttls" && !state.script.STARTTLS) socket.write("502 5.5.1 not here\r\n");
        else if (take("STARTTLS", line)) {
          plain.removeAllListeners("data");
          socket = secured();
          socket.on("data", onData);
        }
      } else if (verb === "AUTH") take("AUTH", line);
      else if (verb === "MAIL") {
        // Servers differ; a strict one shows who forgets to end a transaction.
        if (from !== "") socket.write("503 5.5.1 there is a transaction already\r\n");
        else if (take("MAIL", line)) from = address(line);
      } else if (verb === "RCPT") {
        if (take("RCPT", line)) to = address(line);
      } else if (verb === "DATA") {
        if (to === "" && !over) socket.write("503 5.5.1 nobody to send it to\r\n");
        else if (take("DATA", line)) body = [];
      } else if (verb === "RSET") {
        from = to = "";
        take("RSET", line);
      } else if (verb === "QUIT") take("QUIT", line);
      else socket.write("500 5.5.2 what?\r\n");
    };
    const address = (line: string) => line.slice(line.indexOf("<") + 1, line.indexOf(">"));

    const onBody = (chunks: Buffer[], chunk: Buffer): void => {
      chunks.push(chunk);
      if (!take("body")) return;
      const tail = Buffer.concat(chunks.slice(-5)).subarray(-5);
      const empty = chunks.length === 1 && tail.equals(endOfData.subarray(2));
      if (!empty && !tail.equals(endOfData)) return;
      const stuffed = Buffer.concat(chunks).subarray(0, -3);
      body = null;
      if (take("dot")) {
        const raw = Buffer.from(stuffed.toString("latin1").replace(/(^|\r\n)\./g, "$1"), "latin1");
        state.accepted.push({ from, to, raw, secure });
      }
      from = to = "";
    };

    const onData = (chunk: Buffer): void => {
      if (over) return;
      if (body) {
        onBody(body, chunk);
        return;
      }
      text += chunk.toString("latin1");
      for (let end = text.indexOf("\r\n"); end >= 0 && !over; end = text.indexOf("\r\n")) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        command(line);
      }
    };

    if (tls === "implicit") socket = secured();
    socket.on("data", onData);
    take("greeting");
  }
}

// For localhost and 127.0.0.1, until 2126; made for these tests with
// `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=localhost
//  -addext subjectAltName=DNS:localhost,IP:127.0.0.1`, because Node makes keys but no certificates. Nothing trusts it.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg4qgyYI8AdlbmrTxm
UhY0fC+dRYtvbutCAC41KZYfXYihRANCAASSOjYaoy5F2QoXBQ/QK2k1JXeUiOnE
vNx6ZAAw0050z3gi4K1H/BVQPvQvrATTYS5BJ3hLPG+qVIevj6gAauTu
-----END PRIVATE KEY-----
`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUXBUq6bmH7Nv9JkRYsg9ANTEXmagwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTAzMTMzOFoYDzIxMjYxMDI4
MDMxMzM4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASSOjYaoy5F2QoXBQ/QK2k1JXeUiOnEvNx6ZAAw0050z3gi4K1H/BVQ
PvQvrATTYS5BJ3hLPG+qVIevj6gAauTuo28wbTAdBgNVHQ4EFgQUVHtctjFUNiP6
aZ2Lg0HkF8iMk4UwHwYDVR0jBBgwFoAUVHtctjFUNiP6aZ2Lg0HkF8iMk4UwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgAtNymlDEW53UmzqLZcdkW/GoboCvQritKr1rECELqhQCIHdv
Siitcm0TuZw6o7Q78gVyAHcV0F75SM+lwDz4hilI
-----END CERTIFICATE-----
`;
