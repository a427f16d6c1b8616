import { FileInput, Search, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger, Input, SearchField } from 'react-aria-components';
import icon from '../../resources/icons/countersign.svg';
import type { TemplateSummary } from '../../shared/domain/templates.ts';
import { Button, IconButton } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { ThemeMenu } from '../components/theme-menu.tsx';
import { createProposal, importFile, openableTypes } from '../stores/library.ts';
import { showProblem } from '../stores/problems.ts';
import { t, tCount } from '../text/messages.ts';
import { LibraryMenu } from './library-menu.tsx';
import { LibraryNotice } from './library-notice.tsx';
import { NewProposalMenu, useTemplatePicker, useTemplates } from './new-proposal-menu.tsx';
import { ProposalCard } from './proposal-card.tsx';
import styles from './start-screen.module.css';
import { useMissingThumbnails } from './use-missing-thumbnails.ts';
import { useProposalCards } from './use-proposal-cards.ts';

/** The library: recent proposals, a search through them, and the ways to begin. */
export function StartScreen() {
  const [search, setSearch] = useState('');
  const [isTrash, setIsTrash] = useState(false);
  const { found, loadMore } = useProposalCards(search, isTrash);
  const templates = useTemplates();
  useMissingThumbnails(isTrash ? undefined : found?.cards);

  const isFirstRun = found?.total === 0 && !search && !isTrash;
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <p className={styles.brand}>
          <img src={icon} alt="" width={24} height={24} />
          {t('app.name')}
        </p>
        <SearchBox value={search} onChange={setSearch} />
        <div className={styles.tools}>
          <IconButton
            label={isTrash ? t('start.trash.back') : t('start.trash')}
            onPress={() => setIsTrash(!isTrash)}
          >
            {isTrash ? <X size={16} aria-hidden /> : <Trash2 size={16} aria-hidden />}
          </IconButton>
          <LibraryMenu />
          <ThemeMenu />
          <OpenFileButton />
          <NewProposalMenu templates={templates} isPrimary={!isFirstRun} />
        </div>
      </header>
      <main className={styles.main}>
        <LibraryNotice />
        {isFirstRun ? (
          <FirstRun templates={templates} />
        ) : (
          <>
            <div className={styles.heading}>
              <h1>{isTrash ? t('start.trash.heading') : t('start.heading')}</h1>
              <p role="status" className={styles.count}>
                {found && tCount(search ? 'start.found' : 'start.count', found.total)}
              </p>
            </div>
            {found?.total === 0 && (
              <p className={styles.nothing}>
                {search ? t('start.none.found', { search }) : t('start.trash.empty')}
              </p>
            )}
            <ul className={styles.cards} aria-label={isTrash ? t('start.trash.heading') : t('start.list')}>
              {found?.cards.map((card) => (
                <ProposalCard key={card.id} card={card} isTrash={isTrash} />
              ))}
            </ul>
            {found?.hasMore && <Button onPress={loadMore}>{t('start.more')}</Button>}
          </>
        )}
      </main>
    </div>
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

function OpenFileButton() {
  return (
    <FileTrigger
      acceptedFileTypes={openableTypes}
      onSelect={(files) => files?.[0] && void importFile(files[0])}
    >
      <Button>
        <FileInput size={16} aria-hidden />
        {t('start.open')}
      </Button>
    </FileTrigger>
  );
}

/** No account and no tour: one sentence, two buttons, a complete example and the templates. */
function FirstRun({ templates }: { templates: readonly TemplateSummary[] }) {
  const sample = templates.find((template) => template.kind === 'sample');
  const [pickTemplate, picker] = useTemplatePicker(templates);
  return (
    <section className={styles.empty}>
      <img src={icon} alt="" width={56} height={56} />
      <h1 className={styles.emptyText}>{t('start.empty')}</h1>
      <div className={styles.emptyActions}>
        <Button look="primary" onPress={() => void createProposal().catch(showProblem)}>
          {t('start.new')}
        </Button>
        <OpenFileButton />
      </div>
      <div className={styles.emptyLinks}>
        {sample && (
          <Button look="link" onPress={() => void createProposal(sample.id).catch(showProblem)}>
            {t('start.empty.example')}
          </Button>
        )}
        <Button look="link" onPress={pickTemplate}>
          {t('start.empty.template')}
        </Button>
      </div>
      {picker}
      <p className={styles.count}>{t('start.open.hint')}</p>
    </section>
  );
}
