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
  const { what, next } = failureWords(asFailure(error));
  showNotice({ tone: 'problem', title: what, text: next });
}
