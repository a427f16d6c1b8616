import { afterAll, expect, test } from 'vitest';
import type { Inspection } from '../../../core/documents/fonts/inspect-font.ts';
import type { InspectFontRequest } from '../../../core/documents/inspect-font-worker.ts';
import { createThreadWorkerHost } from '../../../core/documents/thread-worker-host.ts';
import { createWorkerJobs } from '../../../core/documents/worker-jobs.ts';
import { tinyFont } from '../../kit/tiny-font.ts';
import { fontsFolder } from '../board-model.ts';

// One worker for all of them; the application starts one for each font.
const worker = createWorkerJobs<InspectFontRequest, Inspection>(
  createThreadWorkerHost(),
  'inspect-font-worker',
  10_000,
);
afterAll(() => worker.close());
const inspect = (bytes: Uint8Array) => worker.run({ fontsFolder, bytes });

test.each([
  ['no font at all', Buffer.from('%PDF-1.7'), /no TrueType or OpenType/],
  ['nothing', Buffer.alloc(0), /no TrueType or OpenType/],
  ['a web font', Buffer.from('wOF2 and more'), /web pages/],
  ['a collection', Buffer.from('ttcf and more'), /collection/],
  ['half a file', tinyFont({ characters: '顧客' }).subarray(0, 300), /damaged/],
  ['a font without drawn letters', tinyFont({ characters: '顧', tables: { glyf: undefined } }), /in lines/],
  ['letters that lead nowhere', tinyFont({ characters: '顧', tables: { loca: undefined } }), /damaged/],
  ['a variable font', tinyFont({ characters: '顧', tables: { fvar: Buffer.alloc(16) } }), /variable/],
  ['a font that must not be embedded', tinyFont({ characters: '顧', fsType: 0x2 }), /maker/],
  ['a font that must be embedded whole', tinyFont({ characters: '顧', fsType: 0x100 }), /maker/],
  ['a font that adds nothing', tinyFont({ characters: 'abc' }), /already/],
  ['a font for a script from right to left', tinyFont({ characters: 'שלום' }), /already/],
])('%s is refused with the reason', async (_, file, problem) => {
  expect(await inspect(file)).toEqual({ problem: expect.stringMatching(problem) });
});

test.each([
  [0x0, 'any'],
  [0x4, 'viewing'],
  [0x8, 'editing'],
  // Old fonts set several: the mildest holds.
  [0x2 | 0x8, 'editing'],
])('what its maker allows is read from the font: %i is %s', async (fsType, embedding) => {
  expect(await inspect(tinyFont({ characters: '顧', fsType }))).toMatchObject({ facts: { embedding } });
});

test('a name keeps nothing that means something in a style sheet', async () => {
  const font = tinyFont({ characters: '顧', family: 'Evil"} </style><b>\\ 明朝' });
  expect(await inspect(font)).toMatchObject({ facts: { family: 'Evil styleb 明朝' } });
});
