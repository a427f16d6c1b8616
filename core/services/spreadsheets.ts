import type { ModelFormat } from '../../shared/contract/api.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { versionTag } from '../../shared/domain/version-names.ts';
import type { Destination, DocumentFile } from '../ports/destination.ts';
import type { SafeName } from '../ports/files.ts';
import type { Digest } from '../ports/host.ts';
import type { ReadSpreadsheet, WriteModel } from '../ports/spreadsheets.ts';
import type { RecentFiles } from './recent-files.ts';
import type { StoredProposals } from './stored-proposals.ts';

type Ports = {
  proposals: StoredProposals;
  destination: Destination;
  safeName: SafeName;
  digest: Digest;
  files: RecentFiles;
  writeModel: WriteModel;
  readSpreadsheet: ReadSpreadsheet;
};

type ExportRequest = { id: ProposalId; format: ModelFormat; exportId: string };

const formats = {
  xlsx: { ending: '.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: '.csv', mediaType: 'text/csv' },
} as const satisfies Record<ModelFormat, { ending: string; mediaType: DocumentFile['mediaType'] }>;

/** The money of a proposal out to spreadsheets, and figures from spreadsheets in. */
export function createSpreadsheetService(ports: Ports) {
  const { proposals, destination, safeName, digest, files, writeModel, readSpreadsheet } = ports;

  const exportModel = async ({ id, format, exportId }: ExportRequest) => {
    const stored = proposals.load(id);
    const { proposal } = stored;
    const { ending, mediaType } = formats[format];
    const title = proposal.overview.title?.trim() || 'Untitled proposal';
    const file: DocumentFile = {
      fileName: safeName(`${title} ${versionTag(stored)} model`, ending),
      mediaType,
    };
    const target = await destination.choose(file);
    if (!target) return null;
    const bytes = await writeModel(proposal, format);
    const delivery = await target.write(bytes);
    files.remember(exportId, file, delivery, bytes);
    return {
      exportId,
      fileName: file.fileName,
      delivery,
      byteCount: bytes.length,
      fileSha256: digest(bytes),
    };
  };

  /** Takes nothing over: which column means what is for the author to say. */
  const preview = async ({ base64 }: { base64: string }) => ({
    sheets: await readSpreadsheet(Buffer.from(base64, 'base64')),
  });

  return { exportModel, preview };
}
