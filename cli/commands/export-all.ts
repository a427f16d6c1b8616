import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { printResult, type Terminal } from '../print.ts';
import { writeBatch } from './batch.ts';
import { allCards } from './list.ts';

/** countersign export --all: every proposal into one folder. Returns false when one of them could not be written. */
export async function exportAllCommand(
  kind: 'full-proposal' | 'draft',
  client: Client<Api>,
  terminal: Terminal,
): Promise<boolean> {
  const cards = await allCards({ place: 'anywhere' }, client);
  const batch = await writeBatch(
    cards.map(({ id, title }) => ({ id, title, kind })),
    client,
  );
  const failed = batch.failed.map(({ asked: { id, title }, error: { code } }) => ({ id, title, code }));
  printResult(terminal, { written: batch.written, failed }, ({ written }) => [
    ...written,
    ...failed.map(({ id, title, code }) => `not written: ${title || 'Untitled proposal'} (${id}): ${code}`),
  ]);
  return failed.length === 0;
}
