import { ArrowRight, Lock } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  lazy,
  Suspense,
  useEffect,
  useReducer,
  useState,
} from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { FindBar } from '../commands/find-bar.tsx';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { onFieldSought } from '../components/list-editor-open.ts';
import { refreshThumbnail } from '../preview/thumbnails.ts';
import { SectionScreen } from '../sections/section-screen.tsx';
import { sections } from '../sections/sections.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { joinWindow } from '../stores/editor-part.ts';
import { closeFind } from '../stores/find-store.ts';
import { focusHeading, putDrawerAway, showSection, showStart, useNavigation } from '../stores/navigation.ts';
import { usePanes } from '../stores/panes-store.ts';
import { followReadiness } from '../stores/readiness-store.ts';
import { autosave, closeProposal, followEditing, openProposal } from '../stores/session.ts';
import { useIsNarrow } from '../stores/window-width.ts';
import { asFailure, failureWords } from '../text/failures.ts';
import { t } from '../text/messages.ts';
import { CompanionPane } from './companion-pane.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { editorCommands } from './editor-commands.ts';
import styles from './editor-screen.module.css';
import { openEntriesAround } from './entries-around.ts';
import { FrozenNote } from './frozen-note.tsx';
import { SaveProblem } from './save-problem.tsx';
import { SectionRail } from './section-rail.tsx';
import { TitleBar } from './title-bar.tsx';
import { WayBack } from './way-back.tsx';
import { useWindowTitle } from './window-title.ts';

// Once, with the code of the editor: from here on there can be text to keep.
followEditing();
joinWindow({ commands: editorCommands, flush: autosave.flush, writeJournal: autosave.writeJournal });

// Most proposals never see a spreadsheet.
const FiguresDialog = lazy(async () => ({
  default: (await import('../spreadsheets/figures-dialog.tsx')).FiguresDialog,
}));

const ExportDialog = lazy(async () => ({
  default: (await import('../export/export-dialog.tsx')).ExportDialog,
}));

const VersionsDialog = lazy(async () => ({
  default: (await import('../versions/versions-dialog.tsx')).VersionsDialog,
}));

/** One proposal, open: the sections, the form, and the companion beside it. */
export function EditorScreen({ id }: { id: ProposalId }) {
  useEffect(followReadiness, []);
  useEffect(() => closeFind, []);
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  return <Opening key={attempt} id={id} retry={retry} />;
}

function Opening({ id, retry }: { id: ProposalId; retry(): void }) {
  const failure = useOpenProposal(id);
  const isOpen = useDraft((state) => state.id === id);
  if (failure) return <CannotOpen failure={failure} retry={retry} />;
  if (!isOpen) return <p className={styles.opening}>{t('app.loading')}</p>;
  return <OpenEditor />;
}

function OpenEditor() {
  const companion = useNavigation((state) => state.companion);
  const overlay = useNavigation((state) => state.overlay);
  const { railPx, companionPx, isRailCollapsed } = usePanes((panes) => panes);
  const isNarrow = useIsNarrow();
  useWindowTitle();
  useEffect(() => onFieldSought(openEntriesAround), []);
  const widths = {
    '--rail': isRailCollapsed ? '48px' : `${railPx}px`,
    '--companion': `${companionPx}px`,
  } as CSSProperties;

  return (
    <div className={styles.editor}>
      <TitleBar />
      <SaveProblem />
      <div className={styles.find}>
        <FindBar />
        <WayBack />
      </div>
      <div className={styles.panes} style={widths}>
        <SectionRail />
        <FormPane />
        {companion && (
          <div className={classes(styles.companion, isNarrow && styles.drawer)}>
            <CompanionPane companion={companion} isDrawer={isNarrow} />
          </div>
        )}
      </div>
      <ConflictDialog />
      <Suspense fallback={null}>
        {overlay === 'figures' && <FiguresDialog />}
        {overlay === 'export' && <ExportDialog />}
        {overlay === 'versions' && <VersionsDialog />}
      </Suspense>
    </div>
  );
}

function FormPane() {
  const section = useNavigation((state) => state.section);
  const readOnlyBecause = useDraft((state) => state.readOnlyBecause);

  useEffect(() => focusHeading(section), [section]);

  // A pane for each section, which starts at its top: in a pane that goes on, Chromium leaves rests of the text of a
  // longer section painted under a shorter one.
  return (
    <main key={section} className={styles.form} onKeyUp={showWhole}>
      {readOnlyBecause && (
        <p className={styles.readOnly} role="status">
          <Lock size={16} aria-hidden />
          {t(`editor.read-only.${readOnlyBecause}`)}
        </p>
      )}
      {!readOnlyBecause && <FrozenNote />}
      <SectionScreen section={section} />
      <NextSection />
    </main>
  );
}

/**
 * Shows what the Tab key leads to: the whole of a long answer, of which a browser shows the caret, and what lies
 * under a drawer from end to end (WCAG 2.4.11).
 */
function showWhole({ key, target, currentTarget: form }: KeyboardEvent) {
  if (key !== 'Tab' || !(target instanceof HTMLElement)) return;
  if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' });
  const drawer = form.parentElement?.querySelector(`.${styles.drawer}`);
  const box = (target.closest('label') ?? target).getBoundingClientRect();
  if (drawer && box.left >= drawer.getBoundingClientRect().left) putDrawerAway();
}

/** Leads on in reading order. */
function NextSection() {
  const section = useNavigation((state) => state.section);
  const next = sections[sections.findIndex(({ id }) => id === section) + 1];
  if (!next) return null;
  return (
    <div className={styles.next}>
      <Button onPress={() => showSection(next.id)}>
        {t('editor.next-section', { title: next.title })}
        <ArrowRight size={16} aria-hidden />
      </Button>
    </div>
  );
}

function CannotOpen({ failure, retry }: { failure: AppError; retry(): void }) {
  const { what, next } = failureWords(failure);
  return (
    <main className={styles.cannotOpen} role="alert">
      <h1 className={styles.cannotOpenHeading}>{t('editor.cannot-open')}</h1>
      <p>{what}</p>
      <p>{next}</p>
      <div className={styles.ways}>
        {failure.code !== 'proposal-not-found' && <Button onPress={retry}>{t('editor.try-again')}</Button>}
        <Button look="primary" onPress={showStart}>
          {t('editor.back')}
        </Button>
      </div>
    </main>
  );
}

/** Opens the proposal for as long as the screen shows it, and draws its card anew when it was changed. */
function useOpenProposal(id: ProposalId): AppError | null {
  const [failure, setFailure] = useState<AppError | null>(null);
  useEffect(() => {
    let isGone = false;
    let openedRevision: number | undefined;
    openProposal(id).then(
      () => {
        openedRevision = draftStore.getState().revision;
      },
      (error: unknown) => isGone || setFailure(asFailure(error)),
    );
    return () => {
      isGone = true;
      void closeProposal().then((closedRevision) => {
        if (openedRevision !== undefined && closedRevision !== openedRevision) refreshThumbnail(id);
      });
    };
  }, [id]);
  return failure;
}
