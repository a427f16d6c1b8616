import { describe, expect, test } from 'vitest';
import { partsOfKind, partTitles } from '../../../shared/domain/document-part.ts';
import { type ExportChoices, plainChoices } from '../../../shared/domain/export-choices.ts';
import { ExportKind } from '../../../shared/domain/export-kind.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { draft, modelOf, readableText, sampleProposal } from './model-kit.ts';

const sample = sampleProposal();

function document(kind: ExportKind, chosen: Partial<ExportChoices> = {}, proposal: Proposal = sample) {
  const choices = { ...plainChoices, specialty: 'information-security' as const, ...chosen };
  return modelOf(proposal, {}, { kind, choices });
}

const chaptersOf = (model: ReturnType<typeof document>) =>
  model.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 && block.number !== undefined
      ? [`${block.number} ${block.text}`]
      : [],
  );

describe.each(ExportKind.options)('%s', (kind) => {
  test('is made of an empty proposal too, the same each time', () => {
    expect(readableText(document(kind, {}, draft()))).toBe(readableText(document(kind, {}, draft())));
  });

  test('lists every source whose number it prints', () => {
    const { blocks } = document(kind);
    const cited = [...JSON.stringify(blocks).matchAll(/"sourceNumber":(\d+)/g)].map(([, number]) =>
      Number(number),
    );
    const place = blocks.findIndex((block) => block.kind === 'heading' && /sources$/i.test(block.text));
    const list = blocks[place + 1];
    expect(list?.kind === 'list' ? list.items.length : 0).toBe(Math.max(0, ...cited));
  });

  test('says nothing of what is not answered when its author hides that', () => {
    expect(readableText(document(kind, { hidesUnanswered: true }, draft()))).not.toMatch(
      /Not answered yet [^.]|not answered yet:/,
    );
  });
});

test('what remains is numbered without a gap, in the contents as on the pages', () => {
  const leftOut = ['options', 'costs', 'questionnaire'] as const;
  const chapters = chaptersOf(document('full-proposal', { leftOut: [...leftOut] }));
  expect(chapters.filter((chapter) => leftOut.some((part) => chapter.includes(partTitles[part])))).toEqual(
    [],
  );
  const numbers = chapters.map((chapter) => chapter.split(' ')[0]);
  const annexes = numbers.filter((number) => /[A-Z]/.test(number ?? ''));
  expect(numbers.slice(0, numbers.length - annexes.length)).toEqual(
    Array.from({ length: numbers.length - annexes.length }, (_, index) => String(index + 1)),
  );
  expect(annexes).toEqual(['A', 'B', 'C', 'D', 'E']);
});

test('the cover says which parts are left out, and that open answers are', () => {
  const leftOut = (chosen: Partial<ExportChoices>, proposal?: Proposal) =>
    document('security-annex', chosen, proposal).cover?.facts.find(({ label }) => label === 'Left out')
      ?.value;
  expect(leftOut({ leftOut: ['risks'], hidesUnanswered: true }, draft())).toBe(
    'Risks; Questions of IT that are not answered yet; Details that are not answered yet',
  );
  expect(leftOut({ leftOut: ['risks'], hidesUnanswered: true })).toBe('Risks');
  expect(leftOut({ hidesUnanswered: true })).toBeUndefined();
  expect(leftOut({})).toBeUndefined();
});

test('who gets the numbers of the questions alone is told so on the cover', () => {
  const withheld = 'The words of the questions of IT, which have their numbers';
  const factOf = (choices: Partial<ExportChoices>) =>
    document('full-proposal', choices).cover?.facts.find(({ label }) => label === 'Left out')?.value;
  expect(factOf({ printsQuestions: false })).toBe(withheld);
  expect(factOf({ printsQuestions: false, leftOut: ['questionnaire'] })).not.toContain(withheld);
});

