import { expect, test } from 'vitest';
import {
  type Allowance,
  charactersOfRow,
  fitted,
  smallest,
} from '../../../core/documents/model/kinds/fitting.ts';
import { charactersToLineEnd } from '../../../core/documents/model/kinds/line-room.ts';
import { shortened } from '../../../core/documents/model/kinds/shortened.ts';
import { draft, modelOf } from './model-kit.ts';

const blank = modelOf(draft());
const rowCount = 20;
const charactersPerLine = 78;
const linesOf = (room: Allowance) =>
  Array.from({ length: rowCount }, (_, index) =>
    Math.ceil(charactersOfRow(room, index, rowCount) / charactersPerLine),
  ).reduce((sum, lines) => sum + lines, 0);

/** The lines that a page of long answers gets when it holds so many. */
function linesOfPage(mostLines: number): number {
  let found = smallest;
  let composed = fitted({
    partCount: 1,
    compose: ([room = smallest]) => {
      found = room;
      return blank;
    },
    fits: () => [linesOf(found) <= mostLines],
  });
  const printed = { pageCount: 1, anchorPages: {} };
  for (let next = composed.refit?.(printed); next; next = next.refit?.(printed)) composed = next;
  return linesOf(found);
}

test.each([20, 27, 33, 40, 51, 70])(
  'a page of %i lines is filled to the last two before anything is cut',
  (lines) => {
    expect(linesOfPage(lines)).toBeLessThanOrEqual(lines);
    expect(linesOfPage(lines)).toBeGreaterThanOrEqual(lines - 2);
  },
);

test('a page that holds nothing gets the smallest room', () => {
  expect(linesOfPage(0)).toBe(rowCount);
});

test('a cut keeps whole sentences where they use most of the room, and else whole words that lead to nothing', () => {
  const text = 'The vendor names no role. Its interface has one key for everything that an account may do.';
  expect(shortened(text, 40, ' …')).toBe('The vendor names no role. …');
  expect(shortened(text, 70, ' …')).toBe('The vendor names no role. …');
  expect(shortened(`Unknown. ${text}`, 30, ' …')).toBe('Unknown. The vendor names …');
  expect(shortened('It is deleted within 30 days of the end of the contract', 38, ' …')).toBe(
    'It is deleted within 30 days …',
  );
});

test('a word or a sentence that just fits before the sign of the cut is kept', () => {
  const text = 'Customers live in the United States. Others stay out.';
  expect(shortened(text, 'Customers live in the United States. …'.length - 1, ' …')).toBe(
    'Customers live in the United …',
  );
  expect(shortened(text, 'Customers live in the United States. …'.length, ' …')).toBe(
    'Customers live in the United States. …',
  );
});

test('nothing is cut where it gains no line', () => {
  const text = 'The manual work takes hours that we need elsewhere.';
  const lineEm = 20;
  const room = (characters: number) => charactersToLineEnd(text, lineEm, characters);
  expect(shortened(text, 42, ' …')).toMatch(/…$/);
  expect(shortened(text, room(42), ' …')).toBe(text);
  expect(shortened(text, room(20), ' …')).toBe('The manual work takes hours …');
});

test('no cut ends with a word that only leads on', () => {
  const text = 'Approve one service for 36 months, starting with a pilot in the first month';
  expect(shortened(text, 50, ' …')).toBe('Approve one service for 36 months …');
  expect(shortened(text, 54, ' …')).toBe('Approve one service for 36 months …');
  expect(shortened('The clause on the account has not been read yet', 40, ' …')).toBe(
    'The clause on the account …',
  );
});

test('what is left of a list keeps its numbers beside what they count', () => {
  expect(shortened('1. Stop all sending.\n2. Export the lists.\n3. Delete', 46, ' …')).toBe(
    '1.\u00a0Stop all sending. 2.\u00a0Export the lists. …',
  );
});

test('no cut falls into a bracket, unless most of the text stands in it', () => {
  const text = 'Approve one tool for planning posts (two people, every day) and a forum.';
  expect(shortened(text, 50, ' …')).toBe('Approve one tool for planning posts …');
  expect(shortened(text, 68, ' …')).toBe('Approve one tool for planning posts (two people, every day) …');
  expect(shortened('As planned (two people in each of the tools)', 30, ' …')).toBe(
    'As planned (two people …',
  );
});
