import { type RefObject, useRef } from 'react';
import { searchTerms } from '../../shared/domain/search-text.ts';
import type { FoundCards } from '../stores/card-list.ts';
import { useLibrary } from '../stores/library-store.ts';
import styles from './library-list.module.css';
import { ProposalCard } from './proposal-card.tsx';
import { useExcerpts } from './use-excerpts.ts';
import { useLoadMore } from './use-load-more.ts';
import { useMissingThumbnails } from './use-missing-thumbnails.ts';
import { useEntryKeys, useRowWindow } from './use-window.ts';

type Props = {
  found: FoundCards;
  label: string;
  scroller: RefObject<HTMLElement | null>;
  loadMore(): void;
};

const cardHeight = 224;
const leastWidth = 344;
const gap = 16;

/** The library as cards, of which those in sight are drawn. */
export function LibraryCards({ found: { cards, total, hasMore }, label, scroller, loadMore }: Props) {
  const { place, search } = useLibrary(({ view }) => view);
  const chosen = useLibrary((state) => state.chosen);
  const list = useRef<HTMLUListElement>(null);
  const measures = { count: cards.length, rowHeight: cardHeight, columnWidth: leastWidth, gap };
  const { start, end, columns, before, after } = useRowWindow(scroller, list, measures);
  const shown = cards.slice(start, end);
  const terms = searchTerms(search);
  const excerpts = useExcerpts(shown, search);
  useEntryKeys(list, { columns, count: cards.length });
  useLoadMore(end, cards.length, hasMore, loadMore);
  useMissingThumbnails(place === 'trash' ? undefined : shown);
  return (
    <ul
      ref={list}
      className={styles.cards}
      style={{
        paddingTop: before,
        paddingBottom: after,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      }}
      aria-label={label}
    >
      {shown.map((card, at) => (
        <ProposalCard
          key={card.id}
          card={card}
          index={start + at}
          count={total}
          terms={terms}
          excerpt={excerpts.get(card.id)}
          isChosen={chosen?.has(card.id)}
        />
      ))}
    </ul>
  );
}
