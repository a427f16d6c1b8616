import { expect, test } from 'vitest';
import { emptyProposal } from '../../shared/domain/empty-proposal.ts';
import { CompleteProposal, ProposalDraft, SectionEdits, sectionIds } from '../../shared/domain/proposal.ts';

const empty = () => {
  let count = 0;
  return emptyProposal(() => {
    count += 1;
    return `id-${count}`;
  });
};

test('a draft may lack everything but its format version', () => {
  const draft = ProposalDraft.parse({ formatVersion: 1 });
  expect(Object.keys(draft)).toEqual(['formatVersion', ...sectionIds]);
  expect(draft.need.customers).toEqual([]);
  expect(draft.overview.currency).toBe('USD');
});

test('do nothing and use what we own are options from the start', () => {
  expect(empty().options.candidates.map(({ kind }) => kind)).toEqual(['do-nothing', 'use-what-we-own']);
});

test('an unknown key is refused at any depth, with the path of its owner', () => {
  const bad = { formatVersion: 1, need: { customers: [{ id: 'one', nickname: 'x' }] } };
  const { error } = ProposalDraft.safeParse(bad);
  expect(error?.issues).toMatchObject([
    { code: 'unrecognized_keys', keys: ['nickname'], path: ['need', 'customers', 0] },
  ]);
});

test('a wrong value is refused with its path, what was expected and what was found', () => {
  const { error } = ProposalDraft.safeParse(
    { formatVersion: 1, overview: { title: 7 } },
    { reportInput: true },
  );
  expect(error?.issues).toMatchObject([{ path: ['overview', 'title'], expected: 'string', input: 7 }]);
});

test('a draft keeps an answer of spaces, the complete face does not count it', () => {
  const draft = ProposalDraft.parse({ formatVersion: 1, need: { problem: '   ' } });
  expect(draft.need.problem).toBe('   ');
  const paths = CompleteProposal.safeParse(draft).error?.issues.map(({ path }) => path.join('.'));
  expect(paths).toContain('need.problem');
});

test('control characters and broken characters are refused in text', () => {
  for (const title of ['a\u0000b', 'a\u001bb', 'a\ud800b'])
    expect(ProposalDraft.safeParse({ formatVersion: 1, overview: { title } }).success).toBe(false);
  expect(
    ProposalDraft.safeParse({ formatVersion: 1, overview: { title: 'tab\tline\nend 🙂' } }).success,
  ).toBe(true);
});

test('keys that reach a prototype are refused', () => {
  const hostile = JSON.parse('{"formatVersion":1,"need":{"__proto__":{"polluted":true}}}');
  expect(ProposalDraft.safeParse(hostile).success).toBe(false);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('money is whole minor units', () => {
  const priced = (monthlyPriceMinor: number) =>
    ProposalDraft.safeParse({
      formatVersion: 1,
      options: { candidates: [{ id: 'a', kind: 'candidate', monthlyPriceMinor }] },
    }).success;
  expect(priced(65000)).toBe(true);
  expect(priced(650.5)).toBe(false);
  expect(priced(Number.POSITIVE_INFINITY)).toBe(false);
});

test('edits travel in whole sections and unknown sections are refused', () => {
  expect(SectionEdits.parse({ need: { problem: 'p' } }).need).toEqual({
    problem: 'p',
    customers: [],
    drivers: [],
  });
  expect(SectionEdits.safeParse({ everything: {} }).success).toBe(false);
});
