import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const key = 'countersign.single-keys';
const singleKeysStore = createStore<{ areOn: boolean }>()(() => ({
  areOn: localStorage.getItem(key) !== 'off',
}));

/** Whether `?`, `/` and digits alone are shortcuts outside of text. Whoever speaks to the machine has to be able to turn them off (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  return singleKeysStore.getState().areOn;
}

export function useSingleKeys(): boolean {
  return useStore(singleKeysStore, (state) => state.areOn);
}

export function turnSingleKeys(areOn: boolean): void {
  localStorage.setItem(key, areOn ? 'on' : 'off');
  singleKeysStore.setState({ areOn });
}
