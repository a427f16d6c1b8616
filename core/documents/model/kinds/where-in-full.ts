import type { Prose } from '../../../../shared/domain/prose.ts';
import type { ModelContext } from '../context.ts';
import { shortened } from './shortened.ts';

/** A text cut to so many characters, which says in short under which name all of it stands. */
export function shortenedWithPlace(value: Prose | undefined, characters: number, place: string): string {
  return shortened(value, characters, `\u00a0… (in\u00a0full:\u00a0${place})`);
}

/** Where the questionnaire is printed: in this document, unless it is left out of it. */
export function whereInFull({ choices }: ModelContext, placeHere: string): string {
  return choices.leftOut.includes('questionnaire') ? 'in the full proposal' : placeHere;
}
