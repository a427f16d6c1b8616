import { fail } from '../../shared/contract/errors.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { ExportChoices } from '../../shared/domain/export-choices.ts';
import type { ExportKind } from '../../shared/domain/export-kind.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Destination, DocumentFile, Target } from '../ports/destination.ts';
import type { createExportService } from './exports.ts';

type Ports = {
  destination: Destination;
  /** The usual exports, but into this place. */
  exportsTo: (destination: Destination) => Pick<ExportService, 'write' | 'exportDraft'>;
};
type ExportService = ReturnType<typeof createExportService>;

type BulkRequest = {
  batchId: string;
  id: ProposalId;
  kind: ExportKind | 'draft';
  /** These two mean nothing to a draft file. */
  format: DocumentFormat;
  choices: ExportChoices;
  exportId: string;
};

/**
 * Many documents into one place: it is chosen once, and each document is an export of its own, so that one that fails
 * stops none of the others, and the caller knows how far it is.
 */
export function createBulkExportService({ destination, exportsTo }: Ports) {
  const batches = new Map<string, (file: DocumentFile) => Target>();

  /** Says whether the user chose a place. */
  const begin = async ({ batchId }: { batchId: string }) => {
    const targets = await destination.chooseFolder();
    if (!targets) return { isChosen: false };
    batches.set(batchId, targets);
    return { isChosen: true };
  };

  const write = async ({ batchId, id, kind, format, choices, exportId }: BulkRequest) => {
    const targets =
      batches.get(batchId) ?? fail('bad-request', { problem: 'No place was chosen for these exports.' });
    const exporter = exportsTo({ ...destination, choose: async (file) => targets(file) });
    const receipt =
      kind === 'draft'
        ? await exporter.exportDraft({ id, exportId })
        : await exporter.write({ id, exportId, kind, format, choices });
    if (!receipt) return fail('export-cancelled', {});
    const { fileName, delivery } = receipt;
    return { exportId, fileName, delivery };
  };

  const end = ({ batchId }: { batchId: string }) => {
    batches.delete(batchId);
    return null;
  };

  return { begin, write, end };
}
