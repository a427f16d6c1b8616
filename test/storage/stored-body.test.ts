import { statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBodyWriter, textLengthOf } from '../../core/storage/stored-body.ts';
import { makeTestFolder, openTestLibrary, plainSummary } from './library-kit.ts';

const savedAt = '2026-03-02T09:00:00.000Z';
const logFrameBytes = 8192 + 24;

/** Ten sections, together as long as a proposal that is written out. */
const sections = (): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`section${index}`, { text: 'Why we need it. '.repeat(380) }]),
  );

test('any body is read as it was written, and its length is known without the padding', () => {
  const write = createBodyWriter();
  const word = fc.string({ unit: 'binary', maxLength: 8 });
  const text = fc.tuple(word, fc.integer({ min: 0, max: 900 })).map(([one, count]) => one.repeat(count));
  const body = fc.oneof(
    fc.dictionary(word, fc.oneof(text, fc.array(text), fc.constant(undefined))),
    fc.array(text),
    fc.constant(null),
  );
  fc.assert(
    fc.property(body, (one) => {
      const { bytes, textLength } = write(one);
      const plain = JSON.stringify(one);
      expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(JSON.parse(plain));
      expect(textLength).toBe(Buffer.byteLength(plain));
      expect(textLengthOf(Buffer.from(bytes))).toBe(textLength);
    }),
    { numRuns: 40 },
  );
});

test('a short body is not padded', () => {
  expect(Buffer.from(createBodyWriter()({ need: 'more' }).bytes).toString()).toBe('{"need":"more"}');
});

test('an edit of one section writes its pages and not those of the others', () => {
  const folder = makeTestFolder();
  const { proposals, emptyLog } = openTestLibrary(folder);
  const logged = () => statSync(join(folder, 'library.db-wal')).size / logFrameBytes;
  proposals.create('p-1', {}, plainSummary, savedAt, 'created');
  proposals.save('p-1', sections(), plainSummary, savedAt, 'autosave');
  expect(logged()).toBeGreaterThan(8);
  emptyLog();
  const edited = { ...sections(), section0: { text: `${'Why we need it. '.repeat(380)}And more.` } };
  proposals.save('p-1', edited, plainSummary, savedAt, 'autosave');
  expect(logged()).toBeLessThan(7);
  expect(proposals.draft('p-1')?.body).toEqual(edited);
});

test('padding does not hide how much was deleted, also when the text was saved by an earlier run', () => {
  const folder = makeTestFolder();
  const long = { ...sections(), cause: 'x'.repeat(600) };
  const first = openTestLibrary(folder);
  first.proposals.create('p-1', {}, plainSummary, savedAt, 'created');
  first.proposals.save('p-1', long, plainSummary, savedAt, 'autosave');
  first.close();
  const { proposals } = openTestLibrary(folder);
  proposals.save('p-1', { ...long, cause: 'x'.repeat(450) }, plainSummary, savedAt, 'autosave');
  proposals.save('p-1', { ...long, cause: 'x'.repeat(200) }, plainSummary, savedAt, 'autosave');
  expect(proposals.revisions('p-1').map(({ revision, reason }) => `${revision} ${reason}`)).toEqual([
    '4 autosave',
    '3 shrunk',
    '1 created',
  ]);
});
