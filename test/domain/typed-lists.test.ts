import { expect, test } from 'vitest';
import { holdsTypedList, withTypedLists } from '../../shared/domain/typed-lists.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', runs: [{ text }] });
const list = (isOrdered: boolean, ...items: string[]) => ({
  kind: 'list',
  isOrdered,
  items: items.map((text) => ({ runs: [{ text }] })),
});

test('lines that were typed with the same mark are a list', () => {
  expect(withTypedLists('We ask for:\n- a key\n\n- a log\nAnd soon.')).toEqual([
    paragraph('We ask for:'),
    list(false, 'a key', 'a log'),
    paragraph('And soon.'),
  ]);
  expect(withTypedLists('1. Stop.\n2. Export.\n3) Tell')).toEqual([list(true, 'Stop.', 'Export.', 'Tell')]);
});

test('numbers that do not count up from 1 are left as they were typed', () => {
  expect(withTypedLists('3. Third\n4. Fourth')).toEqual([paragraph('3. Third'), paragraph('4. Fourth')]);
  expect(withTypedLists('1. First\n3. Third')).toEqual([paragraph('1. First'), paragraph('3. Third')]);
});

test('one line with a mark is not a list', () => {
  expect(withTypedLists('Two things\n- this one')).toEqual([
    paragraph('Two things'),
    paragraph('- this one'),
  ]);
  expect(holdsTypedList('- 5 degrees')).toBe(false);
  expect(withTypedLists('-5\n-7\n2.5 hours')).toEqual([
    paragraph('-5'),
    paragraph('-7'),
    paragraph('2.5 hours'),
  ]);
});
