import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Api } from '../../shared/contract/api.ts';
import { fail } from '../../shared/contract/errors.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { maxDraftFileBytes } from '../../shared/domain/draft-file.ts';
import { printResult, type Terminal } from '../print.ts';

/** countersign import: a draft file, or an exported PDF, becomes a new proposal. */
export async function importCommand(path: string, client: Client<Api>, terminal: Terminal): Promise<void> {
  const base64 = (await readLimited(path)).toString('base64');
  const { id, proposal } = await client.files.import({ fileName: basename(path), base64 });
  printResult(terminal, { id, title: proposal.overview.title ?? '' }, (imported) => [imported.id]);
}

/** Reads a regular file of at most 10 MB through one descriptor, so that it can't grow or be swapped meanwhile. */
async function readLimited(path: string): Promise<Buffer> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) =>
    fail(
      'file-refused',
      {
        reason: 'not-a-proposal',
        where: path,
        found: cause.code ?? 'an error',
        expected: 'a file that can be read',
      },
      { cause },
    ),
  );
  try {
    const stat = await file.stat();
    if (!stat.isFile() || stat.size > maxDraftFileBytes)
      fail('file-refused', {
        reason: stat.isFile() ? 'too-large' : 'not-a-proposal',
        where: path,
        found: stat.isFile() ? `${stat.size} bytes` : 'something that is not a file',
        expected: 'a file of at most 10 MB',
      });
    return await file.readFile();
  } finally {
    await file.close();
  }
}
