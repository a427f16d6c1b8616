import { ProposalDraft } from '../../../shared/domain/proposal.ts';

/** A stream that is expected to bring `monthlyVolume` × 10.00 from its first live month on. */
export function streamOf(id: string, monthlyVolume: object, more: object = {}) {
  return {
    id,
    name: `Stream ${id}`,
    channel: 'email',
    monthlyVolume,
    steps: [],
    valuePerConversionMinor: { expected: 1000 },
    incrementality: { expected: 0.5 },
    contributionMargin: { expected: 0.4 },
    firstLiveMonth: { expected: 3 },
    rampMonths: { expected: 1 },
    ...more,
  };
}

/** A proposal with streams and outcomes, looked at over 14 months: twelve of them live. */
export function proposalWith(streams: readonly object[], outcomes: object, more: object = {}) {
  return ProposalDraft.parse({
    formatVersion: 1,
    overview: { currency: 'USD' },
    revenue: { horizonMonths: 14, streams },
    outcomes,
    ...more,
  });
}

export function actual(streamId: string, month: string, value: number, more: object = {}) {
  return { id: `${streamId}-${month}`, streamId, month, value, ...more };
}
