import { useEffect, useRef } from 'react';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import { refreshThumbnail } from '../preview/thumbnails.ts';

/** At most so many pictures are drawn for one visit; the others come when their proposal has been opened. */
const mostPerVisit = 12;

/** Draws the pictures that the cards in sight lack, each at most once. */
export function useMissingThumbnails(cards: readonly ProposalCard[] | undefined): void {
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, hasThumbnail } of cards ?? []) {
      if (hasThumbnail || asked.current.has(id) || asked.current.size >= mostPerVisit) continue;
      asked.current.add(id);
      refreshThumbnail(id);
    }
  }, [cards]);
}
