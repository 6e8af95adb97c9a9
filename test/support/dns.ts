/** A real name server over UDP for TXT, MX and A records (RFC 1035 section 4), and silent on demand. */
import { createSocket } from "node:dgram";
import { once } from "node:events";

export type NameServer = {
  /** As dns.setServers takes it. */
  address: string;
  /** TXT records by name; a name that is not here does not exist. */
  records: Record<string, string[]>;
  /** The hosts of MX records by name, in the order of their preference; "" is the null MX. */
  mx: Record<string, string[]>;
  /** Names that have the address 192.0.2.1. */
  hosts: string[];
  close(): void;
};

export async function openNameServer(records: Record<string, string[]> = {}): Promise<NameServer> {
  const socket = createSocket("udp4");
  const server: NameServer = { address: "", records, mx: {}, hosts: [], close: () => socket.close() };
  socket.on("message", (query, { port, address }) => {
    const { name, end } = readName(query);
    const { records, mx, hosts } = server;
    const isKnown = name in records || name in mx || hosts.includes(name);
    const of: Record<number, Buffer[]> = {
      1: hosts.includes(name) ? [record(1, Buffer.from([192, 0, 2, 1]))] : [],
      15: (mx[name] ?? []).map((host, index) =>
        record(15, Buffer.concat([Buffer.from([0, index + 1]), nameOf(host)])),
      ),
      16: (records[name] ?? []).map(txtRecord),
    };
    const answers = of[query.readUInt16BE(end)] ?? [];
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    // An answer to a recursive query; 3: there is no such name.
    header.writeUInt16BE(0x8180 | (isKnown ? 0 : 3), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(answers.length, 6);
    const answer = Buffer.concat([header, query.subarray(12, end + 4), ...answers]);
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

const nameOf = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split(".")
      .filter(Boolean)
      .map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`, "latin1")),
    Buffer.from([0]),
  ]);

/** One record whose name points at the question's. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

/** Strings hold 255 octets at most. */
function txtRecord(text: string): Buffer {
  const strings = (text.match(/.{1,255}/gs) ?? [""]).map((piece) =>
    Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, "latin1")]),
  );
  return record(16, Buffer.concat(strings));
}
