import { Redo2, Undo2 } from 'lucide-react';
import { keysOf } from '../commands/keys-of.ts';
import { IconButton } from '../components/button.tsx';
import { redo, undo, useRedoLabel, useUndoLabel } from '../stores/history.ts';
import { t } from '../text/messages.ts';
import { HistoryPanel } from './history-panel.tsx';

/** Undo and redo, each with the name of the step, and the list of all steps. */
export function HistoryButtons() {
  const undoLabel = useUndoLabel();
  const redoLabel = useRedoLabel();
  return (
    <>
      <IconButton
        label={undoLabel ? t('editor.undo.what', { label: undoLabel }) : t('editor.nothing-to-undo')}
        shortcut={keysOf('undo')}
        isDisabled={!undoLabel}
        onPress={undo}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={redoLabel ? t('editor.redo.what', { label: redoLabel }) : t('editor.nothing-to-redo')}
        shortcut={keysOf('redo')}
        isDisabled={!redoLabel}
        onPress={redo}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
      <HistoryPanel />
    </>
  );
}
