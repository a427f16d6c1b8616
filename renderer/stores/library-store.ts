import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LibraryView } from '../../shared/domain/library-view.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { wholeLibrary } from '../../shared/domain/whole-library.ts';

export type LibraryLayout = 'cards' | 'table';

type LibraryState = {
  /** What is asked of the library; kept while the window is open, so that the way back leads to the same list. */
  view: LibraryView;
  layout: LibraryLayout;
  /** Null unless proposals are being chosen to do something with all of them. */
  chosen: ReadonlySet<ProposalId> | null;
};

const layoutKey = 'countersign.library-layout';

/** How the start screen looks at the library. */
export const libraryStore = createStore<LibraryState>()(() => ({
  view: wholeLibrary,
  layout: localStorage.getItem(layoutKey) === 'table' ? 'table' : 'cards',
  chosen: null,
}));

export function useLibrary<T>(selector: (state: LibraryState) => T): T {
  return useStore(libraryStore, selector);
}

/** Asks something else of the library. What was chosen in another list is chosen no more. */
export function changeView(change: Partial<LibraryView>): void {
  libraryStore.setState(({ view }) => ({ view: { ...view, ...change }, chosen: null }));
}

/** Everything in the library again, in the order that is usual. */
export function clearView(): void {
  const { place, order, isReversed } = libraryStore.getState().view;
  changeView({ ...wholeLibrary, place, order, isReversed });
}

/** The choice outlives the window. */
export function showLayout(layout: LibraryLayout): void {
  localStorage.setItem(layoutKey, layout);
  libraryStore.setState({ layout });
}

export function choose(ids: ReadonlySet<ProposalId> | null): void {
  libraryStore.setState({ chosen: ids });
}

export function toggleChosen(id: ProposalId): void {
  libraryStore.setState(({ chosen }) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return { chosen: next };
  });
}
