import type { ScreenId } from '../../shared/commands.ts';
import type { SectionId } from '../../shared/domain/proposal.ts';

/** The five groups of the section rail. */
export type SectionGroup = 'case' | 'money' | 'evidence' | 'it' | 'close';

/** How the rail lists a section. */
export type SectionWords = { readonly group: SectionGroup; readonly title: string };

const words = {
  overview: { group: 'case', title: 'Overview' },
  need: { group: 'case', title: 'Need' },
  options: { group: 'case', title: 'Options' },
  benefits: { group: 'case', title: 'Benefits' },
  strategy: { group: 'case', title: 'Strategy' },
  revenue: { group: 'money', title: 'Revenue' },
  evidence: { group: 'evidence', title: 'Evidence' },
  security: { group: 'it', title: 'Security' },
  ownership: { group: 'it', title: 'Ownership' },
  measures: { group: 'close', title: 'Measures' },
  rehearsal: { group: 'close', title: 'Rehearsal' },
  decision: { group: 'close', title: 'Decision' },
  outcomes: { group: 'close', title: 'Outcomes' },
} as const satisfies Record<ScreenId, SectionWords>;

/** The sections that have a screen, in the order of the rail. */
export const sections = (Object.keys(words) as ScreenId[]).map((id) => ({
  id,
  ...(words[id] as SectionWords),
}));

/** True for a section that has a screen. */
export function hasScreen(section: SectionId): section is ScreenId {
  return Object.hasOwn(words, section);
}

/** Records about other answers, which are shown beside those and have no field of their own. */
const withoutField = /^decision\.(acceptedFindings|templateAnswers)(\.|$)/;

/** True for a place that is shown in a form. */
export function hasField(path: string): boolean {
  return hasScreen(path.split('.')[0] as SectionId) && !withoutField.test(path);
}
