import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Section } from '../../shared/domain/proposal.ts';
import type { AskedQuestion } from '../../shared/domain/questionnaire/answer-counts.ts';

/** Which of the questions are in sight. */
export type QuestionFilter = 'all' | 'open' | 'unknown' | 'gaps' | 'critical';

type SecurityView = {
  /** The opening of a proposal that this view belongs to: another one begins anew. */
  opening: number;
  /** Areas that show their questions. */
  openAreas: ReadonlySet<string>;
  filter: QuestionFilter;
  /** What the filter let through when it was chosen: an answer must not make its question vanish. */
  filteredIds: ReadonlySet<string> | null;
  /** The question that takes the focus as soon as it is on screen. */
  soughtId: string | null;
};

const nothingSeen: Omit<SecurityView, 'opening'> = {
  openAreas: new Set(),
  filter: 'all',
  filteredIds: null,
  soughtId: null,
};

/** How the questionnaire is looked at: a matter of the window, not of the draft. */
const view = createStore<SecurityView>()(() => ({ opening: 0, ...nothingSeen }));

export function useSecurityView<T>(selector: (state: SecurityView) => T): T {
  return useStore(view, selector);
}

export function setAreaOpen(area: string, isOpen: boolean): void {
  view.setState(({ openAreas }) => {
    const others = [...openAreas].filter((one) => one !== area);
    return { openAreas: new Set(isOpen ? [...others, area] : others) };
  });
}

/** Begins with this area open, the first time that the questions of an opened proposal are seen. */
export function beginWith(area: string, opening: number): void {
  if (view.getState().opening !== opening)
    view.setState({ ...nothingSeen, opening, openAreas: new Set([area]) });
}

export function chooseFilter(filter: QuestionFilter, asked: readonly AskedQuestion[]): void {
  const ids = asked.filter((one) => passes(filter, one)).map(({ question }) => question.id);
  view.setState({ filter, filteredIds: filter === 'all' ? null : new Set<string>(ids) });
}

export function passes(filter: QuestionFilter, { state, isCritical }: AskedQuestion): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
    case 'unknown':
      return state === filter;
    case 'gaps':
      return state === 'gap';
    case 'critical':
      return isCritical;
  }
}

/** Brings a question on screen, with its area open, and gives it the focus. */
export function seekQuestion({ id, area }: { id: string; area: string }): void {
  const { filteredIds } = view.getState();
  if (filteredIds && !filteredIds.has(id)) view.setState({ filter: 'all', filteredIds: null });
  setAreaOpen(area, true);
  view.setState({ soughtId: id });
}

export function questionFound(): void {
  view.setState({ soughtId: null });
}

/** The question that a path of the section is about: by its id, by the place of its answer, or by its control. */
export function questionIdAt(path: string, security: Section<'security'>): string | undefined {
  const [, list, key = ''] = path.split('.');
  if (list === 'answers') return security.answers[Number(key)]?.questionId ?? key;
  if (list === 'compensatingControls') return security.compensatingControls[Number(key)]?.questionId;
  return undefined;
}
