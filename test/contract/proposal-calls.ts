import { expect, test } from 'vitest';
import { Channel } from '../../shared/domain/revenue/stream-fields.ts';
import { type HostUnderTest, oddText, pngBase64 } from './host-under-test.ts';

/** Proposals, their drafts and their history. */
export function proposalCalls({ client, expectEvent, countProposals }: HostUnderTest): void {
  test('a new proposal is listed and opens as it was made', async () => {
    const made = await client.proposals.create({ title: oddText });
    expect(made).toMatchObject({ revision: 1, readOnlyBecause: null });
    expect(await client.drafts.open({ id: made.id })).toEqual(made);
    const { cards } = await client.proposals.list({ limit: 1 });
    expect(cards[0]).toMatchObject({ id: made.id, title: oddText, hasThumbnail: false });
    await expectEvent({ type: 'libraryChanged' });
  });

  test('a proposal starts from a template, and every template can be started from', async () => {
    const { templates } = await client.guidance.templates({});
    expect(templates.length).toBeGreaterThan(0);
    for (const { id } of templates) {
      const made = await client.proposals.create({ templateId: id });
      expect(made.proposal.overview).toBeDefined();
    }
    await expect(client.proposals.create({ templateId: 'nothing' })).rejects.toMatchObject({
      code: 'template-not-found',
    });
  });

  test('case studies of other proposals can be used again', async () => {
    const { id } = await client.proposals.create({ title: oddText });
    const study = { id: 'rei', organisation: oddText, results: [] };
    const evidence = { caseStudies: [study] } as never;
    await client.drafts.save({ id, baseRevision: 1, sections: { evidence } });
    const asking = await client.proposals.create({});
    const { studies } = await client.evidence.library({ exceptId: asking.id, search: '日本語' });
    expect(studies).toMatchObject([{ proposalTitle: oddText, study }]);
  });

  test('how past projections turned out is asked of the whole library', async () => {
    const { id: exceptId } = await client.proposals.create({});
    expect(await client.outcomes.calibration({ exceptId })).toEqual({ channels: [], measures: [] });
  });

  test('the questions of the security review are there', async () => {
    expect((await client.guidance.questions({})).version).toBeDefined();
    expect((await client.guidance.channels({})).channels.length).toBe(Channel.options.length);
  });

  test('a saved edit is what opens next, and is announced with its revision', async () => {
    const made = await client.proposals.create({});
    const overview = { ...made.proposal.overview, title: oddText, ask: 'Approve the service.' };
    const saved = await client.drafts.save({ id: made.id, baseRevision: 1, sections: { overview } });
    expect(saved).toMatchObject({ id: made.id, revision: 2 });
    const opened = await client.drafts.open({ id: made.id });
    expect(opened.proposal).toEqual({ ...made.proposal, overview });
    expect(opened.savedAt).toBe(saved.savedAt);
    const { entries } = await client.versions.list({ id: made.id });
    expect(entries[0]).toMatchObject({ revision: 2 });
    await expectEvent({ type: 'proposalSaved', id: made.id, revision: 2 });
  });

  test('an edit based on an old revision is refused, changes nothing, and can be kept as a copy', async () => {
    const made = await client.proposals.create({});
    const edit = (title: string) => ({ overview: { ...made.proposal.overview, title } });
    await client.drafts.save({ id: made.id, baseRevision: 1, sections: edit('first') });
    const late = { id: made.id, baseRevision: 1, sections: edit('second') };
    await expect(client.drafts.save(late)).rejects.toMatchObject({
      code: 'stale-edit',
      details: { currentRevision: 2 },
    });
    expect((await client.drafts.open({ id: made.id })).proposal.overview.title).toBe('first');
    const copy = await client.drafts.saveAsCopy({ id: made.id, sections: edit('second') });
    expect(copy.id).not.toBe(made.id);
    expect((await client.drafts.open({ id: made.id })).proposal.overview.title).toBe('first');
  });

  test('a proposal is copied, set aside and taken back', async () => {
    const made = await client.proposals.create({ title: 'To copy' });
    const copy = await client.proposals.duplicate({ id: made.id });
    expect(copy.id).not.toBe(made.id);
    const before = await countProposals();
    expect(await client.proposals.trash({ id: copy.id })).toBeNull();
    expect(await countProposals()).toBe(before - 1);
    expect((await client.proposals.list({ place: 'trash' })).cards.map(({ id }) => id)).toContain(copy.id);
    expect(await client.proposals.restore({ id: copy.id })).toBeNull();
    expect(await countProposals()).toBe(before);
  });

  test('an empty proposal is told what it lacks', async () => {
    const { id } = await client.proposals.create({});
    const { revision, findings } = await client.proposals.check({ id });
    expect(revision).toBe(1);
    expect(findings.length).toBeGreaterThan(0);
  });

  test('images and thumbnails come back byte for byte, and what is no image is refused', async () => {
    const image = await client.images.add({ name: 'logo.png', base64: pngBase64 });
    expect(image).toMatchObject({ mediaType: 'image/png', widthPx: 1, heightPx: 1 });
    expect(await client.images.read({ sha256: image.sha256 })).toEqual({
      mediaType: 'image/png',
      base64: pngBase64,
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    await expect(client.images.add({ name: 'logo.png', base64: svg })).rejects.toMatchObject({
      code: 'image-refused',
    });
    const pdfBase64 = Buffer.from('%PDF-1.7 a report').toString('base64');
    const report = await client.images.attach({ name: 'report.pdf', base64: pdfBase64 });
    expect(report).toMatchObject({ mediaType: 'application/pdf', name: 'report.pdf', byteCount: 17 });
    expect((await client.images.read({ sha256: report.sha256 })).base64).toBe(pdfBase64);
    const { id } = await client.proposals.create({});
    expect(await client.proposals.thumbnail({ id })).toEqual({ pngBase64: null });
    await client.proposals.saveThumbnail({ id, pngBase64 });
    expect(await client.proposals.thumbnail({ id })).toEqual({ pngBase64 });
  });

  test('the history of a proposal is read, named, compared and restored', async () => {
    const made = await client.proposals.create({ title: 'First title' });
    const overview = { ...made.proposal.overview, title: oddText };
    await client.versions.keep({ id: made.id, revision: 1, name: oddText });
    await client.drafts.save({ id: made.id, baseRevision: 1, sections: { overview } });
    const { entries } = await client.versions.list({ id: made.id });
    expect(entries.map(({ revision, version }) => [revision, version?.name])).toEqual([
      [2, undefined],
      [1, oddText],
    ]);
    const side = (revision: number) => ({ id: made.id, revision });
    const { changes } = await client.versions.compare({ from: side(1), to: side(2) });
    expect(changes).toMatchObject([{ section: 'overview', before: 'First title', after: oddText }]);
    const { proposal } = await client.versions.open({ id: made.id, revision: 1 });
    expect(proposal).toEqual(made.proposal);
    const restored = await client.versions.restore({ id: made.id, revision: 1, baseRevision: 2 });
    expect(restored).toMatchObject({ revision: 3, proposal: { overview: { title: 'First title' } } });
  });
}
