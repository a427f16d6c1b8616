import { describe, expect, test } from 'vitest';
import { emptyProposal } from '../../../shared/domain/empty-proposal.ts';
import { CompleteProposal, type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import {
  askedAboutFindings,
  blockingFindings,
  checkReadiness,
  guardedStatus,
  isReady,
} from '../../../shared/domain/readiness/check.ts';
import { resources, sampleProposal } from '../../documents/model/model-kit.ts';
import { createFakeIdentifiers } from '../../kit/fake-identifiers.ts';

const today = '2026-11-21';
const draft = (sections: object) => ProposalDraft.parse({ formatVersion: 1, ...sections });
const check = (sections: object) => checkReadiness(draft(sections), { today });

test('an empty proposal is not ready and says what to answer, field by field, with the reason of each', () => {
  const findings = check({});
  expect(isReady(findings)).toBe(false);
  expect(findings.find(({ path }) => path === 'overview.ask')).toMatchObject({
    severity: 'blocks',
    sentence: 'The ask in one sentence: not answered yet.',
    reason: 'A committee decides on a sentence. Without it there is nothing to decide.',
  });
});

test('findings come in the order of their weight', () => {
  const severities = check({}).map(({ severity }) => severity);
  expect(severities.toSorted((a, b) => 'bwh'.indexOf(a[0] ?? '') - 'bwh'.indexOf(b[0] ?? ''))).toEqual(
    severities,
  );
});

test('an answered finding keeps its answer and counts no longer', () => {
  const asset = { id: 'a', kind: 'website', name: 'The page', accountableRole: 'Editor' };
  const path = 'ownership.assets.a.deputyRole';
  const answer = { ruleId: 'orphan-asset', path, because: 'IT names a deputy at the kick-off.' };
  const blocks = (accepted: object[]) => {
    const sample = sampleProposal();
    return checkReadiness(
      ProposalDraft.parse({
        ...sample,
        ownership: { assets: [asset] },
        decision: { ...sample.decision, acceptedFindings: accepted },
      }),
      { today },
    );
  };
  expect(isReady(blocks([]))).toBe(false);
  expect(isReady(blocks([answer]))).toBe(true);
  expect(blocks([answer]).find(({ ruleId }) => ruleId === 'orphan-asset')).toMatchObject({
    acceptedBecause: answer.because,
    mayAccept: true,
  });
});

test('what completeness misses can’t be accepted', () => {
  const acceptedFindings = check({}).map(({ ruleId, place }) => ({
    ruleId,
    path: place,
    because: 'Agreed with the sponsor.',
  }));
  const findings = check({ decision: { acceptedFindings } });
  const missing = findings.filter(({ ruleId }) => ruleId === 'complete');
  expect(missing.length).toBeGreaterThan(10);
  expect(missing.filter(({ mayAccept, acceptedBecause }) => mayAccept || acceptedBecause)).toEqual([]);
  expect(isReady(findings)).toBe(false);
});

test('an answer stays with its entry when the list is reordered, and goes with it when it is deleted', () => {
  const studies = ['one', 'two'].map((id) => ({ id, organisation: id }));
  const answer = {
    ruleId: 'case-study-without-date',
    path: 'evidence.caseStudies.two.publishedOn',
    because: 'The page prints none.',
  };
  const answered = (caseStudies: object[]) =>
    check({ evidence: { caseStudies }, decision: { acceptedFindings: [answer] } })
      .filter(({ ruleId }) => ruleId === 'case-study-without-date')
      .map(({ path, acceptedBecause }) => [path, acceptedBecause !== undefined]);
  expect(answered(studies)).toEqual([
    ['evidence.caseStudies.0.publishedOn', false],
    ['evidence.caseStudies.1.publishedOn', true],
  ]);
  expect(answered(studies.toReversed())).toEqual([
    ['evidence.caseStudies.0.publishedOn', true],
    ['evidence.caseStudies.1.publishedOn', false],
  ]);
  expect(answered(studies.slice(0, 1))).toEqual([['evidence.caseStudies.0.publishedOn', false]]);
});

test('an answer that was stored with a position is still understood', () => {
  const caseStudies = [{ id: 'one', organisation: 'One' }];
  const answer = { ruleId: 'case-study-without-date', path: 'evidence.caseStudies.0.publishedOn' };
  const findings = check({
    evidence: { caseStudies },
    decision: { acceptedFindings: [{ ...answer, because: 'The page prints none.' }] },
  });
  expect(findings.find(({ ruleId }) => ruleId === 'case-study-without-date')?.acceptedBecause).toBe(
    'The page prints none.',
  );
});

test('a new entry in which nothing is written does not take ready away; the first word in it asks for the rest', () => {
  const sample = sampleProposal();
  const withCost = (cost: object) => {
    const revenue = { ...sample.revenue, costs: [{ id: 'new', ...cost }, ...sample.revenue.costs] };
    return checkReadiness(ProposalDraft.parse({ ...sample, revenue }), { today });
  };
  expect(withCost({})).toEqual(
    checkReadiness(sample, { today }).map((finding) => ({
      ...finding,
      path: finding.path.replace(/costs\.(\d+)/, (_, at) => `costs.${Number(at) + 1}`),
    })),
  );
  expect(isReady(withCost({ name: ' ' }))).toBe(true);
  expect(isReady(withCost({ name: 'Licence' }))).toBe(false);
  expect(isReady(withCost({ timing: 'yearly-prepaid' }))).toBe(false);
});

test('a list that needs an entry is not content with one in which nothing is written', () => {
  const need = { customers: [{ id: 'new' }] };
  expect(check({ need }).find(({ path }) => path.startsWith('need.customers'))?.sentence).toBe(
    'Customers: add at least 1.',
  );
});

test('ready is shown only while the rules agree', () => {
  expect(guardedStatus('ready', [])).toBe('ready');
  expect(guardedStatus('ready', check({}))).toBe('draft');
  expect(guardedStatus('submitted', check({}))).toBe('submitted');
});

test('a proposal that is ready is complete', () => {
  const sample = sampleProposal();
  expect(isReady(checkReadiness(sample, { today }))).toBe(true);
  expect(CompleteProposal.safeParse(sample).success).toBe(true);
});

describe('the points of a new proposal', () => {
  const bank = resources.questionBank();
  const pointsOf = (proposal: Proposal) => blockingFindings(checkReadiness(proposal, { today, bank })).length;
  const blank = emptyProposal(createFakeIdentifiers().next);
  const templates = resources.templates().filter(({ kind }) => kind === 'template');

  test.each(templates)(
    'a list is one point: “$name” does not seem three times as far as an empty page',
    ({ id }) => {
      const template = resources.template(id);
      if (!template) throw new Error('the template is missing');
      expect(pointsOf(template)).toBeLessThan(pointsOf(blank) * 1.5);
    },
  );

  test('the first word in a new entry asks for the rest of it, and adds no second point', () => {
    const begun = (entries: object[]) =>
      pointsOf(ProposalDraft.parse({ ...blank, need: { customers: entries } }));
    expect(begun([{ id: 'a', name: 'First buyers' }])).toBe(begun([]));
    expect(
      begun([
        { id: 'a', name: 'First buyers' },
        { id: 'b', name: 'Others' },
      ]),
    ).toBe(begun([]));
  });
});

describe('the security questions before ready', () => {
  const bank = resources.questionBank();
  const withAnswers = (change: (answers: Proposal['security']['answers']) => void) => {
    const sample = structuredClone(sampleProposal());
    change(sample.security.answers);
    return checkReadiness(sample, { today, bank });
  };

  test('with fifty of them open a proposal is not ready, and no reason makes it so', () => {
    const findings = withAnswers((answers) => answers.splice(3));
    const [blocking] = blockingFindings(findings);
    expect(blocking).toMatchObject({ ruleId: 'security-core-open', mayAccept: false });
    expect(blocking?.sentence).toMatch(/^\d+ of the \d+ security questions that IT always asks/);
  });

  test('“unknown” is an answer as long as somebody finds out: the vendor, or whoever the note names', () => {
    const unknown = (note: string) =>
      withAnswers((answers) => {
        for (const answer of answers) {
          if (answer.questionId === 'Q04') Object.assign(answer, { verdict: 'unknown', note });
        }
      });
    expect(isReady(unknown(''))).toBe(false);
    expect(isReady(unknown('The data-protection officer looks it up by May.'))).toBe(true);
  });

  test('what only follows from an answer may stay open, and will be asked about', () => {
    const findings = withAnswers((answers) => {
      answers.splice(
        answers.findIndex(({ questionId }) => questionId === 'Q19'),
        1,
      );
    });
    expect(isReady(findings)).toBe(true);
    expect(askedAboutFindings(findings).map(({ ruleId }) => ruleId)).toEqual(['security-open']);
  });
});

test.each(['email-marketing-service', 'museum-social-and-community'])('the example %s is ready', (id) => {
  const proposal = resources.template(id);
  if (!proposal) throw new Error('the example is missing');
  expect(isReady(checkReadiness(proposal, { today, bank: resources.questionBank() }))).toBe(true);
});
