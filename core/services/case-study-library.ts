import { z } from 'zod';
import type { CaseStudy } from '../../shared/domain/evidence-grade.ts';
import { sectionFaces } from '../../shared/domain/proposal.ts';
import { plainTextOf } from '../../shared/domain/prose.ts';
import { foldForSearch, searchWords } from '../../shared/domain/search-text.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { ProposalRow, Storage } from '../ports/storage.ts';

type Request = { exceptId: ProposalId; search: string; limit: number };

/** A case study of another proposal, and what that proposal is called. */
type FoundStudy = { proposalId: ProposalId; proposalTitle: string; study: CaseStudy };

/** The only part of a stored proposal that is read here. */
const StoredEvidence = z.looseObject({ evidence: sectionFaces.evidence.draft.unwrap().optional() });

/** So many proposals are read before others get their turn: reading one takes about a millisecond. */
const proposalsPerTurn = 20;

/**
 * The case studies of the whole library, found in the proposals themselves: whatever is written down once can be used
 * again. What was read stays in memory until its proposal changes.
 */
export function createCaseStudyLibrary({ storage }: { storage: Storage }) {
  const read = new Map<string, { revision: number; studies: readonly CaseStudy[] }>();

  const studiesOf = ({ id, revision }: ProposalRow): readonly CaseStudy[] => {
    const known = read.get(id);
    if (known?.revision === revision) return known.studies;
    // A damaged proposal still has a good revision as a rule, and its case studies are as true as before.
    const parsed = StoredEvidence.safeParse(storage.proposals.goodRevision(id)?.body);
    const studies = (parsed.data?.evidence?.caseStudies ?? []).filter(({ organisation }) =>
      organisation?.trim(),
    );
    read.set(id, { revision, studies });
    return studies;
  };

  /**
   * Those in which every word of the search occurs, from the proposal that was changed last to the oldest. What the
   * asking proposal holds already is left out, and of equal ones the first is enough.
   */
  const find = async ({ exceptId, search, limit }: Request) => {
    const words = searchWords(search);
    const own = storage.proposals.row(exceptId);
    const seen = new Set(own ? studiesOf(own).map(contentOf) : []);
    const found: FoundStudy[] = [];
    let total = 0;
    let after: string | undefined;
    do {
      const page = storage.proposals.list({
        limit: proposalsPerTurn,
        after,
        trashed: false,
      });
      for (const row of page.rows) {
        if (row.id === exceptId) continue;
        for (const study of studiesOf(row)) {
          const content = contentOf(study);
          if (seen.has(content) || !matches(study, row.title, words)) continue;
          seen.add(content);
          total += 1;
          if (found.length < limit)
            found.push({ proposalId: row.id as ProposalId, proposalTitle: row.title, study });
        }
      }
      after = page.next;
      await new Promise((resolve) => setImmediate(resolve));
    } while (after !== undefined);
    return { studies: found, total };
  };

  return { find };
}

function matches(study: CaseStudy, proposalTitle: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { organisation, tool, tactic, relevance, sourceTitle, results } = study;
  const texts = [organisation, tool, tactic, plainTextOf(relevance), sourceTitle, proposalTitle];
  const text = foldForSearch([...texts, ...results.map(({ statement }) => statement)].join('\n'));
  return words.every((word) => text.includes(word));
}

/** What a case study says, whatever its identifiers: a copy of it is the same evidence. */
function contentOf(study: CaseStudy): string {
  return JSON.stringify(study, (key, value: unknown) => (key === 'id' ? undefined : value));
}
