import { type Proposal, sectionIds } from '../proposal.ts';
import { isProseDocument } from '../prose.ts';
import { entriesByIdentity, isEntryList, isOrdered, movedAmong } from './entries.ts';

/** A value and where it stands, with positions in lists: `revenue.streams.0.monthlyVolume.expected`. */
export type Located = { readonly path: string; readonly value: unknown };

/**
 * One place in which two proposals differ: an answer, or a whole entry of a list. `before` is its place in the first
 * proposal and `after` that in the second; both are there also where one of them holds no answer.
 */
export type Difference =
  | { readonly kind: 'changed' | 'moved'; readonly before: Located; readonly after: Located }
  | { readonly kind: 'added'; readonly after: Located }
  | { readonly kind: 'removed'; readonly before: Located };

/**
 * Where two proposals differ, in the order of the editor. Entries of lists are known again by their identifiers, so
 * that one which was moved and edited is not taken for another. Each answer is in at most one difference: those within
 * an entry that came or went are in that of the entry.
 */
export function differencesOf(before: Proposal, after: Proposal): Difference[] {
  return sectionIds.flatMap((id) => between({ path: id, value: before[id] }, { path: id, value: after[id] }));
}

/** The record of what a template answered is not compared, because its answers are. */
const unsaid = 'decision.templateAnswers';

function between(before: Located, after: Located): Difference[] {
  if (after.path === unsaid) return [];
  if (isNamedValues(before) || isNamedValues(after))
    return betweenRecords(namedValues(before), namedValues(after));
  if (isEntryList(before.value) || isEntryList(after.value)) return betweenLists(before, after);
  if (isRecord(before.value) || isRecord(after.value)) return betweenRecords(before, after);
  return isSameAnswer(before.value, after.value) ? [] : [{ kind: 'changed', before, after }];
}

function betweenRecords(before: Located, after: Located): Difference[] {
  const keys = new Set([...Object.keys(fieldsOf(after)), ...Object.keys(fieldsOf(before))]);
  return [...keys].flatMap((key) => between(fieldOf(before, key), fieldOf(after, key)));
}

function betweenLists(before: Located, after: Located): Difference[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const oldPositions = entriesByIdentity(before.path, old);
  const newPositions = entriesByIdentity(after.path, now);
  const kept = [...newPositions].flatMap(([identity, position]) => {
    const oldPosition = oldPositions.get(identity);
    return oldPosition === undefined ? [] : [{ position, oldPosition }];
  });
  const moved = isOrdered(after.path)
    ? movedAmong(kept.map(({ oldPosition }) => oldPosition))
    : new Set<number>();
  const keptDifferences = kept.flatMap(({ position, oldPosition }, index): Difference[] => {
    const places = {
      before: entryAt(before.path, old, oldPosition),
      after: entryAt(after.path, now, position),
    };
    return [
      ...(moved.has(index) ? [{ kind: 'moved' as const, ...places }] : []),
      ...between(places.before, places.after),
    ];
  });
  const gone = [...oldPositions].filter(([identity]) => !newPositions.has(identity));
  const come = [...newPositions].filter(([identity]) => !oldPositions.has(identity));
  return [
    ...gone.map(([, position]) => ({
      kind: 'removed' as const,
      before: entryAt(before.path, old, position),
    })),
    ...come.map(([, position]) => ({ kind: 'added' as const, after: entryAt(after.path, now, position) })),
    ...keptDifferences,
  ];
}

/** The answers within an entry, without what identifies it: what is lost or won with it. */
export function answersWithin({ path, value }: Located): Located[] {
  const nothing = { path, value: isEntryList(value) ? [] : {} };
  return between(nothing, { path, value }).flatMap((difference) => {
    if (difference.kind === 'changed') return [difference.after];
    return difference.kind === 'added' ? answersWithin(difference.after) : [];
  });
}

/** Values of named scenarios stand in a list, but there is one for each scenario. */
function isNamedValues({ path, value }: Located): boolean {
  return path.endsWith('.named') && Array.isArray(value);
}

function namedValues({ path, value }: Located): Located {
  const named = Array.isArray(value) ? (value as { scenarioId: string; value: number }[]) : [];
  return { path, value: Object.fromEntries(named.map((one) => [one.scenarioId, one.value])) };
}

/** A part with fields of its own; a formatted text and a picture are one answer each. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isProseDocument(value) &&
    !('sha256' in value)
  );
}

function fieldsOf({ value }: Located): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function fieldOf(part: Located, key: string): Located {
  return { path: `${part.path}.${key}`, value: fieldsOf(part)[key] };
}

function entriesOf({ value }: Located): readonly Readonly<Record<string, unknown>>[] {
  return isEntryList(value) ? value : [];
}

function entryAt(path: string, entries: readonly unknown[], position: number): Located {
  return { path: `${path}.${position}`, value: entries[position] };
}

function isSameAnswer(one: unknown, other: unknown): boolean {
  return JSON.stringify(answerOf(one)) === JSON.stringify(answerOf(other));
}

/** An empty text and an empty list say as little as no answer. */
function answerOf(value: unknown): unknown {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}
