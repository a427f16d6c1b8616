import { expect, test } from 'vitest';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import { startTestApp } from '../../kit/test-app.ts';

const annex = { name: 'For security', kind: 'security-annex', choices: { ...plainChoices } } as const;

test('a preset is kept by its name, replaced under it, and removed', async () => {
  const { client } = startTestApp();
  await client.exportPresets.save({ ...annex, name: ' Everything ', kind: 'full-proposal' });
  await client.exportPresets.save(annex);
  const choices = { ...plainChoices, hidesUnanswered: true };
  const { presets } = await client.exportPresets.save({ ...annex, choices });
  expect(presets).toEqual([
    { ...annex, name: 'Everything', kind: 'full-proposal', format: 'pdf' },
    { ...annex, choices, format: 'pdf' },
  ]);
  expect((await client.exportPresets.remove({ name: 'Everything' })).presets).toHaveLength(1);
});

test('a preset of a newer version is left out and stays where it is', async () => {
  const { client, storage, log } = startTestApp();
  storage.exportPresets.put({ name: 'From tomorrow', body: { kind: 'hologram' } });
  expect((await client.exportPresets.list({})).presets).toEqual([]);
  expect(log.lines.join()).toContain('From tomorrow');
  expect(storage.exportPresets.all()).toHaveLength(1);
});

test('a preset without a name is refused', async () => {
  const { client } = startTestApp();
  await expect(client.exportPresets.save({ ...annex, name: '  ' })).rejects.toMatchObject({
    code: 'bad-request',
  });
});
