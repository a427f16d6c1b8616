import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openResources } from '../../core/files/resources.ts';
import { revenue } from '../../shared/domain/revenue/section.ts';
import { Channel } from '../../shared/domain/revenue/stream-fields.ts';
import { resourcesFolder } from './resources-folder.ts';

const resources = openResources(resourcesFolder);

test('the core questions Q01 to Q10 ship with the application', () => {
  const ids: string[] = resources.questionBank().questions.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['Q01', 'Q05', 'Q10']));
});

test('examples say in their name that they are examples', () => {
  const samples = resources.templates().filter(({ kind }) => kind === 'sample');
  expect(samples.length).toBeGreaterThan(0);
  for (const { id, name } of samples) {
    expect(name).toMatch(/^Example: /);
    expect(resources.template(id)?.overview.title).toMatch(/^Example: /);
  }
});

test('every channel of the model has a funnel that the model can hold, with hints and no figures', () => {
  const { channels } = resources.channels();
  expect(channels.map(({ id }) => id).toSorted()).toEqual(Channel.options.toSorted());
  for (const { id, name, steps, volumeLabel, startsFrom } of channels.filter(({ id }) => id !== 'custom')) {
    const stream = {
      id,
      name,
      channel: id,
      volumeLabel,
      startsFrom,
      steps: steps.map(({ id: stepId, name: stepName, kind }) => ({ id: stepId, name: stepName, kind })),
    };
    expect(revenue.draft.safeParse({ streams: [stream] }).error, id).toBeUndefined();
    expect(steps.length, id).toBeGreaterThan(0);
  }
  expect(JSON.stringify(channels)).not.toMatch(/(?<![A-Z0-9])\d/);
});

test('every call gives a fresh document', () => {
  const first = resources.template('email-service');
  if (first) first.overview.title = 'changed';
  expect(resources.template('email-service')?.overview.title).not.toBe('changed');
});

test('an unknown template is undefined', () => {
  expect(resources.template('no-such-template')).toBeUndefined();
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resources-'));
  for (const name of ['channels', 'glossary', 'questions', 'samples', 'templates'])
    cpSync(join(resourcesFolder, name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a damaged resource is refused with its file and its field', () => {
  const path = join(folder, 'templates', 'email-service.json');
  const file = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...file, proposal: { ...file.proposal, overview: { titel: 'x' } } }));
  expect(() => openResources(folder).template('email-service')).toThrow(/email-service\.json.*[\s\S]*titel/);
});

test('two templates of one id are refused', () => {
  cpSync(join(folder, 'templates', 'email-service.json'), join(folder, 'templates', 'copy.json'));
  expect(() => openResources(folder).templates()).toThrow(/same id/);
});

test('resources without questions are refused', () => {
  rmSync(join(folder, 'questions'), { recursive: true });
  expect(() => openResources(folder).questionBank()).toThrow(/questions/);
});
