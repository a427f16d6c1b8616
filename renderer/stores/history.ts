import { t } from '../text/messages.ts';
import { announce } from './announcements.ts';
import { draftStore, useDraft } from './draft-store.ts';
import { focusField } from './navigation.ts';
import { closeNotice, showNotice } from './notices-store.ts';

/** Takes the newest step back and shows its place. */
export function undo(): void {
  travelTo(draftStore.getState().timeLine.position - 1);
}

/** Does the step again that was taken back last. */
export function redo(): void {
  travelTo(draftStore.getState().timeLine.position + 1);
}

/** Goes to the moment at which so many steps had been taken, and shows where the way there ended. */
export function travelTo(position: number): void {
  const from = draftStore.getState().timeLine.position;
  const step = draftStore.getState().travelTo(position);
  if (!step) return;
  announce(journeySentence(position - from, step.label));
  void focusField(step.path);
}

function journeySentence(steps: number, label: string): string {
  if (Math.abs(steps) === 1) return t(steps < 0 ? 'editor.undone' : 'editor.redone', { label });
  return t(steps < 0 ? 'editor.undone.steps' : 'editor.redone.steps', { count: Math.abs(steps) });
}

/** What undo takes back, if there is a step. The step itself is another one after every key. */
export function useUndoLabel(): string | undefined {
  return useDraft(({ timeLine }) => timeLine.steps[timeLine.position - 1]?.label);
}

/** What redo does again, if there is a step. */
export function useRedoLabel(): string | undefined {
  return useDraft(({ timeLine }) => timeLine.steps[timeLine.position]?.label);
}

/** Says what the newest step did and offers to take it back, for as long as it is the newest. */
export function offerUndo(title: string): void {
  const { steps, position } = draftStore.getState().timeLine;
  const actions = [{ label: t('notice.undo'), run: undo }];
  const noticeId = showNotice({ id: 'undo', tone: 'done', title, actions });
  const stopListening = draftStore.subscribe(({ timeLine }) => {
    if (timeLine.steps === steps && timeLine.position === position) return;
    stopListening();
    closeNotice(noticeId);
  });
}
