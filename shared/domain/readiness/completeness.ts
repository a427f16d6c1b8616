import type { z } from 'zod';
import { fieldLabel } from '../labels.ts';
import { type Proposal, type SectionId, sectionFaces, sectionIds } from '../proposal.ts';
import { lowerFirst } from '../revenue/input-words.ts';
import { completenessReason } from './completeness-reasons.ts';
import { entryWords, missingAnswers } from './entry-words.ts';
import type { Finding } from './finding.ts';

/**
 * A finding for every question of the complete face that lacks an answer. A list is one question, however many of its
 * entries lack something: so a template, which brings entries along, does not seem to ask more than an empty page.
 */
export function completenessFindings(proposal: Proposal): Omit<Finding, 'place'>[] {
  return sectionIds.flatMap((sectionId) =>
    [...Map.groupBy(issuesOf(proposal, sectionId), (issue) => questionOf(sectionId, issue)).values()].flatMap(
      (issues) => findingOf(proposal, sectionId, issues),
    ),
  );
}

/** The path of the list that an issue lies in, or of the field itself. What a list as a whole lacks stands alone. */
function questionOf(sectionId: SectionId, issue: z.core.$ZodIssue): string {
  const position = issue.path.findIndex((key) => typeof key === 'number');
  return position < 0 ? pathOfIssue(sectionId, issue) : `each of ${issue.path.slice(0, position).join('.')}`;
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
  issues: readonly z.core.$ZodIssue[],
): Omit<Finding, 'place'>[] {
  const [first] = issues;
  if (!first) return [];
  const path = pathOfIssue(sectionId, first);
  const sentence =
    first.code === 'too_small' && first.origin === 'array'
      ? `${listWords(proposal, path)}: add at least ${first.minimum}.`
      : missingAnswers(
          proposal,
          issues.map((issue) => pathOfIssue(sectionId, issue)),
        );
  const reason = completenessReason(path);
  return [{ ruleId: 'complete', severity: 'blocks', sentence, reason, path, mayAccept: false }];
}

/** Wherever a whole record may be missing from a draft, it is an estimate, and the question is its expected value. */
function pathOfIssue(sectionId: SectionId, issue: z.core.$ZodIssue): string {
  const isEstimate = issue.code === 'invalid_type' && issue.expected === 'object';
  return [sectionId, ...issue.path, ...(isEstimate ? ['expected'] : [])].join('.');
}

function listWords(proposal: Proposal, path: string): string {
  const words = entryWords(proposal, path);
  return words === '' ? fieldLabel(path) : `${words}, ${lowerFirst(fieldLabel(path))}`;
}
