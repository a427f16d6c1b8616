import { z } from 'zod';
import { evidence } from '../domain/evidence.ts';
import { ProposalId } from '../domain/values.ts';
import { query } from './procedure.ts';

const CaseStudy = evidence.draft.shape.caseStudies.unwrap().element;

export const evidenceCalls = {
  /** Case studies of the other proposals in the library, those changed last first. */
  library: query({
    input: z.strictObject({
      exceptId: ProposalId,
      search: z.string().max(200).default(''),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.strictObject({
      studies: z.array(
        z.strictObject({ proposalId: ProposalId, proposalTitle: z.string(), study: CaseStudy }),
      ),
      total: z.int(),
    }),
  }),
} as const;
