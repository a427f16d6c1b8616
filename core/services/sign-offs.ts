import type { ReadSignOff } from '../../shared/contract/decision.ts';
import { type FilledSignOff, readFilledSignOff } from '../../shared/domain/sign-off/filled-sign-off.ts';
import { ProposalId } from '../../shared/domain/values.ts';
import type { ReadFormFields } from '../ports/documents.ts';
import type { Storage } from '../ports/storage.ts';
import type { StoredProposals } from './stored-proposals.ts';
import type { VersionKeeper } from './version-keeper.ts';

type Ports = {
  storage: Storage;
  proposals: StoredProposals;
  readFormFields: ReadFormFields;
  keeper: VersionKeeper;
};

const PDF_MARK = '%PDF-';

/** Reads what people have filled into the sign-off page of an exported PDF. Changes nothing. */
export function createSignOffService({ storage, proposals, readFormFields, keeper }: Ports) {
  /** Null for a file that is no PDF, has no form of ours, or one that nobody has filled in. */
  const read = async ({ base64 }: { base64: string }): Promise<ReadSignOff | null> => {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.subarray(0, PDF_MARK.length).toString('latin1') !== PDF_MARK) return null;
    const filled = readFilledSignOff(await readFormFields(bytes));
    return filled ? { ...filled, ...knownOf(filled) } : null;
  };

  /** What the library knows of the proposal, and of the text that was signed. */
  const knownOf = ({
    proposalId,
    contentSha256,
  }: FilledSignOff): Pick<ReadSignOff, 'title' | 'signedText' | 'isInTrash'> => {
    const { data: id } = ProposalId.safeParse(proposalId);
    if (id === undefined || !storage.proposals.draft(id))
      return { title: null, signedText: 'unknown', isInTrash: false };
    const { proposal } = proposals.load(id);
    const isCurrent = keeper.contentSha256(proposal) === contentSha256;
    const isKept = storage.versions.withContent(contentSha256).some((version) => version.proposalId === id);
    const signedText = isCurrent ? 'current' : isKept ? 'earlier' : 'unknown';
    const isInTrash = storage.proposals.row(id)?.trashedAt != null;
    return { title: proposal.overview.title ?? '', signedText, isInTrash };
  };

  return { read };
}

export type SignOffService = ReturnType<typeof createSignOffService>;
