import type { z } from 'zod';
import { fieldLabel } from '../labels.ts';
import { type Proposal, type SectionId, sectionFaces, sectionIds } from '../proposal.ts';
import { lowerFirst } from '../revenue/input-words.ts';
import { completenessReason } from './completeness-reasons.ts';
import { entryWords, notAnswered } from './entry-words.ts';
import type { Finding } from './finding.ts';

/** A finding for everything that the complete face of the model misses. */
export function completenessFindings(proposal: Proposal): Omit<Finding, 'place'>[] {
  return sectionIds.flatMap((sectionId) =>
    issuesOf(proposal, sectionId).map((issue) => findingOf(proposal, sectionId, issue)),
  );
}

/** The fields of a section that the complete face misses, by path. */
export function incompletePaths(proposal: Proposal, sectionId: SectionId): ReadonlySet<string> {
  return new Set(issuesOf(proposal, sectionId).map((issue) => pathOfIssue(sectionId, issue)));
}

function issuesOf(proposal: Proposal, sectionId: SectionId): readonly z.core.$ZodIssue[] {
  return sectionFaces[sectionId].complete.safeParse(proposal[sectionId]).error?.issues ?? [];
}

function findingOf(
  proposal: Proposal,
  sectionId: SectionId,
  issue: z.core.$ZodIssue,
): Omit<Finding, 'place'> {
  const path = pathOfIssue(sectionId, issue);
  return {
    ruleId: 'complete',
    severity: 'blocks',
    sentence:
      issue.code === 'too_small' && issue.origin === 'array'
        ? `${listWords(proposal, path)}: add at least ${issue.minimum}.`
        : notAnswered(proposal, path),
    reason: completenessReason(path),
    path,
    mayAccept: false,
  };
}

/** The records that a draft may lack are estimates; what is asked of one is its expected value. */
function pathOfIssue(sectionId: SectionId, issue: z.core.$ZodIssue): string {
  const isEstimate = issue.code === 'invalid_type' && issue.expected === 'object';
  return [sectionId, ...issue.path, ...(isEstimate ? ['expected'] : [])].join('.');
}

function listWords(proposal: Proposal, path: string): string {
  const words = entryWords(proposal, path);
  return words === '' ? fieldLabel(path) : `${words}, ${lowerFirst(fieldLabel(path))}`;
}
