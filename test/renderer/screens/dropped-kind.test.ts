import { expect, test } from 'vitest';
import { kindOfName, kindsOfHovering } from '../../../renderer/screens/dropped-kind.ts';

test.each([
  ['Plan.countersign', 'proposal'],
  ['plan.final.PDF', 'proposal'],
  ['logo.JPEG', 'picture'],
  ['figures.csv', 'figures'],
  ['figures.xlsx', 'figures'],
  ['notes.docx', 'unknown'],
  ['', 'unknown'],
])('%s is taken as %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

test('what hovers is told by its types, each kind once', () => {
  expect(kindsOfHovering(['application/pdf', '', 'image/png', 'image/jpeg', 'video/mp4'])).toEqual([
    'proposal',
    'picture',
    'unknown',
  ]);
  expect(kindsOfHovering([])).toEqual([]);
});
