import { fail } from '../../shared/contract/errors.ts';
import type { ExportReceipt, Preview } from '../../shared/contract/exports.ts';
import type { DocumentFormat } from '../../shared/domain/document-format.ts';
import { draftFileEnding, sourceAttachmentName } from '../../shared/domain/draft-file.ts';
import { plainChoices } from '../../shared/domain/export-choices.ts';
import { exportFileName, usualFileNamePattern } from '../../shared/domain/export-file-name.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import { withoutPrivateParts } from '../../shared/domain/private-parts.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { versionTag } from '../../shared/domain/version-names.ts';
import type { Announce } from '../events.ts';
import type { Destination, DocumentFile } from '../ports/destination.ts';
import type { Attachment, DocumentRequest } from '../ports/documents.ts';
import type { SafeName } from '../ports/files.ts';
import type { Clock, Digest, Log } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';
import type { DocumentMaker } from './document-maker.ts';
import type { DraftFileService } from './draft-files.ts';
import { createNewestOnly } from './newest-only.ts';
import type { RecentFiles } from './recent-files.ts';
import type { RunningExports } from './running-exports.ts';
import type { StoredProposal, StoredProposals } from './stored-proposals.ts';
import type { VersionKeeper } from './version-keeper.ts';

type Ports = {
  storage: Storage;
  proposals: StoredProposals;
  draftFiles: DraftFileService;
  documents: DocumentMaker;
  destination: Destination;
  safeName: SafeName;
  digest: Digest;
  clock: Clock;
  log: Log;
  announce: Announce;
  files: RecentFiles;
  running: RunningExports;
  keeper: VersionKeeper;
  /** How exported files are named in this library; undefined for the usual way. */
  fileNamePattern: () => string | undefined;
};

type PreviewRequest = DocumentRequest & { id: ProposalId };
type WriteRequest = PreviewRequest & { format: DocumentFormat; exportId: string };

const mediaTypes: Readonly<Record<DocumentFormat, DocumentFile['mediaType']>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
};

