import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { draftStore, isLocked } from '../stores/draft-store.ts';
import { showOverlay } from '../stores/navigation.ts';
import { showNotice } from '../stores/notices-store.ts';
import { t } from '../text/messages.ts';
import type { FiguresKind } from './offer.ts';

type FiguresState = {
  /** What figures are taken from; null until a file is chosen. */
  file: File | null;
  /** What the author came for, where that is known. Else the file is asked. */
  kind: FiguresKind | null;
  /** Counts the files, because the same one may be chosen again after it was changed. */
  attempt: number;
};

const figuresStore = createStore<FiguresState>()(() => ({ file: null, kind: null, attempt: 0 }));

export function useFigures(): FiguresState {
  return useStore(figuresStore);
}

/** Opens the dialog that takes figures over from a spreadsheet. */
export function importFigures({ file = null, kind = null }: Partial<FiguresState> = {}): void {
  const state = draftStore.getState();
  // While IT has the revenue model, only what really came can be added.
  const wanted = kind ?? (isLocked(state, 'revenue') ? 'actuals' : null);
  if (!state.id || isLocked(state, wanted === 'actuals' ? 'outcomes' : 'revenue')) {
    showNotice({ tone: 'problem', title: t('figures.no-proposal') });
    return;
  }
  // A file that is dropped on the open dialog does not change what the author came for.
  figuresStore.setState((known) => ({ file, kind: wanted ?? known.kind, attempt: known.attempt + 1 }));
  showOverlay('figures');
}

/** Takes another file while the dialog is open; what the author came for stays. */
export function chooseFigures(file: File): void {
  figuresStore.setState(({ attempt }) => ({ file, attempt: attempt + 1 }));
}

/** Closes the dialog and lets go of the file. */
export function closeFigures(): void {
  figuresStore.setState({ file: null, kind: null });
  showOverlay(null);
}
