import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { afterMoves } from '../../domain/life-cycle/any-decision.ts';
import { startTestApp } from '../../kit/test-app.ts';

test('an edit is saved as the next revision and is there when the draft is opened again', async () => {
  const { client, clock } = startTestApp();
  const { id, revision } = await client.proposals.create({});
  clock.advance(60_000);
  const saved = await client.drafts.save({
    id,
    baseRevision: revision,
    sections: { need: { problem: 'Lists age' } },
  });
  expect(saved).toEqual({ id, revision: 2, savedAt: '2026-03-02T09:01:00.000Z' });
  const opened = await client.drafts.open({ id });
  expect(opened).toMatchObject({
    revision: 2,
    proposal: { need: { problem: 'Lists age' } },
    readOnlyBecause: null,
  });
});

test('a section that was not sent stays as it was', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  await client.drafts.save({ id, baseRevision: 1, sections: { need: { problem: 'kept' } } });
  await client.drafts.save({ id, baseRevision: 2, sections: { overview: { title: 'New' } } });
  const { proposal } = await client.drafts.open({ id });
  expect(proposal.need.problem).toBe('kept');
  expect(proposal.overview.title).toBe('New');
});

test('an edit based on an old revision is refused and changes nothing', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  await client.drafts.save({ id, baseRevision: 1, sections: { need: { problem: 'first' } } });
  await expect(
    client.drafts.save({ id, baseRevision: 1, sections: { need: { problem: 'second' } } }),
  ).rejects.toMatchObject({ code: 'stale-edit', details: { currentRevision: 2 } });
  expect((await client.drafts.open({ id })).proposal.need.problem).toBe('first');
});

test('an edit that is sent again because its answer was lost is saved once and is no conflict', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  const edit = { id, baseRevision: 1, sections: { need: { problem: 'typed once' } } };
  const first = await client.drafts.save(edit);
  expect(await client.drafts.save(edit)).toEqual(first);
  expect((await client.drafts.open({ id })).revision).toBe(2);
});

test('text whose base was overtaken can be kept as a copy, beside the newest', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.drafts.save({ id, baseRevision: 1, sections: { need: { problem: 'first' } } });
  const copy = await client.drafts.saveAsCopy({ id, sections: { need: { problem: 'second' } } });
  expect(copy.id).not.toBe(id);
  expect(copy.proposal).toMatchObject({
    overview: { title: 'Email service (copy)' },
    need: { problem: 'second' },
  });
  expect((await client.drafts.open({ id })).proposal.need.problem).toBe('first');
});

test('saved is said after the write, to everyone who listens', async () => {
  const { client, events, storage } = startTestApp();
  const { id } = await client.proposals.create({});
  await client.drafts.save({ id, baseRevision: 1, sections: { need: { problem: 'p' } } });
  expect(events.at(-1)).toEqual({ type: 'proposalSaved', id, revision: 2 });
  expect(storage.proposals.draft(id)?.revision).toBe(2);
});

test('the log is moved into the library two seconds after the last save, and at once after twenty', async () => {
  const { client, timer } = startTestApp();
  const { id } = await client.proposals.create({});
  for (let revision = 1; revision <= 19; revision += 1)
    await client.drafts.save({ id, baseRevision: revision, sections: { need: { problem: `p${revision}` } } });
  expect(timer.waitingMs).toContain(2000);
  await client.drafts.save({ id, baseRevision: 20, sections: { need: { problem: 'p' } } });
  expect(timer.waitingMs).toContain(0);
  expect(timer.waitingMs).not.toContain(2000);
  timer.runAll();
  await client.drafts.save({ id, baseRevision: 21, sections: { need: { problem: 'q' } } });
  expect(timer.waitingMs).toContain(2000);
});

test('the renderer is warmed up once, after the first proposal was opened', async () => {
  const { client, timer, renderer } = startTestApp();
  const { id } = await client.proposals.create({});
  await client.drafts.open({ id });
  expect(renderer.warmUps).toBe(0);
  timer.runAll();
  await client.drafts.open({ id });
  timer.runAll();
  expect(renderer.warmUps).toBe(1);
});

test('a proposal that is not there is named in the failure', async () => {
  const { client } = startTestApp();
  await expect(client.drafts.open({ id: 'nothing' as never })).rejects.toMatchObject({
    code: 'proposal-not-found',
    details: { id: 'nothing' },
  });
});

test('a submitted version takes no edit of what was submitted; what IT says, and the next version, are saved', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  const { proposal } = await client.drafts.open({ id });
  const submitted = afterMoves(['ready', 'submitted'], proposal.decision);
  await client.drafts.save({ id, baseRevision: 1, sections: { decision: submitted } });

  const better = { need: { ...proposal.need, problem: 'Better' } };
  await expect(client.drafts.save({ id, baseRevision: 2, sections: better })).rejects.toMatchObject({
    code: 'version-frozen',
    details: { version: 1 },
  });
  expect((await client.drafts.open({ id })).proposal.need).toEqual(proposal.need);

  const reviewed = afterMoves(['in-review'], submitted);
  await client.drafts.save({ id, baseRevision: 2, sections: { decision: reviewed } });
  const next = { decision: afterMoves(['draft'], reviewed), ...better };
  await client.drafts.save({ id, baseRevision: 3, sections: next });
  expect((await client.drafts.open({ id })).proposal.need.problem).toBe('Better');
});

test('a move that is on record is not taken back by an edit, though its day may be corrected', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  const { proposal } = await client.drafts.open({ id });
  const ready = afterMoves(['ready'], proposal.decision);
  await client.drafts.save({ id, baseRevision: 1, sections: { decision: ready } });
  const corrected = { ...ready, moves: ready.moves.map((move) => ({ ...move, movedOn: '2025-12-01' })) };
  const shortened = { ...ready, status: 'draft' as const, moves: [] };
  await expect(
    client.drafts.save({ id, baseRevision: 2, sections: { decision: shortened } }),
  ).rejects.toMatchObject({ code: 'bad-request' });
  await client.drafts.save({ id, baseRevision: 2, sections: { decision: corrected } });
  expect((await client.drafts.open({ id })).proposal.decision.moves[0]?.movedOn).toBe('2025-12-01');
});

test('text that is kept as a copy is a draft, whatever became of the version it was typed on', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({});
  await client.drafts.save({
    id,
    baseRevision: 1,
    sections: { decision: afterMoves(['ready', 'submitted']) },
  });
  const copy = await client.drafts.saveAsCopy({ id, sections: { need: { problem: 'typed' } as never } });
  expect(copy.proposal.decision).toMatchObject({ status: 'draft', moves: [] });
});

test('half a minute after the last save the log has given its room back', async () => {
  const { client, timer, folder } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.drafts.save({ id, baseRevision: 1, sections: {} });
  expect(timer.waitingMs).toContain(30_000);
  timer.runAll();
  expect(statSync(join(folder, 'library.db-wal')).size).toBe(0);
});
