import { describe, expect, test } from 'vitest';
import type { ProposalId } from '../../../shared/domain/values.ts';
import { startTestApp } from '../../kit/test-app.ts';

type Kit = ReturnType<typeof startTestApp>;
const fiveMinutesMs = 300_000;

/** Saves each text as the problem, five minutes apart; revision 1 is the empty proposal. */
async function proposalWith({ client, clock }: Kit, ...problems: string[]): Promise<ProposalId> {
  const { id } = await client.proposals.create({ title: 'Email service' });
  for (const [index, problem] of problems.entries()) {
    clock.advance(fiveMinutesMs);
    await client.drafts.save({ id, baseRevision: index + 1, sections: { need: { problem } } });
  }
  return id;
}

const movedTo = (...states: ('ready' | 'submitted')[]) => ({
  decision: {
    status: states.at(-1),
    moves: states.map((to, index) => ({ to, movedAt: `2026-03-0${index + 3}T09:00:00.000Z` })),
  },
});

test('the history is one time line, newest first, a page at a time', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'one', 'two', 'three');
  const first = await kit.client.versions.list({ id, limit: 2 });
  expect(first.hasMore).toBe(true);
  const rest = await kit.client.versions.list({ id, limit: 2, before: first.entries.at(-1)?.revision });
  expect([...first.entries, ...rest.entries].map(({ revision, cause }) => [revision, cause])).toEqual([
    [4, 'autosave'],
    [3, 'autosave'],
    [2, 'autosave'],
    [1, 'created'],
  ]);
  expect(rest.hasMore).toBe(false);
});

test('a revision that was named stays under its name, and can be renamed', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'one', 'two');
  await kit.client.versions.keep({ id, revision: 2, name: ' Before the meeting ' });
  await kit.client.versions.keep({ id, revision: 2, name: 'For IT' });
  const { entries } = await kit.client.versions.list({ id });
  expect(entries.map(({ version }) => version?.name)).toEqual([undefined, 'For IT', undefined]);
  expect(entries[1]?.version).toMatchObject({ reason: 'named', keptAt: '2026-03-02T09:10:00.000Z' });
  expect((await kit.client.versions.open({ id, revision: 2 })).proposal.need.problem).toBe('one');
});

test('a name of spaces, and a revision that is not there, are refused', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'one');
  const keep = (revision: number, name: string) => kit.client.versions.keep({ id, revision, name });
  await expect(keep(2, '  ')).rejects.toMatchObject({ code: 'bad-request' });
  await expect(keep(9, 'Nine')).rejects.toMatchObject({
    code: 'revision-not-found',
    details: { id, revision: 9 },
  });
  await expect(kit.client.versions.list({ id: 'none' as ProposalId })).rejects.toMatchObject({
    code: 'proposal-not-found',
  });
});

test('two revisions are compared in words', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'one', 'two');
  const { changes } = await kit.client.versions.compare({
    from: { id, revision: 2 },
    to: { id, revision: 3 },
  });
  expect(changes).toMatchObject([{ section: 'need', label: 'The problem', before: 'one', after: 'two' }]);
});

test('an export freezes its revision under the name of the file, with the hash that the document prints', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'exported');
  const receipt = await kit.client.exports.write({ id, exportId: 'one' });
  for (let revision = 2; revision < 70; revision += 1) {
    kit.clock.advance(fiveMinutesMs);
    await kit.client.drafts.save({
      id,
      baseRevision: revision,
      sections: { need: { problem: `p${revision}` } },
    });
  }
  const { entries } = await kit.client.versions.list({ id });
  const exported = entries.find(({ revision }) => revision === 2);
  expect(exported).toMatchObject({
    version: { reason: 'exported', name: 'Email service v1 r2', contentSha256: receipt?.contentSha256 },
    exports: [{ fileName: 'Email service v1 r2.pdf', contentSha256: receipt?.contentSha256 }],
  });
});

test('a second export adds a document to the version and changes neither its name nor its reason', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'exported');
  await kit.client.versions.keep({ id, revision: 2, name: 'For IT' });
  await kit.client.exports.write({ id, exportId: 'one' });
  await kit.client.files.exportDraft({ id, exportId: 'two' });
  const { entries } = await kit.client.versions.list({ id });
  expect(entries[0]).toMatchObject({ version: { name: 'For IT', reason: 'named' }, exports: [{}] });
});

