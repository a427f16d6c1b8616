import type { SectionId } from '../../../shared/domain/proposal.ts';
import { draftStore, useDraft } from '../../stores/draft-store.ts';
import { valueAt } from '../../stores/path.ts';
import type { Binding } from './control.ts';

type KeyedEntry = Record<string, unknown>;

/** What tells the entries of a list apart, and the value of the one that is meant. */
export type EntryKey = { readonly name: string; readonly value: string };

/**
 * Binds a control to one field of the entry with this key, as the score of an option or the answer to a question. The
 * entry is made by the first answer and goes with the last. `onFirst` may write more into the section in the same step.
 */
export function useKeyedField<T>(
  listPath: string,
  key: EntryKey,
  name: string,
  label: string,
  onFirst?: (section: object) => void,
): Binding<T> & { readonly path: string } {
  const index = useDraft((state) => entries(valueAt(state.proposal, listPath)).findIndex(isKeyed(key)));
  const path = `${listPath}.${index === -1 ? key.value : index}.${name}`;
  const value = useDraft((state) =>
    index === -1 ? undefined : valueAt(state.proposal, `${listPath}.${index}.${name}`),
  ) as T | undefined;
  return {
    path,
    value,
    set(next) {
      if (index !== -1) return draftStore.getState().edit(path, next, label);
      if (next === undefined) return;
      changeList(listPath, label, (list, section) => {
        list.push({ [key.name]: key.value, [name]: next });
        onFirst?.(section);
      });
    },
    blur() {
      const { proposal, settle } = draftStore.getState();
      const entry = entries(valueAt(proposal, listPath)).find(isKeyed(key));
      const isEmpty = entry !== undefined && Object.keys(entry).every((field) => field === key.name);
      if (isEmpty) {
        changeList(listPath, `Clear: ${label}`, (list) => list.splice(list.findIndex(isKeyed(key)), 1));
      }
      settle();
    },
  };
}

const isKeyed = (key: EntryKey) => (entry: KeyedEntry) => entry[key.name] === key.value;

function entries(list: unknown): readonly KeyedEntry[] {
  return (list as readonly KeyedEntry[] | undefined) ?? [];
}

function changeList(path: string, label: string, recipe: (list: KeyedEntry[], section: object) => unknown) {
  const [section, ...keys] = path.split('.');
  draftStore.getState().change(section as SectionId, label, (draft) => {
    recipe(valueAt(draft, keys.join('.')) as KeyedEntry[], draft);
  });
}
