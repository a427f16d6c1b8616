import type { AnswerState } from '../../../../shared/domain/questionnaire/answer.ts';
import type { ShortAnswer } from '../questionnaire-answer.ts';
import { shortened } from './shortened.ts';

/** An answer on so many characters. What it was asked beside is left out first: an ask without its answer says nothing. */
export function shortenedAnswer({ main, beside }: ShortAnswer, characters: number, ending: string): string {
  const all = shortened([main, ...beside].join(' '), characters, ending);
  if (beside.length === 0 || main === '' || !all.endsWith(ending)) return all;
  const kept = shortened(main, characters - ending.length, ending);
  return kept.endsWith(ending) ? kept : kept + ending;
}

/** Gaps and what is unknown are what a reviewer has to decide on, and are cut last. */
export function weightOf(state: AnswerState): number {
  return state === 'gap' ? 2 : state === 'unknown' ? 1 : 0;
}
