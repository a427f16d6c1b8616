import { words } from '../choice-words.ts';
import { type Decision, DecisionVerdict, ReviewVerdict } from '../decision.ts';
import { committeeVerdicts } from '../life-cycle/move-rules.ts';
import { IsoDay, ItSpecialty } from '../values.ts';
import type { SignOffPart } from './field-names.ts';
import type { FilledField, FilledSignOff } from './filled-sign-off.ts';

/** What one role of the sign-off page, or one specialty of IT, has filled in. */
export type OfferedRow = {
  readonly rowId: string;
  /** The role, or the specialty in words. */
  readonly title: string;
  readonly kind: 'sign-off' | 'review';
  readonly fields: readonly OfferedField[];
};

export type OfferedField = {
  readonly part: SignOffPart;
  readonly value: string;
  /** The value for people: the words of a choice, else the value itself. */
  readonly shown: string;
  /** Why it cannot be recorded as it is. */
  readonly problem?: string;
};

export type ReadDay = (text: string) => string | undefined;

/**
 * What a filled form offers to record in a proposal, row by row in the order of the page. Left out is what was written
 * for a role that the proposal has no more, and a choice that its row does not have. `readDay` gives the ISO day of what
 * was written as a date, as far as the caller understands it.
 */
export function offersOf(
  { fields }: FilledSignOff,
  decision: Decision,
  readDay: ReadDay = (text) => IsoDay.safeParse(text).data,
): readonly OfferedRow[] {
  const rowIds = [...new Set(fields.map(({ rowId }) => rowId))];
  return rowIds.flatMap((rowId) => {
    const row = rowOf(rowId, decision);
    if (row === undefined) return [];
    const offered = fields
      .filter((field) => field.rowId === rowId)
      .flatMap((field) => offeredField(field, row.kind, readDay))
      .toSorted((left, right) => PARTS_IN_ORDER.indexOf(left.part) - PARTS_IN_ORDER.indexOf(right.part));
    return offered.length === 0 ? [] : [{ rowId, ...row, fields: offered }];
  });
}

const PARTS_IN_ORDER: readonly SignOffPart[] = ['decision', 'conditions', 'name', 'date'];

function rowOf(rowId: string, { signOffRoles }: Decision): Pick<OfferedRow, 'title' | 'kind'> | undefined {
  const role = signOffRoles.find(({ id }) => id === rowId);
  if (role) return { title: role.role?.trim() || 'A role without a name', kind: 'sign-off' };
  const specialty = ItSpecialty.safeParse(rowId).data;
  return specialty && { title: words.specialty[specialty], kind: 'review' };
}

function offeredField(
  { part, value }: FilledField,
  kind: OfferedRow['kind'],
  readDay: ReadDay,
): OfferedField[] {
  if (part === 'date') {
    const day = readDay(value.trim());
    if (day === value) return [{ part, value, shown: value }];
    const problem =
      day === undefined
        ? 'Not a day that can be read. Today is recorded instead, unless somebody else has signed a day.'
        : `Recorded as ${day}.`;
    return [{ part, value: day ?? value, shown: value, problem }];
  }
  if (part !== 'decision') return [{ part, value, shown: value }];
  const shown = kind === 'sign-off' ? committeeWords(value) : reviewWords(value);
  return shown === undefined ? [] : [{ part, value, shown }];
}

function committeeWords(value: string): string | undefined {
  const verdict = committeeVerdicts.find((known) => known === DecisionVerdict.safeParse(value).data);
  return verdict && words.verdict[verdict];
}

function reviewWords(value: string): string | undefined {
  const verdict = ReviewVerdict.safeParse(value).data;
  return verdict && words.reviewVerdict[verdict];
}
