import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FileRefusal, fail } from '../../shared/contract/errors.ts';
import { maxOpenedFileBytes } from '../../shared/domain/draft-file-limit.ts';

/**
 * Reads a file that the user named from outside: a regular file of at most 30 MB, measured on the open descriptor, so
 * that it can't be swapped between the look and the read. No more bytes are read than that measure and one, so that a
 * file which grows meanwhile is noticed and never fills the memory. Throws `file-refused`.
 */
export async function readOfferedFile(path: string): Promise<Buffer> {
  const refuse = (reason: FileRefusal, found: string, expected: string, cause?: unknown): never =>
    fail('file-refused', { reason, where: basename(path), found, expected }, { cause });

  // Without O_NONBLOCK, which Windows lacks, opening a named pipe would wait for ever.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    (error: NodeJS.ErrnoException) =>
      refuse('damaged', `a file that can't be read (${error.code})`, 'a file that can be read', error),
  );
  try {
    const stats = await file.stat();
    if (!stats.isFile()) refuse('not-a-proposal', 'something that is not a file', 'a file');
    if (stats.size > maxOpenedFileBytes) refuse('too-large', `${stats.size} bytes`, 'at most 30 MB');
    const bytes = Buffer.alloc(stats.size + 1);
    let length = 0;
    let bytesRead = 1;
    while (bytesRead > 0 && length < bytes.length) {
      ({ bytesRead } = await file.read(bytes, length, bytes.length - length, null));
      length += bytesRead;
    }
    if (length > stats.size) refuse('damaged', 'a file that grew while it was read', 'a finished file');
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
