import { expect, test } from 'vitest';
import type { z } from 'zod';
import { setValueAt } from '../../../renderer/stores/path.ts';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { checkReadiness } from '../../../shared/domain/readiness/check.ts';
import {
  entryWords,
  missingAnswers,
  notAnswered,
  shortName,
} from '../../../shared/domain/readiness/entry-words.ts';

const today = '2026-11-21';
const draft = (sections: object) => ProposalDraft.parse({ formatVersion: 1, ...sections });
const check = (sections: object) => checkReadiness(draft(sections), { today });
const sentenceAt = (sections: object, path: string) => notAnswered(draft(sections), path);

const steps = [
  { id: 'step', name: 'Orders per click', kind: 'rate' },
  { id: 'other', kind: 'rate', today: { expected: 0.1 } },
];
const streams = [
  { id: 'first', name: 'Regular campaigns', steps },
  { id: 'second', volumeLabel: 'visits', steps: [] },
];

test.each([
  ['revenue.streams.0.monthlyVolume.expected', '“Regular campaigns”: volume in month 1 is not answered yet.'],
  [
    'revenue.streams.0.rampMonths.expected',
    '“Regular campaigns”: months to full effect are not answered yet.',
  ],
  [
    'revenue.streams.0.steps.0.value.expected',
    '“Regular campaigns”, step “Orders per click”: value is not answered yet.',
  ],
  ['revenue.streams.0.steps.1.value.expected', '“Regular campaigns”, step 2: value is not answered yet.'],
  ['revenue.streams.1.name', 'Stream 2 has no name yet.'],
  ['revenue.discountRate.expected', 'Yearly discount rate: not answered yet.'],
])('a missing answer at %s says whose it is', (path, sentence) => {
  expect(sentenceAt({ revenue: { streams } }, path)).toBe(sentence);
});

test('an entry that goes by its text and has none is called by its position', () => {
  const assumptions = [
    { id: 'one', statement: 'One in ten orders.' },
    { id: 'two', source: 'Our own shop' },
  ];
  expect(sentenceAt({ revenue: { assumptions } }, 'revenue.assumptions.1.statement')).toBe(
    'Assumption 2: not answered yet.',
  );
});

test('a long text is cut when it serves as a name', () => {
  const objectives = [{ id: 'one', statement: `More orders ${'and more '.repeat(20)}` }];
  const sentence = sentenceAt({ strategy: { objectives } }, 'strategy.objectives.0.dueOn');
  expect(sentence).toMatch(/^“More orders .*…”: “Due on” is not answered yet\.$/);
  expect(sentence.length).toBeLessThan(100);
});

test('several gaps of one list are one sentence, which names the entry or the first of them', () => {
  const proposal = draft({ revenue: { streams } });
  const inFirst = ['monthlyVolume', 'rampMonths', 'steps.0.value', 'steps.1.value'].map(
    (field) => `revenue.streams.0.${field}.expected`,
  );
  expect(missingAnswers(proposal, inFirst.slice(0, 1))).toBe(notAnswered(proposal, inFirst[0] ?? ''));
  expect(missingAnswers(proposal, inFirst)).toBe(
    '“Regular campaigns”: 4 answers are missing (volume in month 1, months to full effect, value).',
  );
  expect(missingAnswers(proposal, [...inFirst, 'revenue.streams.1.name'])).toBe(
    'Streams of revenue: 2 entries lack answers (volume in month 1, months to full effect, value …), first “Regular campaigns”.',
  );
});

test('of several entries it is said what they lack, and an integration goes by the name of its line', () => {
  const integrations = [
    { id: 'one', fromSystem: 'Website forms', toSystem: 'CRM' },
    { id: 'two', fromSystem: 'CRM', toSystem: 'Order system' },
  ];
  const paths = ['0.method', '0.authentication', '1.method'].map((path) => `security.integrations.${path}`);
  expect(missingAnswers(draft({ security: { integrations } }), paths)).toBe(
    'Integrations: 2 entries lack answers (method, authentication), first “Website forms”.',
  );
});

test('no two points about missing answers read alike', () => {
  const begun = (...ids: string[]) => ids.map((id) => ({ id, dueOn: '2027-03-01' }));
  const strategy = { milestones: begun('a', 'b'), objectives: begun('c', 'd') };
  const sentences = check({ revenue: { streams }, strategy })
    .filter(({ ruleId, path }) => ruleId === 'complete' && /\d/.test(path))
    .map(({ sentence }) => sentence);
  expect(sentences.length).toBe(3);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('every list of the model has a word for its entries', () => {
  const lists = recordLists(ProposalDraft);
  expect(lists.length).toBeGreaterThan(40);
  for (const list of lists) {
    const words = entryWords(emptyEntriesAt(list), `${list.join('.0.')}.0`);
    expect(words, list.join('.')).toMatch(
      list.length === 1 ? /^[A-Z][A-Za-z ]+ 1$/ : /^[A-Z].* 1, [a-z ]+ 1$/,
    );
  }
});

type Definition = { shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType };

/** The lists of records in a schema, each as the lists that it lies in: `[['need.customers'], …]`. */
function recordLists(schema: z.ZodType, around: readonly string[] = [], path = ''): string[][] {
  const { shape, element, innerType } = schema.def as unknown as Definition;
  if (innerType) return recordLists(innerType, around, path);
  if (element) {
    const list = [...around, path];
    const isRecord = (element.def as unknown as Definition).shape !== undefined;
    return isRecord ? [list, ...recordLists(element, list)] : [];
  }
  return Object.entries(shape ?? {})
    .filter(([key]) => key !== 'named')
    .flatMap(([key, field]) => recordLists(field, around, path === '' ? key : `${path}.${key}`));
}

/** A proposal that holds one empty entry in each of the lists. */
function emptyEntriesAt(list: readonly string[]): Proposal {
  const [inner, ...outer] = list.toReversed();
  const entry = outer.length > 0 ? { [inner ?? '']: [{}] } : {};
  const proposal = draft({});
  setValueAt(proposal, list[0] ?? '', [entry]);
  return proposal;
}

test('options without a name are told apart by their position', () => {
  const candidates = [
    { id: 'do-nothing', kind: 'do-nothing', name: 'Do nothing' },
    { id: 'owned', kind: 'use-what-we-own', name: 'Use what we own' },
    { id: 'third', kind: 'candidate', vendor: 'A vendor' },
    { id: 'fourth', kind: 'candidate', vendor: 'Another' },
  ];
  const criteria = [{ id: 'security', name: 'Security', scores: [] }];
  const findings = check({ options: { candidates, criteria } });
  expect(findings.find(({ ruleId }) => ruleId === 'option-not-scored')?.sentence).toBe(
    '“Security” has no score for “Do nothing”, “Use what we own”, option 3, option 4.',
  );
});

test('a long name ends with a whole word, and one without spaces with its sixtieth letter', () => {
  const words = 'Of those who click, 1.6% buy tickets in the same month (low: 0.7%, high: 2%)';
  expect(shortName(words)).toBe('Of those who click, 1.6% buy tickets in the same month (low…');
  expect(shortName('x'.repeat(80))).toBe(`${'x'.repeat(60)}…`);
  expect(shortName(`${'x'.repeat(59)}😀😀`)).toBe(`${'x'.repeat(59)}…`);
  expect(shortName('Short')).toBe('Short');
});
