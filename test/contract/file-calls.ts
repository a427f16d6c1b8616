import { expect, test } from 'vitest';
import {
  draftFileOf,
  type HostUnderTest,
  oddText,
  unknownId,
  vendorFileOf,
  writtenBytes,
} from './host-under-test.ts';

/** Files that come in, and files that are not PDFs going out. */
export function fileCalls({ client, call, countProposals }: HostUnderTest): void {
  test('a file that belongs to a proposal here waits for an answer, and can be opened all the same', async () => {
    const made = await client.proposals.create({ title: 'Known' });
    const base64 = await draftFileOf(client, made.id);
    const answer = await client.offers.make({ fileName: 'a.countersign', base64 });
    if (answer.kind !== 'known') throw new Error('the file is known');
    expect(answer.offer).toMatchObject({ id: made.id, title: 'Known', sameAs: 1 });
    const kept = await client.offers.keep({ offerId: answer.offer.offerId });
    expect(kept.id).not.toBe(made.id);
    expect(kept.proposal).toEqual(made.proposal);
  });

  test('a draft file brings back the same proposal under a new identifier', async () => {
    const made = await client.proposals.create({ title: oddText });
    const base64 = await draftFileOf(client, made.id);
    const back = await client.files.import({ fileName: 'a.countersign', base64 });
    expect(back.id).not.toBe(made.id);
    expect(back.proposal).toEqual(made.proposal);
  });

  test('a damaged, foreign or newer file is refused with the cause and changes nothing', async () => {
    const made = await client.proposals.create({ title: 'To damage' });
    const file = Buffer.from(await draftFileOf(client, made.id), 'base64').toString();
    const before = await countProposals();
    for (const [text, reason] of [
      [file.replace('To damage', 'To Damage'), 'damaged'],
      [file.slice(0, file.length / 2), 'damaged'],
      [file.replace(/"version":\d+/, '"version":99'), 'newer-version'],
      ['{"format":"something-else"}', 'not-a-proposal'],
      ['PK\u0003\u0004', 'not-a-proposal'],
    ] as const) {
      const base64 = Buffer.from(text).toString('base64');
      const refused = await call('files.import', { fileName: 'a.countersign', base64 });
      expect(refused, text.slice(0, 40)).toMatchObject({ error: { code: 'file-refused' } });
      expect(refused, text.slice(0, 40)).toMatchObject({ error: { details: { reason } } });
    }
    expect(await countProposals()).toBe(before);
  });

  test('a file of several megabytes travels too, and is judged by the application', async () => {
    const base64 = Buffer.alloc(9_000_000, ' ').toString('base64');
    await expect(client.files.import({ fileName: 'a.countersign', base64 })).rejects.toMatchObject({
      code: 'file-refused',
    });
  });

  test('the money goes out as a workbook and comes back as figures', async () => {
    const { id } = await client.proposals.create({ title: 'To compute' });
    const exportId = crypto.randomUUID();
    const receipt = await client.spreadsheets.exportModel({ id, format: 'xlsx', exportId });
    const base64 = (await writtenBytes(client, receipt)).toString('base64');
    const { sheets } = await client.spreadsheets.preview({ base64 });
    expect(sheets.map(({ name }) => name)).toContain('Inputs');
  });

  test('what is due is exported as a calendar', async () => {
    const { id, proposal } = await client.proposals.create({ title: 'Due' });
    const conditions = [{ id: 'one' as never, condition: 'Train', dueOn: '2027-02-01', isMet: false }];
    const sections = { decision: { ...proposal.decision, conditions } };
    await client.drafts.save({ id, baseRevision: 1, sections });
    const exportId = crypto.randomUUID();
    const receipt = await client.decision.exportReminders({ id, exportId });
    expect(receipt).toMatchObject({ dayCount: 1, fileName: expect.stringMatching(/\.ics$/) });
    const text = (await writtenBytes(client, receipt)).toString();
    expect(text).toContain('DTSTART;VALUE=DATE:20270201\r\n');
  });

  test('questions go to the vendor as a form or a table, and only answers to them come back', async () => {
    const { id } = await client.proposals.create({ title: 'To ask' });
    const form = await vendorFileOf(client, id, 'form');
    expect(form).toMatch(/^<!doctype html>/);
    expect(await vendorFileOf(client, id, 'table')).toContain('"How to answer"');

    const header = /data-header="([^"]+)"/.exec(form)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const file = {
      ...JSON.parse(header),
      answeredOn: '2027-01-04',
      answers: [{ key: 'Q22', verdict: 'yes' }],
    };
    const send = (changed: object) => {
      const base64 = Buffer.from(JSON.stringify({ ...file, ...changed })).toString('base64');
      return client.vendor.readAnswers({ id, base64 });
    };
    expect(await send({})).toEqual({ answeredOn: '2027-01-04', answers: file.answers });
    await expect(send({ questionsSha256: '0'.repeat(64) })).rejects.toMatchObject({
      details: { reason: 'other-questions' },
    });
    await expect(send({ proposalId: unknownId })).rejects.toMatchObject({
      details: { reason: 'other-proposal' },
    });
  });

  test('several proposals are exported into one place', async () => {
    const { id } = await client.proposals.create({ title: 'One of many' });
    expect(await client.bulk.begin({ batchId: 'batch' })).toEqual({ isChosen: true });
    const one = { batchId: 'batch', id, kind: 'draft' } as const;
    const { fileName } = await client.bulk.write({ ...one, exportId: 'bulk-1' });
    expect(fileName).toMatch(/^One of many.*\.countersign$/);
    await client.bulk.end({ batchId: 'batch' });
    await expect(client.bulk.write({ ...one, exportId: 'bulk-2' })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
}
