import type { ModelFormat } from '../../shared/contract/spreadsheets.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { versionTag } from '../../shared/domain/version-names.ts';
import type { ReadSpreadsheet, WriteModel } from '../ports/spreadsheets.ts';
import type { WriteFile } from './file-writer.ts';
import { spreadsheetFormats } from './spreadsheet-formats.ts';
import type { StoredProposals } from './stored-proposals.ts';

type Ports = {
  proposals: StoredProposals;
  writeFile: WriteFile;
  writeModel: WriteModel;
  readSpreadsheet: ReadSpreadsheet;
};

type ExportRequest = { id: ProposalId; format: ModelFormat; exportId: string };

/** The money of a proposal out to spreadsheets, and figures from spreadsheets in. */
export function createSpreadsheetService(ports: Ports) {
  const { proposals, writeFile, writeModel, readSpreadsheet } = ports;

  const exportModel = ({ id, format, exportId }: ExportRequest) => {
    const stored = proposals.load(id);
    const title = stored.proposal.overview.title?.trim() || 'Untitled proposal';
    const kept = `${versionTag(stored)} model`;
    return writeFile({ exportId, name: `${title} ${kept}`, kept, ...spreadsheetFormats[format] }, () =>
      writeModel(stored.proposal, format),
    );
  };

  /** Takes nothing over: which column means what is for the author to say. */
  const preview = async ({ base64 }: { base64: string }) => ({
    sheets: await readSpreadsheet(Buffer.from(base64, 'base64')),
  });

  return { exportModel, preview };
}
