import { expect, test } from 'vitest';
import { openResources } from '../../core/files/resources.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { vanityMetric } from '../../shared/domain/readiness/vanity-metrics.ts';
import { resourcesFolder } from './resources-folder.ts';

const resources = openResources(resourcesFolder);
const templates = resources.templates().filter(({ kind }) => kind === 'template');

function proposalOf(id: string): Proposal {
  const proposal = resources.template(id);
  if (!proposal) throw new Error(`no template ${id}`);
  return proposal;
}

test('there is a template for each of ten kinds of tool, and each belongs to a group', () => {
  expect(templates.map(({ id }) => id)).toEqual([
    'advertising',
    'analytics-and-tags',
    'customer-relations',
    'email-service',
    'forum-and-community',
    'podcast-host',
    'social-media',
    'text-messages',
    'webinars',
    'website-and-blog',
  ]);
  for (const { id, group } of templates) expect(group, id).toBeDefined();
});

test('templates bring structure and no figures', () => {
  for (const { id } of templates) {
    const { options, strategy } = proposalOf(id);
    expect(options.criteria.length).toBeGreaterThan(2);
    expect(strategy.tactics.length).toBeGreaterThan(2);
    expect(options.candidates.map(({ kind }) => kind)).toEqual([
      'do-nothing',
      'use-what-we-own',
      'candidate',
      'candidate',
    ]);
    expect(JSON.stringify(proposalOf(id))).not.toMatch(
      /"(expected|low|high|amountMinor|monthlyPriceMinor|weight|score|hours|baseline|target)":/,
    );
  }
});

test('a stream that exists without the tool counts what comes on top of today', () => {
  const startsOf = (id: string) => proposalOf(id).revenue.streams.map(({ startsFrom }) => startsFrom);
  expect(startsOf('customer-relations')).toEqual(['today']);
  expect(startsOf('website-and-blog')).toEqual(['today', 'today']);
  expect(startsOf('podcast-host')).toEqual(['nothing']);
});

test('templates name no vendor and no product', () => {
  for (const { id } of templates) {
    for (const { kind, name, vendor, website } of proposalOf(id).options.candidates) {
      expect([vendor, website], id).toEqual([undefined, undefined]);
      if (kind === 'candidate') expect(name, id).toBeUndefined();
    }
  }
});

test('templates say what such a tool stores, does, sends and tracks, which data it holds, and what it is connected to', () => {
  for (const { id } of templates) {
    const { options, security } = proposalOf(id);
    const described = options.candidates.find(({ kind }) => kind === 'candidate');
    for (const part of ['stores', 'does', 'sends', 'tracks'] as const)
      expect(described?.[part], `${id} ${part}`).toMatch(/\.$/);
    expect(security.dataInventory.length, id).toBeGreaterThan(1);
    for (const { fields, subjects } of security.dataInventory)
      expect([fields, subjects], id).not.toContain(undefined);
    expect(security.integrations.length, id).toBeGreaterThan(1);
  }
});

test('every benefit, tactic and measure of a template serves one of its objectives', () => {
  for (const { id } of templates) {
    const { benefits, strategy, measures } = proposalOf(id);
    const objectives = strategy.objectives.map((objective) => objective.id);
    const served = [...benefits.items, ...strategy.tactics, ...measures.items];
    expect(new Set(served.map(({ objectiveId }) => objectiveId)), id).toEqual(new Set(objectives));
    const measureIds = measures.items.map((measure) => measure.id);
    for (const { measureId } of benefits.items) expect(measureIds, id).toContain(measureId);
  }
});

test('no measure of a template counts activity', () => {
  for (const { id } of templates)
    for (const { name = '' } of proposalOf(id).measures.items)
      expect(vanityMetric(name), name).toBeUndefined();
});

test('what a template answers of the questions of IT is a choice that the question offers', () => {
  const bank = resources.questionBank();
  for (const { id } of templates) {
    const { answers, bankVersion } = proposalOf(id).security;
    expect(bankVersion, id).toBeLessThanOrEqual(bank.version);
    expect(answers.map(({ questionId }) => questionId)).toEqual(['Q01', 'Q02', 'Q03']);
    for (const { questionId, choices = [] } of answers) {
      const question = bank.questions.find((one) => one.id === questionId);
      expect(question?.choices, `${id} ${questionId}`).toEqual(expect.arrayContaining(choices));
    }
  }
});
