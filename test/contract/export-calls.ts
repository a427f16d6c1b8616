import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fillForm } from '../kit/fill-form.ts';
import { type HostUnderTest, writtenBytes } from './host-under-test.ts';

/** PDFs: seen, written, cancelled, and signed. */
export function exportCalls({ client, expectEvent }: HostUnderTest): void {
  test('the preview is a PDF of the newest revision', async () => {
    const { id } = await client.proposals.create({ title: 'To preview' });
    const preview = await client.exports.preview({ id });
    expect(Buffer.from(preview.pdfBase64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(preview.revision).toBe(1);
    expect(preview.pageCount).toBeGreaterThan(0);
  });

  test('the cover is a PDF of one page', async () => {
    const { id } = await client.proposals.create({ title: 'On a card' });
    const { pdfBase64 } = await client.exports.cover({ id });
    const pages = Buffer.from(pdfBase64, 'base64')
      .toString('latin1')
      .match(/\/Type \/Page\b/g);
    expect(pages).toHaveLength(1);
  });

  test('an export says how far it is, ends where the shell puts documents, and carries its source', async () => {
    const { id } = await client.proposals.create({ title: 'To export' });
    const exportId = crypto.randomUUID();
    const receipt = await client.exports.write({ id, exportId });
    expect(receipt?.fileName).toMatch(/^To export.*\.pdf$/);
    await expectEvent({ type: 'exportProgressed', exportId });
    await expectEvent({ type: 'exportWritten', exportId });

    let bytes: Buffer;
    if (receipt?.delivery.kind === 'file') {
      bytes = await readFile(receipt.delivery.path);
      expect(await client.exports.reveal({ exportId })).toBeNull();
      expect(await client.exports.open({ exportId })).toBeNull();
      await expect(client.exports.download({ exportId })).rejects.toMatchObject({
        code: 'export-not-found',
      });
    } else {
      const file = await client.exports.download({ exportId });
      expect(file).toMatchObject({ fileName: receipt?.fileName, mediaType: 'application/pdf' });
      bytes = Buffer.from(file.base64, 'base64');
      await expect(client.exports.reveal({ exportId })).rejects.toMatchObject({ code: 'export-not-found' });
      await expect(client.exports.open({ exportId })).rejects.toMatchObject({ code: 'export-not-found' });
    }
    expect(bytes).toHaveLength(receipt?.byteCount ?? 0);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(receipt?.fileSha256);

    const back = await client.files.import({ fileName: 'a.pdf', base64: bytes.toString('base64') });
    expect(back.id).not.toBe(id);
    expect(back.proposal).toEqual((await client.drafts.open({ id })).proposal);

    // Bytes behind the end of a PDF are how a signature or a filled-in form is added.
    for (const isChangedSinceExport of [false, true]) {
      const offered = isChangedSinceExport ? Buffer.concat([bytes, Buffer.from('\n% signed\n')]) : bytes;
      const answer = await client.offers.make({ fileName: 'a.pdf', base64: offered.toString('base64') });
      expect(answer).toMatchObject({ kind: 'known', offer: { id, isChangedSinceExport } });
    }
  });

  test('an export can be cancelled while it runs', async () => {
    const { id } = await client.proposals.create({ title: 'To cancel' });
    const exportId = crypto.randomUUID();
    const written = client.exports.write({ id, exportId });
    const cancelled = client.exports.cancel({ exportId });
    await expect(written).rejects.toMatchObject({ code: 'export-cancelled' });
    expect(await cancelled).toBeNull();
  });

  test('a way of exporting is kept under a name and removed', async () => {
    const preset = { name: 'For a meeting', kind: 'brief', choices: {} } as const;
    expect((await client.exportPresets.save(preset)).presets).toMatchObject([preset]);
    expect((await client.exportPresets.list({})).presets).toHaveLength(1);
    expect((await client.exportPresets.remove({ name: preset.name })).presets).toEqual([]);
  });

  test('a filled sign-off page is read, and one that nobody filled in says nothing', async () => {
    const { id, proposal } = await client.proposals.create({ title: 'To sign' });
    const signOffRoles = [{ id: 'one' as never, role: 'Head of security' }];
    await client.drafts.save({
      id,
      baseRevision: 1,
      sections: { decision: { ...proposal.decision, signOffRoles } },
    });
    const pdf = await writtenBytes(client, await client.exports.write({ id, exportId: 'to-sign' }));
    expect(await client.decision.readSignOff({ base64: pdf.toString('base64') })).toBeNull();
    const conditions = 'Reviewed “every” quarter';
    const filled = await fillForm(pdf, (field) => (field.endsWith('.conditions') ? conditions : undefined));
    const read = await client.decision.readSignOff({ base64: Buffer.from(filled).toString('base64') });
    expect(JSON.stringify(read)).toContain(conditions);
  });
}
