import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isAppError } from '../../../shared/contract/errors.ts';
import type { Proposal, Section } from '../../../shared/domain/proposal.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';
import {
  readVendorAnswers,
  vendorAnswersFormat,
} from '../../../shared/domain/questionnaire/vendor-answers.ts';
import { withVendorAnswers } from '../../../shared/domain/questionnaire/vendor-merge.ts';
import { vendorPack } from '../../../shared/domain/questionnaire/vendor-questions.ts';
import { vendorTable } from '../../../shared/domain/questionnaire/vendor-table.ts';
import { hostileTexts } from './hostile-texts.ts';
import { bank, securityWith } from './questionnaire-kit.ts';

const digest = (content: string) => createHash('sha256').update(content).digest('hex');
const id = 'proposal-1';

function proposalWith(security: Section<'security'>): Proposal {
  return { ...ProposalDraft.parse({ formatVersion: 1, overview: { organisation: 'Shop' } }), security };
}

const packOf = (security: Section<'security'>) =>
  vendorPack({ id, proposal: proposalWith(security) }, bank, digest);
const keysOf = (security: Section<'security'>) => packOf(security).questions.map(({ key }) => key);

test('only what the vendor alone can answer goes out, and only what is open or unknown', () => {
  const keys = keysOf(
    securityWith({ Q15: { verdict: 'yes' }, Q22: { verdict: 'unknown' }, Q28: { verdict: 'no' } }),
  );
  expect(keys).toEqual(expect.arrayContaining(['Q22', 'Q34', 'Q59']));
  for (const ours of ['Q07', 'Q09', 'Q15', 'Q16', 'Q24', 'Q28', 'Q58']) expect(keys).not.toContain(ours);
  expect(keysOf(securityWith({}))).not.toContain('Q55');
  expect(keysOf(securityWith({ Q05: { verdict: 'yes' } }))).toContain('Q55');
});

test('own questions go along until they have a reply', () => {
  const security = securityWith(
    {},
    {
      vendorQuestions: [
        { id: 'own-1', question: 'May we read the test?' },
        { id: 'own-2', question: 'Answered', reply: 'Yes' },
        { id: 'own-3', question: '  ' },
      ],
    },
  );
  expect(keysOf(security).filter((key) => key.startsWith('own:'))).toEqual(['own:own-1']);
});

test('notes and evidence of the author stay at home', () => {
  const pack = packOf(securityWith({ Q22: { verdict: 'unknown', note: 'SECRET', evidence: 'SECRET' } }));
  expect(JSON.stringify(pack)).not.toContain('SECRET');
});

const security = securityWith(
  { Q22: { verdict: 'unknown', note: 'Asked on Monday.' }, Q34: { verdict: 'unknown' } },
  { vendorQuestions: [{ id: 'own-1', question: 'May we read the test?' }] },
);
const pack = packOf(security);

function fileOf(changed: object = {}) {
  return {
    format: vendorAnswersFormat,
    version: 1,
    proposalId: id,
    bankVersion: bank.version,
    questionsSha256: pack.questionsSha256,
    keys: pack.questions.map(({ key }) => key),
    answeredOn: '2027-01-04',
    answers: [
      { key: 'Q22', verdict: 'yes', note: 'By app.', evidence: 'Security paper, 2026' },
      { key: 'Q34', choices: ['SOC 2 Type II'], date: '2026-05-01' },
      { key: 'Q40', text: 'Weekdays', number: 99.9 },
      { key: 'own:own-1', text: 'Under a non-disclosure agreement.' },
    ],
    ...changed,
  };
}

const recipient = { proposalId: id, security, bank, digest };
const read = (file: unknown, to = recipient) =>
  readVendorAnswers(typeof file === 'string' ? file : JSON.stringify(file), to);

test('answers to our questions are read', () => {
  expect(read(fileOf())).toMatchObject({ answeredOn: '2027-01-04', answers: [{ key: 'Q22' }, {}, {}, {}] });
});

test('answers are still taken when some questions have been answered meanwhile', () => {
  const meanwhile = securityWith({ Q22: { verdict: 'no' } }, { vendorQuestions: security.vendorQuestions });
  expect(read(fileOf(), { ...recipient, security: meanwhile }).answers).toHaveLength(4);
});

const reworded = { ...security, vendorQuestions: [{ ...security.vendorQuestions[0], question: 'Other?' }] };

