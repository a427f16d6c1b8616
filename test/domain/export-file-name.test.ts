import { expect, test } from 'vitest';
import { exportFileName, usualFileNamePattern } from '../../shared/domain/export-file-name.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { versionLabel, versionTag } from '../../shared/domain/version-names.ts';

const proposal = ProposalDraft.parse({
  formatVersion: 1,
  overview: { title: ' Email service ', organisation: 'A retailer' },
  options: { candidates: [{ id: 'one', kind: 'candidate', name: 'Mailer' }], proposedOptionId: 'one' },
});
const base = { proposal, revision: 7, day: '2026-11-21' };

test('the usual name says what it is, which version and which revision; the full proposal needs no word for itself', () => {
  const pattern = usualFileNamePattern;
  expect(exportFileName({ ...base, pattern, kind: 'full-proposal' }).name).toBe('Email service v1 r7');
  expect(exportFileName({ ...base, pattern, kind: 'security-annex' }).name).toBe(
    'Email service security annex v1 r7',
  );
  expect(exportFileName({ ...base, pattern, kind: 'reviewer-pack', specialty: 'database' }).name).toBe(
    'Email service reviewer pack database v1 r7',
  );
  const report = { ...base, pattern, kind: 'outcome-report' } as const;
  expect(exportFileName({ ...report, reportDay: '90' }).name).toBe(
    'Email service outcome report 90 days v1 r7',
  );
  expect(exportFileName({ ...report, reportDay: 'all' }).name).toBe('Email service outcome report v1 r7');
});

test('the version is the one that IT has or gets, however often the text was saved', () => {
  const { decision } = proposal;
  const again = {
    ...proposal,
    decision: {
      ...decision,
      moves: [{ to: 'draft' as const, movedAt: '2026-11-20T10:00:00.000Z', version: 2 }],
    },
  };
  const named = { ...base, proposal: again, kind: 'full-proposal' } as const;
  expect(exportFileName({ ...named, pattern: '{title} v{version}' }).name).toBe('Email service v2');
  expect(versionTag(named)).toBe('v2 r7');
  expect(versionLabel(named)).toBe('Version 2, revision 7');
});

test('a pattern may ask for everything that is known, and keeps what is not', () => {
  const pattern = '{date} {organisation} {tool} {status} {kind} {moon}';
  expect(exportFileName({ ...base, pattern, kind: 'brief' }).name).toBe(
    '2026-11-21 A retailer Mailer draft one-page brief {moon}',
  );
});

test('a proposal without a title has a name all the same', () => {
  const untitled = ProposalDraft.parse({ formatVersion: 1 });
  expect(exportFileName({ ...base, proposal: untitled, pattern: '{title}', kind: 'brief' }).name).toBe(
    'Untitled proposal',
  );
});

test('what comes after the title tells two files apart, and is known by itself', () => {
  const named = (pattern: string) => exportFileName({ ...base, pattern, kind: 'security-annex' }).afterTitle;
  expect(named(usualFileNamePattern)).toBe('security annex v1 r7');
  expect(named('{date} {title}')).toBe('');
});
