import type { ExportKind } from '../../shared/domain/export-kind.ts';

/** What each document is for, in a line. The order is that of the dialog. */
export const kindWords: Readonly<Record<ExportKind, string>> = {
  'full-proposal': 'Everything, in the order in which a committee reads.',
  brief: 'One page: the ask, three figures, the greatest risk, who owns it.',
  'security-annex':
    'What concerns IT: four questions first, then a page for each reviewer, and every answer.',
  'reviewer-pack': 'One group of IT: its questions, what is asked of it, a box for its verdict.',
  'meeting-brief': 'For your eyes only: objections to expect, and what you would say.',
  'outcome-report': 'What was promised and what came, for those who decided.',
};
