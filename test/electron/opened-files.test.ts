import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filesAmong, filesHandedOver, libraryAmong } from '../../electron/opened-files.ts';

test('only proposals and PDFs are taken from a command line, as absolute paths', () => {
  const words = [
    'program.pdf',
    '--inspect=a.pdf',
    '-x.countersign',
    'a.countersign',
    'B.PDF',
    '/c/d.pdf',
    'notes.txt',
    '.',
  ];
  expect(filesAmong(words, '/folder')).toEqual(
    ['/folder/a.countersign', '/folder/B.PDF', '/c/d.pdf'].map((path) => resolve(path)),
  );
  expect(filesAmong([], '/folder')).toEqual([]);
});

test('a second start cannot hand over anything but a few paths', () => {
  expect(filesHandedOver({ files: ['/a.pdf', 7, null, { toString: () => '/b.pdf' }, '--x.pdf'] })).toEqual([
    resolve('/a.pdf'),
  ]);
  expect(filesHandedOver({ files: Array.from({ length: 500 }, (_, index) => `/${index}.pdf`) })).toHaveLength(
    20,
  );
  for (const handed of [undefined, null, 7, 'files', [], {}, { files: '/a.pdf' }])
    expect(filesHandedOver(handed)).toEqual([]);
});

test('the library can be named on the command line', () => {
  expect(libraryAmong(['program', '--library=my library'], '/folder')).toBe(resolve('/folder/my library'));
  expect(libraryAmong(['--library=x'], '/folder')).toBeUndefined();
  expect(libraryAmong(['program', '--library='], '/folder')).toBeUndefined();
});
