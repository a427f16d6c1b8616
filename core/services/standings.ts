import { type Standing, standingOf } from '../../shared/domain/life-cycle/standing.ts';
import { sectionFaces } from '../../shared/domain/proposal.ts';
import type { ProposalRow } from '../ports/storage.ts';
import type { CatalogueService } from './catalogue.ts';

type Known = { revision: number; standing: Standing | null };

/**
 * What was decided, for cards. The row of a proposal holds its status alone, and the first list must not wait for the
 * catalogue, so the text is read: once for each revision that is listed.
 */
export function createStandings({ catalogue }: { catalogue: Pick<CatalogueService, 'readable'> }) {
  const known = new Map<string, Known>();

  const read = (id: string): Standing | null => {
    const body = catalogue.readable(id);
    const stored =
      typeof body === 'object' && body !== null && 'decision' in body ? body.decision : undefined;
    const decision = sectionFaces.decision.draft.safeParse(stored ?? {});
    return decision.success ? standingOf(decision.data) : null;
  };

  return ({ id, revision }: Pick<ProposalRow, 'id' | 'revision'>): Standing | null => {
    const before = known.get(id);
    if (before?.revision === revision) return before.standing;
    const standing = read(id);
    known.set(id, { revision, standing });
    return standing;
  };
}
