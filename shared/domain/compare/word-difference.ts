/** A stretch of a text that stayed, went or came. */
export type Run = { kind: 'same' | 'removed' | 'added'; text: string };

/** With more pairs of words than this, what differs is shown as one piece that went and one that came. */
const mostPairs = 1_000_000;

/**
 * What became of a text, word by word: the removed and the same runs make up `before`, the added and the same ones
 * `after`. By a longest common subsequence between the common beginning and the common end. Where that would compare
 * more than a million pairs of words, all that lies between counts as replaced.
 */
export function wordDifference(before: string, after: string): Run[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(old, now);
  const end = commonStart(old.slice(start).reverse(), now.slice(start).reverse());
  const oldMiddle = old.slice(start, old.length - end);
  const newMiddle = now.slice(start, now.length - end);
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle(oldMiddle, newMiddle),
    ...old.slice(old.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** Words with the spaces after them, and punctuation by itself, so that a full stop does not change its word. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+\s*|[^\p{L}\p{N}\p{M}_]\s*/gu) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const length = Math.min(one.length, other.length);
  let index = 0;
  while (index < length && one[index] === other[index]) index += 1;
  return index;
}

function middle(old: readonly string[], now: readonly string[]): Run[] {
  if (old.length === 0 || now.length === 0 || old.length * now.length > mostPairs)
    return [removed(old), added(now)];
  // lengths[i][j]: how many words the ends of both texts from i and j on have in common.
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      runs.push({ kind: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) {
      runs.push(removed(old.slice(i, i + 1)));
      i += 1;
    } else {
      runs.push(added(now.slice(j, j + 1)));
      j += 1;
    }
  }
  return [...runs, removed(old.slice(i)), added(now.slice(j))];
}

const removed = (words: readonly string[]): Run => ({ kind: 'removed', text: words.join('') });
const added = (words: readonly string[]): Run => ({ kind: 'added', text: words.join('') });

/** Neighbours of one kind become one run. Within a change, what went stands before what came. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let change = { removed: '', added: '' };
  const closeChange = () => {
    if (change.removed !== '') result.push({ kind: 'removed', text: change.removed });
    if (change.added !== '') result.push({ kind: 'added', text: change.added });
    change = { removed: '', added: '' };
  };
  for (const { kind, text } of runs) {
    if (kind !== 'same') {
      change[kind] += text;
      continue;
    }
    closeChange();
    const last = result.at(-1);
    if (last?.kind === 'same') last.text += text;
    else result.push({ kind, text });
  }
  closeChange();
  return result;
}
