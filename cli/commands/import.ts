import { basename } from 'node:path';
import { readOfferedFile } from '../../core/files/offered-file.ts';
import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { printResult, type Terminal } from '../print.ts';
import { importSignOff } from './import-sign-off.ts';

/** `record`: what was filled into the sign-off page goes into the decision. `asProposal`: nobody looks at that page. */
type ImportOptions = { record?: boolean; asProposal?: boolean };

/**
 * countersign import: a draft file, or an exported PDF, becomes a new proposal. A PDF whose sign-off page was filled in
 * for a proposal of this library is read instead.
 */
export async function importCommand(
  path: string,
  { record = false, asProposal = false }: ImportOptions,
  client: Client<Api>,
  terminal: Terminal,
): Promise<void> {
  const base64 = (await readOfferedFile(path)).toString('base64');
  const signOff = asProposal ? null : await client.decision.readSignOff({ base64 });
  if (signOff && signOff.title !== null) {
    await importSignOff(signOff, { isRecorded: record }, client, terminal);
    return;
  }
  const { id, proposal } = await client.files.import({ fileName: basename(path), base64 });
  printResult(terminal, { id, title: proposal.overview.title ?? '' }, (imported) => [imported.id]);
}
