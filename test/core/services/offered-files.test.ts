import { expect, test } from 'vitest';
import { startTestApp } from '../../kit/test-app.ts';
import { digest } from '../../storage/library-kit.ts';

type Kit = ReturnType<typeof startTestApp>;
const base64Of = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

async function exportedProposal({ client, place }: Kit) {
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.drafts.save({ id, baseRevision: 1, sections: { need: { problem: 'as exported' } } });
  await client.files.exportDraft({ id, exportId: 'draft' });
  return { id, base64: base64Of(place.files.at(-1)?.bytes ?? '') };
}

const offer = ({ client }: Kit, base64: string, fileName = 'mail.countersign') =>
  client.offers.make({ fileName, base64 });

test('a file of a proposal that is here is recognised, and nothing is taken over', async () => {
  const kit = startTestApp();
  const { id, base64 } = await exportedProposal(kit);
  await kit.client.drafts.save({ id, baseRevision: 2, sections: { need: { problem: 'written since' } } });
  const before = await kit.client.proposals.list({});
  expect(await offer(kit, base64)).toMatchObject({
    kind: 'known',
    offer: { id, title: 'Email service', sameAs: 2, versionName: 'Email service v1 r2', newestRevision: 3 },
  });
  expect(await kit.client.proposals.list({})).toEqual(before);
});

test('a file that was edited elsewhere is recognised by its identifier, and compared with what is here', async () => {
  const kit = startTestApp();
  const { id, base64 } = await exportedProposal(kit);
  const { sha256: _, ...file } = JSON.parse(Buffer.from(base64, 'base64').toString());
  file.content.proposal.need.problem = 'as a colleague wrote it';
  const offered = await offer(kit, base64Of(JSON.stringify(file)));
  if (offered.kind !== 'known') throw new Error('it is known');
  expect(offered.offer).toMatchObject({ id, sameAs: null, versionName: null });
  const { changes } = await kit.client.versions.compare({
    from: { id, revision: 2 },
    to: { offerId: offered.offer.offerId },
  });
  expect(changes).toMatchObject([{ before: 'as exported', after: 'as a colleague wrote it' }]);
});

test('what stays with the author is no difference to a file that was made for others', async () => {
  const kit = startTestApp();
  const { id, base64 } = await exportedProposal(kit);
  const objections = [{ id: 'one', objection: 'Too dear', answer: 'It pays back.' }];
  const rehearsal = { answers: [], objections, attendees: [], fallbacks: [] };
  await kit.client.drafts.save({ id, baseRevision: 2, sections: { rehearsal } });
  const offered = await offer(kit, base64);
  if (offered.kind !== 'known') throw new Error('it is known');
  const to = { offerId: offered.offer.offerId };
  expect((await kit.client.versions.compare({ from: { id, revision: 3 }, to })).changes).toEqual([]);
});

test('a known file can be opened as a new proposal all the same, once', async () => {
  const kit = startTestApp();
  const { id, base64 } = await exportedProposal(kit);
  const offered = await offer(kit, base64);
  if (offered.kind !== 'known') throw new Error('it is known');
  const { offerId } = offered.offer;
  const draft = await kit.client.offers.keep({ offerId });
  expect(draft.id).not.toBe(id);
  expect(draft.proposal.need.problem).toBe('as exported');
  await expect(kit.client.offers.keep({ offerId })).rejects.toMatchObject({ code: 'bad-request' });
});

test('a file from elsewhere is opened at once, and is known from then on by its content', async () => {
  const kit = startTestApp();
  const { base64 } = await exportedProposal(kit);
  const elsewhere = startTestApp();
  const first = await offer(elsewhere, base64, 'From a colleague.countersign');
  if (first.kind !== 'opened') throw new Error('it is not known');
  const { id } = first.draft;
  expect(elsewhere.storage.versions.listFor(id)).toMatchObject([
    { name: 'From a colleague', reason: 'imported' },
  ]);
  expect(await offer(elsewhere, base64)).toMatchObject({ kind: 'known', offer: { id, sameAs: 1 } });
});

test('a proposal in the trash is no home for a file', async () => {
  const kit = startTestApp();
  const { id, base64 } = await exportedProposal(kit);
  await kit.client.proposals.trash({ id });
  expect(await offer(kit, base64)).toMatchObject({ kind: 'opened' });
});

test('a PDF says whether its bytes are those that were exported here', async () => {
  const kit = startTestApp();
  const { id } = await kit.client.proposals.create({ title: 'Email service' });
  await kit.client.exports.write({ id, exportId: 'one' });
  kit.attachment.bytes = kit.renderer.rendered[0]?.attachments[0]?.bytes;
  const receipt = kit.storage.exports.find('one');
  const pdf = '%PDF-1.7 as it was written';
  if (receipt) kit.storage.exports.add({ ...receipt, exportId: 'two', fileSha256: digest(pdf) });
  const isChanged = async (bytes: string) => {
    const offered = await offer(kit, base64Of(bytes), 'mail.pdf');
    return offered.kind === 'known' && offered.offer.isChangedSinceExport;
  };
  expect(await isChanged(pdf)).toBe(false);
  expect(await isChanged(`${pdf}, and signed`)).toBe(true);
});

test('only the five newest files wait for an answer', async () => {
  const kit = startTestApp();
  const { base64 } = await exportedProposal(kit);
  const offerIds: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    const offered = await offer(kit, base64);
    if (offered.kind === 'known') offerIds.push(offered.offer.offerId);
  }
  await expect(kit.client.offers.keep({ offerId: offerIds[0] ?? '' })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await kit.client.offers.keep({ offerId: offerIds[5] ?? '' });
});

test('a PDF may be larger than a draft file, because it holds its pictures printed and in the draft it carries', async () => {
  const kit = startTestApp();
  const { id, base64 } = await exportedProposal(kit);
  kit.attachment.bytes = Buffer.from(base64, 'base64');
  const twelveMegabytes = Buffer.alloc(12 * 1024 * 1024, ' ');
  const draftFile = base64Of(twelveMegabytes);
  twelveMegabytes.write('%PDF-1.7\n');
  expect(await offer(kit, base64Of(twelveMegabytes), 'mail.pdf')).toMatchObject({
    kind: 'known',
    offer: { id },
  });
  await expect(offer(kit, draftFile)).rejects.toMatchObject({ details: { reason: 'too-large' } });
});
