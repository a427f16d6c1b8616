import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { specialtyWords } from '../../shared/domain/choice-words.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { ExportChoices } from '../../shared/domain/export-choices.ts';
import { ItSpecialty, type ProposalId } from '../../shared/domain/values.ts';
import { printResult, type Terminal } from '../print.ts';
import { writeBatch } from './batch.ts';

/** countersign export --specialty all: a reviewer pack for each group of IT. False when one could not be written. */
export async function exportPacksCommand(
  id: ProposalId,
  { format, choices }: { format: DocumentFormat; choices: Partial<ExportChoices> },
  client: Client<Api>,
  terminal: Terminal,
): Promise<boolean> {
  const packs = ItSpecialty.options.map((specialty) => ({
    id,
    kind: 'reviewer-pack' as const,
    format,
    specialty,
    choices: { ...choices, specialty },
  }));
  const { written, failed } = await writeBatch(packs, client);
  // What keeps every pack from being written is told as it would be of one.
  if (written.length === 0 && failed[0]) throw failed[0].error;
  const notWritten = failed.map(({ asked: { specialty }, error: { code } }) => ({ specialty, code }));
  printResult(terminal, { written, failed: notWritten }, () => [
    ...written,
    ...notWritten.map(({ specialty, code }) => `not written: ${specialtyWords(specialty)}: ${code}`),
  ]);
  return failed.length === 0;
}
