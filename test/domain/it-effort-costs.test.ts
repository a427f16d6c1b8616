import { expect, test } from 'vitest';
import { openResources } from '../../core/files/resources.ts';
import type { ItEffort } from '../../shared/domain/it-effort.ts';
import { costsOfEffort, withEffort } from '../../shared/domain/it-effort-costs.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';
import type { Cost } from '../../shared/domain/revenue/section.ts';
import { resourcesFolder } from '../resources/resources-folder.ts';

const sync = {
  id: 'sync',
  specialty: 'web',
  task: 'Sync of contacts',
  onceHours: 60,
  yearlyHours: 24,
  hourlyRateMinor: 9500,
} as unknown as ItEffort;

const costs = (...entries: object[]): readonly Cost[] =>
  ProposalDraft.parse({ formatVersion: 1, revenue: { costs: entries } }).revenue.costs;

const byHand = {
  id: 'mine',
  name: 'sync of contacts ',
  category: 'it-hours',
  timing: 'one-off',
  basis: 'hours',
  specialty: 'web',
  hours: { low: 80, expected: 40, assumptionId: 'from-it' },
  hourlyRateMinor: { expected: 9000 },
  note: 'Agreed in May',
};

test('hours become a one-off cost and a twelfth of the year every month', () => {
  const { added, updated, unchanged } = costsOfEffort([sync], []);
  expect({ updated, unchanged }).toEqual({ updated: [], unchanged: [] });
  expect(added).toMatchObject([
    { id: 'sync-once', name: 'Sync of contacts', timing: 'one-off', basis: 'hours', hours: { expected: 60 } },
    { id: 'sync-monthly', category: 'it-hours', timing: 'per-month', hours: { expected: 2 } },
  ]);
  expect(added.every(({ specialty }) => specialty === 'web')).toBe(true);
  expect(() => costs(...added)).not.toThrow();
});

test('putting them in twice changes nothing', () => {
  const once = withEffort([], costsOfEffort([sync], []));
  const again = costsOfEffort([sync], once);
  expect(again).toMatchObject({ added: [], updated: [], others: [] });
  expect(withEffort(once, again)).toEqual(once);
});

test('a cost typed in by hand is found by its name and keeps its range, source and note', () => {
  const known = costs(byHand);
  const found = costsOfEffort([{ ...sync, yearlyHours: undefined }], known);
  expect(found.added).toEqual([]);
  expect(withEffort(known, found)).toMatchObject([
    {
      id: 'mine',
      name: 'Sync of contacts',
      hours: { low: 80, expected: 60, assumptionId: 'from-it' },
      hourlyRateMinor: { expected: 9500 },
      note: 'Agreed in May',
    },
  ]);
});

test('a task without a rate is left out and named; other costs are never touched', () => {
  const { hourlyRateMinor: _, ...unpriced } = sync;
  const known = costs({ ...byHand, name: 'Something else' }, { id: 'licence', category: 'licence' });
  const found = costsOfEffort([unpriced], known);
  expect(found.unpriced).toEqual([unpriced]);
  expect(found.others.map(({ id }) => id)).toEqual(['mine']);
  expect(withEffort(known, found)).toEqual(known);
});

test('an identifier of full length still gives valid costs', () => {
  const { added } = costsOfEffort([{ ...sync, id: 'x'.repeat(64) as ItEffort['id'] }], []);
  expect(new Set(added.map(({ id }) => id)).size).toBe(2);
  expect(() => costs(...added)).not.toThrow();
});

test.each(['email-marketing-service', 'museum-social-and-community'])(
  'the hours of the example %s stand in its costs',
  (id) => {
    const proposal = openResources(resourcesFolder).template(id);
    const found = costsOfEffort(proposal?.ownership.itEffort ?? [], proposal?.revenue.costs ?? []);
    expect(found).toMatchObject({ added: [], updated: [], others: [], unpriced: [] });
    expect(found.unchanged.length).toBeGreaterThan(3);
  },
);
