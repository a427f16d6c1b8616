import { beginningOf } from '../cut-text.ts';
import { type Decision, type DecisionVerdict, ReviewVerdict } from '../decision.ts';
import { approvals, committeeVerdicts } from '../life-cycle/move-rules.ts';
import { type EntryId, IsoDay, ItSpecialty } from '../values.ts';
import type { SignOffPart } from './field-names.ts';
import type { OfferedRow } from './offers.ts';

/** What the author accepts of a filled form, as it goes into the decision. */
export type SignOffRecord = {
  /** The move to `decided`; undefined where no decision was accepted. */
  readonly decided:
    | { verdict: DecisionVerdict; movedOn: string; role: string; note: string | undefined }
    | undefined;
  /** Each becomes a condition of the decision. */
  readonly conditions: readonly string[];
  readonly reviews: readonly {
    specialty: ItSpecialty;
    verdict: ReviewVerdict | undefined;
    comment: string;
  }[];
};

/** The accepted rows of a filled form, as a record. `today` is an ISO day, used where the form names no day. */
export function recordOf(
  rows: readonly OfferedRow[],
  isAccepted: (rowId: string, part: SignOffPart) => boolean,
  today: string,
): SignOffRecord {
  const accepted = rows.map((row) => ({
    ...row,
    value: (part: SignOffPart) =>
      isAccepted(row.rowId, part) ? row.fields.find((field) => field.part === part)?.value : undefined,
  }));
  const signOffs = accepted.filter(({ kind }) => kind === 'sign-off');
  const decided = decidedBy(signOffs, today);
  // What is written beside a refusal is not a condition but the reason for it.
  const setsConditions = decided === undefined || isApproval(decided.verdict);
  return {
    decided,
    conditions: setsConditions ? signOffs.flatMap(({ value }) => linesOf(value('conditions'))) : [],
    reviews: accepted.flatMap((row) => (row.kind === 'review' ? reviewBy(row) : [])),
  };
}

type AcceptedRow = OfferedRow & { value(part: SignOffPart): string | undefined };

/** The record as entries of the decision, to be added to those that are there. */
export function entriesOf(
  { conditions, reviews }: SignOffRecord,
  newId: () => EntryId,
): Pick<Decision, 'conditions' | 'reviews'> {
  return {
    conditions: conditions.map((condition) => ({ id: newId(), condition, isMet: false })),
    reviews: reviews.map(({ specialty, verdict, comment }) => ({
      id: newId(),
      specialty,
      isDone: false,
      ...(verdict === undefined ? {} : { verdict }),
      ...(comment === '' ? {} : { comment }),
    })),
  };
}

/** A committee has one word: where roles differ the most cautious verdict counts, and all that gave it are named. */
function decidedBy(rows: readonly AcceptedRow[], today: string): SignOffRecord['decided'] {
  const verdict = committeeVerdicts.findLast((known) =>
    rows.some(({ value }) => value('decision') === known),
  );
  const saying = rows.filter(({ value }) => value('decision') === verdict);
  if (verdict === undefined) return undefined;
  const days = saying.flatMap(({ value }) => IsoDay.safeParse(value('date')).data ?? []);
  const notes = saying.flatMap(({ value }) => value('conditions') ?? []);
  return {
    verdict,
    // The day on which the last of them has signed.
    movedOn: days.toSorted().at(-1) ?? today,
    role: beginningOf(
      saying.map(({ title, value }) => [title, value('name')].filter(Boolean).join(', ')).join('; '),
      LONGEST_ROLE,
    ),
    note: isApproval(verdict) ? undefined : beginningOf(notes.join('\n'), LONGEST_NOTE) || undefined,
  };
}

const isApproval = (verdict: DecisionVerdict): boolean => approvals.some((approval) => approval === verdict);

const LONGEST_ROLE = 200;
const LONGEST_NOTE = 4000;

function reviewBy({ rowId, value }: AcceptedRow): SignOffRecord['reviews'][number][] {
  const specialty = ItSpecialty.safeParse(rowId).data;
  const verdict = ReviewVerdict.safeParse(value('decision')).data;
  const signed = [value('name'), value('date')].filter(Boolean).join(', ');
  const comment = [value('conditions'), signed].filter(Boolean).join('\n');
  if (specialty === undefined || (verdict === undefined && comment === '')) return [];
  return [{ specialty, verdict, comment }];
}

/** Several conditions are written one on each line. */
function linesOf(text: string | undefined): string[] {
  return (text ?? '').split('\n').flatMap((line) => line.trim() || []);
}
