import { expect, test } from 'vitest';
import { plainChoices } from '../../../shared/domain/export-choices.ts';
import type { Question } from '../../../shared/domain/question-bank.ts';
import { fullAnswer } from '../../domain/questionnaire/answers-to-all.ts';
import { hostileTexts } from '../../domain/questionnaire/hostile-texts.ts';
import { startTestApp } from '../../kit/test-app.ts';
import { chapterText, draft, modelOf, readableText, resources, sampleProposal } from './model-kit.ts';

const bank = resources.questionBank();
const annex = 'Annex: security and privacy questionnaire';

/** Everything that is asked of a tool that does everything, so that no question is folded. */
const everything = {
  Q01: { choices: bank.questions[0]?.choices },
  Q03: { verdict: 'yes' },
  Q05: { verdict: 'yes' },
};

function proposalWith(question: Question, answer: object, more: object = {}) {
  const routers = Object.entries(everything).map(([questionId, router]) => ({ questionId, ...router }));
  const others = routers.filter(({ questionId }) => questionId !== question.id);
  return draft({ security: { bankVersion: bank.version, answers: [...others, answer], ...more } });
}

const each = bank.questions.map((question) => [question.id, question] as const);

test.each(each)('%s prints every part of its answer', (id, question) => {
  const proposal = proposalWith(question, fullAnswer(question, 'A text of ours.'));
  const text = chapterText(modelOf(proposal), annex);
  const own = text.slice(text.indexOf(`### ${id}`)).split(/\n#{2,3} /)[0] ?? '';
  expect(own).toContain('A text of ours.');
  for (const { ask } of question.further) expect(own).toContain(ask.replace(/\?$/, ''));
  if (question.answerType === 'verdict') expect(own).toContain('Partly.');
  for (const choice of question.choices.slice(-1)) expect(own.toLowerCase()).toContain(choice.toLowerCase());
  for (const column of question.columns) expect(own).toContain(column);
});

test('every question is stored as it was answered, and comes back', async () => {
  const { client } = startTestApp();
  const { id } = await client.proposals.create({ title: 'All answers' });
  const answers = bank.questions.map((question) => fullAnswer(question, 'A “text”\nof ours.'));
  const { security } = draft({ security: { bankVersion: bank.version, answers } });
  await client.drafts.save({ id, baseRevision: 1, sections: { security } });
  const opened = await client.drafts.open({ id });
  expect(opened.proposal.security.answers).toEqual(answers);
});

test('references that nobody verified say so, or are left out by choice', () => {
  const question = bank.questions.find(({ id }) => id === 'Q46') as Question;
  const fromMemory = {
    ...question,
    references: question.references.map((one) => ({ ...one, isVerified: false })),
  };
  const questionBank = {
    ...bank,
    questions: bank.questions.map((one) => (one === question ? fromMemory : one)),
  };
  const printed = (printedReferences: string) =>
    chapterText(
      modelOf(proposalWith(question, fullAnswer(question, 'x'), { printedReferences }), { questionBank }),
      annex,
    ).replaceAll('\u00a0', ' ');
  expect(printed('all')).toContain('CASL s. 6 (reference not verified)');
  expect(printed('verified')).not.toContain('CASL s. 6');
  expect(printed('verified')).toContain('HECVAT 4.1.5');
  expect(printed('none')).not.toContain('HECVAT 4.1.5');
});

test('questions that are not asked are named with the reason, and their answers are printed', () => {
  const answers = [
    { questionId: 'Q03', verdict: 'no' },
    { questionId: 'Q50', verdict: 'partly', note: 'By hand.' },
  ];
  const text = chapterText(modelOf(draft({ security: { bankVersion: 2, answers } })), annex);
  expect(text).toMatch(
    /Because the tool holds no data about people, these questions are not asked: Q11\u00a0special kinds of data; Q12.*\.\n/,
  );
  expect(text).toMatch(/not asked any more\n### Q50[^#]*By hand\./);
});

test('of a tool of which nothing is said yet, no question is claimed to be needless', () => {
  const text = chapterText(modelOf(draft()), annex);
  expect(text).toContain('Not asked yet\nWhat the tool does decides whether these questions are asked: Q11');
  expect(text).not.toContain('not asked:');
});

test('a reference stays on one line with its number, and what an answer counts keeps its question', () => {
  const question = bank.questions.find(({ id }) => id === 'Q25') as Question;
  const text = chapterText(modelOf(proposalWith(question, fullAnswer(question, 'x'))), annex);
  expect(text).toMatch(/HECVAT\u00a04\.1\.5\u00a0\w/);
  expect(text).toMatch(/How many administrators are there\? \d/);
});

test('the answer stands first, and what else is asked stands under it in its own words', () => {
  const answers = [
    { questionId: 'Q12', number: 67_600, text: 'About 85,800', note: 'An estimate.' },
    { questionId: 'Q24', text: 'By a form.', role: 'Service desk', number: 1 },
    { questionId: 'Q25', verdict: 'yes', number: 2, note: 'As planned.' },
    { questionId: 'Q34', choices: ['ISO/IEC 27001', 'Another report', 'CSA STAR'] },
  ];
  const text = chapterText(modelOf(draft({ security: { bankVersion: 2, answers } })), annex);
  expect(text).toContain('67,600\u00a0people. An estimate.\nAnd after three years? About 85,800.');
  expect(text).toContain(
    'By a form.\nWho is responsible? Service desk.\nClosed at the latest after: 1\u00a0day.',
  );
  expect(text).toContain('Yes. As planned.\nHow many administrators are there? 2.');
  expect(text).toContain('ISO/IEC 27001; another report; CSA STAR.');
});

test('only frameworks whose places are printed are named, and none where none is', () => {
  const answers = [{ questionId: 'Q04', verdict: 'no' }];
  const printed = (printedReferences: string) =>
    chapterText(modelOf(draft({ security: { bankVersion: 2, answers, printedReferences } })), annex);
  expect(printed('all')).toMatch(/well-known frameworks and laws ask for the same: HECVAT, [^;]*\.\n/);
  expect(printed('none')).not.toContain('well-known frameworks');
});

test('every framework and law that is referred to is named in full', () => {
  const text = bank.questions
    .map((question) => chapterText(modelOf(proposalWith(question, fullAnswer(question, 'Ours.'))), annex))
    .join('\n');
  const namedIn = [...text.matchAll(/ask for the same: (.*)\.$/gm)].flatMap(([, names = '']) =>
    names.split('; '),
  );
  const named = [...new Set(namedIn)].map((name) => name.split(',')[0] ?? '');
  const referredTo = new Set(
    bank.questions.flatMap(({ references }) => references.map((one) => one.framework)),
  );
  expect([...referredTo].filter((framework) => !named.some((name) => framework.startsWith(name)))).toEqual(
    [],
  );
});

test('the chapter counts, and lists each gap with what makes up for it', () => {
  const answers = [
    { questionId: 'Q22', verdict: 'no' },
    { questionId: 'Q23', verdict: 'partly' },
    { questionId: 'Q28', verdict: 'unknown' },
  ];
  const controls = [
    { id: 'c-1', questionId: 'Q22', control: 'Two people only', owner: 'Lead', dueOn: '2027-02-01' },
  ];
  const proposal = draft({ security: { bankVersion: 2, answers, compensatingControls: controls } });
  const text = chapterText(modelOf(proposal), 'Security, privacy and IT impact');
  expect(text).toContain('Answered: 2 (of 33 that apply)');
  expect(text).toContain('Unknown: 1 (1 of them critical)');
  expect(text).toContain('Critical gaps: 1');
  expect(text).toMatch(/Q23 .* \| None yet/);
  expect(text).toMatch(/Q22 .* \(critical\) \| Two people only \| Lead \| Feb 1, 2027/);
});

test('without the words of the questions their numbers stand in a line, and a gap is named by its number', () => {
  const choices = { ...plainChoices, printsQuestions: false };
  const text = readableText(modelOf(sampleProposal(), {}, { choices }));
  expect(text).toMatch(/From the questionnaire\n\d+ answers are still unknown.*: Q05, Q20, /);
  expect(text).toMatch(/\nQ15 \(critical\) \| We sign only/);
  expect(text).toMatch(
    /^These questions are not asked of a tool of this kind: Q26\u00a0access .*; Q48\u00a0pixels/m,
  );
  const nothing = readableText(modelOf(draft(), {}, { choices }));
  expect(nothing).toMatch(/Not answered yet\nQ01, Q02, Q03/);
});

test('the questions to vendors are told apart: those of the author, and those of the questionnaire', () => {
  const vendorQuestions = [{ id: 'own', question: 'Which plan holds the log?' }];
  const printed = (answers: readonly object[]) =>
    chapterText(
      modelOf(draft({ security: { answers, vendorQuestions } })),
      'Security, privacy and IT impact',
    );
  expect(printed([])).toMatch(
    /### Our own questions\n- Which plan holds the log\?\n### From the questionnaire\n(\d+) answers are still open\. \d+ are ours to give, the other \d+ are for vendors\./,
  );
  expect(printed([{ questionId: 'Q21', verdict: 'unknown' }])).toContain('are still unknown or open. ');
  const counted = /of (\d+) that apply[\s\S]*\n(\d+) answers are still open\./.exec(printed([]));
  expect(counted?.[1]).toBe(counted?.[2]);
  expect(counted).not.toBeNull();
});

test('every chapter about security says at the foot of its pages whose word it is', () => {
  const headings = modelOf(draft()).blocks.filter((block) => block.kind === 'heading' && block.runningLine);
  expect(headings.map((block) => block.kind === 'heading' && block.text)).toEqual([
    'Security, privacy and IT impact',
    'Risks',
    annex,
  ]);
});

test.each(Object.entries(hostileTexts))(
  '%s is printed as text, and leads nowhere but to the web',
  (_name, hostile) => {
    const answers = bank.questions.map((question) => fullAnswer(question, hostile));
    const model = modelOf(draft({ security: { bankVersion: bank.version, answers } }));
    const links = JSON.stringify(model.blocks).match(/"link":"[^"]*/g) ?? [];
    for (const link of links) expect(link).toMatch(/^"link":"https?:/);
    expect(chapterText(model, annex)).toContain(hostile.trim().split('\n')[0]?.slice(0, 100).trim());
  },
);
