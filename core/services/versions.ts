import { fail } from '../../shared/contract/errors.ts';
import type { ComparedSide, HistoryEntry } from '../../shared/contract/versions.ts';
import { compareProposals } from '../../shared/domain/compare/compare-proposals.ts';
import type { Comparison } from '../../shared/domain/compare/comparison.ts';
import { hasPrivateParts, withoutPrivateParts } from '../../shared/domain/private-parts.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Clock } from '../ports/host.ts';
import type { Resources } from '../ports/resources.ts';
import type { Storage } from '../ports/storage.ts';
import type { OfferedFileService } from './offered-files.ts';
import { meaningOf, type StoredProposal } from './stored-proposals.ts';
import type { VersionKeeper } from './version-keeper.ts';

type Ports = {
  storage: Storage;
  clock: Clock;
  resources: Resources;
  keeper: VersionKeeper;
  offeredFiles: Pick<OfferedFileService, 'proposalOf'>;
};

const isForOthers = (side: ComparedSide, proposal: Proposal): boolean =>
  'offerId' in side && !hasPrivateParts(proposal);

type ListRequest = { id: ProposalId; before?: number | undefined; limit: number };
type RevisionRequest = { id: ProposalId; revision: number };

/** The history of a proposal: looking through it, naming what should stay, and seeing what changed. */
export function createVersionService({ storage, clock, resources, keeper, offeredFiles }: Ports) {
  const list = ({ id, before, limit }: ListRequest) => {
    requireProposal(id);
    const page = storage.proposals.revisions(id, { before, limit: limit + 1 });
    const versions = new Map(storage.versions.listFor(id).map((row) => [row.revision, row]));
    const exports = Map.groupBy(storage.exports.listFor(id), ({ revision }) => revision);
    const entries = page.slice(0, limit).map(({ revision, savedAt, reason }): HistoryEntry => {
      const { name, reason: why, keptAt, contentSha256 } = versions.get(revision) ?? {};
      const made = exports.get(revision) ?? [];
      return {
        revision,
        savedAt,
        cause: reason,
        version: name && why && keptAt && contentSha256 ? { name, reason: why, keptAt, contentSha256 } : null,
        exports: made.map(({ fileName, exportedAt, contentSha256: content }) => ({
          fileName,
          exportedAt,
          contentSha256: content,
        })),
      };
    });
    return { entries, hasMore: page.length > limit };
  };

  /** Keeps a revision under a name for good; one that is kept already gets the new name. */
  const keep = ({ id, revision, name }: RevisionRequest & { name: string }) =>
    storage.atomically(() => {
      const stored = load({ id, revision });
      const known = storage.versions.find(id, revision);
      storage.versions.put(
        known
          ? { ...known, name }
          : {
              proposalId: id,
              revision,
              name,
              reason: 'named',
              keptAt: clock.now().toISOString(),
              contentSha256: keeper.contentSha256(stored.proposal),
            },
      );
      return null;
    });

  const open = (request: RevisionRequest) => {
    const { revision, savedAt, proposal } = load(request);
    return { revision, savedAt, proposal };
  };

  const compare = ({ from, to }: { from: ComparedSide; to: ComparedSide }): Comparison => {
    const [before, after] = [proposalOf(from), proposalOf(to)];
    // A file that was made for others lacks what is private: beside it only the rest can differ.
    return isForOthers(from, before) || isForOthers(to, after)
      ? compareProposals(withoutPrivateParts(before), withoutPrivateParts(after), questionText)
      : compareProposals(before, after, questionText);
  };

  const load = ({ id, revision }: RevisionRequest): StoredProposal => {
    requireProposal(id);
    return meaningOf(
      storage.proposals.goodRevision(id, revision) ?? fail('revision-not-found', { id, revision }),
    );
  };

  const proposalOf = (side: ComparedSide): Proposal =>
    'offerId' in side ? offeredFiles.proposalOf(side.offerId) : load(side).proposal;

  const requireProposal = (id: ProposalId) => {
    if (!storage.proposals.row(id)) fail('proposal-not-found', { id });
  };

  const questionText = (questionId: string) =>
    resources.questionBank().questions.find(({ id }) => id === questionId)?.text;

  return { list, keep, open, compare };
}
