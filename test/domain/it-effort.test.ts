import { describe, expect, test } from 'vitest';
import { createFormat } from '../../shared/domain/format.ts';
import {
  capacityOptions,
  capacitySentences,
  checkCapacity,
  isShort,
} from '../../shared/domain/it-capacity.ts';
import { effortBySpecialty, type ItEffort, sumOfEffort } from '../../shared/domain/it-effort.ts';
import { ProposalDraft } from '../../shared/domain/proposal.ts';

const format = createFormat('en-US', 'USD');

const effort = [
  { id: 'sync', specialty: 'web', task: 'Sync', onceHours: 60, yearlyHours: 24, hourlyRateMinor: 10_000 },
  { id: 'desk', specialty: 'systems-and-network', task: 'Desk', yearlyHours: 12, hourlyRateMinor: 5_000 },
  { id: 'review', specialty: 'information-security', task: 'Review', onceHours: 20 },
] as unknown as readonly ItEffort[];

function proposal(capacity?: number, days: { decision?: string; pilotEnds?: string } = {}) {
  return ProposalDraft.parse({
    formatVersion: 1,
    overview: days.decision === undefined ? {} : { decisionNeededBy: days.decision },
    strategy: { pilot: days.pilotEnds === undefined ? {} : { endsOn: days.pilotEnds } },
    ownership: {
      itEffort: effort,
      ...(capacity !== undefined && { itCapacityHoursPerMonth: capacity }),
    },
  });
}

test('hours count without a rate, money does not, and the missing rate is counted', () => {
  expect(sumOfEffort(effort)).toEqual({
    onceHours: 80,
    yearlyHours: 36,
    onceMinor: 600_000,
    yearlyMinor: 300_000,
    unpricedCount: 1,
  });
});

test('specialties come in their own order, those without a task not at all', () => {
  expect(effortBySpecialty(effort).map(({ specialty, onceHours }) => [specialty, onceHours])).toEqual([
    ['systems-and-network', 0],
    ['web', 60],
    ['information-security', 20],
  ]);
});

describe('the capacity', () => {
  const month = { decision: '2027-01-01', pilotEnds: '2027-01-31' };

  test('is compared with nothing until it is stated', () => {
    expect(checkCapacity(proposal(undefined, month))).toBeUndefined();
  });

  test('that suffices leads to no way out', () => {
    const check = checkCapacity(proposal(90, month));
    if (!check) throw new Error('nothing was compared');
    expect(isShort(check)).toBe(false);
    expect(capacitySentences(check, format).at(-1)).toBe('That fits.');
    expect(capacityOptions(check, effort, format)).toEqual([]);
  });

  test('that falls short leads to three ways out, with the hours and their price', () => {
    const check = checkCapacity(proposal(40, month));
    if (!check) throw new Error('nothing was compared');
    expect(check.onceMissing).toBe(44);
    expect(capacitySentences(check, format)).toEqual([
      'The plan counts on 40 hours of IT a month.',
      'Running the tool takes 3 of them each month, counted from the decision on.',
      'The 80 hours of one-off work take 2.2 months of what is left; from the decision to the end of the pilot there is room for 36 hours.',
      'Work that is done before the decision is counted too.',
      '44 hours of set-up do not fit in before the end of the pilot.',
    ]);
    const [phases, help, scope] = capacityOptions(check, effort, format);
    expect(phases?.sentence).toBe(
      'Do 36 hours before the end of the pilot. The other 44 hours take 1.2 months more.',
    );
    expect(help?.sentence).toContain('$4,400 once');
    expect(scope?.sentence).toContain('“Sync” with 60 hours.');
  });

  test('that is nearly enough needs days more, not a part of a month', () => {
    const check = checkCapacity(proposal(60, month));
    if (!check) throw new Error('nothing was compared');
    expect(capacityOptions(check, effort, format)[0]?.sentence).toContain(
      'The other 24 hours take 13 days more.',
    );
  });

  test('that does not even carry the running is said so without dates', () => {
    const check = checkCapacity(proposal(2));
    if (!check) throw new Error('nothing was compared');
    expect(check).toMatchObject({ monthsGiven: undefined, onceMissing: 0, careMissing: 1 });
    expect(capacitySentences(check, format)).toContain(
      'Running the tool takes 3 hours each month, counted from the decision on.',
    );
    expect(capacityOptions(check, effort, format).map(({ sentence }) => sentence)).toEqual([
      'Start with the parts that need little care, and add others when IT has the hours.',
      expect.stringContaining('$1,000 a year'),
      expect.stringContaining('“Sync” with 24 hours a year.'),
    ]);
  });

  test('of nothing is no division by nothing', () => {
    const check = checkCapacity(proposal(0, month));
    if (!check) throw new Error('nothing was compared');
    const text = [
      ...capacitySentences(check, format),
      ...capacityOptions(check, effort, format).map(({ sentence }) => sentence),
    ].join(' ');
    expect(text).not.toMatch(/Infinity|NaN|∞/);
    expect(text).toContain('no place in that');
  });
});
