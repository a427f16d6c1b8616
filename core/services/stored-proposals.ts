import { fail } from '../../shared/contract/errors.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import { type Proposal, ProposalDraft } from '../../shared/domain/proposal.ts';
import { type ProposalSummary, summarise } from '../../shared/domain/summary.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Clock } from '../ports/host.ts';
import type { Resources } from '../ports/resources.ts';
import type { ProposalSummaryColumns, RevisionReason, Storage, StoredDraft } from '../ports/storage.ts';

/** A stored proposal with its meaning: the document, and the revision that it is. */
export type StoredProposal = { id: ProposalId; revision: number; savedAt: string; proposal: Proposal };

/** Without `resources`, what a card says leaves the questions of IT out until the next save. */
type Ports = { storage: Storage; clock: Clock; resources?: Pick<Resources, 'questionBank'> };

/** Proposals in and out of storage: every other service goes through here. */
export function createStoredProposals({ storage, clock, resources }: Ports) {
  /** The newest revision. Throws `proposal-not-found` or `proposal-damaged`. */
  const load = (id: ProposalId): StoredProposal =>
    meaningOf(storage.proposals.draft(id) ?? fail('proposal-not-found', { id }));

  /** Writes the first revision of a new proposal; its number is 1 unless earlier ones are there already. */
  const create = (id: ProposalId, proposal: Proposal, reason: RevisionReason, revision = 1): StoredProposal =>
    // What could not be read again is not stored.
    storage.atomically(() =>
      meaningOf(storage.proposals.create(id, proposal, columnsOf(proposal), nowIso(), reason, revision)),
    );

  /** Writes the next revision; the caller has checked the base inside the same transaction. */
  const save = (id: ProposalId, proposal: Proposal, reason: RevisionReason): StoredDraft =>
    storage.proposals.save(id, proposal, columnsOf(proposal), nowIso(), reason);

  const nowIso = () => clock.now().toISOString();
  const columnsOf = (proposal: Proposal) =>
    toColumns(summarise(proposal, { today: localDay(clock.now()), bank: resources?.questionBank() }));

  return { load, create, save };
}

export type StoredProposals = ReturnType<typeof createStoredProposals>;

/** Reads a stored body as a proposal. A body that no longer parses is as good as damaged. */
export function meaningOf({ id, revision, savedAt, body }: StoredDraft): StoredProposal {
  const parsed = ProposalDraft.safeParse(body);
  if (!parsed.success) fail('proposal-damaged', { id, lastGoodRevision: null }, { cause: parsed.error });
  return { id: id as ProposalId, revision, savedAt, proposal: parsed.data };
}

function toColumns({
  title,
  organisation,
  tool,
  status,
  headline,
  nextStep,
}: ProposalSummary): ProposalSummaryColumns {
  return {
    title,
    organisation,
    tool,
    status,
    headlineAmountMinor: headline?.amountMinor ?? null,
    headlineCurrency: headline?.currency ?? null,
    nextStep,
  };
}
