import type { z } from 'zod';
import { fieldLabel } from '../labels.ts';
import { type Proposal, type SectionId, sectionFaces, sectionIds } from '../proposal.ts';
import { completenessReason } from './completeness-reasons.ts';
import type { Finding } from './finding.ts';

/** A finding for everything that the complete face of the model misses. */
export function completenessFindings(proposal: Proposal): Omit<Finding, 'place'>[] {
  return sectionIds.flatMap((sectionId) => {
    const { error } = sectionFaces[sectionId].complete.safeParse(proposal[sectionId]);
    return (error?.issues ?? []).map((issue) => findingOf(sectionId, issue));
  });
}

function findingOf(sectionId: SectionId, issue: z.core.$ZodIssue): Omit<Finding, 'place'> {
  const path = [sectionId, ...issue.path].join('.');
  const label = fieldLabel(path);
  return {
    ruleId: 'complete',
    severity: 'blocks',
    sentence:
      issue.code === 'too_small' && issue.origin === 'array'
        ? `${label}: add at least ${issue.minimum}.`
        : `${positionOf(issue.path)}${label}: not answered yet.`,
    reason: completenessReason(path),
    path,
    mayAccept: false,
  };
}

/** `3. ` for a field of the third entry of a list, so that several findings with one label can be told apart. */
function positionOf(path: readonly PropertyKey[]): string {
  const position = path.find((part) => typeof part === 'number');
  return typeof position === 'number' ? `${position + 1}. ` : '';
}
