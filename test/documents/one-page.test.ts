import { afterAll, describe, expect, test } from 'vitest';
import { composeDocument } from '../../core/documents/model/kinds/compose-document.ts';
import { createPdfRenderer } from '../../core/documents/pdf-renderer.ts';
import { createThreadWorkerHost } from '../../core/documents/thread-worker-host.ts';
import type { DocumentRequest, RenderedDocument } from '../../core/ports/documents.ts';
import { plainChoices } from '../../shared/domain/export-choices.ts';
import { type Proposal, ProposalDraft } from '../../shared/domain/proposal.ts';
import { ItSpecialty } from '../../shared/domain/values.ts';
import { fullAnswer } from '../domain/questionnaire/answers-to-all.ts';
import { pageTexts } from '../kit/pdf-tools.ts';
import { fontsFolder } from './board-model.ts';
import { facts, resources, sampleProposal } from './model/model-kit.ts';

const renderer = createPdfRenderer({ host: createThreadWorkerHost(), fontsFolder });
afterAll(() => renderer.close());

async function print(request: Partial<DocumentRequest>, proposal: Proposal): Promise<RenderedDocument> {
  const { drawChart, ...others } = facts;
  const whole = { kind: 'brief', choices: plainChoices, ...request } as const;
  let composed = composeDocument(whole, { proposal, ...others }, drawChart);
  let printed = await renderer.render(composed.model, [], {});
  for (let next = composed.refit?.(printed); next; next = next.refit?.(printed)) {
    composed = next;
    printed = await renderer.render(composed.model, [], {});
  }
  return printed;
}

const longest = (length: number, word: string) => word.repeat(length).slice(0, length).trim();

/** Every text of the brief as long as it may be, made of this word. */
function filledWith(word: string): Proposal {
  const text = (length: number) => longest(length, word);
  return ProposalDraft.parse({
    formatVersion: 1,
    overview: {
      title: text(200),
      organisation: text(200),
      authorRole: text(200),
      sponsor: text(200),
      audience: ItSpecialty.options,
      ask: text(600),
    },
    need: {
      drivers: Array.from({ length: 30 }, (_, index) => ({ id: `driver-${index}`, statement: text(1000) })),
      costOfNotActing: text(4000),
    },
    options: { candidates: [{ id: 'one', kind: 'candidate', name: text(200) }], proposedOptionId: 'one' },
    security: { risks: [{ id: 'risk', risk: text(1000), mitigation: text(2000), likelihood: 5, impact: 5 }] },
    ownership: {
      assets: Array.from({ length: 30 }, (_, index) => ({
        id: `asset-${index}`,
        kind: 'database',
        name: text(200),
        accountableRole: text(200),
      })),
      itEffort: ItSpecialty.options.map((specialty) => ({ id: specialty, specialty, task: text(300) })),
    },
  });
}

describe('the brief', { timeout: 60_000 }, () => {
  test.each([
    ['words', 'Considerable '],
    ['one wide word', 'W'],
    ['line breaks', 'a\n'],
    ['accents and joined emoji', 'é👩‍👩‍👧 '],
  ])('has one page when every text is as long as it may be: %s', async (_, word) => {
    expect((await print({}, filledWith(word))).pageCount).toBe(1);
  });

  test('has one page when nothing is answered', async () => {
    expect((await print({}, ProposalDraft.parse({ formatVersion: 1 }))).pageCount).toBe(1);
  });

  test('has one page with all of its figures and the conditions of the decision', async () => {
    const conditions = Array.from({ length: 30 }, (_, index) => ({
      id: `condition-${index}`,
      condition: longest(1000, 'W'),
      dueOn: '2026-09-30',
      isMet: index % 2 === 0,
    }));
    const proposal = ProposalDraft.parse({
      ...filledWith('W'),
      revenue: sampleProposal().revenue,
      decision: { verdict: 'approved-with-conditions', decidedOn: '2026-09-30', conditions },
    });
    const choices = { ...plainChoices, paper: 'letter' } as const;
    expect((await print({ choices }, proposal)).pageCount).toBe(1);
  });
});

/** Every question asked and its answer unknown, each with a condition, all as long as they may be. */
function answeredWith(word: string): Proposal {
  const text = (length: number) => longest(length, word);
  const { questions } = resources.questionBank();
  const proposal = filledWith(word);
  const routers: Readonly<Record<string, object>> = {
    Q01: { choices: questions.find(({ id }) => id === 'Q01')?.choices },
    Q03: { verdict: 'yes' },
    Q05: { verdict: 'yes' },
  };
  return ProposalDraft.parse({
    ...proposal,
    security: {
      answers: questions.map((question) => ({
        ...fullAnswer(question, text(4000)),
        verdict: 'unknown',
        ...routers[question.id],
      })),
      compensatingControls: questions.map(({ id }) => ({
        id: id.toLowerCase(),
        questionId: id,
        control: text(2000),
        owner: text(200),
        dueOn: '2027-01-04',
      })),
    },
  });
}

describe('the page of the reviewer with most questions', { timeout: 120_000 }, () => {
  test.each([
    ['words', 'Considerable '],
    ['one wide word', 'W'],
  ])('is one page when every text is as long as it may be: %s', async (_, word) => {
    const choices = { ...plainChoices, specialty: 'legal-compliance-recovery', paper: 'letter' } as const;
    const { bytes } = await print({ kind: 'reviewer-pack', choices }, answeredWith(word));
    const [first = '', second = ''] = pageTexts(bytes);
    expect(first).toContain('Improvable: acceptable');
    expect(second).toContain('The answers in full');
  });
});

const examples = ['email-marketing-service', 'museum-social-and-community'];

function example(name: string): Proposal {
  const proposal = resources.template(name);
  if (!proposal) throw new Error(`${name} is missing`);
  return proposal;
}

describe('of the examples', { timeout: 60_000 }, () => {
  test.each(examples)(
    '%s shows the reviewer with most questions what is asked and offered, all of it, on the page of the verdict',
    async (name) => {
      const choices = { ...plainChoices, specialty: 'legal-compliance-recovery', paper: 'letter' } as const;
      const { overview, security } = example(name);
      const { bytes } = await print({ kind: 'reviewer-pack', choices }, example(name));
      const [first = '', second = ''] = pageTexts(bytes).map((page) => page.replace(/\s+/g, ' '));
      expect(first).toContain(overview.title);
      expect(first).toContain(overview.ask);
      const offered = security.compensatingControls.filter(({ questionId = '' }) =>
        ['Q15', 'Q37', 'Q49', 'Q54'].includes(questionId),
      );
      expect(offered).toHaveLength(4);
      for (const { control, owner } of offered)
        expect(first).toContain(`${control?.replace(/\.$/, '')} (${owner}, by`);
      expect(first).toContain('Acceptable: as it is.');
      expect(second).toContain('The answers in full');
    },
  );

  test.each(examples)('%s has a page for each reviewer and one for the four questions', async (name) => {
    const { anchorPages } = await print({ kind: 'security-annex' }, example(name));
    const packs = ItSpecialty.options.map((specialty) => anchorPages[`review-${specialty}`]);
    expect(packs).toEqual(packs.map((_, index) => (packs[0] ?? 0) + index));
    // Page 2 holds the questions, page 3 the contents.
    expect(anchorPages).toMatchObject({ 'four-questions': 2, security: 4 });
  });
});
