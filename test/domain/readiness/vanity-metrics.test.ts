import { expect, test } from 'vitest';
import { vanityMetric } from '../../../shared/domain/readiness/vanity-metrics.ts';

test.each([
  ['Website hits', 'Conversion rate'],
  ['Number of news releases', 'requests'],
  ['Email open rate', 'Orders per 1,000'],
  ['Opens', 'Orders per 1,000'],
  ['New followers', 'Leads'],
  ['Number of leads', 'qualified'],
  ['Log-ins per week', 'Hours saved'],
  ['NPS', 'referral'],
])('%s is recognised as a vanity metric', (name, instead) => {
  expect(vanityMetric(name)?.replacement).toContain(instead);
});

test.each([
  'Orders per 1,000 delivered emails',
  'Opening hours covered',
  'Repeat purchase rate',
  'Cost per enquiry',
  'Leads that became orders',
])('%s is not a vanity metric', (name) => {
  expect(vanityMetric(name)).toBeUndefined();
});

test('no replacement is a vanity metric itself', () => {
  const names = ['web hits', 'followers', 'reach', 'press releases', 'opens', 'list size', 'downloads'];
  const more = ['webinar registrations', 'keyword rankings', 'leads', 'bounce rate', 'log-ins', 'NPS'];
  for (const name of [...names, ...more, 'engagement rate']) {
    const { replacement = '' } = vanityMetric(name) ?? {};
    expect(replacement, name).not.toBe('');
    expect(vanityMetric(replacement), replacement).toBeUndefined();
  }
});
