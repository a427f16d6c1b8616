import { expect, test } from 'vitest';
import { makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';

test('what was saved is there after closing and opening again', () => {
  const folder = makeTestFolder();
  const first = openTestLibrary(folder);
  first.proposals.create('p-1', { need: 'first' }, plainSummary, savedAt, 'created');
  const saved = first.proposals.save('p-1', { need: 'second' }, plainSummary, savedAt, 'autosave');
  first.close();

  const again = openTestLibrary(folder);
  expect(again.proposals.draft('p-1')).toEqual(saved);
  expect(saved).toMatchObject({ revision: 2, body: { need: 'second' } });
  expect(again.proposals.row('p-1')).toMatchObject({ ...plainSummary, revision: 2, isDamaged: false });
});
