import { Archive, Search, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Input, SearchField } from 'react-aria-components';
import icon from '../../resources/icons/countersign.svg';
import { isNarrowed } from '../../shared/domain/whole-library.ts';
import { IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { ThemeMenu } from '../components/theme-menu.tsx';
import { changeView, useLibrary } from '../stores/library-store.ts';
import { t } from '../text/messages.ts';
import { FirstRun, OpenFileButton } from './first-run.tsx';
import { LibraryList } from './library-list.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { LibraryNotice } from './library-notice.tsx';
import { NewProposalMenu, useTemplates } from './new-proposal-menu.tsx';
import styles from './start-screen.module.css';
import { useProposalCards } from './use-proposal-cards.ts';

/** The library: proposals, a search through them, and the ways to begin. */
export function StartScreen() {
  const view = useLibrary((state) => state.view);
  const { found, isCurrent, loadMore } = useProposalCards(view);
  const templates = useTemplates();
  const main = useRef<HTMLElement>(null);
  const isEmpty = isCurrent && found?.total === 0;
  const isFirstRun = isEmpty && !isNarrowed(view) && view.place === 'library';
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <p className={styles.brand}>
          <img src={icon} alt="" width={24} height={24} />
          {t('app.name')}
        </p>
        <SearchBox value={view.search} onChange={(search) => changeView({ search })} />
        <div className={styles.tools}>
          <PlaceButton place="archive" />
          <PlaceButton place="trash" />
          <LibraryMenu />
          <ThemeMenu />
          <OpenFileButton />
          <NewProposalMenu templates={templates} isPrimary={!isFirstRun} />
        </div>
      </header>
      <main ref={main} className={styles.main}>
        <LibraryNotice />
        {isFirstRun ? (
          <FirstRun templates={templates} />
        ) : (
          <LibraryList found={found} scroller={main} loadMore={loadMore} />
        )}
      </main>
    </div>
  );
}

/** Goes to a place that is out of the way, and back. */
function PlaceButton({ place }: { place: 'archive' | 'trash' }) {
  const isThere = useLibrary(({ view }) => view.place === place);
  const Icon = place === 'trash' ? Trash2 : Archive;
  return (
    <IconButton
      label={t(`start.${place}`)}
      aria-pressed={isThere}
      onPress={() => changeView({ place: isThere ? 'library' : place })}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}

function SearchBox({ value, onChange }: { value: string; onChange(value: string): void }) {
  return (
    <SearchField
      aria-label={t('start.search')}
      value={value}
      onChange={onChange}
      className={classes(styles.search)}
      data-search
    >
      <Search size={16} aria-hidden className={styles.searchMark} />
      <Input placeholder={t('start.search')} className={classes(styles.searchInput)} />
      <kbd className={styles.searchKey} aria-hidden>
        /
      </kbd>
    </SearchField>
  );
}
