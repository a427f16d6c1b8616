import type { DraftState } from '../stores/draft-store.ts';
import { failureWords } from './failures.ts';
import { formatTime } from './formats.ts';
import { t } from './messages.ts';

/** How far the text is saved, in words. */
export function saveSentence({
  saveState,
  savedAt,
  failure,
  isOnlyHere,
}: Pick<DraftState, 'saveState' | 'savedAt' | 'failure' | 'isOnlyHere'>): string {
  switch (saveState) {
    case 'saved':
      return t('save.saved', { time: savedAt && formatTime(savedAt) });
    case 'failed':
      return [
        t('save.failed', { reason: failure ? failureWords(failure).what : '' }),
        ...(isOnlyHere ? [t('save.only-here')] : []),
      ].join(' ');
    default:
      return t(`save.${saveState}`);
  }
}
