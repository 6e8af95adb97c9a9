/** A message's bytes as they follow 354. */
const dot = Buffer.from(".");
const endOfLine = Buffer.from("\r\n");
const endOfData = Buffer.from(".\r\n");

/**
 * Doubles the dot of each line that starts with one, and adds the final dot (RFC 5321 section 4.5.2). Any dot after a line
 * feed counts, so that nothing in a message ends it early for a server with looser rules; the search is the engine's own.
 *
 * @param raw holds no dot after a bare CR
 */
export function dotStuffed(raw: Buffer): Buffer {
  const pieces: Buffer[] = raw[0] === 0x2e ? [dot] : [];
  let from = 0;
  for (let at = raw.indexOf("\n."); at >= 0; at = raw.indexOf("\n.", from)) {
    pieces.push(raw.subarray(from, at + 1), dot);
    from = at + 1;
  }
  pieces.push(raw.subarray(from));
  if (raw.length > 0 && !raw.subarray(-2).equals(endOfLine)) pieces.push(endOfLine);
  pieces.push(endOfData);
  return Buffer.concat(pieces);
}