test('a decided proposal does not say by when a decision is needed', () => {
  const { verdict, decidedOn } = { verdict: 'approved', decidedOn: '2027-02-01' } as const;
  const decision = { ...sample.decision, status: 'live' as const, verdict, decidedOn };
  const outcomes = { ...sample.outcomes, wentLiveOn: '2027-03-01' };
  const model = document('full-proposal', {}, { ...sample, decision, outcomes });
  expect(readableText(model)).not.toContain('Decision needed by');
  expect(model.cover?.facts).toContainEqual({ label: 'Decision taken', value: 'Approved, February 1, 2027' });
  expect(model.cover?.facts).toContainEqual({ label: 'Status', value: 'Live since March 1, 2027' });
});

test('every part that may be left out goes when it is left out', () => {
  for (const kind of ['full-proposal', 'security-annex'] as const) {
    const whole = chaptersOf(document(kind)).length;
    for (const part of partsOfKind[kind]) {
      expect(chaptersOf(document(kind, { leftOut: [part] })).length, part).toBeLessThan(whole);
    }
  }
});

test('where no question is answered the gaps are not counted, and the annex that hides that says so', () => {
  const text = readableText(document('full-proposal', { hidesUnanswered: true }, draft()));
  expect(text).toMatch(/Unknown: 0\W+Gaps: –\W+Critical gaps: –/);
  expect(text).toMatch(/^\d+ questions are asked; none is answered yet\.$/m);
  expect(readableText(document('full-proposal'))).not.toContain('none is answered yet');
});

test('a heading over a sentence that only refers to what is hidden is hidden too', () => {
  const text = readableText(document('full-proposal', { hidesUnanswered: true }, draft()));
  expect(text).not.toContain('Why this option');
});

test('without the text of the questions their numbers stand alone', () => {
  const question = 'Can a second proof of identity be forced';
  expect(readableText(document('full-proposal'))).toContain(`Q22  ${question}`);
  const annex = document('full-proposal', { printsQuestions: false, leftOut: ['security'] });
  expect(readableText(annex)).not.toContain(question);
  expect(readableText(annex)).toContain('### Q22 (critical)');
});

test('a reviewer pack holds the questions of its specialty and a box for the verdict', () => {
  const text = readableText(document('reviewer-pack', { specialty: 'web', leftOut: ['questionnaire'] }));
  expect(text).toContain('# For review: Web');
  expect(text.match(/^Q\d\d/gm)).toEqual(['Q33', 'Q57', 'Q60']);
  expect(text).toMatch(/Web\nAcceptable\nImprovable\nTo be fixed/);
});

test('a reviewer pack without a specialty is refused', () => {
  expect(() => modelOf(sample, {}, { kind: 'reviewer-pack', choices: plainChoices })).toThrow('bad-request');
});

test('the annex opens with the four questions of every officer', () => {
  const model = document('security-annex');
  const contents = model.blocks.findIndex(({ kind }) => kind === 'contents');
  const asked = model.blocks
    .slice(0, contents)
    .flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []));
  expect(asked).toEqual(['What data is it?', 'Where is it?', 'Who can get at it?', 'How do we get out?']);
});

test('the rehearsal is printed in the meeting brief and in no other document', () => {
  const rehearsed: Proposal = {
    ...sample,
    rehearsal: {
      answers: [{ objectionId: 'question Q22', answer: 'Rehearsed words one' }],
      objections: [{ id: 'o' as never, objection: 'Rehearsed words two', answer: 'Rehearsed words three' }],
      attendees: [{ id: 'a' as never, role: 'Rehearsed words four', caresAbout: 'Rehearsed words five' }],
      fallbacks: [{ id: 'f' as never, position: 'Rehearsed words six' }],
    },
  };
  for (const kind of ExportKind.options) {
    const found = new Set(readableText(document(kind, {}, rehearsed)).match(/Rehearsed words \w+/g));
    expect(found.size, kind).toBe(kind === 'meeting-brief' ? 6 : 0);
  }
  expect(document('meeting-brief', {}, rehearsed).mark).toBe('PRIVATE');
});
