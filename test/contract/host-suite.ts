import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, api } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { AppEvent } from '../../shared/contract/events.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { Reply, Transport } from '../../shared/contract/wire.ts';
import { Channel } from '../../shared/domain/revenue/stream-fields.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { fillForm } from '../kit/fill-form.ts';

export type Host = { transport: Transport; close(): Promise<unknown> };

/** The smallest PNG there is: one transparent pixel. */
const pngBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
/** Text that a careless transport would change. */
const oddText = 'Ünïcode “quotes” 日本語 👩‍💻 \u2028 \\ " </script> \ttab';
const unknownId = '00000000-0000-4000-8000-000000000000';

const procedures = Object.entries(api).flatMap(([group, verbs]) =>
  Object.keys(verbs).map((verb) => `${group}.${verb}`),
);

/**
 * The same calls against any host, each host on a library of its own: what one shell answers, all of them answer.
 * The last test fails when the contract has a procedure that none of the calls before has used with success.
 */
export function describeHost(name: string, startHost: () => Promise<Host>): void {
  describe(name, () => {
    let host: Host;
    let client: Client<Api>;
    const answered = new Set<string>();
    const events: AppEvent[] = [];
    const call = async (procedure: string, input: unknown): Promise<Reply> => {
      const reply = await host.transport.call(procedure, input);
      if (reply.ok) answered.add(procedure);
      return reply;
    };

    beforeAll(async () => {
      host = await startHost();
      host.transport.onEvent((event) => events.push(event));
      client = createClient(api, { call });
    }, 60_000);
    afterAll(() => host.close());

    const expectEvent = (expected: Partial<AppEvent>) =>
      expect.poll(() => events, { timeout: 5_000 }).toContainEqual(expect.objectContaining(expected));
    const countProposals = async () => (await client.proposals.list({})).total;

    test('the application says what it is and where its library is', async () => {
      const about = await client.app.about({});
      expect(about.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(about.libraryPath).toContain('library');
      expect(about.formatVersion).toBe(1);
    });

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

    test('an export can be cancelled while it runs', async () => {
      const { id } = await client.proposals.create({ title: 'To cancel' });
      const exportId = crypto.randomUUID();
      const written = client.exports.write({ id, exportId });
      const cancelled = client.exports.cancel({ exportId });
      await expect(written).rejects.toMatchObject({ code: 'export-cancelled' });
      expect(await cancelled).toBeNull();
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

    test('the answer to a last save is taken, whoever asked for it', async () => {
      expect(await client.app.flushed({ requestId: 'nobody asked' })).toBeNull();
    });

    test('what is not there is named in the failure', async () => {
      const id = unknownId;
      const failure = { ok: false, error: { code: 'proposal-not-found', details: { id } } };
      expect(await call('drafts.open', { id })).toEqual(failure);
      expect(await call('exports.preview', { id })).toEqual(failure);
      expect(await call('exports.download', { exportId: 'x' })).toMatchObject({
        error: { code: 'export-not-found' },
      });
    });

    test.each([
      'nothing',
      'drafts',
      'drafts.',
      'drafts.burn',
      'drafts.open.call',
      '__proto__',
      'constructor',
      'drafts.__proto__',
      'drafts.constructor',
      '',
    ])('a call by the name %j is a bad request', async (unknown) => {
      expect(await call(unknown, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    });

    test('input of the wrong shape is a bad request for every procedure, and nothing but its code comes back', async () => {
      for (const procedure of procedures) {
        // A shell may drop a page that asks a hundred times in a second, which no user can.
        await setTimeout(15);
        const reply = await call(procedure, { path: '/etc/passwd' });
        expect(reply, procedure).toMatchObject({ ok: false, error: { code: 'bad-request' } });
        expect(Object.keys(reply).toSorted()).toEqual(['error', 'ok']);
        expect(JSON.stringify(reply)).not.toMatch(/\.ts:|node_modules/);
      }
    });

    test('a key that would change every object is refused', async () => {
      const { id } = await client.proposals.create({});
      const sections = JSON.parse(
        '{"overview":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}',
      );
      const reply = await call('drafts.save', { id, baseRevision: 1, sections });
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      const { proposal } = await client.drafts.open({ id });
      expect(JSON.stringify([reply, proposal])).not.toContain('polluted":true');
    });

    test('every event that was heard is one of the contract', () => {
      expect(events.length).toBeGreaterThan(0);
      for (const event of events) expect(AppEvent.safeParse(event).success, event.type).toBe(true);
    });

    test('the library is filtered by tags, archived and kept in views; what is in the trash may go for good', async () => {
      const { id } = await client.proposals.create({ title: 'Filed away' });
      await client.proposals.setTags({ id, tags: ['Spring'] });
      expect((await client.proposals.choices({})).tags).toEqual([{ tag: 'Spring', count: 1 }]);
      await client.proposals.archive({ id });
      const { cards } = await client.proposals.list({ search: 'filed', tags: ['spring'] });
      expect(cards).toMatchObject([{ id, isArchived: true }]);
      const { excerpts } = await client.proposals.excerpts({ ids: [id], search: 'filed' });
      expect(excerpts).toMatchObject([{ id, pieces: [{ text: 'Filed', isHit: true }, { isHit: false }] }]);
      await client.proposals.unarchive({ id });
      await client.views.save({ name: 'Spring', view: { tags: ['Spring'] } });
      const { views } = await client.views.list({});
      await client.views.remove({ viewId: views[0]?.viewId ?? '' });
      await client.proposals.trash({ id });
      await client.proposals.remove({ id });
      expect((await client.proposals.choices({})).tags).toEqual([]);
    });

    test('a way of exporting is kept under a name and removed', async () => {
      const preset = { name: 'For a meeting', kind: 'brief', choices: {} } as const;
      expect((await client.exportPresets.save(preset)).presets).toMatchObject([preset]);
      expect((await client.exportPresets.list({})).presets).toHaveLength(1);
      expect((await client.exportPresets.remove({ name: preset.name })).presets).toEqual([]);
    });

    test('all proposals are summed up, and written as a table', async () => {
      const { total, states } = await client.portfolio.read({});
      expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      const receipt = await client.portfolio.exportTable({ format: 'csv', exportId: 'portfolio' });
      expect(receipt?.fileName).toMatch(/^Portfolio \d{4}-\d\d-\d\d\.csv$/);
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

    test('what an organisation always writes is kept with the library', async () => {
      const { settings } = await client.settings.read({});
      expect((await client.settings.save({ settings })).settings).toEqual(settings);
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

    test('the whole library goes out as one file, and comes back without doubling what is here', async () => {
      const written = await client.library.exportAll({ exportId: 'whole library' });
      const [, ...drafts] = (await writtenBytes(client, written)).toString().trim().split('\n');
      expect(drafts).toHaveLength(written?.proposalCount ?? 0);
      const before = await countProposals();
      const imported = await client.library.importDrafts({ isFirst: true, drafts });
      expect(imported).toMatchObject({ addedCount: 0, sameCount: before, copiedCount: 0, refused: [] });
      expect(await countProposals()).toBe(before);
    });

    test('a backup is made, checked, compared and gone back to, and that can be undone', async () => {
      const { number } = await client.backups.make({});
      const { id } = await client.proposals.create({ title: 'Quizzical zephyr' });
      expect((await client.backups.overview({})).newestHealthy).toBe(number);
      expect(await client.backups.check({ number })).toMatchObject({ number });
      expect(JSON.stringify(await client.backups.compare({ number }))).toContain('Quizzical zephyr');
      const listed = async () =>
        (await client.proposals.list({ search: 'Quizzical zephyr' })).cards.map((card) => card.id);
      await client.backups.restore({ number });
      expect(await listed()).toEqual([]);
      await client.backups.undoRestore({});
      expect(await listed()).toEqual([id]);
      expect(await client.backups.forgetLostEdits({})).toBeNull();
    });

    test('a library that is not damaged is neither emptied nor salvaged', async () => {
      for (const procedure of ['startEmpty', 'salvage'] as const)
        await expect(client.backups[procedure]({})).rejects.toMatchObject({ code: 'bad-request' });
    });

    test('every procedure of the contract has been used above', () => {
      // A host delivers documents in one of two ways; the calls of the other way were refused above, by their names.
      // What is for a damaged library was refused above too; test/faults/rescue.test.ts has one.
      const ofOneDelivery = ['exports.download', 'exports.reveal', 'exports.open'];
      const unused = procedures.filter((procedure) => !answered.has(procedure));
      const ofDamage = ['backups.startEmpty', 'backups.salvage'];
      expect(unused.filter((procedure) => ![...ofOneDelivery, ...ofDamage].includes(procedure))).toEqual([]);
      expect(unused.length).toBeLessThan(ofOneDelivery.length + ofDamage.length);
    });
  });
}

type Written = Awaited<ReturnType<Client<Api>['files']['exportDraft']>>;

/** What was exported, from wherever the shell has put it. */
async function writtenBytes(
  client: Client<Api>,
  written: Pick<NonNullable<Written>, 'exportId' | 'delivery'> | null,
): Promise<Buffer> {
  if (written === null) throw new Error('no place was chosen');
  if (written.delivery.kind === 'file') return readFile(written.delivery.path);
  return Buffer.from((await client.exports.download({ exportId: written.exportId })).base64, 'base64');
}

/** The draft file in base64. */
async function draftFileOf(client: Client<Api>, id: ProposalId): Promise<string> {
  const written = await client.files.exportDraft({ id, exportId: crypto.randomUUID() });
  return (await writtenBytes(client, written)).toString('base64');
}

/** The file for the vendor as text. */
async function vendorFileOf(client: Client<Api>, id: ProposalId, format: 'form' | 'table'): Promise<string> {
  const written = await client.vendor.exportQuestions({ id, format, exportId: crypto.randomUUID() });
  return (await writtenBytes(client, written)).toString();
}
