import { expect, test } from 'vitest';
import { routeQuestions } from '../../../shared/domain/questionnaire/routing.ts';
import { bank, questionOf, securityWith } from './questionnaire-kit.ts';

const askedIds = (answers: Record<string, object>, more: object = {}) =>
  routeQuestions(securityWith(answers, more), bank)
    .questions.filter(({ isAsked }) => isAsked)
    .map(({ question }) => String(question.id));

const core = bank.questions.filter(({ tier }) => tier === 'core').map(({ id }) => String(id));
const aboutPeople = [
  'Q11',
  'Q13',
  'Q14',
  'Q18',
  'Q31',
  'Q35',
  'Q36',
  'Q38',
  'Q43',
  'Q49',
  'Q50',
  'Q52',
  'Q53',
];
const ofCloud = ['Q19', 'Q27', 'Q32'];

const mail = ['Q44', 'Q45', 'Q46', 'Q47'];
/** What each kind of tool opens besides the core, when it holds data about people and runs in the vendor's cloud. */
const opened: Record<string, readonly string[]> = {
  Email: ['Q42', ...mail, 'Q60'],
  'Text messages': ['Q42', ...mail],
  'Customer records (CRM)': [],
  'Social media': ['Q26', 'Q42', 'Q60'],
  Advertising: ['Q26', 'Q48'],
  'Analytics or website tags': ['Q26', 'Q48'],
  Webinars: ['Q60'],
  'Forms or web content': ['Q26', 'Q60'],
  Surveys: ['Q60'],
  'Artificial intelligence': ['Q55'],
  'Podcasts or video': ['Q60'],
  'Forum or community': ['Q42', 'Q60'],
  'Something else': [],
};
const toolTypes = questionOf('Q01').choices;

test('the table of this test knows every kind of tool', () => {
  expect(Object.keys(opened).toSorted()).toEqual([...toolTypes].toSorted());
});

const cloud = { Q02: { choices: ['In the vendor’s cloud'] } };

test.each(toolTypes)('%s with data about people asks the core and what belongs to it', (type) => {
  const ids = askedIds({ Q01: { choices: [type] }, Q03: { verdict: 'yes' }, ...cloud });
  expect(ids).toEqual(
    [...new Set([...core, ...aboutPeople, ...ofCloud, ...(opened[type] ?? [])])].toSorted(),
  );
});

const express = [
  ...[
    'Q01',
    'Q02',
    'Q03',
    'Q06',
    'Q07',
    'Q08',
    'Q15',
    'Q16',
    'Q17',
    'Q21',
    'Q22',
    'Q23',
    'Q25',
    'Q28',
    'Q34',
  ],
  ...['Q58', 'Q59'],
];
const harmless = { Q03: { verdict: 'no' }, Q08: { choice: 'Several days' }, ...cloud };
const canBeHarmless = ['Webinars', 'Forms or web content', 'Surveys', 'Podcasts or video', 'Something else'];

test.each(toolTypes)('%s without data about people that can wait: the short way, or not', (type) => {
  const security = securityWith({ ...harmless, Q01: { choices: [type] } });
  const { path, questions } = routeQuestions(security, bank);
  const ids = questions.filter(({ isAsked }) => isAsked).map(({ question }) => String(question.id));
  expect(path).toBe(canBeHarmless.includes(type) ? 'express' : 'standard');
  if (path === 'express') expect(ids).toEqual(express);
  else expect(ids).toEqual(expect.arrayContaining(['Q04', 'Q05', 'Q10', 'Q56']));
});

test('the short way of a tool that can do little harm has seventeen questions', () => {
  expect(askedIds({ Q01: { choices: ['Surveys'] }, ...harmless })).toHaveLength(17);
});

test.each<[string, Record<string, object>, object]>([
  ['data about people', { Q03: { verdict: 'partly' } }, {}],
  ['not knowing whether there is any', { Q03: { verdict: 'unknown' } }, {}],
  ['work that stops within a day', { Q08: { choice: 'A day' } }, {}],
  ['card payments', { Q04: { verdict: 'yes' } }, {}],
  ['artificial intelligence', { Q05: { verdict: 'unknown' } }, {}],
  ['a server of ours', { Q02: { choices: ['On a server of ours'] } }, {}],
  ['code on our website', { Q02: { choices: ['As code on our website'] } }, {}],
  ['confidential data', { Q10: { choice: 'Confidential' } }, {}],
  ['a connection that IT has to make', { Q58: { choices: ['A connection to one of our systems'] } }, {}],
  ['a connection in the questionnaire', { Q56: { rows: [['Web shop', 'in', 'API', 'orders']] } }, {}],
  ['a connection in the list', {}, { integrations: [{ id: 'i-1', fromSystem: 'Web shop' }] }],
])('%s leads off the short way', (_name, answers, more) => {
  const security = securityWith({ Q01: { choices: ['Surveys'] }, ...harmless, ...answers }, more);
  expect(routeQuestions(security, bank).path).toBe('standard');
});

test('before anything is answered the core is asked, and nothing else', () => {
  expect(askedIds({})).toEqual(core);
});

test('no data about people folds what only concerns people, core or not', () => {
  const ids = askedIds({ Q03: { verdict: 'no' }, Q08: { choice: 'A day' } });
  for (const folded of ['Q11', 'Q12', 'Q13', 'Q14', 'Q18', 'Q43', 'Q44', 'Q49', 'Q50', 'Q52', 'Q53', 'Q54'])
    expect(ids).not.toContain(folded);
});

test('artificial intelligence asks whether the vendor trains on our data', () => {
  expect(askedIds({})).not.toContain('Q55');
  expect(askedIds({ Q05: { verdict: 'yes' } })).toContain('Q55');
});

test('a shared login and a hijacked page are critical for social media only', () => {
  const criticalFor = (type: string) =>
    routeQuestions(securityWith({ Q01: { choices: [type] } }), bank)
      .questions.filter(({ isAsked, isCritical }) => isAsked && isCritical)
      .map(({ question }) => String(question.id));
  expect(criticalFor('Social media')).toEqual(expect.arrayContaining(['Q25', 'Q39']));
  expect(criticalFor('Surveys')).not.toContain('Q25');
});

test('folding and opening again changes no answer, and says why', () => {
  const open = securityWith({ Q03: { verdict: 'yes' }, Q50: { verdict: 'partly', note: 'by hand' } });
  const before = structuredClone(open);
  const answers = open.answers.map((one) =>
    one.questionId === 'Q03' ? { ...one, verdict: 'no' as const } : one,
  );
  const folded = routeQuestions({ ...open, answers }, bank).questions.find(
    ({ question }) => question.id === 'Q50',
  );
  expect(folded).toMatchObject({ isAsked: false, because: 'the tool holds no data about people' });
  const again = routeQuestions(open, bank).questions.find(({ question }) => question.id === 'Q50');
  expect(again).toMatchObject({ isAsked: true, because: 'the tool may hold data about people' });
  expect(open).toEqual(before);
});

test('a draft keeps the questions of the version that it was written against', () => {
  const old = securityWith({}, { bankVersion: 1 });
  expect(routeQuestions(old, bank).questions.map(({ question }) => question.id)).toEqual(
    bank.questions.slice(0, 10).map(({ id }) => id),
  );
});
