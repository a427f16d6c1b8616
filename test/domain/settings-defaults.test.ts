import { expect, test } from 'vitest';
import { emptyProposal } from '../../shared/domain/empty-proposal.ts';
import { type Proposal, ProposalDraft } from '../../shared/domain/proposal.ts';
import { emptySettings, Settings } from '../../shared/domain/settings.ts';
import { withDefaults } from '../../shared/domain/settings-defaults.ts';

let ids = 0;
const nextId = () => `id-${++ids}`;

const settings = Settings.parse({
  version: 1,
  organisation: { name: 'Museum of Clocks', department: 'Visitors', currency: 'EUR', locale: 'de-DE' },
  money: {
    contributionMargin: 0.4,
    discountRate: 0.08,
    hourlyRates: [{ specialty: 'web', hourlyRateMinor: 9500 }],
  },
  roles: {
    author: 'Head of marketing',
    sponsor: 'Director',
    responsible: ['Marketing', 'IT'],
    signOff: ['CIO', 'CISO'],
  },
  documents: { printedReferences: 'verified' },
});

function proposal(sections: object): Proposal {
  return ProposalDraft.parse({ formatVersion: 1, ...sections });
}

test('a blank proposal starts from what the organisation has set', () => {
  const filled = withDefaults(emptyProposal(nextId), settings, nextId);
  expect(filled.overview).toMatchObject({
    organisation: 'Museum of Clocks',
    department: 'Visitors',
    currency: 'EUR',
    locale: 'de-DE',
    authorRole: 'Head of marketing',
    sponsor: 'Director',
  });
  expect(filled.revenue.discountRate).toEqual({ expected: 0.08 });
  expect(filled.ownership.raciRoles).toEqual(['Marketing', 'IT']);
  expect(filled.decision.signOffRoles.map(({ role }) => role)).toEqual(['CIO', 'CISO']);
  expect(filled.security.printedReferences).toBe('verified');
  expect(ProposalDraft.parse(filled)).toEqual(filled);
});

test('what a template has answered stays', () => {
  const start = proposal({
    overview: { organisation: 'Harbour library' },
    revenue: { discountRate: { expected: 0.05 } },
    ownership: { raciRoles: ['Web team'] },
  });
  const filled = withDefaults(start, settings, nextId);
  expect(filled.overview.organisation).toBe('Harbour library');
  expect(filled.revenue.discountRate).toEqual({ expected: 0.05 });
  expect(filled.ownership.raciRoles).toEqual(['Web team']);
});

test('margins and hourly rates reach the streams, costs and hours that lack them', () => {
  const start = proposal({
    revenue: {
      streams: [{ id: 'a' }, { id: 'b', contributionMargin: { expected: 0.6 } }],
      costs: [
        { id: 'c', category: 'it-hours', basis: 'hours', specialty: 'web' },
        { id: 'd', category: 'it-hours', basis: 'hours', specialty: 'web', currency: 'USD' },
        { id: 'e', category: 'it-hours', basis: 'hours', specialty: 'database' },
      ],
    },
    ownership: { itEffort: [{ id: 'f', specialty: 'web' }] },
  });
  const { revenue, ownership } = withDefaults(start, settings, nextId);
  expect(revenue.streams.map(({ contributionMargin }) => contributionMargin?.expected)).toEqual([0.4, 0.6]);
  // A rate in the organisation's currency says nothing about a cost in another one.
  expect(revenue.costs.map(({ hourlyRateMinor }) => hourlyRateMinor?.expected)).toEqual([
    9500,
    undefined,
    undefined,
  ]);
  expect(ownership.itEffort[0]?.hourlyRateMinor).toBe(9500);
});

test('settings that say nothing change nothing', () => {
  const start = proposal({ overview: { title: 'Email service' }, decision: { signOffRoles: [] } });
  expect(withDefaults(start, emptySettings, nextId)).toEqual(start);
});