/** From a stored proposal to a document in the place that the user chose. */
export function createExportService(ports: Ports) {
  const { storage, proposals, draftFiles, documents, destination, safeName } = ports;
  const { digest, clock, log, announce, files, keeper, running, fileNamePattern } = ports;
  const newestPreview = createNewestOnly<ProposalId>();

  const preview = ({ id, ...request }: PreviewRequest): Promise<Preview> =>
    newestPreview(id, async () => {
      const stored = proposals.load(id);
      const { bytes, pageCount, anchorPages, unprintable } = await documents.make(stored, request, 'pdf');
      return {
        revision: stored.revision,
        pdfBase64: Buffer.from(bytes).toString('base64'),
        pageCount,
        anchorPages: { ...anchorPages },
        unprintable: [...unprintable],
      };
    });

  /** The page that stands for a proposal among others. */
  const cover = async ({ id }: { id: ProposalId }): Promise<{ pdfBase64: string }> => {
    const { bytes } = await documents.make(
      proposals.load(id),
      { kind: 'cover', choices: plainChoices },
      'pdf',
    );
    return { pdfBase64: Buffer.from(bytes).toString('base64') };
  };

  const write = ({ id, exportId, format, ...request }: WriteRequest): Promise<ExportReceipt | null> =>
    running.run(exportId, async (signal) => {
      const file: DocumentFile = {
        fileName: documentNameOf(proposals.load(id), request, format),
        mediaType: mediaTypes[format],
      };
      const target = await destination.choose(file);
      if (!target) return null;

      // What was typed while the dialog was open belongs to the document.
      const stored = keepAndLoad(id);
      const startedMs = clock.now().getTime();
      const progress = (stage: 'composing' | 'rendering' | 'writing', fraction: number) =>
        announce({ type: 'exportProgressed', exportId, stage, fraction });
      progress('composing', 0.05);
      const document = await documents.make(stored, request, format, {
        attachments: request.choices.carriesSource ? [sourceOf(stored)] : [],
        signal,
        onProgress: (fraction) => progress('rendering', 0.1 + 0.8 * fraction),
      });
      progress('writing', 0.95);
      const delivery = await target.write(document.bytes);
      files.remember(exportId, file, delivery, document.bytes);
      const receipt: ExportReceipt = {
        exportId,
        fileName: file.fileName,
        delivery,
        pageCount: document.pageCount,
        byteCount: document.bytes.length,
        elapsedMs: clock.now().getTime() - startedMs,
        contentSha256: contentSha256(stored),
        fileSha256: digest(document.bytes),
        unprintable: [...document.unprintable],
      };
      record(stored, request, receipt);
      announce({ type: 'exportWritten', exportId, fileName: file.fileName });
      return receipt;
    });

  const exportDraft = ({ id, exportId }: { id: ProposalId; exportId: string }) =>
    running.run(exportId, async (signal) => {
      const file: DocumentFile = {
        fileName: fileNameOf(proposals.load(id), draftFileEnding),
        mediaType: 'application/x-countersign+json',
      };
      const target = await destination.choose(file);
      if (!target) return null;
      if (signal.aborted) fail('export-cancelled', {});
      const stored = keepAndLoad(id);
      const bytes = draftFiles.write(stored);
      const delivery = await target.write(bytes);
      files.remember(exportId, file, delivery, bytes);
      written(() => keeper.keepForFile(stored, file.fileName, 'exported'));
      return {
        exportId,
        fileName: file.fileName,
        delivery,
        byteCount: bytes.length,
        fileSha256: digest(bytes),
      };
    });

  const reveal = async ({ exportId }: { exportId: string }) => {
    await destination.reveal(files.pathOf(exportId));
    return null;
  };

  const open = async ({ exportId }: { exportId: string }) => {
    await destination.open(files.pathOf(exportId));
    return null;
  };

  const sourceOf = (stored: StoredProposal): Attachment => ({
    name: sourceAttachmentName,
    mediaType: 'application/x-countersign+json',
    description: 'The proposal as Countersign opens it',
    bytes: draftFiles.write({ ...stored, proposal: withoutPrivateParts(stored.proposal) }),
  });

  const contentSha256 = ({ proposal }: StoredProposal) => keeper.contentSha256(proposal);

  const documentNameOf = (
    { proposal, revision }: StoredProposal,
    { kind, choices }: DocumentRequest,
    format: DocumentFormat,
  ) => {
    const { name, afterTitle } = exportFileName({
      pattern: fileNamePattern() ?? usualFileNamePattern,
      proposal,
      revision,
      kind,
      specialty: choices.specialty,
      reportDay: choices.reportDay,
      day: localDay(clock.now()),
    });
    return safeName(name, `.${format}`, afterTitle);
  };

  const fileNameOf = (stored: StoredProposal, ending: string) => {
    const title = stored.proposal.overview.title?.trim() || 'Untitled proposal';
    const tag = versionTag(stored);
    return safeName(`${title} ${tag}`, ending, tag);
  };

  /** The exported revision stays, whatever is saved while the document is made. */
  const keepAndLoad = (id: ProposalId): StoredProposal =>
    storage.atomically(() => {
      storage.proposals.keepRevision(id, 'exported');
      return proposals.load(id);
    });

  const record = (stored: StoredProposal, { kind }: DocumentRequest, receipt: ExportReceipt) =>
    written(() => {
      storage.exports.add({
        exportId: receipt.exportId,
        proposalId: stored.id,
        revision: stored.revision,
        kind,
        fileName: receipt.fileName,
        fileSha256: receipt.fileSha256,
        contentSha256: receipt.contentSha256,
        pageCount: receipt.pageCount,
        byteCount: receipt.byteCount,
        exportedAt: clock.now().toISOString(),
      });
      keeper.keepForFile(stored, receipt.fileName, 'exported');
    });

  /** The file is written and the user has it; a missing line in the history must not say otherwise. */
  const written = (keepInHistory: () => void) => {
    try {
      storage.atomically(keepInHistory);
    } catch (cause) {
      log.error('an export was written but not listed', cause);
    }
  };

  return {
    preview,
    cover,
    write,
    exportDraft,
    cancel: running.cancel,
    reveal,
    open,
    download: files.download,
  };
}
