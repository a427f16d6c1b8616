import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Question } from '../../../shared/domain/question-bank.ts';
import { vendorForm } from '../../../shared/domain/questionnaire/vendor-form.ts';
import { formScript } from '../../../shared/domain/questionnaire/vendor-form-script.ts';
import type { VendorPack } from '../../../shared/domain/questionnaire/vendor-questions.ts';
import { hostileTexts } from './hostile-texts.ts';
import { bank } from './questionnaire-kit.ts';

const sha256Base64 = (text: string) => createHash('sha256').update(text).digest('base64');

function packOf(questions: readonly Question[], changed: Partial<VendorPack> = {}): VendorPack {
  return {
    proposalId: 'proposal-1',
    bankVersion: bank.version,
    organisation: 'Shop',
    tool: 'Tool',
    questionsSha256: 'ab'.repeat(32),
    questions: questions.map((question) => ({ ...question, key: question.id })),
    ...changed,
  };
}

const formOf = (...given: Parameters<typeof packOf>) => vendorForm(packOf(...given), sha256Base64);

test('the form fetches nothing, sends nothing and runs only its own script', () => {
  const form = formOf(bank.questions);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(form)?.[1];
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${sha256Base64(formScript)}'; style-src 'sha256-${sha256Base64(
      /<style>([\s\S]*)<\/style>/.exec(form)?.[1] ?? '',
    )}'; base-uri 'none'; form-action 'none'`,
  );
  expect(form.match(/<script/g)).toHaveLength(1);
  expect(form).not.toMatch(/ (src|href|action|style|on[a-z]+)=/);
  expect(form).not.toMatch(/url\(|@import|https?:\/\//);
});

test.each(bank.questions.map((question) => [question.id, question] as const))(
  '%s has a control for every part of its answer',
  (_id, question) => {
    const form = formOf([question]).replace(formScript, '');
    const fields = new Set([...form.matchAll(/data-field="(\w+)"/g)].map(([, field]) => field));
    const wanted = {
      verdict: ['verdict'],
      choice: ['choice'],
      several: ['choices'],
      text: ['text'],
      number: ['number'],
      date: ['date'],
      role: ['role'],
      file: ['text'],
      table: [],
    } as const;
    const types = [question.answerType, ...question.further.map(({ answerType }) => answerType)];
    expect([...fields].toSorted()).toEqual(
      [...new Set(['verdict', 'note', 'evidence', ...types.flatMap((type) => wanted[type])])].toSorted(),
    );
    if (question.answerType === 'table')
      expect(form.match(/data-cell/g)?.length).toBe(question.columns.length * 5);
  },
);

test.each(Object.entries(hostileTexts))('%s stays text wherever it stands', (_name, text) => {
  const question = bank.questions[0] as Question;
  const plain = formOf([{ ...question, text: 'x', choices: ['x'] }], { organisation: 'x', tool: 'x' });
  const hostile = formOf([{ ...question, text, choices: [text], help: text, why: text, area: text }], {
    organisation: text,
    tool: text,
  });
  const tags = (html: string) =>
    html
      .replace(formScript, '')
      .match(/<[a-z!/][^>]*>/gi)
      ?.map((tag) => tag.split(/[\s>]/)[0]);
  // The questions of one area stand under its heading, whatever it is called: the same elements in the same order.
  expect(tags(hostile)).toEqual(tags(plain));
});
