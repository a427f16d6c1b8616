import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAnswers } from '../../../renderer/commands/find-answers.ts';
import { emptyProposal } from '../../../shared/domain/empty-proposal.ts';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';

function proposalWith(change: (proposal: Proposal) => void): Proposal {
  let entry = 0;
  const proposal = emptyProposal(() => `entry-${++entry}`);
  change(proposal);
  return proposal;
}

test('an answer is found by a word in it, whatever its case, and named by its field', () => {
  const proposal = proposalWith(({ need }) => {
    need.problem = 'Every newsletter is sent by hand.';
  });
  expect(findAnswers(proposal, 'NEWSLETTER', 5)).toEqual([
    { path: 'need.problem', label: 'The problem', excerpt: 'Every newsletter is sent by hand.' },
  ]);
});

test('a long answer is shown around the word and cut between words', () => {
  const proposal = proposalWith(({ need }) => {
    need.problem = `${'Before it there is much. '.repeat(8)}Then comes the newsletter. ${'After it as well. '.repeat(20)}`;
  });
  const excerpt = findAnswers(proposal, 'newsletter', 1)[0]?.excerpt ?? '';
  expect(excerpt).toMatch(/^…[A-Za-z.]+ .*newsletter.* [A-Za-z.]+…$/);
  expect(excerpt.length).toBeLessThan(110);
  for (const word of excerpt.replaceAll('…', '').split(' ')) expect(proposal.need.problem).toContain(word);
});

test('identifiers and choices are not found', () => {
  const proposal = proposalWith(({ overview }) => {
    overview.confidentiality = 'internal';
  });
  expect(findAnswers(proposal, 'internal', 5)).toEqual([]);
  expect(findAnswers(proposal, 'entry-1', 5)).toEqual([]);
});

test('one letter finds nothing, and no more is found than asked for', () => {
  const proposal = proposalWith(({ need }) => {
    need.problem = 'aaa';
    need.context = 'aaa';
    need.costOfNotActing = 'aaa';
  });
  expect(findAnswers(proposal, 'a', 5)).toEqual([]);
  expect(findAnswers(proposal, 'aa', 2)).toHaveLength(2);
});

test('every answer of a complete proposal has a label', () => {
  const file = new URL('../../../resources/samples/email-marketing-service.json', import.meta.url);
  const sample: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const document =
    ProposalDraft.safeParse(sample).data ?? ProposalDraft.parse((sample as { proposal: unknown }).proposal);
  expect(findAnswers(document, 'the', 10_000).length).toBeGreaterThan(20);
});
