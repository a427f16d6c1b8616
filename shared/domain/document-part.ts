import { z } from 'zod';
import type { ExportKind } from './export-kind.ts';

/** The parts of a document that its author may leave out. What remains is numbered without a gap. */
export const DocumentPart = z.enum([
  'need',
  'options',
  'benefits',
  'strategy',
  'revenue',
  'costs',
  'evidence',
  'four-questions',
  'security',
  'risks',
  'ownership',
  'measures',
  'sign-off',
  'reviewer-packs',
  'assumptions',
  'chart-figures',
  'questionnaire',
  'accepted',
  'glossary',
]);
export type DocumentPart = z.infer<typeof DocumentPart>;

/** The heading of each part, in the document and where its author chooses. */
export const partTitles: Readonly<Record<DocumentPart, string>> = {
  need: 'Problem and customers',
  options: 'Options compared',
  benefits: 'Benefits for IT and for marketing',
  strategy: 'Strategy and tactics',
  revenue: 'Projected revenue',
  costs: 'Costs and returns',
  evidence: 'Case studies and competitors',
  'four-questions': 'Four questions, answered first',
  security: 'Security, privacy and IT impact',
  risks: 'Risks',
  ownership: 'Ownership, service promises and plan',
  measures: 'Measures of success and stop rules',
  'sign-off': 'Sign-off',
  'reviewer-packs': 'Reviewer packs',
  assumptions: 'Annex: assumptions and computation',
  'chart-figures': 'Annex: figures behind the charts',
  questionnaire: 'Annex: security and privacy questionnaire',
  accepted: 'Annex: points accepted by the author',
  glossary: 'Annex: glossary',
};

/** The heading of the chapter that prints a section of the proposal, from the path of a field in it. */
export function chapterTitleOf(path: string): string | undefined {
  const [section = '', list] = path.split('.');
  if (list === 'risks') return partTitles.risks;
  return chapterTitles[section];
}

const chapterTitles: Readonly<Record<string, string>> = {
  ...partTitles,
  overview: 'Decision requested',
  decision: 'Sign-off',
};

/** What may be left out of each kind, in the order of the document. */
export const partsOfKind: Readonly<Record<ExportKind, readonly DocumentPart[]>> = {
  'full-proposal': [
    ...(['need', 'options', 'benefits', 'strategy', 'revenue', 'costs', 'evidence', 'security'] as const),
    ...(['risks', 'ownership', 'measures', 'sign-off', 'assumptions', 'chart-figures'] as const),
    ...(['questionnaire', 'accepted', 'glossary'] as const),
  ],
  brief: [],
  'outcome-report': [],
  'meeting-brief': [],
  'reviewer-pack': ['questionnaire'],
  'security-annex': ['four-questions', 'security', 'risks', 'ownership', 'reviewer-packs', 'questionnaire'],
};
