import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { excerptOf, findAnswers, findHits, placeInWords } from '../../../renderer/commands/find-answers.ts';
import { emptyProposal } from '../../../shared/domain/empty-proposal.ts';
import { type Proposal, ProposalDraft } from '../../../shared/domain/proposal.ts';
import { QuestionId } from '../../../shared/domain/values.ts';

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
  const [hit] = findAnswers(proposal, 'NEWSLETTER', 5);
  expect(hit).toMatchObject({ path: 'need.problem', start: 6, end: 16 });
  expect(hit && excerptOf(hit)).toEqual(['Every ', 'newsletter', ' is sent by hand.']);
  expect(placeInWords('need.problem')).toBe('Need · The problem');
});

test('a long answer is shown around the word and cut between words', () => {
  const text = `${'Before it there is much. '.repeat(8)}Then comes the newsletter. ${'After it as well. '.repeat(20)}`;
  const proposal = proposalWith(({ need }) => {
    need.problem = text;
  });
  const excerpt = findAnswers(proposal, 'newsletter', 1)
    .map((hit) => excerptOf(hit).join(''))
    .join();
  expect(excerpt).toMatch(/^…[A-Za-z.]+ .*newsletter.* [A-Za-z.]+…$/);
  expect(excerpt.length).toBeLessThan(110);
  for (const word of excerpt.replaceAll('…', '').split(' ')) expect(text).toContain(word);
});

test('every place is found, in reading order, and counted within its answer', () => {
  const proposal = proposalWith(({ need, evidence }) => {
    need.problem = 'Letters, and more letters.';
    evidence.caveats = 'No letters yet.';
  });
  expect(findHits(proposal, ' letters ').map(({ path, start, nth }) => [path, start, nth])).toEqual([
    ['need.problem', 0, 0],
    ['need.problem', 18, 1],
    ['evidence.caveats', 3, 0],
  ]);
});

test('formatted answers, the cells of tables and links are found too', () => {
  const proposal = proposalWith(({ need, options, security }) => {
    need.problem = {
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'Sent ' }, { text: 'by', bold: true }, { text: ' hand.' }] },
      ],
    };
    security.answers.push({ questionId: QuestionId.parse('Q09'), rows: [['Email address', 'by hand']] });
    for (const candidate of options.candidates) candidate.website = 'https://example.org/tool';
  });
  expect(findHits(proposal, 'by hand').map(({ path }) => path)).toEqual([
    'need.problem',
    'security.answers.0.rows.0.1',
  ]);
  expect(findHits(proposal, 'by hand').map(({ path }) => placeInWords(path))[1]).toMatch(/^Security · /);
  expect(findHits(proposal, 'example.org')[0]?.path).toBe('options.candidates.0.website');
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
  const proposal =
    ProposalDraft.safeParse(sample).data ?? ProposalDraft.parse((sample as { proposal: unknown }).proposal);
  const found = findAnswers(proposal, 'the', 10_000);
  expect(found.length).toBeGreaterThan(20);
  for (const { path } of found) expect(placeInWords(path)).toMatch(/^[A-Z].* · .+/);
});
