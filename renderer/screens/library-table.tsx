import { ArrowDown, ArrowUp } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { markedPieces } from '../../shared/domain/excerpt.ts';
import type { LibraryOrder } from '../../shared/domain/library-view.ts';
import { searchTerms } from '../../shared/domain/search-text.ts';
import { classes } from '../components/classes.ts';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import type { FoundCards } from '../stores/card-list.ts';
import { changeView, toggleChosen, useLibrary } from '../stores/library-store.ts';
import { formatHeadline, formatWhen } from '../text/formats.ts';
import { t } from '../text/messages.ts';
import { CardMenu } from './card-menu.tsx';
import { CardStatus } from './card-status.tsx';
import styles from './library-table.module.css';
import { MarkedText } from './marked-text.tsx';
import { ChosenBox, whenOf } from './proposal-card.tsx';
import { useExcerpts } from './use-excerpts.ts';
import { useLoadMore } from './use-load-more.ts';
import { useEntryKeys, useRowWindow } from './use-window.ts';

type Props = {
  found: FoundCards;
  label: string;
  scroller: RefObject<HTMLElement | null>;
  loadMore(): void;
};

const plainRow = 44;
const rowWithExcerpt = 68;

/** The library as a table with equal rows, of which those in sight are drawn. */
export function LibraryTable({ found, label, scroller, loadMore }: Props) {
  const { cards, total, hasMore } = found;
  const search = useLibrary(({ view }) => view.search);
  const isTrash = useLibrary(({ view }) => view.place === 'trash');
  const chosen = useLibrary((state) => state.chosen);
  const body = useRef<HTMLTableSectionElement>(null);
  const hasTags = cards.some(({ tags }) => tags.length > 0);
  const rowHeight = search.trim() === '' ? plainRow : rowWithExcerpt;
  const { start, end, before, after } = useRowWindow(scroller, body, { count: cards.length, rowHeight });
  const shown = cards.slice(start, end);
  const terms = searchTerms(search);
  const excerpts = useExcerpts(shown, search);
  useEntryKeys(body, { columns: 1, count: cards.length });
  useLoadMore(end, cards.length, hasMore, loadMore);
  return (
    <table className={styles.table} aria-label={label} aria-rowcount={total + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {chosen && (
            <th className={styles.boxCell}>
              <VisuallyHidden>{t('choose.start')}</VisuallyHidden>
            </th>
          )}
          <SortedHeader order="title" label={t('table.title')} />
          <th className={styles.aboutCell}>{t('table.about')}</th>
          <th className={styles.statusCell}>{t('table.status')}</th>
          <SortedHeader order="amount" label={t('table.amount')} className={styles.figure} />
          {hasTags && <th className={styles.tagsCell}>{t('table.tags')}</th>}
          {isTrash ? (
            <th className={styles.whenCell}>{t('table.stays')}</th>
          ) : (
            <SortedHeader order="changed" label={t('table.changed')} className={styles.whenCell} />
          )}
          <th className={styles.menuCell}>
            <VisuallyHidden>{t('table.menu')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && <Space height={before} />}
        {shown.map((card, at) => {
          const title = card.title || t('card.untitled');
          const excerpt = excerpts.get(card.id);
          const isChosen = chosen?.has(card.id);
          const marked = <MarkedText pieces={markedPieces(title, terms)} />;
          return (
            <tr
              key={card.id}
              aria-rowindex={start + at + 2}
              data-entry={start + at}
              style={{ height: rowHeight }}
              className={classes(isChosen && styles.chosen)}
            >
              {chosen && (
                <td>
                  <ChosenBox
                    title={title}
                    isChosen={isChosen ?? false}
                    onToggle={() => toggleChosen(card.id)}
                  />
                </td>
              )}
              <th scope="row">
                <div className={styles.clip}>
                  {isTrash ? marked : <a href={`#/proposal/${card.id}/overview`}>{marked}</a>}
                </div>
                {excerpt && (
                  <div className={styles.excerpt}>
                    <MarkedText pieces={excerpt.pieces} />
                  </div>
                )}
              </th>
              <td>
                <div className={styles.clip}>
                  {[card.tool, card.organisation].filter(Boolean).join(' · ')}
                </div>
              </td>
              <td>
                <CardStatus card={card} />
              </td>
              <td className={styles.figure}>{card.headline && formatHeadline(card.headline)}</td>
              {hasTags && (
                <td>
                  <div className={styles.clip}>{card.tags.join(' · ')}</div>
                </td>
              )}
              <td>
                <div className={styles.clip}>{card.trash ? whenOf(card) : formatWhen(card.savedAt)}</div>
              </td>
              <td>
                <CardMenu card={card} />
              </td>
            </tr>
          );
        })}
        {after > 0 && <Space height={after} />}
      </tbody>
    </table>
  );
}

/** Takes up the room of rows that are not drawn. */
function Space({ height }: { height: number }) {
  return (
    <tr aria-hidden className={styles.space}>
      <td style={{ height }} />
    </tr>
  );
}

/** A heading that puts the list in its order, and turns it round when it is in it already. */
function SortedHeader({
  order,
  label,
  className,
}: {
  order: LibraryOrder;
  label: string;
  className?: string | undefined;
}) {
  const view = useLibrary((state) => state.view);
  const current = view.order === 'best' && view.search.trim() === '' ? 'changed' : view.order;
  const isCurrent = current === order;
  // Days begin with the newest one, everything else with the first letter.
  const isDown = (order === 'changed') !== view.isReversed;
  const Arrow = isDown ? ArrowDown : ArrowUp;
  return (
    <th className={className} aria-sort={isCurrent ? (isDown ? 'descending' : 'ascending') : 'none'}>
      <AriaButton
        aria-label={t('table.sort', { column: label })}
        className={classes(styles.sort)}
        onPress={() => changeView({ order, isReversed: isCurrent && !view.isReversed })}
      >
        {label}
        {isCurrent && <Arrow size={14} aria-hidden />}
      </AriaButton>
    </th>
  );
}
