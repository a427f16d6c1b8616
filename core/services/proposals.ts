import type { OpenedDraft } from '../../shared/contract/drafts.ts';
import { fail } from '../../shared/contract/errors.ts';
import { emptyProposal } from '../../shared/domain/empty-proposal.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import { freshCopy } from '../../shared/domain/life-cycle/version.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { actionableFindings } from '../../shared/domain/readiness/actionable.ts';
import { checkReadiness } from '../../shared/domain/readiness/check.ts';
import { templateAnswersOf } from '../../shared/domain/template-answers.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Announce } from '../events.ts';
import type { Clock, Identifiers } from '../ports/host.ts';
import type { Resources } from '../ports/resources.ts';
import type { Storage } from '../ports/storage.ts';
import type { AddedFontService } from './added-fonts.ts';
import { asOpened, copyTitle } from './drafts.ts';
import type { StoredProposals } from './stored-proposals.ts';

type Ports = {
  storage: Storage;
  proposals: StoredProposals;
  resources: Resources;
  identifiers: Identifiers;
  clock: Clock;
  announce: Announce;
  /** Puts the organisation's defaults into a new proposal. */
  prefill: (proposal: Proposal) => Proposal;
  addedFonts: Pick<AddedFontService, 'characters'>;
};

/** Single proposals: making, copying, checking and setting them aside. */
export function createProposalService({
  storage,
  proposals,
  resources,
  identifiers,
  clock,
  announce,
  prefill,
  addedFonts,
}: Ports) {
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
    // A sample is the finished proposal of another organisation: it gets no defaults, and its answers are not to be
    // checked.
    const isSample = resources.templates().some(({ id, kind }) => id === templateId && kind === 'sample');
    const filled = isSample ? start : withTemplateAnswers(prefill(start), start);
    return add(title === undefined ? filled : withTitle(filled, title));
  };

  const duplicate = ({ id }: { id: ProposalId }): OpenedDraft => {
    const { proposal } = proposals.load(id);
    return add(withTitle(freshCopy(proposal), copyTitle(proposal)));
  };

  const setTrashed = (id: ProposalId, trashedAt: string | null) => {
    if (!storage.proposals.row(id)) fail('proposal-not-found', { id });
    storage.proposals.setTrashed(id, trashedAt);
    announce({ type: 'libraryChanged' });
    return null;
  };

  const check = ({ id }: { id: ProposalId }) => {
    const { revision, proposal } = proposals.load(id);
    const context = {
      today: localDay(clock.now()),
      bank: resources.questionBank(),
      addedCharacters: addedFonts.characters(),
    };
    return { revision, findings: [...actionableFindings(proposal, checkReadiness(proposal, context))] };
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
    create,
    duplicate,
    trash: ({ id }: { id: ProposalId }) => setTrashed(id, clock.now().toISOString()),
    restore: ({ id }: { id: ProposalId }) => setTrashed(id, null),
    check,
    thumbnail,
    saveThumbnail,
  };
}

/** Remembers what the template answered, so that it is not taken for an answer of the author. */
function withTemplateAnswers(proposal: Proposal, template: Proposal): Proposal {
  const { decision } = proposal;
  return { ...proposal, decision: { ...decision, templateAnswers: templateAnswersOf(template) } };
}

function withTitle(proposal: Proposal, title: string): Proposal {
  return { ...proposal, overview: { ...proposal.overview, title } };
}
