import type { Destination, Target } from '../core/ports/destination.ts';
import { fail } from '../shared/contract/errors.ts';

/** In base64 this still fits into what a page may leave unread. */
const largestByteCount = 40 * 1024 * 1024;

const downloadTarget: Target = {
  write: async (bytes) => {
    if (bytes.byteLength > largestByteCount)
      fail('destination-refused', { problem: 'The document is too large to download.' });
    return { kind: 'download' };
  },
};

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
