import { expect, test } from 'vitest';
import type { Status } from '../../shared/domain/decision.ts';
import { summarise } from '../../shared/domain/summary.ts';
import { sampleProposal } from '../documents/model/model-kit.ts';

const today = '2026-11-21';

function summaryOf(status: Status, overview: object = {}) {
  const sample = sampleProposal();
  return summarise(
    {
      ...sample,
      overview: { ...sample.overview, ...overview },
      decision: { ...sample.decision, status },
    },
    { today },
  );
}

test('a draft says how many points are left, and when none is, what to do', () => {
  expect(summaryOf('draft')).toMatchObject({
    status: 'draft',
    nextStep: 'Everything needed is answered: mark it as ready',
  });
  expect(summaryOf('draft', { ask: '' }).nextStep).toBe('1 point to go');
});

test('a proposal that was marked as ready is a draft on its card while something blocks again', () => {
  expect(summaryOf('ready')).toMatchObject({ status: 'ready', nextStep: 'Export it for IT' });
  expect(summaryOf('ready', { ask: '' })).toMatchObject({ status: 'draft', nextStep: '1 point to go' });
});

test('after it is handed over, the rules no longer have a say in the status', () => {
  expect(summaryOf('submitted', { ask: '' })).toMatchObject({
    status: 'submitted',
    nextStep: 'Waiting for the decision of IT',
  });
});

test('a decision says what it asks for, of its author', () => {
  const afterVerdict = (fields: object) => {
    const sample = sampleProposal();
    const decision = { ...sample.decision, status: 'decided' as const, ...fields };
    return summarise({ ...sample, decision } as typeof sample, { today }).nextStep;
  };
  const conditions = [
    { id: 'one', isMet: false },
    { id: 'two', isMet: true },
  ];
  expect(afterVerdict({ verdict: 'approved-with-conditions', conditions })).toBe('Meet the conditions of IT');
  expect(afterVerdict({ verdict: 'approved' })).toBe('Approved: mark it as live once it is in use');
  expect(afterVerdict({ verdict: 'deferred', deferredTo: '2027-03-01' })).toBe('Ask IT again on that day');
  expect(afterVerdict({ verdict: 'deferred', deferredTo: today })).toBe('The deferral is over: ask IT again');
  for (const verdict of ['more-information-needed', 'declined', 'withdrawn'])
    expect(afterVerdict({ verdict })).toMatch(/next version/);
});