test.each<[string, () => unknown, string]>([
  ['no JSON', () => read('PK\u0003\u0004'), 'not-vendor-answers'],
  ['half a file', () => read(JSON.stringify(fileOf()).slice(0, -40)), 'not-vendor-answers'],
  [
    'a file of something else',
    () => read({ format: 'countersign-proposal', version: 1 }),
    'not-vendor-answers',
  ],
  ['a file of a later version', () => read(fileOf({ version: 2 })), 'newer-version'],
  ['answers for another proposal', () => read(fileOf({ proposalId: 'proposal-2' })), 'other-proposal'],
  ['another hash', () => read(fileOf({ questionsSha256: 'ab'.repeat(32) })), 'other-questions'],
  ['another version of the questions', () => read(fileOf({ bankVersion: 1 })), 'other-questions'],
  ['a question left out', () => read(fileOf({ keys: fileOf().keys.slice(1) })), 'other-questions'],
  ['questions in another order', () => read(fileOf({ keys: fileOf().keys.toReversed() })), 'other-questions'],
  ['a question that we never asked', () => read(fileOf({ keys: ['Q99'] })), 'other-questions'],
  ['a question of ours alone', () => read(fileOf({ keys: ['Q07'] })), 'other-questions'],
  [
    'an own question in other words',
    () => read(fileOf(), { ...recipient, security: reworded as never }),
    'other-questions',
  ],
  ['an answer to no question', () => read(fileOf({ answers: [{ key: 'Q07', text: 'x' }] })), 'invalid'],
  ['two answers to one', () => read(fileOf({ answers: [{ key: 'Q22' }, { key: 'Q22' }] })), 'invalid'],
  [
    'a choice that is not offered',
    () => read(fileOf({ answers: [{ key: 'Q34', choices: ['x'] }] })),
    'invalid',
  ],
  [
    'a field that is not asked for',
    () => read(fileOf({ answers: [{ key: 'Q22', rows: [['x']] }] })),
    'invalid',
  ],
  ['an unknown field', () => read(fileOf({ answers: [{ key: 'Q22', html: '<b>' }] })), 'invalid'],
  ['a control character', () => read(fileOf({ answers: [{ key: 'Q22', note: '\u0000' }] })), 'invalid'],
  [
    'a prototype',
    () => read(JSON.stringify(fileOf()).replace('"version"', '"__proto__":{},"version"')),
    'not-vendor-answers',
  ],
])('%s is refused with its reason', (_name, act, reason) => {
  let failure: unknown;
  try {
    act();
  } catch (error) {
    failure = error;
  }
  expect(isAppError(failure, 'file-refused') && failure.details.reason).toBe(reason);
});

const origin = 'Stated by the vendor, 4 Jan 2027.';

test('accepted answers are taken over as a copy, and say where they come from', () => {
  const before = structuredClone(security);
  const merged = withVendorAnswers(security, read(fileOf()).answers, bank.version, origin);
  expect(security).toEqual(before);
  expect(merged.answers).toEqual([
    {
      questionId: 'Q22',
      verdict: 'yes',
      note: 'Asked on Monday.\nBy app.',
      evidence: `Security paper, 2026\n${origin}`,
    },
    { questionId: 'Q34', choices: ['SOC 2 Type II'], date: '2026-05-01', evidence: origin },
    { questionId: 'Q40', text: 'Weekdays', number: 99.9, evidence: origin },
  ]);
  expect(merged.vendorQuestions[0]?.reply).toBe(`Under a non-disclosure agreement.\n${origin}`);
  expect(ProposalDraft.safeParse({ formatVersion: 1, security: merged }).success).toBe(true);
});

test('what is not accepted changes nothing, and merging twice changes nothing more', () => {
  const { answers } = read(fileOf());
  expect(withVendorAnswers(security, [], bank.version, origin)).toEqual(security);
  const once = withVendorAnswers(security, answers, bank.version, origin);
  expect(withVendorAnswers(once, answers, bank.version, origin)).toEqual(once);
});

test('a remark alone leaves an “unknown” unknown', () => {
  const merged = withVendorAnswers(security, [{ key: 'Q22', note: 'We will look.' }], bank.version, origin);
  expect(merged.answers[0]).toMatchObject({ verdict: 'unknown', note: 'Asked on Monday.\nWe will look.' });
});

test.each(Object.entries(hostileTexts))(
  '%s is no formula in the table, and nothing of it is lost',
  (_name, text) => {
    const table = vendorTable({
      ...pack,
      questions: pack.questions.slice(0, 1).map((one) => ({ ...one, text })),
    });
    const row = table.slice(table.indexOf('\r\n') + 2);
    const cells = [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
    expect(cells).toHaveLength(7);
    for (const cell of cells) expect(cell).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠\t\r]/);
    const marks = /[\u200f\u202e\u2066\u2069]/g;
    expect(cells[2]?.replace(/^'/, '')).toBe(text.replace(marks, '').replace(/^'/, ''));
  },
);
