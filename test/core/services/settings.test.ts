import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { SettingsStore } from '../../../core/ports/settings.ts';
import { createSettingsService } from '../../../core/services/settings.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { emptySettings, Settings } from '../../../shared/domain/settings.ts';
import { createFakeIdentifiers } from '../../kit/fake-identifiers.ts';
import { createFakeLog } from '../../kit/fake-log.ts';
import { startTestApp } from '../../kit/test-app.ts';

const settings = Settings.parse({ version: 1, organisation: { name: 'Museum of Clocks', currency: 'EUR' } });

test('a library without settings has the defaults, and nothing was set aside', async () => {
  const { client } = startTestApp();
  expect(await client.settings.read({})).toEqual({ settings: emptySettings, setAsideAt: null });
});

test('settings are kept in the library and fill new proposals, blank and from a template', async () => {
  const { client, app, reopen } = startTestApp();
  await client.settings.save({ settings });
  await app.close();
  const again = reopen();
  expect((await again.client.settings.read({})).settings).toEqual(settings);
  for (const request of [{}, { templateId: 'start' }]) {
    const { proposal } = await again.client.proposals.create(request);
    expect(proposal.overview).toMatchObject({ organisation: 'Museum of Clocks', currency: 'EUR' });
  }
});

test.each([
  [
    'a changed byte',
    "UPDATE settings SET body = CAST(replace(CAST(body AS TEXT), 'Clocks', 'Cloaks') AS BLOB)",
  ],
  ['no JSON', "UPDATE settings SET body = CAST('{' AS BLOB)"],
])('settings with %s are set aside whole, the defaults hold, and new ones can be saved', async (_, sql) => {
  const { client, app, folder, reopen } = startTestApp();
  await client.settings.save({ settings });
  await app.close();
  const database = new Database(join(folder, 'library.db'));
  database.exec(sql);
  database.close();

  const again = reopen();
  expect(await again.client.settings.read({})).toEqual({
    settings: emptySettings,
    setAsideAt: again.clock.now().toISOString(),
  });
  expect((await again.client.proposals.create({})).proposal.overview.organisation).toBeUndefined();
  expect(await again.client.settings.save({ settings })).toEqual({ settings, setAsideAt: null });

  await again.app.close();
  const kept = new Database(join(folder, 'library.db'), { readonly: true });
  expect(kept.prepare('SELECT count(*) FROM settings WHERE set_aside_at IS NOT NULL').pluck().get()).toBe(1);
  kept.close();
});

test('settings that cannot be read in a library that is only viewed stay there, and the defaults hold', () => {
  const { storage, clock } = startTestApp();
  const log = createFakeLog();
  const settingsStore: SettingsStore = {
    ...storage.settings,
    read: () => ({ kind: 'damaged' }),
    setAside: () => fail('library-read-only', { problem: 'it lies on a disk that takes no writing' }),
  };
  const identifiers = createFakeIdentifiers('role');
  const service = createSettingsService({ storage: { settings: settingsStore }, clock, identifiers, log });
  expect(service.read()).toEqual({ settings: emptySettings, setAsideAt: clock.now().toISOString() });
  expect(service.fileNamePattern()).toBeUndefined();
});

test('exported files are named as the library says', async () => {
  const { client, place } = startTestApp();
  const fileNamePattern = '{organisation} – {title}';
  await client.settings.save({
    settings: { ...settings, documents: { ...settings.documents, fileNamePattern } },
  });
  const { id } = await client.proposals.create({ title: 'Email service' });
  await client.exports.write({ id, exportId: 'one' });
  expect(place.files[0]?.file.fileName).toBe('Museum of Clocks – Email service.pdf');
});
