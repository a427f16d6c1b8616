import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { readDraftFile } from '../../../shared/domain/draft-file.ts';
import { CaseStudyId } from '../../../shared/domain/values.ts';
import { startTestApp } from '../../kit/test-app.ts';

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

test.each([
  ['Pacific/Auckland', '2026-03-02T13:00:00.000Z', '2026-03-03'],
  ['America/Los_Angeles', '2026-03-03T05:00:00.000Z', '2026-03-02'],
])('days in names and documents are those of the author: in %s, %s is on %s', async (zone, instant, day) => {
  const zoneBefore = process.env.TZ;
  onTestFinished(() => {
    if (zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = zoneBefore;
  });
  process.env.TZ = zone;
  const { client, clock, place, composed } = startTestApp();
  const { settings } = await client.settings.read({});
  const documents = { ...settings.documents, fileNamePattern: '{title} {date}' };
  await client.settings.save({ settings: { ...settings, documents } });
  clock.advance(Date.parse(instant) - clock.now().getTime());
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.exports.write({ id, exportId: 'one' });
  expect(place.files.at(-1)?.file.fileName).toBe(`Email service ${day}.pdf`);
  expect(composed.at(-1)?.savedOn).toBe(day);
  await client.library.exportAll({ exportId: 'two' });
  expect(place.files.at(-1)?.file.fileName).toContain(day);
  await client.portfolio.exportTable({ format: 'csv', exportId: 'three' });
  expect(place.files.at(-1)?.file.fileName).toContain(day);
});

test('an export goes to the chosen place and the receipt tells what was written', async () => {
  const { client, place } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email: a service / for all?' });
  const receipt = await client.exports.write({ id, exportId: 'one' });
  const written = place.files[0];
  expect(written?.file.fileName).toMatch(/^Email.*v1 r1\.pdf$/);
  expect(written?.file.fileName).not.toMatch(/[/?:]/);
  expect(receipt).toMatchObject({
    exportId: 'one',
    pageCount: 1,
    byteCount: written?.bytes.length,
    fileSha256: digest(written?.bytes ?? ''),
  });
});

test('the proposal rides inside the PDF and comes back from it', async () => {
  const { client, renderer, attachment } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.exports.write({ id, exportId: 'one' });
  attachment.bytes = renderer.rendered[0]?.attachments[0]?.bytes;
  const imported = await client.files.import({
    fileName: 'proposal.pdf',
    base64: Buffer.from('%PDF-1.7 …').toString('base64'),
  });
  expect(imported.id).not.toBe(id);
  expect(imported.proposal.overview.title).toBe('Email service');
});

test('the same revision gives the same source and the same content hash', async () => {
  const { client, renderer, clock } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  const first = await client.exports.write({ id, exportId: 'one' });
  clock.advance(86_400_000);
  const second = await client.exports.write({ id, exportId: 'two' });
  expect(second?.contentSha256).toBe(first?.contentSha256);
  const [one, two] = renderer.rendered.map(({ attachments }) => digest(attachments[0]?.bytes ?? ''));
  expect(one).toBe(two);
});

test('a closed dialog is no failure, and nothing is written or recorded', async () => {
  const { client, place, storage } = startTestApp();
  const { id } = await client.proposals.create({});
  place.isChosen = false;
  expect(await client.exports.write({ id, exportId: 'one' })).toBeNull();
  expect(storage.exports.listFor(id)).toEqual([]);
});

test('an export is recorded with its revision and hashes', async () => {
  const { client, storage } = startTestApp();
  const { id } = await client.proposals.create({});
  const receipt = await client.exports.write({ id, exportId: 'one' });
  expect(storage.exports.find('one')).toMatchObject({
    proposalId: id,
    revision: 1,
    fileSha256: receipt?.fileSha256,
    contentSha256: receipt?.contentSha256,
  });
});

test('the exported revision stays, though the proposal is saved while the document is made', async () => {
  const { client, storage, renderer, events } = startTestApp();
  const { id } = await client.proposals.create({});
  await client.drafts.save({ id, baseRevision: 1, sections: { need: { problem: 'exported' } } });
  renderer.hold();
  const running = client.exports.write({ id, exportId: 'one' });
  await expect.poll(() => events.some(({ type }) => type === 'exportProgressed')).toBe(true);
  await client.drafts.save({ id, baseRevision: 2, sections: { need: { problem: 'typed later' } } });
  renderer.release();
  await running;
  expect(storage.exports.find('one')?.revision).toBe(2);
  expect(storage.proposals.goodRevision(id, 2)?.body).toMatchObject({ need: { problem: 'exported' } });
});

test('progress is told until the document is written', async () => {
  const { client, events } = startTestApp();
  const { id } = await client.proposals.create({});
  await client.exports.write({ id, exportId: 'one' });
  const stages = events.flatMap((event) => (event.type === 'exportProgressed' ? [event.stage] : []));
  expect(stages).toEqual(['composing', 'rendering', 'writing']);
  expect(events.at(-1)).toMatchObject({ type: 'exportWritten', exportId: 'one' });
});

test('a running export can be cancelled and writes nothing', async () => {
  const { client, renderer, place, events } = startTestApp();
  const { id } = await client.proposals.create({});
  renderer.hold();
  const running = client.exports.write({ id, exportId: 'one' });
  await expect.poll(() => events.some(({ type }) => type === 'exportProgressed')).toBe(true);
  await client.exports.cancel({ exportId: 'one' });
  await expect(running).rejects.toMatchObject({ code: 'export-cancelled' });
  expect(place.files).toEqual([]);
});

test('previews of other proposals do not overtake each other', async () => {
  const { client, renderer } = startTestApp();
  const ids = [];
  for (const title of ['One', 'Two', 'Three']) ids.push((await client.proposals.create({ title })).id);
  renderer.hold();
  const previews = ids.map((id) => client.exports.preview({ id }));
  renderer.release();
  const made = await Promise.all(previews);
  expect(made.map(({ pdfBase64 }) => Buffer.from(pdfBase64, 'base64').toString())).toEqual([
    'PDF of One',
    'PDF of Two',
    'PDF of Three',
  ]);
});

test('of previews that wait for a running one only the newest is made, and the running one is not stopped', async () => {
  const { client, renderer } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  renderer.hold();
  const running = client.exports.preview({ id });
  const overtaken = expect(client.exports.preview({ id })).rejects.toMatchObject({
    code: 'export-cancelled',
  });
  const newest = client.exports.preview({ id });
  await overtaken;
  renderer.release();
  const [first, last] = await Promise.all([running, newest]);
  expect(Buffer.from(first.pdfBase64, 'base64').toString()).toBe('PDF of Email service');
  expect(last.revision).toBe(1);
  expect(renderer.rendered).toHaveLength(2);
});

test('a download can be fetched again, and only files of this run can be shown', async () => {
  const { client, place } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.exports.write({ id, exportId: 'one' });
  const { base64, fileName } = await client.exports.download({ exportId: 'one' });
  expect(Buffer.from(base64, 'base64')).toEqual(Buffer.from(place.files[0]?.bytes ?? ''));
  expect(fileName).toBe('Email service v1 r1.pdf');
  await expect(client.exports.download({ exportId: 'other' })).rejects.toMatchObject({
    code: 'export-not-found',
  });
  await expect(client.exports.reveal({ exportId: 'one' })).rejects.toMatchObject({
    code: 'export-not-found',
  });

  place.delivery = { kind: 'file', path: '/proposals/two.pdf' };
  await client.exports.write({ id, exportId: 'two' });
  await client.exports.reveal({ exportId: 'two' });
  expect(place.revealed).toEqual(['/proposals/two.pdf']);
});

test('a draft file holds the proposal with its images and PDFs', async () => {
  const { client, place } = startTestApp();
  const { id } = await client.proposals.create({ title: 'With a logo' });
  const logo = await client.images.add({ name: 'logo.png', base64: onePixelPng });
  const base64 = Buffer.from('%PDF-1.7 a report').toString('base64');
  const attachment = await client.images.attach({ name: 'report.pdf', base64 });
  await client.drafts.save({
    id,
    baseRevision: 1,
    sections: {
      overview: { title: 'With a logo', logo },
      evidence: { caseStudies: [{ id: CaseStudyId.parse('c'), attachment }] },
    },
  });
  await client.files.exportDraft({ id, exportId: 'draft' });
  const text = Buffer.from(place.files[0]?.bytes ?? '').toString();
  const content = readDraftFile(text, digest);
  expect(content.proposal.overview.logo).toEqual(logo);
  expect(content.blobs.map(({ sha256 }) => sha256).sort()).toEqual([logo.sha256, attachment.sha256].sort());

  const elsewhere = startTestApp().client;
  const imported = await elsewhere.files.import({
    fileName: 'x.countersign',
    base64: Buffer.from(text).toString('base64'),
  });
  expect(imported.proposal).toEqual((await client.drafts.open({ id })).proposal);
  expect((await elsewhere.images.read({ sha256: logo.sha256 })).base64).toBe(onePixelPng);
  expect((await elsewhere.images.read({ sha256: attachment.sha256 })).base64).toBe(base64);
});

test('a refused file changes nothing in the library', async () => {
  const { client, place } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.files.exportDraft({ id, exportId: 'draft' });
  const text = Buffer.from(place.files[0]?.bytes ?? '').toString();
  const before = await client.proposals.list({});
  const offers = [
    text.replace('Email', 'Emaix'),
    text.replace('"version":1', '"version":2'),
    text.slice(0, 300),
    'hello',
    '%PDF-1.7',
  ];
  for (const offer of offers)
    await expect(
      client.files.import({ fileName: 'x', base64: Buffer.from(offer).toString('base64') }),
    ).rejects.toMatchObject({ code: 'file-refused' });
  expect(await client.proposals.list({})).toEqual(before);
});

test('three imports of one file make three proposals', async () => {
  const { client, place } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.files.exportDraft({ id, exportId: 'draft' });
  const base64 = Buffer.from(place.files[0]?.bytes ?? '').toString('base64');
  for (let round = 0; round < 3; round += 1) await client.files.import({ fileName: 'x', base64 });
  expect((await client.proposals.list({})).total).toBe(4);
});

test('the page can say that everything typed has been saved', async () => {
  const { client, flushed } = startTestApp();
  await client.app.flushed({ requestId: 'quit-1' });
  expect(flushed).toEqual(['quit-1']);
});

const onePixelPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('the packs of all groups of IT go into one place, each under a name that says for whom it is', async () => {
  const { client, place, composed } = startTestApp();
  const { id } = await client.proposals.create({
    title: 'An email service for every shop '.repeat(6).trim(),
  });
  await client.bulk.begin({ batchId: 'packs' });
  for (const specialty of ['web', 'database'] as const) {
    const choices = { specialty, hidesUnanswered: true };
    await client.bulk.write({ batchId: 'packs', id, kind: 'reviewer-pack', choices, exportId: specialty });
  }
  await client.bulk.end({ batchId: 'packs' });
  expect(place.files.map(({ file }) => file.fileName)).toEqual([
    expect.stringMatching(/^An email service .* reviewer pack web v1 r1\.pdf$/),
    expect.stringMatching(/^An email service .* reviewer pack database v1 r1\.pdf$/),
  ]);
  expect(composed).toHaveLength(2);
});
