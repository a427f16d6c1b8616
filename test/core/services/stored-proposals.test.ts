import { expect, test } from 'vitest';
import { createStoredProposals } from '../../../core/services/stored-proposals.ts';
import { emptyProposal } from '../../../shared/domain/empty-proposal.ts';
import { ProposalId } from '../../../shared/domain/values.ts';
import { startTestApp } from '../../kit/test-app.ts';

test('what could not be read again is not stored, whoever makes it', () => {
  const { storage, clock } = startTestApp();
  const stored = createStoredProposals({ storage, clock });
  const empty = emptyProposal(() => 'entry');
  const broken = { ...empty, overview: { ...empty.overview, title: 'half of \ud800' } };
  expect(() => stored.create(ProposalId.parse('broken'), broken, 'created')).toThrow(
    expect.objectContaining({ code: 'proposal-damaged' }),
  );
  expect(storage.listAll()).toEqual([]);
});
