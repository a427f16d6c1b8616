import type { Delivery, Destination, Target } from '../core/ports/destination.ts';
import { fail } from '../shared/contract/errors.ts';

/** In base64 this still fits into what a page may leave unread. */
const largestByteCount = 40 * 1024 * 1024;

const downloadTarget: Target = {
  write: async (bytes) => delivered(bytes.byteLength),
  writePieces: async (pieces) => {
    const held: Uint8Array[] = [];
    let byteCount = 0;
    for await (const piece of pieces) {
      byteCount += piece.byteLength;
      delivered(byteCount);
      held.push(piece);
    }
    return { delivery: delivered(byteCount), bytes: Buffer.concat(held) };
  },
};

function delivered(byteCount: number): Delivery {
  if (byteCount > largestByteCount)
    fail('destination-refused', { problem: 'The document is too large to download.' });
  return { kind: 'download' };
}

/**
 * The browser has its own way of saving a file, so a document is delivered by saying that it can be fetched: core
 * keeps the bytes of the last few and hands them out by `exports.download`. No path ever comes from the page.
 */
export const downloadDestination: Destination = {
  choose: async () => downloadTarget,
  chooseFolder: async () => () => downloadTarget,
  reveal: async () => {},
  open: async () => {},
};
