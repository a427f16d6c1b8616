import { fieldLabel } from '../labels.ts';
import type { Proposal } from '../proposal.ts';
import type { Change, Comparison } from './comparison.ts';
import { answersWithin, type Difference, differencesOf, type Located } from './differences.ts';
import { createNames, type Names } from './names.ts';
import { totalsOf } from './totals.ts';
import { createValueWords, type ValueWords } from './value-words.ts';
import { wordDifference } from './word-difference.ts';

/** One of the two proposals, and how its answers are written. */
type Side = { proposal: Proposal; names: Names; words: ValueWords };

/** From this length on a text is compared word by word. */
const longText = 60;

type QuestionText = (questionId: string) => string | undefined;

/**
 * Says in words what is different in the second proposal: answers, entries that came, went and were moved, and totals.
 * Empty for two proposals that say the same. `questionText` gives the words of a question of the security section.
 */
export function compareProposals(
  before: Proposal,
  after: Proposal,
  questionText: QuestionText = () => undefined,
): Comparison {
  const sides = { before: sideOf(before, questionText), after: sideOf(after, questionText) };
  return {
    changes: differencesOf(before, after).map((difference) => toChange(difference, sides)),
    totals: totalsOf(before, after),
  };
}

function sideOf(proposal: Proposal, questionText: QuestionText): Side {
  const names = createNames(proposal, questionText);
  return { proposal, names, words: createValueWords(proposal, names) };
}

type Sides = { before: Side; after: Side };

function toChange(difference: Difference, sides: Sides): Change {
  switch (difference.kind) {
    case 'changed':
      return changedAnswer(difference.before, difference.after, sides);
    case 'moved':
      return {
        ...entryChange(difference.after, sides.after),
        kind: 'moved',
        before: String(positionOf(difference.before)),
        after: String(positionOf(difference.after)),
      };
    case 'added':
      return {
        ...entryChange(difference.after, sides.after),
        kind: 'added',
        ...detailsOf(difference.after, sides.after),
      };
    case 'removed':
      return {
        ...entryChange(difference.before, sides.before),
        kind: 'removed',
        ...detailsOf(difference.before, sides.before),
      };
  }
}

function changedAnswer(old: Located, now: Located, { before, after }: Sides): Change {
  const rounded = { before: before.words.of(old), after: after.words.of(now) };
  const isText = typeof old.value !== 'number';
  const words =
    rounded.before === rounded.after
      ? { before: before.words.exactly(old), after: after.words.exactly(now) }
      : rounded;
  const isSameText = isText && words.before === words.after;
  const isLong = Math.max(words.before?.length ?? 0, words.after?.length ?? 0) > longText;
  return {
    section: sectionOf(now.path),
    kind: isSameText ? 'formatted' : 'changed',
    path: now.path,
    entry: after.names.around(now.path),
    label: answerLabel(now.path, after),
    before: words.before ?? null,
    after: words.after ?? null,
    ...(isLong &&
      !isSameText &&
      words.before !== undefined &&
      words.after !== undefined && { runs: wordDifference(words.before, words.after) }),
  };
}

function entryChange({ path, value }: Located, side: Side) {
  const list = path.slice(0, path.lastIndexOf('.'));
  const outer = side.names.around(list);
  return {
    section: sectionOf(path),
    path,
    entry: [outer, side.names.ofEntry(path, value)].filter((part) => part !== '').join(', '),
    label: fieldLabel(list),
    before: null,
    after: null,
  };
}

function detailsOf(entry: Located, side: Side): Pick<Change, 'details'> {
  const entryWords = side.names.ofEntry(entry.path, entry.value);
  const details = answersWithin(entry).flatMap((answer) => {
    const value = side.words.of(answer);
    return value === undefined || isIdentity(answer.path)
      ? []
      : [{ path: answer.path, label: detailLabel(entry.path, answer.path, side), value }];
  });
  // An entry with one answer only is named by it, so that answer needs no line of its own.
  const [only, ...more] = details;
  return only === undefined || (more.length === 0 && entryWords.includes(only.value)) ? {} : { details };
}

/** Within an entry only what lies deeper is named: `step “Orders per click”: Value`. */
function detailLabel(entryPath: string, path: string, side: Side): string {
  const outer = side.names.around(entryPath);
  const inner = side.names.around(path).slice(outer.length).replace(/^, /, '');
  return inner === '' ? answerLabel(path, side) : `${inner}: ${answerLabel(path, side)}`;
}

function answerLabel(path: string, { names, proposal }: Side): string {
  const parts = path.split('.');
  const named = parts.lastIndexOf('named');
  if (named > 0) {
    const scenario = names.ofId(parts.slice(named + 1).join('.')) ?? 'named scenario';
    return `${fieldLabel(parts.slice(0, named).join('.'))} (${scenario})`;
  }
  const owner = parts.slice(0, -1).join('.');
  // An estimate with one value is a plain answer to its readers.
  if (parts.at(-1) === 'expected' && hasOneValue(proposal, owner)) return fieldLabel(owner);
  return fieldLabel(path);
}

function hasOneValue(proposal: Proposal, path: string): boolean {
  let value: unknown = proposal;
  for (const part of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  const { low, high, named } = (value ?? {}) as { low?: number; high?: number; named?: readonly unknown[] };
  return low === undefined && high === undefined && !named?.length;
}

function isIdentity(path: string): boolean {
  return /\.(id|questionId)$/.test(path);
}

function sectionOf(path: string): string {
  return path.split('.')[0] ?? '';
}

function positionOf({ path }: Located): number {
  return Number(path.split('.').at(-1)) + 1;
}
