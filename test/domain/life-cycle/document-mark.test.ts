import { expect, test } from 'vitest';
import { DecisionVerdict, Status } from '../../../shared/domain/decision.ts';
import { documentMark } from '../../../shared/domain/life-cycle/document-mark.ts';

test('every page says where the proposal stands, until it is approved without conditions', () => {
  expect(Status.options.map((status) => documentMark({ status, verdict: 'approved' }))).toEqual([
    'DRAFT',
    'FOR REVIEW',
    'IN REVIEW',
    'IN REVIEW',
    undefined,
    undefined,
    undefined,
  ]);
});

test('any other verdict stays on the pages, also of a proposal that is live', () => {
  const marks = DecisionVerdict.options.map((verdict) => documentMark({ status: 'live', verdict }));
  expect(marks).toContain('APPROVED WITH CONDITIONS');
  expect(marks.filter((mark) => mark === undefined)).toHaveLength(1);
});
