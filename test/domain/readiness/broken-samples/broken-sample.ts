import { setValueAt, valueAt } from '../../../../renderer/stores/path.ts';
import type { Proposal } from '../../../../shared/domain/proposal.ts';

/** Makes a rule find something in the complete example, or keeps it from finding what is there. */
type Change = (draft: Proposal) => void;

export type BrokenSample = {
  ruleId: string;
  /** Where it is found. */
  path: string;
  breaks: Change;
  /** For a rule that has something to say about the example as it is. */
  mends?: Change;
};

export const set =
  (path: string, value: unknown): Change =>
  (draft) =>
    setValueAt(draft, path, value);

export const setEach =
  (list: string, field: string, value: unknown): Change =>
  (draft) => {
    for (const index of entriesAt(draft, list).keys()) setValueAt(draft, `${list}.${index}.${field}`, value);
  };

export const keep =
  (list: string, isKept: (entry: Record<string, unknown>, index: number) => boolean): Change =>
  (draft) =>
    setValueAt(draft, list, entriesAt(draft, list).filter(isKept));

export const both =
  (...changes: readonly Change[]): Change =>
  (draft) => {
    for (const change of changes) change(draft);
  };

const entriesAt = (draft: Proposal, list: string) => valueAt(draft, list) as Record<string, unknown>[];
