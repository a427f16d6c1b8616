import { expect, test } from 'vitest';
import { exportFileName, usualFileNamePattern } from '../../shared/domain/export-file-name.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';

const proposal = ProposalDraft.parse({
  formatVersion: 1,
  overview: { title: ' Email service ', organisation: 'A retailer' },
  options: { candidates: [{ id: 'one', kind: 'candidate', name: 'Mailer' }], proposedOptionId: 'one' },
});
const base = { proposal, revision: 7, day: '2026-11-21' };

test('the usual name says what it is and which revision; the full proposal needs no word for itself', () => {
  const pattern = usualFileNamePattern;
  expect(exportFileName({ ...base, pattern, kind: 'full-proposal' })).toBe('Email service v7');
  expect(exportFileName({ ...base, pattern, kind: 'security-annex' })).toBe(
    'Email service security annex v7',
  );
  expect(exportFileName({ ...base, pattern, kind: 'reviewer-pack', specialty: 'database' })).toBe(
    'Email service reviewer pack database v7',
  );
});

test('a pattern may ask for everything that is known, and keeps what is not', () => {
  const pattern = '{date} {organisation} {tool} {status} {kind} {moon}';
  expect(exportFileName({ ...base, pattern, kind: 'brief' })).toBe(
    '2026-11-21 A retailer Mailer draft one-page brief {moon}',
  );
});

test('a proposal without a title has a name all the same', () => {
  const untitled = ProposalDraft.parse({ formatVersion: 1 });
  expect(exportFileName({ ...base, proposal: untitled, pattern: '{title}', kind: 'brief' })).toBe(
    'Untitled proposal',
  );
});
