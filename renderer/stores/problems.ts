import type { AppError } from '../../shared/contract/errors.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import { refreshLibraryState } from './library-state.ts';
import { showNotice } from './notices-store.ts';

/** Explains a failure that belongs to no field and no save. */
export function showProblem(error: unknown): void {
  const failure = asFailure(error);
  if (failure.code === 'library-damaged' || failure.code === 'library-missing') void tellUnlessShut(failure);
  else tell(failure);
}

function tell(failure: AppError): void {
  const { what, next } = failureWords(failure);
  showNotice({ tone: 'problem', title: what, text: next });
}

/** A library that could not be opened has a screen of its own; one that broke while it was open has not. */
async function tellUnlessShut(failure: AppError): Promise<void> {
  const overview = await refreshLibraryState().catch(() => undefined);
  const trouble = overview?.trouble?.kind;
  if (trouble !== 'damaged' && trouble !== 'missing') tell(failure);
}
