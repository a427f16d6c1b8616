import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ReadSignOff } from '../../shared/contract/decision.ts';

/** A filled form that was brought to the window, until it is recorded or put aside. */
export type OfferedSignOff = {
  fileName: string;
  read: ReadSignOff;
  /** Opens the file as what else it is: a proposal that can be edited. */
  openFile(): void;
};

const signOffStore = createStore<{ offered: OfferedSignOff | null }>()(() => ({ offered: null }));

export function useOfferedSignOff(): OfferedSignOff | null {
  return useStore(signOffStore, ({ offered }) => offered);
}

export function showSignOff(offered: OfferedSignOff): void {
  signOffStore.setState({ offered });
}

export function closeSignOff(): void {
  signOffStore.setState({ offered: null });
}
