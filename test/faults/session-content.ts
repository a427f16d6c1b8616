import type { ProposalSummaryColumns } from '../../core/ports/storage.ts';

/** The text of a revision follows from its number, so that a check needs no record of what was written. */
export function bodyOf(revision: number) {
  return { need: `Edit ${revision}. `.repeat(40 + (revision % 7) * 40), revision };
}

export function summaryOf(revision: number): ProposalSummaryColumns {
  return {
    title: `Title ${revision}`,
    organisation: 'Museum of Clocks',
    tool: 'Mailer',
    status: 'draft',
    headlineAmountMinor: revision * 100,
    headlineCurrency: 'EUR',
    nextStep: `Step ${revision}`,
  };
}
