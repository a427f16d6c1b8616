import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import type { ExportChoices } from '../../shared/domain/export-choices.ts';
import type { ExportKind } from '../../shared/domain/export-kind.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { printResult, type Terminal } from '../print.ts';

/** What can be written: documents, the draft file that can be imported again, the questions for the vendor, the model. */
export type CliExportKind =
  | ExportKind
  | 'draft'
  | 'vendor-form'
  | 'vendor-table'
  | 'model-xlsx'
  | 'model-csv';

/** countersign export: the same procedure that the Export button calls. */
export async function exportCommand(
  id: ProposalId,
  { kind, format, choices }: { kind: CliExportKind; format: DocumentFormat; choices: Partial<ExportChoices> },
  client: Client<Api>,
  terminal: Terminal,
): Promise<void> {
  const exportId = crypto.randomUUID();
  if (kind === 'draft') {
    const receipt = await client.files.exportDraft({ id, exportId });
    printResult(terminal, receipt, () =>
      receipt ? [`${pathOf(receipt)} (${receipt.byteCount} bytes)`] : [],
    );
    return;
  }
  if (kind === 'vendor-form' || kind === 'vendor-table') {
    const receipt = await client.vendor.exportQuestions({
      id,
      format: kind === 'vendor-form' ? 'form' : 'table',
      exportId,
    });
    printResult(terminal, receipt, () =>
      receipt ? [`${pathOf(receipt)} (${receipt.questionCount} questions)`] : [],
    );
    return;
  }
  if (kind === 'model-xlsx' || kind === 'model-csv') {
    const receipt = await client.spreadsheets.exportModel({
      id,
      format: kind === 'model-xlsx' ? 'xlsx' : 'csv',
      exportId,
    });
    printResult(terminal, receipt, () =>
      receipt ? [`${pathOf(receipt)} (${receipt.byteCount} bytes)`] : [],
    );
    return;
  }
  const receipt = await client.exports.write({ id, kind, format, choices, exportId });
  printResult(terminal, receipt, () => (receipt ? [`${pathOf(receipt)} (${extent(receipt)})`] : []));
}

/** The pages of Word and of a browser are not ours to count. */
function extent({ pageCount, byteCount }: { pageCount: number; byteCount: number }): string {
  return pageCount === 0 ? `${byteCount} bytes` : `${pageCount} pages`;
}

/** The written path; the terminal never delivers as a download. */
export function pathOf({
  delivery,
  fileName,
}: {
  delivery: { kind: string; path?: string };
  fileName: string;
}): string {
  return delivery.path ?? fileName;
}
