import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryView } from '../../shared/domain/library-view.ts';
import { client, transport } from '../client.ts';
import { type FoundCards, followCards } from '../stores/card-list.ts';
import { showProblem } from '../stores/problems.ts';

const searchPauseMs = 120;

/**
 * The cards that answer a question, kept in step with the library. Null until the first answer about this place;
 * until `isCurrent`, they answer the question before.
 */
export function useProposalCards(view: LibraryView) {
  const [answer, setAnswer] = useState<{ view: LibraryView; found: FoundCards } | null>(null);
  const following = useRef<ReturnType<typeof followCards> | null>(null);
  useEffect(() => {
    const follow = followCards({ proposals: client.proposals, onEvent: transport.onEvent }, view, {
      afterMs: view.search ? searchPauseMs : 0,
      show: (found) => setAnswer({ view, found }),
      fail: showProblem,
    });
    following.current = follow;
    return follow.stop;
  }, [view]);
  const loadMore = useCallback(() => following.current?.more(), []);
  const found = answer?.view.place === view.place ? answer.found : null;
  return { found, isCurrent: answer?.view === view, loadMore };
}
