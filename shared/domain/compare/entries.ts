import { modelPath } from '../guidance.ts';

type Entry = Readonly<Record<string, unknown>>;

/**
 * The fields by which an entry is known again, by path of its list; `id` everywhere else. Entries without an
 * identifier are each about something, such as a question, and their order has no meaning.
 */
const keysOfUnordered: Readonly<Record<string, readonly string[]>> = {
  'options.criteria.scores': ['optionId'],
  'revenue.exchangeRates': ['currency'],
  'security.answers': ['questionId'],
  'ownership.raci.assignments': ['role'],
  'rehearsal.answers': ['objectionId'],
  'decision.moves': ['movedAt', 'to'],
  'decision.finishedControls': ['controlId'],
  'decision.acceptedFindings': ['ruleId', 'path'],
  'decision.templateAnswers': ['place'],
};

/** The fields by which an entry of this list is known again. `path` is that of the list. */
export function identityKeys(path: string): readonly string[] {
  return keysOfUnordered[modelPath(path)] ?? ['id'];
}

/** Whether the order of the entries has a meaning. */
export function isOrdered(path: string): boolean {
  return !(modelPath(path) in keysOfUnordered);
}

/** True for a list of entries, each with fields of its own; an empty list may be one as well. */
export function isEntryList(value: unknown): value is readonly Entry[] {
  return Array.isArray(value) && value.some((entry) => typeof entry === 'object' && !Array.isArray(entry));
}

/** The positions of the entries by what these are known by. Equal entries are told apart by counting them. */
export function entriesByIdentity(path: string, entries: readonly Entry[]): Map<string, number> {
  const keys = identityKeys(path);
  const found = new Map<string, number>();
  for (const [position, entry] of entries.entries()) {
    const identity = JSON.stringify(keys.map((key) => entry[key] ?? null));
    let name = identity;
    for (let count = 2; found.has(name); count += 1) name = `${identity} ${count}`;
    found.set(name, position);
  }
  return found;
}

/**
 * The fewest of these positions that must have been moved so that the others stand in rising order: all but a longest
 * rising sequence. Answers with indexes into `positions`.
 */
export function movedAmong(positions: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  let last = -1;
  for (const [index, position] of positions.entries()) {
    lengths[index] = 1;
    before[index] = -1;
    for (let other = 0; other < index; other += 1) {
      const length = (lengths[other] ?? 0) + 1;
      if ((positions[other] ?? 0) < position && length > (lengths[index] ?? 0)) {
        lengths[index] = length;
        before[index] = other;
      }
    }
    if (last < 0 || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index;
  }
  const moved = new Set(positions.keys());
  for (let index = last; index >= 0; index = before[index] ?? -1) moved.delete(index);
  return moved;
}
