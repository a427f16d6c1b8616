import { useCallback, useEffect, useState } from 'react';
import type { ProposalCard } from '../../shared/contract/api.ts';
import { client, transport } from '../client.ts';
import { showProblem } from '../stores/problems.ts';

const pageSize = 24;
/** Typing in the search field asks once it pauses for this long. */
const searchPauseMs = 120;

type Cards = { cards: readonly ProposalCard[]; total: number; next?: string | undefined };

/** The cards of the start screen, kept in step with the library. Null until the first answer. */
export function useProposalCards(search: string, isTrash: boolean) {
  const [found, setFound] = useState<Cards | null>(null);
  const [refreshCount, refresh] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: refreshCount asks again with the same question.
  useEffect(() => {
    let isStale = false;
    const question = { limit: pageSize, trashed: isTrash, ...(search.trim() && { search: search.trim() }) };
    const timer = setTimeout(
      () => {
        client.proposals.list(question).then(
          (answer) => isStale || setFound(answer),
          (error: unknown) => isStale || showProblem(error),
        );
      },
      search ? searchPauseMs : 0,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [search, isTrash, refreshCount]);

  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.type === 'libraryChanged' || event.type === 'proposalSaved') refresh((count) => count + 1);
      }),
    [],
  );

  const loadMore = useCallback(async () => {
    if (!found?.next) return;
    const question = {
      limit: pageSize,
      trashed: isTrash,
      after: found.next,
      ...(search.trim() && { search: search.trim() }),
    };
    const more = await client.proposals.list(question);
    setFound({ ...more, cards: [...found.cards, ...more.cards] });
  }, [found, isTrash, search]);

  return { found, loadMore };
}
