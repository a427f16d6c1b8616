import { expect, test } from 'vitest';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { actual, proposalWith, streamOf } from '../../domain/outcomes/outcome-kit.ts';
import { startTestApp } from '../../kit/test-app.ts';

type App = ReturnType<typeof startTestApp>;

/** A proposal that went live in January 2020 and brought this share of its projection in three months. */
async function pastProposal(
  { client, clock }: App,
  share: number,
  status: Proposal['decision']['status'] = 'live',
) {
  clock.advance(1000);
  const actuals = ['2020-01', '2020-02', '2020-03'].map((month) => actual('a', month, 100_000 * share));
  const { revenue, outcomes, decision } = proposalWith(
    [streamOf('a', { expected: 100 })],
    { wentLiveOn: '2020-01-05', actuals },
    { decision: { status } },
  );
  const { id } = await client.proposals.create({});
  const sections = { revenue, outcomes, decision };
  await client.drafts.save({ id, baseRevision: 1, sections });
  return id;
}

async function channels({ client }: App, exceptId: Awaited<ReturnType<typeof pastProposal>>) {
  return (await client.outcomes.calibration({ exceptId })).channels;
}

test('every other proposal that went live counts once, whatever its copies', async () => {
  const app = startTestApp();
  for (const share of [0.5, 0.8]) await pastProposal(app, share);
  const copied = await pastProposal(app, 0.9);
  await app.client.proposals.duplicate({ id: copied });
  const asking = await pastProposal(app, 0.1);
  expect(await channels(app, asking)).toEqual([
    { channel: 'email', sampleSize: 3, shares: { median: 0.8, lowest: 0.5, highest: 0.9 } },
  ]);
});

test('the same figures count once, and never as somebody else’s: a file that was opened again brings them along', async () => {
  const app = startTestApp();
  const asking = await pastProposal(app, 0.1);
  const past = await pastProposal(app, 0.5);
  for (const id of [asking, past]) {
    await app.client.files.exportDraft({ id, exportId: id });
    const base64 = Buffer.from(app.place.files.at(-1)?.bytes ?? '').toString('base64');
    await app.client.files.import({ fileName: 'again.countersign', base64 });
  }
  expect(await channels(app, asking)).toEqual([{ channel: 'email', sampleSize: 1, shares: null }]);
});

test('a proposal in the trash or one that never went live does not count', async () => {
  const app = startTestApp();
  const trashed = await pastProposal(app, 0.5);
  await app.client.proposals.trash({ id: trashed });
  await pastProposal(app, 0.6, 'submitted');
  const { id } = await app.client.proposals.create({});
  expect(await channels(app, id)).toEqual([]);
});

test('a figure that was changed since is seen as it is now', async () => {
  const app = startTestApp();
  const id = await pastProposal(app, 0.5);
  const { id: asking } = await app.client.proposals.create({});
  expect(await channels(app, asking)).toMatchObject([{ sampleSize: 1, shares: null }]);
  const { proposal, revision } = await app.client.drafts.open({ id });
  const outcomes = { ...proposal.outcomes, actuals: [] };
  await app.client.drafts.save({ id, baseRevision: revision, sections: { outcomes } });
  expect(await channels(app, asking)).toEqual([]);
});
