/** A real name server over UDP for TXT records (RFC 1035 section 4), and silent on demand. */
import { createSocket } from "node:dgram";
import { once } from "node:events";

export type NameServer = {
  /** As dns.setServers takes it. */
  address: string;
  /** TXT records by name; a name that is not here does not exist. */
  records: Record<string, string[]>;
  close(): void;
};

export async function openNameServer(records: Record<string, string[]> = {}): Promise<NameServer> {
  const socket = createSocket("udp4");
  const server: NameServer = { address: "", records, close: () => socket.close() };
  socket.on("message", (query, { port, address }) => {
    const { name, end } = readName(query);
    const texts = server.records[name];
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    // An answer to a recursive query; 3: there is no such name.
    header.writeUInt16BE(0x8180 | (texts ? 0 : 3), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(texts?.length ?? 0, 6);
    const answer = Buffer.concat([header, query.subarray(12, end + 4), ...(texts ?? []).map(txtRecord)]);
    socket.send(answer, port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  server.address = `127.0.0.1:${socket.address().port}`;
  return server;
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join("."), end: at + 1 };
}

/** One record whose name points at the question's; strings hold 255 octets at most. */
function txtRecord(text: string): Buffer {
  const strings = (text.match(/.{1,255}/gs) ?? [""]).map((piece) =>
    Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, "latin1")]),
  );
  const data = Buffer.concat(strings);
  const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
