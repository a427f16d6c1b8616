import type { Api } from '../../shared/contract/api.ts';
import { isAppError } from '../../shared/contract/errors.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { printResult, type Terminal } from '../print.ts';
import { pathOf } from './export.ts';
import { allCards } from './list.ts';

/** countersign export --all: every proposal into one folder. Returns false when one of them could not be written. */
export async function exportAllCommand(
  kind: 'full-proposal' | 'draft',
  client: Client<Api>,
  terminal: Terminal,
): Promise<boolean> {
  const batchId = crypto.randomUUID();
  await client.bulk.begin({ batchId });
  const written: string[] = [];
  const failed: { id: string; title: string; code: string }[] = [];
  for (const { id, title } of await allCards({ place: 'anywhere' }, client)) {
    try {
      written.push(pathOf(await client.bulk.write({ batchId, id, kind, exportId: crypto.randomUUID() })));
    } catch (error) {
      if (!isAppError(error)) throw error;
      failed.push({ id, title, code: error.code });
    }
  }
  await client.bulk.end({ batchId });
  printResult(terminal, { written, failed }, () => [
    ...written,
    ...failed.map(({ id, title, code }) => `not written: ${title || 'Untitled proposal'} (${id}): ${code}`),
  ]);
  return failed.length === 0;
}
