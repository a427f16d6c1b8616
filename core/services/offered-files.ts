import type { OfferAnswer } from '../../shared/contract/draft-files.ts';
import type { OpenedDraft } from '../../shared/contract/drafts.ts';
import { fail } from '../../shared/contract/errors.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Digest, Identifiers } from '../ports/host.ts';
import type { ProposalRow, Storage, VersionRow } from '../ports/storage.ts';
import type { DraftFileService, ReadFile } from './draft-files.ts';
import type { VersionKeeper } from './version-keeper.ts';

type Ports = {
  storage: Storage;
  draftFiles: Pick<DraftFileService, 'read' | 'take'>;
  keeper: VersionKeeper;
  identifiers: Identifiers;
  digest: Digest;
};

/** So many files may wait for an answer; the oldest is forgotten, and can be offered again. */
const mostWaiting = 5;

/**
 * Files that are offered to a library which may know them already. One that belongs to no proposal here is opened as
 * a new one; for the others the window asks first.
 */
export function createOfferedFileService({ storage, draftFiles, keeper, identifiers, digest }: Ports) {
  const waiting = new Map<string, ReadFile>();

  const offer = async (request: { fileName: string; base64: string }): Promise<OfferAnswer> => {
    const file = await draftFiles.read(request);
    const home = homeOf(file);
    if (!home) return { kind: 'opened', draft: draftFiles.take(file) };
    const offerId = identifiers.next();
    waiting.set(offerId, file);
    for (const oldest of [...waiting.keys()].slice(0, -mostWaiting)) waiting.delete(oldest);
    const { row, version, sameAs } = home;
    return {
      kind: 'known',
      offer: {
        offerId,
        fileName: file.fileName,
        id: row.id as ProposalId,
        title: row.title,
        newestRevision: row.revision,
        sameAs,
        versionName: version?.name ?? null,
        isChangedSinceExport: isChangedSinceExport(row.id, file),
      },
    };
  };

  /** Opens a file that is known as a new proposal all the same. */
  const keepOffer = ({ offerId }: { offerId: string }): OpenedDraft => {
    const draft = draftFiles.take(waitingFile(offerId));
    waiting.delete(offerId);
    return draft;
  };

  const proposalOf = (offerId: string): Proposal => waitingFile(offerId).content.proposal;

  const waitingFile = (offerId: string): ReadFile =>
    waiting.get(offerId) ?? fail('bad-request', { problem: 'The file is no longer at hand: open it again.' });

  /** The proposal that a file belongs to: by its identifier, or by content that was kept as a version of one. */
  const homeOf = ({
    content,
  }: ReadFile): { row: ProposalRow; version?: VersionRow | undefined; sameAs: number | null } | undefined => {
    const sha256 = keeper.contentSha256(content.proposal);
    const versions = storage.versions.withContent(sha256);
    const originId = content.origin?.id;
    const version =
      versions.find(({ proposalId }) => proposalId === originId) ??
      (rowHere(originId) ? undefined : versions.find(({ proposalId }) => rowHere(proposalId)));
    const row = rowHere(version?.proposalId ?? originId);
    if (!row) return undefined;
    const isNewest = storage.proposals.goodRevision(row.id, row.revision)?.sha256 === sha256;
    return { row, version, sameAs: version?.revision ?? (isNewest ? row.revision : null) };
  };

  /** What lies in the trash is no home: a file that belongs there is opened as a new proposal. */
  const rowHere = (id: string | undefined): ProposalRow | undefined => {
    const row = id === undefined ? undefined : storage.proposals.row(id);
    return row && row.trashedAt === null && !row.isDamaged ? row : undefined;
  };

  const isChangedSinceExport = (id: string, { content, bytes, isPdf }: ReadFile): boolean => {
    if (!isPdf) return false;
    const contentSha256 = keeper.contentSha256(content.proposal);
    const receipts = storage.exports.listFor(id).filter((receipt) => receipt.contentSha256 === contentSha256);
    const fileSha256 = digest(bytes);
    return receipts.length > 0 && receipts.every((receipt) => receipt.fileSha256 !== fileSha256);
  };

  return { offer, keepOffer, proposalOf };
}

export type OfferedFileService = ReturnType<typeof createOfferedFileService>;
