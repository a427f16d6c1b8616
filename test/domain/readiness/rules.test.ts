import { describe, expect, test } from 'vitest';
import { fieldLabel } from '../../../shared/domain/labels.ts';
import { type Proposal, ProposalDraft, sectionFaces } from '../../../shared/domain/proposal.ts';
import type { Prose } from '../../../shared/domain/prose.ts';
import { completenessReason } from '../../../shared/domain/readiness/completeness-reasons.ts';
import { pathOf, placeOf } from '../../../shared/domain/readiness/place.ts';
import type { Occurrence, Rule } from '../../../shared/domain/readiness/rule.ts';
import { rules } from '../../../shared/domain/readiness/rules.ts';
import { resources, sampleProposal } from '../../documents/model/model-kit.ts';
import { schemaFields } from '../../kit/schema-paths.ts';
import type { BrokenSample } from './broken-samples/broken-sample.ts';
import { brokenSamples } from './broken-samples.ts';

/** The bank that ships, with a critical question that the example answers. */
const { questions, ...bank } = resources.questionBank();
const context = {
  today: '2026-11-21',
  bank: {
    ...bank,
    questions: questions.map((question) =>
      question.id === 'Q03' ? { ...question, isCritical: true, gapAfter: ['no'] } : question,
    ),
  },
};

function changed(change?: BrokenSample['breaks']): Proposal {
  const draft = structuredClone(sampleProposal());
  change?.(draft);
  return ProposalDraft.parse(draft);
}

function ruleOf(ruleId: string): Rule {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`no rule ${ruleId}`);
  return rule;
}

test('every rule has an id of its own, and a proposal that shows it', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(brokenSamples.map(({ ruleId }) => ruleId).toSorted()).toEqual(ids.toSorted());
});

describe.each(brokenSamples)('the rule $ruleId', ({ ruleId, path, breaks, mends }) => {
  const { find, reason } = ruleOf(ruleId);
  const broken = changed(breaks);
  const found = find(broken, context);

  test('finds what it looks for, at its field, and nothing in the example', () => {
    expect(found.map((occurrence) => occurrence.path)).toContain(path);
    expect(find(changed(mends), context)).toEqual([]);
  });

  test('leads to a field and says so in whole sentences', () => {
    for (const occurrence of found) {
      expect(() => fieldLabel(withoutKeys(occurrence)), occurrence.path).not.toThrow();
      expect(occurrence.sentence).toMatch(/^\S.*\.$/);
      const place = placeOf(broken, occurrence.path);
      expect(placeOf(broken, place)).toBe(place);
      expect(pathOf(broken, place)).toBe(occurrence.path);
    }
    expect(reason).toMatch(/^\S.*\.$/);
  });
});

test('no rule trips over an empty proposal', () => {
  const empty = ProposalDraft.parse({ formatVersion: 1 });
  for (const { find, id } of rules)
    for (const { path } of find(empty, context)) expect(path.split('.')[0], id).toSatisfy(isSection);
});

test('a claim with a source, or one that owns up to an assumption, is no unsupported claim', () => {
  const { find } = ruleOf('unsupported-claim');
  const summary = (text: Prose) =>
    find(
      changed(({ strategy }) => {
        strategy.summary = text;
      }),
      context,
    );
  expect(summary('We chose the best tool.')).toHaveLength(1);
  expect(summary('It will bring 500 orders (our estimate).')).toEqual([]);
  expect(summary('It will bring 500 orders (https://example.org/report).')).toEqual([]);
  expect(summary('We do our best to answer within a day.')).toEqual([]);
  const linked = { text: 'The tool will bring 500 orders.', link: 'https://example.org/report' };
  expect(summary({ blocks: [{ kind: 'paragraph', runs: [linked] }] })).toEqual([]);
  expect(summary({ blocks: [{ kind: 'paragraph', runs: [{ text: linked.text }] }] })).toHaveLength(1);
});

test('a vanity metric beside a measure that leads to money is a hint only', () => {
  const both = changed(({ measures }) => {
    const [one] = measures.items;
    if (one) measures.items.push({ ...one, id: 'second' as never, name: 'Emails opened: opens per week' });
  });
  expect(ruleOf('vanity-only-support').find(both, context)).toEqual([]);
  expect(ruleOf('vanity-metric').find(both, context)).toMatchObject([
    { path: 'measures.items.6.name', suggestion: 'Orders per 1,000 delivered emails' },
  ]);
});

test('every field that can be missing has a reason why it matters', () => {
  for (const { path } of schemaFields(ProposalDraft).filter((field) => isSection(field.path.split('.')[0])))
    expect(completenessReason(path)).toMatch(/^\S.*\.$/);
});

function isSection(id: string | undefined): boolean {
  return id !== undefined && Object.hasOwn(sectionFaces, id);
}

/** Answers are found by the id of their question, and missing scores by that of their option. */
function withoutKeys({ path }: Occurrence): string {
  return path.replace(/\.Q\d+$/, '').replace(/\.scores\.[^.]+/, '.scores');
}
