import { useDraft } from '../../stores/draft-store.ts';

/** True when the open proposal must not be edited; fields then show their answers and take none. */
export function useReadOnly(): boolean {
  return useDraft((state) => state.readOnlyBecause !== null);
}
