import { expect, test } from 'vitest';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import { withoutUntouchedEntries } from '../../shared/domain/untouched-entries.ts';

const draft = (sections: object) => ProposalDraft.parse({ formatVersion: 1, ...sections });

test('a proposal without untouched entries is given back as it is', () => {
  const proposal = draft({ need: { customers: [{ id: 'one', name: 'Readers' }] } });
  expect(withoutUntouchedEntries(proposal)).toBe(proposal);
});

test('an entry counts as untouched whatever it was added as, and empty lists inside it say nothing', () => {
  const candidates = [
    { id: 'owned', kind: 'use-what-we-own', name: 'Use what we own' },
    { id: 'new', kind: 'candidate', name: '  ', pros: [{ id: 'pro' }] },
  ];
  expect(withoutUntouchedEntries(draft({ options: { candidates } }))).toEqual(
    draft({ options: { candidates: candidates.slice(0, 1) } }),
  );
});

test('an untouched entry within another one goes alone', () => {
  const stream = { id: 'stream', name: 'Campaigns' };
  const kept = { id: 'kept', kind: 'rate', name: 'Orders per click' };
  const steps = [{ id: 'new', kind: 'rate' }, kept];
  expect(withoutUntouchedEntries(draft({ revenue: { streams: [{ ...stream, steps }] } }))).toEqual(
    draft({ revenue: { streams: [{ ...stream, steps: [kept] }] } }),
  );
});

test('what nobody has to write is never taken for an entry without words', () => {
  const moves = [{ to: 'ready', movedAt: '2026-11-21T10:00:00.000Z' }];
  const proposal = draft({ decision: { moves } });
  expect(withoutUntouchedEntries(proposal)).toBe(proposal);
});
