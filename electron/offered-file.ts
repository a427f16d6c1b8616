import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { fail } from '../shared/contract/errors.ts';

const largestByteCount = 10_000_000;

/**
 * Reads a file the user opened: a regular file of at most 10 MB, measured on the open descriptor, so that it can't be
 * swapped between the look and the read. Throws `file-refused`.
 */
export async function readOfferedFile(path: string): Promise<Uint8Array> {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) =>
    fail(
      'file-refused',
      { reason: 'damaged', where: '', found: 'a file that cannot be read', expected: 'a readable file' },
      { cause: error },
    ),
  );
  try {
    const { size, isFile } = await file
      .stat()
      .then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
    if (!isFile) {
      fail('file-refused', {
        reason: 'not-a-proposal',
        where: '',
        found: 'no regular file',
        expected: 'a file',
      });
    }
    if (size > largestByteCount) {
      fail('file-refused', {
        reason: 'too-large',
        where: '',
        found: `${size} bytes`,
        expected: 'at most 10 MB',
      });
    }
    const bytes = new Uint8Array(largestByteCount + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
      if (bytesRead === 0) return bytes.slice(0, length);
      length += bytesRead;
      if (length > largestByteCount) {
        fail('file-refused', {
          reason: 'too-large',
          where: '',
          found: 'a growing file',
          expected: 'at most 10 MB',
        });
      }
    }
  } finally {
    await file.close();
  }
}
