/** The memory that prepared messages lie in: a few large pieces, which are used again. */
import type { Part } from "../mail/message.ts";

/** The size of a piece, in bytes. */
const pieceSize = 1 << 20;

/** The most pieces that are kept for later. */
const mostKept = 64;

/**
 * Memory for batches of messages. New pieces for each batch would be thrown away, and V8 collects all garbage of a thread for each
 * 64 MB of them.
 */
export type MessageMemory = {
  /** Begins a batch. @returns what copies a message, part after part, to where no other message is */
  begin: () => (parts: readonly Part[]) => Uint8Array;
  /** Takes back the pieces of batches that nobody reads any more. */
  release: (pieces: readonly ArrayBuffer[]) => void;
};

/** Memory with no pieces yet. */
export function messageMemory(): MessageMemory {
  const free: ArrayBuffer[] = [];
  return {
    begin: () => {
      let piece: Uint8Array = new Uint8Array();
      let end = 0;
      return (parts) => {
        const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
        if (end + size > piece.length) {
          const isOrdinary = size <= pieceSize;
          piece = new Uint8Array((isOrdinary && free.pop()) || new ArrayBuffer(Math.max(pieceSize, size)));
          end = 0;
        }
        const begin = end;
        for (const { bytes } of parts) {
          piece.set(bytes, end);
          end += bytes.length;
        }
        return piece.subarray(begin, end);
      };
    },
    release: (pieces) => {
      for (const piece of pieces)
        if (piece.byteLength === pieceSize && free.length < mostKept) free.push(piece);
    },
  };
}