test('a version that gets another name keeps its reason, its day and the hash that its document prints', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'exported');
  await kit.client.exports.write({ id, exportId: 'one' });
  const before = (await kit.client.versions.list({ id })).entries[0]?.version;
  kit.clock.advance(fiveMinutesMs);
  await kit.client.versions.keep({ id, revision: 2, name: 'For IT' });
  expect((await kit.client.versions.list({ id })).entries[0]?.version).toEqual({ ...before, name: 'For IT' });
});

test('a draft file freezes its revision as well, and an export that fails freezes nothing', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'one');
  kit.renderer.hold();
  const running = kit.client.exports.write({ id, exportId: 'one' });
  await expect.poll(() => kit.events.some(({ type }) => type === 'exportProgressed')).toBe(true);
  await kit.client.exports.cancel({ exportId: 'one' });
  await expect(running).rejects.toMatchObject({ code: 'export-cancelled' });
  expect(kit.storage.versions.listFor(id)).toEqual([]);
  await kit.client.files.exportDraft({ id, exportId: 'two' });
  expect(kit.storage.versions.listFor(id)).toMatchObject([{ revision: 2, reason: 'exported' }]);
});

test('a move leaves a version that is named after it, in the same transaction', async () => {
  const kit = startTestApp();
  const id = await proposalWith(kit, 'one');
  await kit.client.drafts.save({ id, baseRevision: 2, sections: movedTo('ready') });
  await kit.client.drafts.save({ id, baseRevision: 3, sections: movedTo('ready', 'submitted') });
  expect(
    kit.storage.versions.listFor(id).map(({ revision, name, reason }) => [revision, name, reason]),
  ).toEqual([
    [4, 'Submitted', 'moved'],
    [3, 'Ready', 'moved'],
  ]);
  const { body } = kit.storage.proposals.draft(id) ?? {};
  expect(kit.storage.versions.find(id, 4)?.contentSha256).toBe(kit.storage.proposals.draft(id)?.sha256);
  expect(body).toMatchObject({ decision: { status: 'submitted' } });
});

describe('restoring', () => {
  test('writes the old text as the next revision, and what was there before can be restored again', async () => {
    const kit = startTestApp();
    const id = await proposalWith(kit, 'one', 'two');
    const restored = await kit.client.versions.restore({ id, revision: 2, baseRevision: 3 });
    expect(restored).toMatchObject({ revision: 4, proposal: { need: { problem: 'one' } } });
    const { entries } = await kit.client.versions.list({ id });
    expect(entries.map(({ revision, cause }) => [revision, cause])).toEqual([
      [4, 'restored'],
      [3, 'shrunk'],
      [2, 'autosave'],
      [1, 'created'],
    ]);
    const back = await kit.client.versions.restore({ id, revision: 3, baseRevision: 4 });
    expect(back.proposal.need.problem).toBe('two');
    expect(kit.events.at(-1)).toEqual({ type: 'proposalSaved', id, revision: 5 });
  });

  test('leaves the decision and the outcomes as they are', async () => {
    const kit = startTestApp();
    const id = await proposalWith(kit, 'one');
    const lessons = [{ id: 'lesson', lesson: 'Ask earlier' }];
    kit.clock.advance(fiveMinutesMs);
    await kit.client.drafts.save({
      id,
      baseRevision: 2,
      sections: { need: { problem: 'two' }, outcomes: { lessons }, ...movedTo('ready') },
    });
    const { proposal } = await kit.client.versions.restore({ id, revision: 2, baseRevision: 3 });
    expect(proposal.need.problem).toBe('one');
    expect(proposal.outcomes.lessons).toEqual(lessons);
    expect(proposal.decision).toMatchObject({ status: 'ready', moves: [{ to: 'ready' }] });
  });

  test('is refused upon an old revision, while IT has the proposal, and for what is not there', async () => {
    const kit = startTestApp();
    const id = await proposalWith(kit, 'one', 'two');
    const restore = (revision: number, baseRevision: number) =>
      kit.client.versions.restore({ id, revision, baseRevision });
    await expect(restore(1, 1)).rejects.toMatchObject({ code: 'stale-edit' });
    await expect(restore(9, 3)).rejects.toMatchObject({ code: 'revision-not-found' });
    await kit.client.drafts.save({ id, baseRevision: 3, sections: movedTo('ready', 'submitted') });
    await expect(restore(2, 4)).rejects.toMatchObject({ code: 'version-frozen' });
    expect((await kit.client.drafts.open({ id })).proposal.need.problem).toBe('two');
  });
});
