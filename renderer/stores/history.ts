import { t } from '../text/messages.ts';
import { announce } from './announcements.ts';
import { draftStore } from './draft-store.ts';
import { focusField } from './navigation.ts';

/** Takes the newest step back and shows its place. */
export function undo(): void {
  const step = draftStore.getState().undo();
  if (!step) return;
  announce(t('editor.undone', { label: step.label }));
  void focusField(step.path);
}

/** Does the step again that was taken back last. */
export function redo(): void {
  const step = draftStore.getState().redo();
  if (!step) return;
  announce(t('editor.redone', { label: step.label }));
  void focusField(step.path);
}
