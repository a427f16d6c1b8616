import { fieldLabel } from '../../shared/domain/labels.ts';
import { draftStore, useDraft } from './draft-store.ts';
import { valueAt } from './path.ts';

export type Field<T> = {
  value: T | undefined;
  /** Writes the answer; undefined deletes it. */
  set(value: T | undefined): void;
  /** To be called when the field loses focus: what was typed is then saved without waiting. */
  blur(): void;
};

/** Binds a control to one path of the open proposal, as in `need.customers.0.name`. */
export function useField<T>(path: string): Field<T> {
  const value = useDraft((state) => valueAt(state.proposal, path)) as T | undefined;
  return {
    value,
    set: (next) => draftStore.getState().edit(path, next, fieldLabel(path)),
    blur: () => draftStore.getState().settle(),
  };
}
