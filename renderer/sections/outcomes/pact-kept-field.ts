import { fieldLabel } from '../../../shared/domain/labels.ts';
import type { Outcomes } from '../../../shared/domain/outcomes.ts';
import type { Binding } from '../../components/fields/control.ts';
import { newEntry } from '../../components/list-editor-changes.ts';
import { draftStore, useDraft } from '../../stores/draft-store.ts';

const path = 'outcomes.pactKept';

type Kept = Outcomes['pactKept'][number];

/** Binds a control to what is said of a promise. The entry is made by the first word and goes with the last. */
export function useKept<Name extends 'isKept' | 'note'>(
  promiseId: string,
  name: Name,
): Binding<NonNullable<Kept[Name]>> & { readonly path: string } {
  const isOfPromise = (kept: Kept) => kept.promiseId === promiseId;
  const index = useDraft((state) => state.proposal.outcomes.pactKept.findIndex(isOfPromise));
  // Until there is an entry the control has a place behind the last one, of its own.
  const place = useDraft(({ proposal: { outcomes, ownership } }) =>
    index === -1
      ? outcomes.pactKept.length + ownership.servicePact.findIndex(({ id }) => id === promiseId)
      : index,
  );
  const value = useDraft((state) => state.proposal.outcomes.pactKept[index]?.[name]);
  const fieldPath = `${path}.${place}.${name}`;
  const label = fieldLabel(fieldPath);
  return {
    path: fieldPath,
    value: value as NonNullable<Kept[Name]> | undefined,
    set(next) {
      const { edit, change } = draftStore.getState();
      if (index !== -1) return edit(fieldPath, next, label);
      if (next === undefined) return;
      change('outcomes', label, ({ pactKept }) => {
        pactKept.push(newEntry(path, { promiseId, [name]: next }));
      });
    },
    blur() {
      const { proposal, change, settle } = draftStore.getState();
      const kept = proposal.outcomes.pactKept.find(isOfPromise);
      if (kept && kept.isKept === undefined && kept.note === undefined)
        change('outcomes', `Clear: ${label}`, ({ pactKept }) => {
          pactKept.splice(pactKept.findIndex(isOfPromise), 1);
        });
      settle();
    },
  };
}
