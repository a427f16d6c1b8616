import type { z } from 'zod';
import type { api, OpenedDraft, ProposalCard } from '../../shared/contract/api.ts';
import { fail } from '../../shared/contract/errors.ts';
import { Status } from '../../shared/domain/decision.ts';
import { emptyProposal } from '../../shared/domain/empty-proposal.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { checkReadiness } from '../../shared/domain/readiness/check.ts';
import { IsoInstant, type ProposalId } from '../../shared/domain/values.ts';
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
  /** Puts the organisation's defaults into a new proposal. */
  prefill: (proposal: Proposal) => Proposal;
};

/** Shown when the instant of a damaged row can't be read. */
const unknownInstant = '1970-01-01T00:00:00.000Z';

type ListInput = z.output<typeof api.proposals.list.input>;

/** The library as a list: making, finding, copying and setting aside proposals. */
export function createProposalService({
  storage,
  proposals,
  resources,
  identifiers,
  clock,
  announce,
  prefill,
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
    // A sample is somebody else's finished proposal, and stays it.
    const isSample = resources.templates().some(({ id, kind }) => id === templateId && kind === 'sample');
    const filled = isSample ? start : prefill(start);
    return add(title === undefined ? filled : withTitle(filled, title));
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
    const context = { today: isoDay(clock.now()), bank: resources.questionBank() };
    return { revision, findings: checkReadiness(proposal, context) };
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

function cardOf(row: ProposalRow): ProposalCard {
  const { title, organisation, tool, nextStep, hasThumbnail, headlineAmountMinor, headlineCurrency } = row;
  const words = { id: row.id as ProposalId, title, organisation, tool, hasThumbnail };
  // What a damaged row says may be anything, and it must not take the list down with it.
  if (row.isDamaged)
    return {
      ...words,
      status: 'draft',
      headline: null,
      nextStep: 'Open it to see its last good revision',
      revision: 1,
      savedAt: IsoInstant.catch(unknownInstant).parse(row.savedAt),
      isDamaged: true,
    };
  return {
    ...words,
    status: Status.parse(row.status),
    headline:
      headlineAmountMinor === null || headlineCurrency === null
        ? null
        : { amountMinor: headlineAmountMinor, currency: headlineCurrency },
    nextStep,
    revision: row.revision,
    savedAt: row.savedAt,
    isDamaged: false,
  };
}
