import {
  ArrowLeft,
  Command,
  Ellipsis,
  FileClock,
  FileDown,
  FileInput,
  FileSpreadsheet,
  Keyboard,
  PanelRight,
  Search,
  Table,
} from 'lucide-react';
import { keysOf } from '../commands/keys-of.ts';
import { Button, IconButton } from '../components/button.tsx';
import { MenuButton, MenuItem } from '../components/menu.tsx';
import { ThemeMenu } from '../components/theme-menu.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { importFigures } from '../spreadsheets/figures-store.ts';
import { isLocked, useDraft } from '../stores/draft-store.ts';
import { exportDraftFile, exportModel, useIsExporting } from '../stores/exports-store.ts';
import { useField } from '../stores/field.ts';
import { openFind } from '../stores/find-store.ts';
import { showCompanion, showOverlay, showStart, useNavigation } from '../stores/navigation.ts';
import { t } from '../text/messages.ts';
import { HistoryButtons } from './history-buttons.tsx';
import { SaveStatus } from './save-status.tsx';
import { StatusControl } from './status-control.tsx';
import styles from './title-bar.module.css';

/** The document's name, how it stands, and the one primary act. */
export function TitleBar() {
  const id = useDraft((state) => state.id);
  const title = useDraft((state) => state.proposal.overview.title);
  const isExporting = useIsExporting();
  const companion = useNavigation((state) => state.companion);
  return (
    <header className={styles.bar}>
      <h1 className={styles.heading}>
        <VisuallyHidden>{title ?? t('card.untitled')}</VisuallyHidden>
      </h1>
      <IconButton label={t('editor.back')} shortcut={keysOf('show-library')} onPress={showStart}>
        <ArrowLeft size={16} aria-hidden />
      </IconButton>
      <TitleField />
      <StatusControl />
      <SaveStatus />
      <div className={styles.tools}>
        <HistoryButtons />
        <ThemeMenu />
        <IconButton
          label={companion ? t('companion.close') : t('companion.show')}
          aria-expanded={companion !== null}
          onPress={() => showCompanion(companion ? null : 'guidance')}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
        <MoreMenu />
        <Button look="primary" isDisabled={isExporting || !id} onPress={() => showOverlay('export')}>
          {t('editor.export')}
        </Button>
      </div>
    </header>
  );
}

function TitleField() {
  const title = useField<string>('overview.title');
  const isReadOnly = useDraft((state) => isLocked(state, 'overview'));
  return (
    <input
      className={styles.title}
      aria-label={t('editor.title')}
      value={title.value ?? ''}
      placeholder={t('card.untitled')}
      maxLength={200}
      readOnly={isReadOnly}
      onChange={(event) => title.set(event.target.value || undefined)}
      onBlur={title.blur}
    />
  );
}

function MoreMenu() {
  const id = useDraft((state) => state.id);
  return (
    <MenuButton
      label={t('editor.more')}
      trigger={
        <IconButton label={t('editor.more')}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem
        label={t('editor.draft-file')}
        shortcut={keysOf('export-draft')}
        icon={<FileDown size={16} />}
        onAction={() => id && void exportDraftFile(id)}
      />
      <MenuItem
        label={t('editor.versions')}
        shortcut={keysOf('show-versions')}
        icon={<FileClock size={16} />}
        onAction={() => showOverlay('versions')}
      />
      <MenuItem
        label={t('editor.import-figures')}
        shortcut={keysOf('import-figures')}
        icon={<FileInput size={16} />}
        onAction={() => importFigures()}
      />
      <MenuItem
        label={t('editor.model-workbook')}
        shortcut={keysOf('export-model-workbook')}
        icon={<FileSpreadsheet size={16} />}
        onAction={() => id && void exportModel(id, 'xlsx')}
      />
      <MenuItem
        label={t('editor.model-csv')}
        shortcut={keysOf('export-model-csv')}
        icon={<Table size={16} />}
        onAction={() => id && void exportModel(id, 'csv')}
      />
      <MenuItem
        label={t('editor.find')}
        shortcut={keysOf('find')}
        icon={<Search size={16} />}
        onAction={openFind}
      />
      <MenuItem
        label={t('editor.palette')}
        shortcut={keysOf('command-palette')}
        icon={<Command size={16} />}
        onAction={() => showOverlay('palette')}
      />
      <MenuItem
        label={t('editor.shortcuts')}
        shortcut={keysOf('shortcuts')}
        icon={<Keyboard size={16} />}
        onAction={() => showOverlay('shortcuts')}
      />
    </MenuButton>
  );
}
