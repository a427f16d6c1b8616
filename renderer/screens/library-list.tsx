import { ArrowLeft } from 'lucide-react';
import { lazy, type RefObject, Suspense } from 'react';
import { isNarrowed } from '../../shared/domain/whole-library.ts';
import { Button } from '../components/button.tsx';
import type { FoundCards } from '../stores/card-list.ts';
import { changeView, clearView, useLibrary } from '../stores/library-store.ts';
import { t, tCount } from '../text/messages.ts';
import { LibraryCards } from './library-cards.tsx';
import styles from './library-list.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

const LibraryFilters = lazy(async () => ({
  default: (await import('./library-filters.tsx')).LibraryFilters,
}));
const ChosenBar = lazy(async () => ({ default: (await import('./chosen-bar.tsx')).ChosenBar }));
const LibraryTable = lazy(async () => ({ default: (await import('./library-table.tsx')).LibraryTable }));

const noCards: FoundCards['cards'] = [];

type Props = {
  /** Null until the first answer. */
  found: FoundCards | null;
  scroller: RefObject<HTMLElement | null>;
  loadMore(): void;
};

/** The proposals of one place, with what narrows and orders them. */
export function LibraryList({ found, scroller, loadMore }: Props) {
  const view = useLibrary((state) => state.view);
  const layout = useLibrary((state) => state.layout);
  const chosen = useLibrary((state) => state.chosen);
  const heading = headingOf(view.place);
  const label = view.place === 'library' || view.place === 'anywhere' ? t('start.list') : heading;
  useKeptFocus(scroller, found?.cards ?? noCards);
  const Layout = layout === 'table' ? LibraryTable : LibraryCards;
  return (
    <>
      <WayBack />
      <div className={styles.heading}>
        <h1 tabIndex={-1} data-part="place">
          {heading}
        </h1>
        <p role="status" className={styles.count}>
          {found ? countOf(found, isNarrowed(view)) : t('start.searching')}
        </p>
      </div>
      <PlaceHelp />
      <Suspense fallback={<div style={{ minHeight: 32 }} />}>
        {chosen ? <ChosenBar chosen={chosen} cards={found?.cards ?? []} /> : <LibraryFilters />}
      </Suspense>
      {found?.total === 0 && <Nothing />}
      {found && found.total > 0 && (
        <Suspense fallback={null}>
          <Layout found={found} label={label} scroller={scroller} loadMore={loadMore} />
        </Suspense>
      )}
    </>
  );
}

function countOf({ total, isMore }: FoundCards, isFound: boolean): string {
  if (isMore) return t('start.found.many', { count: total.toLocaleString('en-GB') });
  return tCount(isFound ? 'start.found' : 'start.count', total);
}

function headingOf(place: string): string {
  if (place === 'trash') return t('start.trash.heading');
  return place === 'archive' ? t('start.archive.heading') : t('start.heading');
}

/** Out of the trash and the archive, before anything that stands in them. */
function WayBack() {
  const place = useLibrary(({ view }) => view.place);
  if (place !== 'trash' && place !== 'archive') return null;
  const leave = () => {
    changeView({ place: 'library' });
    // This button disappears with the place, so the focus goes to the button that led there.
    document.querySelector<HTMLElement>('[data-part="place"]')?.focus();
  };
  return (
    <div>
      <Button onPress={leave}>
        <ArrowLeft size={16} aria-hidden />
        {t(`start.${place}.back`)}
      </Button>
    </div>
  );
}

function PlaceHelp() {
  const place = useLibrary(({ view }) => view.place);
  if (place === 'trash') return <p className={styles.help}>{t('start.trash.help')}</p>;
  return place === 'archive' ? <p className={styles.help}>{t('start.archive.help')}</p> : null;
}

/** Why the list is empty, and what to do about it. */
function Nothing() {
  const view = useLibrary((state) => state.view);
  if (isNarrowed(view))
    return (
      <div className={styles.nothing}>
        <p>
          {view.search.trim() === ''
            ? t('start.none.filtered')
            : t('start.none.found', { search: view.search.trim() })}
        </p>
        <Button onPress={clearView}>{t('start.clear')}</Button>
      </div>
    );
  const words =
    view.place === 'trash'
      ? t('start.trash.empty')
      : view.place === 'archive'
        ? t('start.archive.empty')
        : t('start.none.here');
  return <p className={styles.nothing}>{words}</p>;
}
