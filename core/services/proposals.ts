import type { z } from 'zod';
import type { api, OpenedDraft, ProposalCard } from '../../shared/contract/api.ts';
import { fail } from '../../shared/contract/errors.ts';
import { Status } from '../../shared/domain/decision.ts';
import { emptyProposal } from '../../shared/domain/empty-proposal.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { checkReadiness } from '../../shared/domain/readiness/check.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Announce } from '../events.ts';
import type { Clock, Identifiers } from '../ports/host.ts';
import type { Resources } from '../ports/resources.ts';
import type { ProposalRow, Storage } from '../ports/storage.ts';
import { asOpened, copyTitle } from './drafts.ts';
import { isoDay, type StoredProposals } from './stored-proposals.ts';

type Ports = {
  storage: Storage;
  proposals: StoredProposals;
  resources: Resources;
  identifiers: Identifiers;
  clock: Clock;
  announce: Announce;
};

type ListInput = z.output<typeof api.proposals.list.input>;

/** The library as a list: making, finding, copying and setting aside proposals. */
export function createProposalService({
  storage,
  proposals,
  resources,
  identifiers,
  clock,
  announce,
}: Ports) {
  const list = ({ limit, after, search, trashed }: ListInput) => {
    const { rows, next, total } = storage.proposals.list({ limit, after, search, trashed });
    return { cards: rows.map(cardOf), ...(next === undefined ? {} : { next }), total };
  };

  const create = ({
    templateId,
    title,
  }: {
    templateId?: string | undefined;
    title?: string | undefined;
  }): OpenedDraft => {
    const start =
      templateId === undefined
        ? emptyProposal(() => identifiers.next())
        : (resources.template(templateId) ?? fail('template-not-found', { id: templateId }));
    return add(title === undefined ? start : withTitle(start, title));
  };

  const duplicate = ({ id }: { id: ProposalId }): OpenedDraft => {
    const { proposal } = proposals.load(id);
    return add(withTitle(proposal, copyTitle(proposal)));
  };

  const setTrashed = (id: ProposalId, trashedAt: string | null) => {
    if (!storage.proposals.row(id)) fail('proposal-not-found', { id });
    storage.proposals.setTrashed(id, trashedAt);
    announce({ type: 'libraryChanged' });
    return null;
  };

  const check = ({ id }: { id: ProposalId }) => {
    const { revision, proposal } = proposals.load(id);
    return { revision, findings: checkReadiness(proposal, { today: isoDay(clock.now()) }) };
  };

  const thumbnail = ({ id }: { id: ProposalId }) => {
    const png = storage.proposals.thumbnail(id);
    return { pngBase64: png ? Buffer.from(png).toString('base64') : null };
  };

  const saveThumbnail = ({ id, pngBase64 }: { id: ProposalId; pngBase64: string }) => {
    if (!storage.proposals.row(id)) fail('proposal-not-found', { id });
    storage.proposals.setThumbnail(id, Buffer.from(pngBase64, 'base64'));
    return null;
  };

  const add = (proposal: Proposal): OpenedDraft => {
    const created = proposals.create(identifiers.next() as ProposalId, proposal, 'created');
    announce({ type: 'libraryChanged' });
    return asOpened(created);
  };

  const cardOf = (row: ProposalRow): ProposalCard => ({
    id: row.id as ProposalId,
    title: row.title,
    organisation: row.organisation,
    tool: row.tool,
    status: Status.parse(row.status),
    headline:
      row.headlineAmountMinor === null || row.headlineCurrency === null
        ? null
        : { amountMinor: row.headlineAmountMinor, currency: row.headlineCurrency },
    nextStep: row.nextStep,
    revision: row.revision,
    savedAt: row.savedAt,
    hasThumbnail: storage.proposals.thumbnail(row.id) !== undefined,
  });

  return {
    list,
    create,
    duplicate,
    trash: ({ id }: { id: ProposalId }) => setTrashed(id, clock.now().toISOString()),
    restore: ({ id }: { id: ProposalId }) => setTrashed(id, null),
    check,
    thumbnail,
    saveThumbnail,
  };
}

function withTitle(proposal: Proposal, title: string): Proposal {
  return { ...proposal, overview: { ...proposal.overview, title } };
}
