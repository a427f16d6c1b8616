import { words } from '../../../../shared/domain/choice-words.ts';
import { guardedStatus } from '../../../../shared/domain/readiness/check.ts';
import type { ModelContext } from '../context.ts';

/** Only an approved proposal goes without a mark. The status is the one that the cover prints. */
export function markOf({ proposal: { decision }, findings }: ModelContext): string | undefined {
  const status = guardedStatus(decision.status, findings);
  switch (status) {
    case 'draft':
      return 'DRAFT';
    case 'ready':
      return 'FOR REVIEW';
    case 'submitted':
    case 'in-review':
      return 'IN REVIEW';
    case 'decided':
    case 'live':
    case 'closed':
      return decision.verdict === 'approved' || decision.verdict === undefined
        ? undefined
        : words.verdict[decision.verdict].toUpperCase();
  }
}
