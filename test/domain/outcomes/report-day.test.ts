import { expect, test } from 'vitest';
import { reportPeriod } from '../../../shared/domain/outcomes/report-day.ts';
import { ProposalDraft } from '../../../shared/domain/proposal.ts';

const liveOn = (wentLiveOn?: string) =>
  ProposalDraft.parse({ formatVersion: 1, outcomes: wentLiveOn === undefined ? {} : { wentLiveOn } });

test.each([
  ['the day before', '2027-03-30', { asOf: '2027-03-30', wantedDay: '2027-03-31' }],
  ['the day itself', '2027-03-31', { asOf: '2027-03-31', wantedDay: undefined }],
  ['a year later', '2028-03-31', { asOf: '2027-03-31', wantedDay: undefined }],
])('a report of 90 days that is made on %s looks as far as it can and says so', (_, knownOn, period) => {
  expect(reportPeriod(liveOn('2026-12-31'), '90', knownOn)).toEqual(period);
});

test('without a day of going live, or without a limit, it looks as far as the revision', () => {
  const asOf = { asOf: '2027-05-01', wantedDay: undefined };
  expect(reportPeriod(liveOn(), '90', '2027-05-01')).toEqual(asOf);
  expect(reportPeriod(liveOn('2026-12-31'), 'all', '2027-05-01')).toEqual(asOf);
});
