import { afterAll, expect, test } from 'vitest';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import { dictionaries } from '../kit/pdf-structure.ts';
import { unpacked } from '../kit/pdf-tools.ts';
import { boardModel, fontsFolder } from './board-model.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

test('a document says what its colours mean and repeats its facts in sound XMP, without a claim of conformance', async () => {
  const { bytes } = await renderer.render({ ...boardModel(), title: 'R&D <b>tool</b>' }, [], {});
  const entries = dictionaries(bytes);
  expect(entries.find((entry) => entry['/Type'] === '/OutputIntent')).toMatchObject({
    '/S': '/GTS_PDFA1',
    '/OutputConditionIdentifier': 'u:sRGB IEC61966-2.1',
    '/DestOutputProfile': expect.any(String),
  });
  const objects = unpacked(bytes);
  expect(objects).toContain('<rdf:li xml:lang="x-default">R&amp;D &lt;b&gt;tool&lt;/b&gt;</rdf:li>');
  expect(objects).toContain('<xmp:CreateDate>2026-11-21T09:30:00Z</xmp:CreateDate>');
  expect(objects).not.toMatch(/pdfaid|pdfuaid/);
});

test('a closed bookmark says how many it shows when it is opened', async () => {
  const { bytes } = await renderer.render(boardModel(), [], {});
  const opening = dictionaries(bytes).filter(
    (entry) => entry['/Title'] !== undefined && entry['/First'] !== undefined,
  );
  expect(Object.fromEntries(opening.map((entry) => [entry['/Title'], entry['/Count']]))).toEqual({
    'u:2 Options compared': -2,
    'u:Cost of each option': -1,
  });
});
