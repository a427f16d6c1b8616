import type { ProposalId } from '../../shared/domain/values.ts';
import { findNext } from '../commands/find-next.ts';
import type { EditorCommandId } from '../commands/run-command.ts';
import { importFigures } from '../spreadsheets/figures-store.ts';
import { draftStore } from '../stores/draft-store.ts';
import type { EditorCommand } from '../stores/editor-part.ts';
import { exportDraftFile, exportModel } from '../stores/exports-store.ts';
import { redo, undo } from '../stores/history.ts';
import { showProblem } from '../stores/problems.ts';
import { markReady } from '../stores/readiness-acts.ts';

/** The commands that work on the text of the open proposal. */
export const editorCommands: Readonly<Record<EditorCommandId, EditorCommand>> = {
  'mark-ready': {
    run: markReady,
    canRun: () => draftStore.getState().proposal.decision.status === 'draft',
  },
  'export-draft': { run: () => withOpenId(exportDraftFile) },
  'import-figures': { run: () => importFigures() },
  'export-model-workbook': { run: () => withOpenId((id) => exportModel(id, 'xlsx')) },
  'export-model-csv': { run: () => withOpenId((id) => exportModel(id, 'csv')) },
  undo: { run: undo, canRun: () => draftStore.getState().timeLine.position > 0 },
  redo: {
    run: redo,
    canRun: () => {
      const { position, steps } = draftStore.getState().timeLine;
      return position < steps.length;
    },
  },
  'find-next': { run: () => void findNext(1).catch(showProblem) },
  'find-previous': { run: () => void findNext(-1).catch(showProblem) },
};

function withOpenId(act: (id: ProposalId) => Promise<void>) {
  const { id } = draftStore.getState();
  if (id) void act(id);
}
