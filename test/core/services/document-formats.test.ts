import { expect, test } from 'vitest';
import { createDocumentMaker } from '../../../core/services/document-maker.ts';
import { createStoredProposals } from '../../../core/services/stored-proposals.ts';
import { plainChoices } from '../../../shared/domain/export-choices.ts';

import { boardModel } from '../../documents/board-model.ts';
import { resources } from '../../documents/model/model-kit.ts';
import { createFakeClock } from '../../kit/fake-clock.ts';
import { startTestApp } from '../../kit/test-app.ts';

test.each([
  ['docx', 'Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['html', 'page', 'text/html'],
] as const)(
  'as %s the file has its ending and its kind, and nothing is rendered as PDF',
  async (format, written, mediaType) => {
    const { client, place, renderer } = startTestApp();
    const { id } = await client.proposals.create({ title: 'Email service' });
    const receipt = await client.exports.write({ id, format, exportId: 'one' });
    expect(receipt).toMatchObject({
      fileName: `Email service v1 r1.${format}`,
      pageCount: 0,
      unprintable: [],
    });
    const [file] = place.files;
    expect(file?.file.mediaType).toBe(mediaType);
    expect(new TextDecoder().decode(file?.bytes)).toBe(`${written} of Email service`);
    expect(renderer.rendered).toEqual([]);
  },
);

test('an export without a format is a PDF', async () => {
  const { client, place } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.exports.write({ id, exportId: 'one' });
  expect(place.files[0]?.file).toMatchObject({
    fileName: 'Email service v1 r1.pdf',
    mediaType: 'application/pdf',
  });
});

test('what has to fit on a page is fitted to the printed page in every format', async () => {
  const { storage, renderer, client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  const stored = createStoredProposals({ storage, clock: createFakeClock() }).load(id);
  const model = { ...boardModel(), blocks: [], title: 'long' };
  const maker = createDocumentMaker({
    storage,
    renderer,
    resources,
    keeper: { contentSha256: () => 'ab'.repeat(32) },
    addedFonts: { characters: () => undefined, printing: () => [] },
    compose: () => Promise.resolve({ model, refit: () => ({ model: { ...model, title: 'short' } }) }),
    writers: {
      docx: ({ title }) => Promise.resolve(new TextEncoder().encode(title)),
      html: () => Promise.reject(new Error('nobody asked for it')),
    },
  });
  const { bytes } = await maker.make(stored, { kind: 'brief', choices: plainChoices }, 'docx');
  expect(new TextDecoder().decode(bytes)).toBe('short');
  expect(renderer.rendered.map((one) => one.model.title)).toEqual(['long', 'short']);
});
