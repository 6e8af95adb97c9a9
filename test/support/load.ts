/** HTTP load over keep-alive connections, each asking again when it is answered. Cheap, so that it is the server that is measured. */
import { connect } from "node:net";

export type Load = { perSecond: number; p50: number; p99: number; answers: number };

/**
 * Asks for `seconds` over `connections`.
 *
 * @param request the bytes of the nth request
 * @throws where an answer has another status, or no Content-Length.
 */
export async function load(
  port: number,
  request: (n: number) => string,
  { connections, seconds, status }: { connections: number; seconds: number; status: number },
): Promise<Load> {
  const times: number[] = [];
  let asked = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      let sent = 0;
      let buffer = "";
      const ask = () => {
        if (performance.now() >= end) {
          socket.end();
          resolve();
          return;
        }
        sent = performance.now();
        socket.write(request(asked++));
      };
      socket.setEncoding("latin1");
      socket.on("error", reject);
      socket.on("connect", ask);
      socket.on("data", (chunk: string) => {
        buffer += chunk;
        const head = buffer.indexOf("\r\n\r\n");
        if (head < 0) return;
        const length = /\r\ncontent-length: (\d+)/i.exec(buffer.slice(0, head + 2))?.[1];
        if (!buffer.startsWith(`HTTP/1.1 ${status} `) || length === undefined) {
          reject(new Error(`not as expected: ${buffer.slice(0, 300)}`));
          socket.destroy();
        } else if (buffer.length >= head + 4 + Number(length)) {
          buffer = "";
          times.push(performance.now() - sent);
          ask();
        }
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  const took = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), answers: times.length };
}
