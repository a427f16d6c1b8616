import { basename } from 'node:path';
import { readOfferedFile } from '../../core/files/offered-file.ts';
import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { printResult, type Terminal } from '../print.ts';

/** countersign import: a draft file, or an exported PDF, becomes a new proposal. */
export async function importCommand(path: string, client: Client<Api>, terminal: Terminal): Promise<void> {
  const base64 = (await readOfferedFile(path)).toString('base64');
  const { id, proposal } = await client.files.import({ fileName: basename(path), base64 });
  printResult(terminal, { id, title: proposal.overview.title ?? '' }, (imported) => [imported.id]);
}
