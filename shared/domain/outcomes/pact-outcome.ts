import type { Proposal, Section } from '../proposal.ts';

type PactEntry = Section<'ownership'>['servicePact'][number];

/** A promise of the service pact, and whether it was kept; undefined where nobody has said. */
export type PactPromise = Pick<PactEntry, 'id' | 'promisedBy' | 'target'> & {
  promise: string;
  isKept: boolean | undefined;
  note: string | undefined;
};

export type PactSide = { promises: readonly PactPromise[]; kept: number; broken: number; unsaid: number };

/** Both sides of the service pact, each counted by the same rule. */
export function pactOutcome({
  ownership,
  outcomes,
}: Pick<Proposal, 'ownership' | 'outcomes'>): Readonly<Record<PactEntry['promisedBy'], PactSide>> {
  const promises = ownership.servicePact.map(({ id, promisedBy, promise, target }): PactPromise => {
    const said = outcomes.pactKept.find(({ promiseId }) => promiseId === id);
    return {
      ...{ id, promisedBy, target, promise: promise?.trim() ?? '' },
      ...{ isKept: said?.isKept, note: said?.note?.trim() || undefined },
    };
  });
  const side = (promisedBy: PactEntry['promisedBy']): PactSide => {
    const own = promises.filter((promise) => promise.promisedBy === promisedBy);
    const count = (isKept: boolean | undefined) => own.filter((promise) => promise.isKept === isKept).length;
    return { promises: own, kept: count(true), broken: count(false), unsaid: count(undefined) };
  };
  return { it: side('it'), marketing: side('marketing') };
}
