import { expect, test } from 'vitest';
import { changeSentence } from '../../../shared/domain/compare/change-sentence.ts';
import { choiceWords } from '../../../shared/domain/compare/choice-paths.ts';
import { compareProposals } from '../../../shared/domain/compare/compare-proposals.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import { schemaFields } from '../../kit/schema-paths.ts';
import { answersOf, draft, sampleProposal } from './compare-kit.ts';

const sentences = (before: object, after: object) =>
  compareProposals(draft(before), draft(after), (id) =>
    id === 'Q07' ? 'Where is the data kept?' : undefined,
  ).changes.map(changeSentence);

const stream = (rate: number, changes: object = {}) => ({
  revenue: {
    streams: [
      {
        id: 'regular',
        name: 'Regular campaigns',
        steps: [{ id: 'orders', name: 'Orders per click', kind: 'rate', value: { expected: rate } }],
        ...changes,
      },
    ],
  },
});

test.each([
  [
    'a figure, with its unit',
    stream(0.02),
    stream(0.024),
    '“Regular campaigns”, step “Orders per click”: value 2% → 2.4%',
  ],
  [
    'one scenario of several',
    { revenue: { discountRate: { expected: 0.08 } } },
    { revenue: { discountRate: { expected: 0.08, low: 0.1 } } },
    'Yearly discount rate (low): no answer → 10%',
  ],
  [
    'figures that read alike when they are rounded',
    stream(0.02041),
    stream(0.020412),
    '“Regular campaigns”, step “Orders per click”: value 2.041% → 2.0412%',
  ],
  [
    'an amount in the currency of its entry',
    stream(0.1, { currency: 'EUR', valuePerConversionMinor: { expected: 4000 } }),
    stream(0.1, { currency: 'EUR', valuePerConversionMinor: { expected: 4550 } }),
    '“Regular campaigns”: value per conversion €40.00 → €45.50',
  ],
  [
    'a value of a named scenario',
    { revenue: { namedScenarios: [{ id: 'bold', name: 'Bold', buildsOn: 'high' }] } },
    {
      revenue: {
        namedScenarios: [{ id: 'bold', name: 'Bold', buildsOn: 'high' }],
        discountRate: { named: [{ scenarioId: 'bold', value: 0.05 }] },
      },
    },
    'Yearly discount rate (Bold): no answer → 5%',
  ],
  [
    'a choice',
    { overview: { confidentiality: 'internal' } },
    { overview: { confidentiality: 'strictly-confidential' } },
    'Confidentiality: Internal → Strictly confidential',
  ],
  [
    'a day',
    { overview: {} },
    { overview: { decisionNeededBy: '2027-01-04' } },
    'Decision needed by: no answer → January 4, 2027',
  ],
  [
    'an entry that another one refers to',
    {
      options: {
        candidates: [
          { id: 'a', kind: 'candidate', name: 'Mailer' },
          { id: 'b', kind: 'candidate', name: 'Poster' },
        ],
        proposedOptionId: 'a',
      },
    },
    {
      options: {
        candidates: [
          { id: 'a', kind: 'candidate', name: 'Mailer' },
          { id: 'b', kind: 'candidate', name: 'Poster' },
        ],
        proposedOptionId: 'b',
      },
    },
    'Proposed option: Mailer → Poster',
  ],
  [
    'an answer to a question of IT',
    { security: { answers: [{ questionId: 'Q07', verdict: 'unknown' }] } },
    { security: { answers: [{ questionId: 'Q07', verdict: 'yes' }] } },
    '“Q07 Where is the data kept?”: answer Unknown → Yes',
  ],
  [
    'an entry that came',
    {},
    { need: { drivers: [{ id: 'one', statement: 'Rivals send weekly' }] } },
    'Drivers: added “Rivals send weekly”',
  ],
  [
    'an entry that went',
    { need: { drivers: [{ id: 'one', statement: 'Rivals send weekly' }] } },
    {},
    'Drivers: removed “Rivals send weekly”',
  ],
  [
    'an entry that moved',
    {
      need: {
        drivers: [
          { id: 'a', statement: 'A' },
          { id: 'b', statement: 'B' },
          { id: 'c', statement: 'C' },
        ],
      },
    },
    {
      need: {
        drivers: [
          { id: 'c', statement: 'C' },
          { id: 'a', statement: 'A' },
          { id: 'b', statement: 'B' },
        ],
      },
    },
    'Drivers: moved “C” from place 3 to 1',
  ],
  [
    'an inner entry, with the one that it lies in',
    { revenue: { streams: [{ id: 's', name: 'Stream', steps: [] }] } },
    {
      revenue: { streams: [{ id: 's', name: 'Stream', steps: [{ id: 'x', name: 'Clicks', kind: 'rate' }] }] },
    },
    'Steps of the funnel: added “Stream”, step “Clicks”',
  ],
  [
    'words that are only formatted in another way',
    { need: { problem: 'Lists age' } },
    { need: { problem: { blocks: [{ kind: 'paragraph', runs: [{ text: 'Lists age', bold: true }] }] } } },
    'The problem: formatted in another way',
  ],
])('%s is said in words', (_, before, after, sentence) => {
  expect(sentences(before, after)).toEqual([sentence]);
});

