import { useEffect, useState } from 'react';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { showProblem } from '../stores/problems.ts';

export type CardExcerpt = { place: string; pieces: readonly { text: string; isHit: boolean }[] };

const pauseMs = 60;
const mostKept = 500;

/** Found places by proposal, revision and search; null where nothing was found. */
const known = new Map<string, CardExcerpt | null>();
const keyOf = ({ id, revision }: ProposalCard, search: string) => `${id} ${revision} ${search}`;

/** Where the search was found, for the cards in sight. Each is asked for once. */
export function useExcerpts(
  cards: readonly ProposalCard[],
  search: string,
): ReadonlyMap<ProposalId, CardExcerpt> {
  const [, setCount] = useState(0);
  const wanted = search.trim() === '' ? [] : cards.filter((card) => !known.has(keyOf(card, search)));
  const asked = wanted.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says everything that `wanted` says.
  useEffect(() => {
    if (wanted.length === 0) return;
    const timer = setTimeout(() => {
      client.proposals
        .excerpts({ ids: wanted.map(({ id }) => id).slice(0, 100), search })
        .then(({ excerpts }) => {
          if (known.size > mostKept) known.clear();
          for (const card of wanted) known.set(keyOf(card, search), null);
          for (const { id, ...excerpt } of excerpts) {
            const card = wanted.find((one) => one.id === id);
            if (card) known.set(keyOf(card, search), excerpt);
          }
          setCount((count) => count + 1);
        }, showProblem);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [asked, search]);
  if (search.trim() === '') return noExcerpts;
  return new Map(
    cards.flatMap((card) => {
      const excerpt = known.get(keyOf(card, search));
      return excerpt ? [[card.id, excerpt] as const] : [];
    }),
  );
}

const noExcerpts: ReadonlyMap<ProposalId, CardExcerpt> = new Map();
