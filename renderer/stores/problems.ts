import { AppError } from '../../shared/contract/errors.ts';
import { failureWords } from '../text/failures.ts';
import { showNotice } from './notices-store.ts';

/** Whatever was thrown, as a failure that has words. */
export function asFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const reference = error instanceof Error ? error.message : String(error);
  return new AppError('internal', { reference }, { cause: error });
}

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
  // Loaded when it is needed: it asks the application, and most that explain a failure never do.
  const { refreshLibraryState } = await import('./library-state.ts');
  const overview = await refreshLibraryState().catch(() => undefined);
  const trouble = overview?.trouble?.kind;
  if (trouble !== 'damaged' && trouble !== 'missing') tell(failure);
}
