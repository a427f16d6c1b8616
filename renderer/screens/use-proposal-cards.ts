import { useEffect, useState } from 'react';
import { LibraryView } from '../../shared/domain/library-view.ts';
import { client, transport } from '../client.ts';
import { type FoundCards, followCards } from '../stores/card-list.ts';
import { showProblem } from '../stores/problems.ts';

const pageSize = 24;
const searchPauseMs = 120;

/** The cards of the start screen, kept in step with the library. Null until the first answer. */
export function useProposalCards(typed: string, trashed: boolean) {
  const search = typed.trim();
  const [found, setFound] = useState<FoundCards | null>(null);
  const [extended, setExtended] = useState({ search, trashed, count: pageSize });
  // Another search begins with one page again.
  const isExtended = extended.search === search && extended.trashed === trashed;
  const count = isExtended ? extended.count : pageSize;

  useEffect(
    () =>
      followCards(
        { proposals: client.proposals, onEvent: transport.onEvent },
        { view: LibraryView.parse({ search, place: trashed ? 'trash' : 'library' }), count },
        { afterMs: search ? searchPauseMs : 0, show: setFound, fail: showProblem },
      ),
    [search, trashed, count],
  );

  return { found, loadMore: () => setExtended({ search, trashed, count: count + pageSize }) };
}
