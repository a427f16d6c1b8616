import { createContext, useContext } from 'react';
import { useDraft } from '../../stores/draft-store.ts';

const Frozen = createContext(false);

/** Around fields that stay as they are while others are edited: what IT has been given. */
export const FrozenArea = Frozen.Provider;

/** True when the fields here must not be edited; they then show their answers and take none. */
export function useReadOnly(): boolean {
  const isFrozen = useContext(Frozen);
  return useDraft((state) => state.readOnlyBecause !== null) || isFrozen;
}
