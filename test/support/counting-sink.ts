/**
 * An SMTP server for benchmarks, to be run as a process of its own: takes everything, keeps nothing, counts messages and
 * bytes. Prints its port, and on SIGUSR2 `{"messages", "bytes"}` as one line. Its argument, in milliseconds: each reply comes so much
 * later than what it answers, as over a long way.
 */
import { createServer, type Socket } from "node:net";
import { fileURLToPath } from "node:url";

export const countingSink = fileURLToPath(import.meta.url);

const counted = { messages: 0, bytes: 0 };
const dot = Buffer.from("\r\n.\r\n");
const delayMs = Number(process.argv[2] ?? 0);

function serve(socket: Socket): void {
  socket.setNoDelay(true);
  socket.on("error", () => {});
  let inData = false;
  let rest = Buffer.alloc(0);
  const say = (line: string) => {
    if (delayMs > 0) setTimeout(() => socket.write(line), delayMs);
    else socket.write(line);
  };
  say("220 sink\r\n");
  socket.on("data", (chunk) => {
    let buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    for (;;) {
      const end = inData ? buffer.indexOf(dot) : buffer.indexOf("\r\n");
      if (end < 0) {
        if (inData && buffer.length > 4) {
          counted.bytes += buffer.length - 4;
          buffer = buffer.subarray(buffer.length - 4);
        }
        rest = Buffer.from(buffer);
        return;
      }
      if (inData) {
        counted.messages += 1;
        counted.bytes += end;
        inData = false;
        say("250 2.0.0 taken\r\n");
        buffer = buffer.subarray(end + dot.length);
        continue;
      }
      const verb = buffer.toString("latin1", 0, Math.min(end, 4)).toUpperCase();
      if (verb === "EHLO") say("250-sink\r\n250-8BITMIME\r\n250 PIPELINING\r\n");
      else if (verb === "DATA") {
        inData = true;
        say("354 go on\r\n");
      } else if (verb === "QUIT") socket.end("221 bye\r\n");
      else say("250 2.0.0 ok\r\n");
      buffer = buffer.subarray(end + 2);
    }
  });
}

if (process.argv[1] === countingSink) {
  const server = createServer(serve).listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.stdout.write(`${typeof address === "object" && address ? address.port : 0}\n`);
  });
  process.on("SIGUSR2", () => process.stdout.write(`${JSON.stringify(counted)}\n`));
}
