import { words } from '../choice-words.ts';
import type { Status } from '../decision.ts';
import { conditionsWords } from './conditions.ts';
import { isApproval } from './move-rules.ts';
import type { Standing } from './standing.ts';

/**
 * Where a proposal stands, in a few words: `Approved with conditions, 2 of 5 open`, `Deferred until 1 Mar 2027`. The
 * status is the one that is shown: see `guardedStatus`.
 */
export function standingWords(
  status: Status,
  standing: Standing | null,
  printDay: (isoDay: string) => string,
): string {
  if (standing === null) return words.status[status];
  const { verdict, deferredTo, version } = standing;
  if (status === 'closed')
    return verdict === undefined || isApproval(verdict)
      ? words.status.closed
      : `${words.status.closed}, ${words.verdict[verdict].toLowerCase()}`;
  const isDecided = status === 'decided' && verdict !== undefined;
  const said = isDecided ? words.verdict[verdict] : words.status[status];
  if (isDecided && verdict === 'deferred' && deferredTo !== undefined)
    return `${said} until ${printDay(deferredTo)}`;
  const isNamed = isDecided && verdict === 'approved-with-conditions';
  const obligations = isDecided || status === 'live' ? conditionsWords(standing, { isNamed }) : undefined;
  const later = version > 1 && status !== 'live' ? `version ${version}` : undefined;
  return [said, obligations ?? later].filter((part) => part !== undefined).join(', ');
}
