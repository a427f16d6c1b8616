import { expect, test } from 'vitest';
import { gradeOf, isStale, isVendorOnly, lowerGrades } from '../../shared/domain/evidence-grade.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';

const study = (parts: object) => {
  const { evidence } = ProposalDraft.parse({
    formatVersion: 1,
    evidence: { caseStudies: [{ id: 'c', ...parts }] },
  });
  const [found] = evidence.caseStudies;
  if (!found) throw new Error('the case study is missing');
  return found;
};
const whole = { publishedOn: '2025-03', results: [{ id: 'r', statement: 'Orders grew by 12%' }] };

test.each([
  ['own-pilot', 'A', 'dated, with figures, our own measurement'],
  ['independent', 'B', 'dated, with figures, independent'],
  ['press', 'C', 'dated, with figures, from the press, which often repeats what a vendor says'],
  ['vendor', 'C', 'dated, with figures, from the vendor'],
  ['unknown', 'D', 'the publisher is not known'],
])('a dated figure published by %s is graded %s, with the reason', (publisher, grade, reason) => {
  expect(gradeOf(study({ ...whole, publisher }))).toEqual({ grade, reason });
});

test('what lacks a date or a figure is D, whoever published it', () => {
  const publisher = 'own-pilot';
  expect(gradeOf(study({ ...whole, publisher, publishedOn: undefined }))).toEqual({
    grade: 'D',
    reason: 'no date',
  });
  expect(gradeOf(study({ publisher }))).toEqual({ grade: 'D', reason: 'no date, no result in numbers' });
  expect(gradeOf(study({}))).toEqual({
    grade: 'D',
    reason: 'the publisher is not stated, no date, no result in numbers',
  });
});

test('a value before or after is a figure too', () => {
  const results = [{ id: 'r', statement: 'Email’s share of sales', before: '7', after: '12' }];
  expect(gradeOf(study({ ...whole, results, publisher: 'independent' })).grade).toBe('B');
});

test('an author may lower a grade and never raise it', () => {
  expect(gradeOf(study({ ...whole, publisher: 'independent', grade: 'D' }))).toEqual({
    grade: 'D',
    reason: 'lowered from B by the author',
    loweredFrom: 'B',
  });
  expect(gradeOf(study({ ...whole, publisher: 'vendor', grade: 'A' })).grade).toBe('C');
  expect(lowerGrades(study({ ...whole, publisher: 'independent' }))).toEqual(['C', 'D']);
});

test('evidence is stale after 36 months, counted from the last day that its date can mean', () => {
  const today = '2026-11-21';
  expect(isStale({ publishedOn: '2023-11-20' }, today)).toBe(true);
  expect(isStale({ publishedOn: '2023-11-21' }, today)).toBe(false);
  expect(isStale({ publishedOn: '2023-11' }, today)).toBe(false);
  expect(isStale({ publishedOn: '2023-10' }, today)).toBe(true);
  expect(isStale({ publishedOn: '2023' }, today)).toBe(false);
  expect(isStale({ publishedOn: '2022' }, today)).toBe(true);
  expect(isStale({ publishedOn: undefined }, today)).toBe(false);
});

test('evidence is vendor-only when all of it is, and no evidence is not', () => {
  const [vendor, press] = [study({ publisher: 'vendor' }), study({ publisher: 'press' })];
  expect(isVendorOnly([vendor, vendor])).toBe(true);
  expect(isVendorOnly([vendor, press])).toBe(false);
  expect(isVendorOnly([])).toBe(false);
});
