import { expect, test } from 'vitest';
import { signOffFieldPath } from '../../../shared/domain/sign-off/field-names.ts';
import { startTestApp } from '../../kit/test-app.ts';

const pdf = Buffer.from('%PDF-1.7 …').toString('base64');

test('a filled form is known by its proposal and by the content that was signed', async () => {
  const { client, formFields } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Email service' });
  const { contentSha256 } = (await client.exports.write({ id, kind: 'full-proposal', exportId: 'one' })) ?? {
    contentSha256: '',
  };
  formFields.push({
    name: signOffFieldPath({ proposalId: id, contentSha256 }, 'board', 'name').join('.'),
    value: 'Ada',
  });
  const read = () => client.decision.readSignOff({ base64: pdf });
  expect(await read()).toEqual({
    proposalId: id,
    contentSha256,
    title: 'Email service',
    signedText: 'current',
    isInTrash: false,
    fields: [{ rowId: 'board', part: 'name', value: 'Ada' }],
  });
  const { revision, proposal } = await client.drafts.open({ id });
  const overview = { ...proposal.overview, title: 'Email and SMS service' };
  await client.drafts.save({ id, baseRevision: revision, sections: { overview } });
  expect(await read()).toMatchObject({ title: 'Email and SMS service', signedText: 'earlier' });
  await client.proposals.trash({ id });
  expect(await read()).toMatchObject({ isInTrash: true });
});

test('a form of another library, a form that nobody filled in and a file that is no PDF are told apart', async () => {
  const { client, formFields } = startTestApp();
  expect(await client.decision.readSignOff({ base64: pdf })).toBeNull();
  const elsewhere = { proposalId: '01890a5d-ac96-774b-bcce-b302099a8057', contentSha256: 'ab'.repeat(32) };
  formFields.push({ name: signOffFieldPath(elsewhere, 'board', 'name').join('.'), value: 'Ada' });
  expect(await client.decision.readSignOff({ base64: pdf })).toMatchObject({
    title: null,
    signedText: 'unknown',
  });
  const text = Buffer.from('{"format":"countersign"}').toString('base64');
  expect(await client.decision.readSignOff({ base64: text })).toBeNull();
});
