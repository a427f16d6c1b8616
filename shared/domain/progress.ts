import type { Proposal, SectionId } from './proposal.ts';
import { isProseDocument, plainTextOf } from './prose.ts';
import { isSectionComplete } from './readiness/completeness.ts';

/** How far a section has come. Counts answers, never visited pages. */
export type SectionProgress = { answered: number; state: 'empty' | 'started' | 'complete' };

/** Fields that a draft has from the first moment, so that they don't count as an answer. */
const presetPaths = new Set([
  'overview.audience',
  'overview.confidentiality',
  'overview.currency',
  'overview.locale',
  'revenue.horizonMonths',
  'revenue.lifetimeValue.marginTiming',
  'revenue.simulation',
  'decision.status',
]);

/** The same in the entries of a list. */
const presetKeys = new Set([
  'id',
  'kind',
  'timing',
  'category',
  'basis',
  'channel',
  'startsFrom',
  'rampShape',
  'level',
  'isPerUnit',
  'hasSingleSignOn',
]);

/** The progress of one section: `complete` means that everything an export as "ready" needs is there. */
export function sectionProgress(proposal: Proposal, sectionId: SectionId): SectionProgress {
  const answered = countAnswers(proposal[sectionId], sectionId);
  const state = answered === 0 ? 'empty' : isSectionComplete(proposal, sectionId) ? 'complete' : 'started';
  return { answered, state };
}

function countAnswers(value: unknown, path: string): number {
  if (presetPaths.has(path)) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countAnswers(item, path), 0);
  if (isProseDocument(value)) return plainTextOf(value).trim() === '' ? 0 : 1;
  if (value !== null && typeof value === 'object') {
    // The two options that every proposal has from the start are no answer until something is said about them.
    const isGiven = 'kind' in value && (value.kind === 'do-nothing' || value.kind === 'use-what-we-own');
    return Object.entries(value)
      .filter(([key]) => !presetKeys.has(key))
      .filter(([key]) => !(isGiven && key === 'name'))
      .reduce((sum, [key, item]) => sum + countAnswers(item, `${path}.${key}`), 0);
  }
  if (typeof value === 'string') return value.trim() === '' ? 0 : 1;
  return value === undefined || value === null ? 0 : 1;
}
