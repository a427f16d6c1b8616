import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type PaneId = 'rail' | 'companion';
type Panes = { railPx: number; companionPx: number; isRailCollapsed: boolean };

/** How narrow and how wide a pane may be made. */
export const paneLimits: Readonly<Record<PaneId, { minPx: number; maxPx: number }>> = {
  rail: { minPx: 176, maxPx: 320 },
  companion: { minPx: 300, maxPx: 760 },
};

const key = 'countersign.panes';
const panesStore = createStore<Panes>()(() => ({
  railPx: 216,
  companionPx: 380,
  isRailCollapsed: false,
  ...readPanes(),
}));

export function usePanes<T>(selector: (state: Panes) => T): T {
  return useStore(panesStore, selector);
}

export function resizePane(pane: PaneId, widthPx: number): void {
  const { minPx, maxPx } = paneLimits[pane];
  keep({ [`${pane}Px`]: Math.round(Math.min(maxPx, Math.max(minPx, widthPx))) });
}

export function toggleRail(): void {
  keep({ isRailCollapsed: !panesStore.getState().isRailCollapsed });
}

function keep(change: Partial<Panes>) {
  panesStore.setState(change);
  localStorage.setItem(key, JSON.stringify(panesStore.getState()));
}

function readPanes(): Partial<Panes> {
  const [railPx, companionPx, isRailCollapsed] = ['railPx', 'companionPx', 'isRailCollapsed'].map(
    (name) => new RegExp(`"${name}":(\\d{2,4}|true)`).exec(localStorage.getItem(key) ?? '')?.[1],
  );
  return {
    ...(railPx && { railPx: Number(railPx) }),
    ...(companionPx && { companionPx: Number(companionPx) }),
    isRailCollapsed: isRailCollapsed === 'true',
  };
}
