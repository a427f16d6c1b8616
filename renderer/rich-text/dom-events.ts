import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { redo, undo } from '../stores/history.ts';
import { showNotice } from '../stores/notices-store.ts';
import { formatWords } from '../text/format-words.ts';
import { insertPasted, pastedTextOf } from './paste.ts';

/** Set by the keys of a plain paste until the paste that they bring. */
let isPlainPaste = false;

/**
 * Events with which the browser would change the text by itself. Returning true keeps an event from the editor, whose
 * own reading of HTML is never used.
 */
export const domEvents = {
  keydown(_view: EditorView, event: KeyboardEvent): boolean {
    isPlainPaste = event.shiftKey && (event.ctrlKey || event.metaKey) && event.code === 'KeyV';
    return false;
  },
  paste(view: EditorView, event: ClipboardEvent): boolean {
    event.preventDefault();
    if (event.clipboardData) insertFrom(view, event.clipboardData, isPlainPaste);
    isPlainPaste = false;
    return true;
  },
  drop(view: EditorView, event: DragEvent): boolean {
    // Text that is moved within the box is the editor's own; files are the window's.
    if (view.dragging) return false;
    const { dataTransfer } = event;
    if (!dataTransfer || dataTransfer.types.includes('Files')) return true;
    event.preventDefault();
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (at) {
      const selection = Selection.near(view.state.doc.resolve(at.pos));
      view.dispatch(view.state.tr.setSelection(selection));
    }
    view.focus();
    insertFrom(view, dataTransfer, false);
    return true;
  },
  /** The menu of the browser can undo and format too: undo is the proposal's, and formats have their keys. */
  beforeinput(_view: EditorView, event: InputEvent): boolean {
    const isHistory = event.inputType === 'historyUndo' || event.inputType === 'historyRedo';
    if (!isHistory && !event.inputType.startsWith('format')) return false;
    event.preventDefault();
    if (event.inputType === 'historyUndo') undo();
    if (event.inputType === 'historyRedo') redo();
    return true;
  },
};

function insertFrom(view: EditorView, data: DataTransfer, isPlain: boolean): void {
  const pasted = pastedTextOf(data, isPlain);
  if (pasted) insertPasted(view, pasted);
  const hasText = pasted !== undefined && pasted.blocks.length > 0;
  const pictureCount = pasted?.pictureCount ?? 0;
  if (hasText && pictureCount > 0) showNotice({ tone: 'done', title: formatWords.pictures(pictureCount) });
  if (!hasText) showNotice({ tone: 'done', title: formatWords.onlyPictures });
}