test('an entry that came is told with every answer in it', () => {
  const { changes } = compareProposals(draft({}), draft(stream(0.02)));
  expect(changes).toHaveLength(1);
  expect(changes[0]?.details).toContainEqual({
    path: 'revenue.streams.0.name',
    label: 'Stream',
    value: 'Regular campaigns',
  });
  expect(changes[0]?.details).toContainEqual({
    path: 'revenue.streams.0.steps.0.value.expected',
    label: 'step “Orders per click”: Value',
    value: '2%',
  });
});

test('an entry that says no more than its name has no details', () => {
  const drivers = [{ id: 'one', statement: 'Rivals send weekly' }];
  expect(compareProposals(draft({}), draft({ need: { drivers } })).changes[0]?.details).toBeUndefined();
});

test('a long text is compared word by word, a short one and a figure are not', () => {
  const long = 'The mailing list is kept in a spreadsheet that four people edit at the same time.';
  const { changes } = compareProposals(
    draft({ need: { problem: long }, overview: { title: 'One' } }),
    draft({ need: { problem: long.replace('four', 'six') }, overview: { title: 'Two' } }),
  );
  expect(changes.map(({ path, runs }) => [path, runs?.length])).toEqual([
    ['overview.title', undefined],
    ['need.problem', 4],
  ]);
});

test('totals stand side by side, and say which of them differ', () => {
  const before = sampleProposal();
  const after = sampleProposal();
  const [first] = after.revenue.costs;
  if (first?.amountMinor?.expected !== undefined) first.amountMinor.expected += 100_000;
  const { totals } = compareProposals(before, after);
  const changed = (label: string) => totals.find((total) => total.label === label)?.isChanged;
  expect(changed('Total cost')).toBe(true);
  expect(changed('Net benefit')).toBe(true);
  expect(changed('Incremental revenue')).toBe(false);
});

test('a total that rests on missing costs is none', () => {
  const { totals } = compareProposals(sampleProposal(), draft(stream(0.02)));
  const netBenefit = totals.find(({ label }) => label === 'Net benefit');
  expect(netBenefit).toMatchObject({ before: expect.stringMatching(/\d/), after: null });
});

test('two proposals that say the same have no changes', () => {
  const { changes, totals } = compareProposals(sampleProposal(), sampleProposal());
  expect(changes).toEqual([]);
  expect(totals.some(({ isChanged }) => isChanged)).toBe(false);
});

test('every answer of a whole proposal can be said in words, from nothing and to nothing', () => {
  for (const name of ['email-marketing-service', 'museum-social-and-community']) {
    const whole = sampleProposal(name);
    expect(answersOf(whole).length).toBeGreaterThan(300);
    for (const [before, after] of [
      [draft({}), whole],
      [whole, draft({})],
    ] as const) {
      const { changes } = compareProposals(before, after);
      expect(changes.length).toBeGreaterThan(50);
      for (const change of changes) expect(changeSentence(change)).not.toMatch(/undefined|\[object/);
    }
  }
});

test('every choice of the model has its words', () => {
  const paths = schemaFields(ProposalDraft)
    .filter(({ isLeaf, path }) => isLeaf && !/\.(logo|attachment)\./.test(path) && isChoice(path))
    .map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => choiceWords(path) === undefined)).toEqual([]);
});

/** Whether the field takes one word of a closed list, or several. */
function isChoice(path: string): boolean {
  let schema: unknown = ProposalDraft;
  for (const key of path.split('.'))
    schema = bare((bare(schema) as { shape: Record<string, unknown> }).shape[key]);
  const { type, element } = (schema as { def: { type: string; element?: unknown } }).def;
  return (
    type === 'enum' || (type === 'array' && (bare(element) as { def: { type: string } }).def.type === 'enum')
  );
}

function bare(schema: unknown): unknown {
  const { innerType, element, type } = (
    schema as { def: { innerType?: unknown; element?: { def: { shape?: object } }; type: string } }
  ).def;
  if (innerType) return bare(innerType);
  return type === 'array' && element?.def.shape ? element : schema;
}
