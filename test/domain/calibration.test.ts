import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalibrationSample, calibrate, calibrationSentence } from '../../shared/domain/calibration.ts';
import { createFormat } from '../../shared/domain/format.ts';
import { calibrationSample } from '../../shared/domain/outcomes/calibration-sample.ts';
import { actual, proposalWith, streamOf } from './outcomes/outcome-kit.ts';

const format = createFormat('en-US', 'USD');
const months = ['2027-02', '2027-03', '2027-04'];

const sampleOf = (share: number): CalibrationSample => ({
  channels: new Map([['email', share]]),
  measures: new Map(),
});

test('streams of one channel speak together, and only with three months of figures', () => {
  const streams = [
    streamOf('a', { expected: 100 }),
    streamOf('b', { expected: 300 }),
    streamOf('c', { expected: 100 }, { channel: 'sms' }),
  ];
  const actuals = [
    ...months.map((month) => actual('a', month, 100_000)),
    ...months.map((month) => actual('b', month, 150_000)),
    ...months.slice(1).map((month) => actual('c', month, 1)),
  ];
  const proposal = proposalWith(streams, { wentLiveOn: '2027-02-01', actuals });
  expect([...calibrationSample(proposal, '2028-01-01').channels]).toEqual([['email', 250 / 400]]);
  expect(calibrationSample(proposal, '2027-04-29').channels.size).toBe(0);
});

test('a measure counts by its latest figure and its name, whatever its case', () => {
  const items = [
    { id: 'hours', name: ' Hours Saved', target: '20' },
    { id: 'words', name: 'Trust', target: 'More of it' },
  ];
  const actuals = ['hours', 'words'].flatMap((measureId) =>
    months.map((month, index) => ({ id: `${measureId}-${month}`, measureId, month, value: index + 5 })),
  );
  const proposal = proposalWith([], { actuals }, { measures: { items } });
  expect([...calibrationSample(proposal, '2028-01-01').measures]).toEqual([['hours saved', 7 / 20]]);
});

test('below three past proposals there is a count and no share', () => {
  const [email] = calibrate([sampleOf(0.5), sampleOf(0.9)]).channels;
  expect(email).toEqual({ channel: 'email', sampleSize: 2, shares: null });
  expect(calibrationSentence(email ?? { sampleSize: 0, shares: null }, 'channel', format)).toBe(
    '2 past proposals of this channel have figures: too few to say how such projections turn out.',
  );
});

test('three past proposals give a middle and a spread', () => {
  const [email] = calibrate([0.91, 0.54, 0.78].map(sampleOf)).channels;
  expect(email?.shares).toEqual({ median: 0.78, lowest: 0.54, highest: 0.91 });
  expect(calibrationSentence(email ?? { sampleSize: 0, shares: null }, 'channel', format)).toBe(
    'In 3 past proposals of this channel, actual revenue was 78% of the projection (54% to 91%).',
  );
});

test('whatever the shares are, the middle lies between the ends and the order does not matter', () => {
  const shares = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(shares, (values) => {
      const { channels } = calibrate(values.map(sampleOf));
      expect(calibrate(values.toReversed().map(sampleOf)).channels).toEqual(channels);
      const { median, lowest, highest } = channels[0]?.shares ?? { median: 1, lowest: 2, highest: 0 };
      expect(lowest).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(highest);
    }),
  );
});
