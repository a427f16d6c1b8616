import { useEffect } from 'react';
import { useDraft } from '../stores/draft-store.ts';
import { t } from '../text/messages.ts';

/** Names the window after the open proposal, for as long as it is open. */
export function useWindowTitle(): void {
  const title = useDraft(({ proposal }) => proposal.overview.title ?? t('card.untitled'));
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
    return () => {
      document.title = t('app.name');
    };
  }, [title]);
}
